import type { WebPorts } from '../../../shared/web/application.ts'
import { webOffice } from '../web-office.ts'

export const HERE = 'http://localhost:8080'

/** The running application on one machine, asked as a program asks: no cookie, no origin. */
export const apiOffice = (instead: Partial<WebPorts> = {}) => {
  const office = webOffice(instead)
  const ask = async (path: string, init: RequestInit = {}) =>
    office.web.request(`${HERE}/api/v1${path}`, { ...init, headers: { host: 'localhost:8080', ...init.headers } })
  const json = async (path: string, init: RequestInit = {}) => {
    const answer = await ask(path, init)
    return { status: answer.status, headers: answer.headers, body: await answer.json() }
  }
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    json(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    })
  return { ...office, ask, json, post }
}

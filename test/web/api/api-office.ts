import type { WebPorts } from '../../../shared/web/application.ts'
import { webOffice } from '../web-office.ts'
import { Document, holdToDocument } from './document.ts'

export const HERE = 'http://localhost:8080'

/** The running application on one machine, asked as a program asks: no cookie, no origin. */
export const apiOffice = (instead: Partial<WebPorts> = {}) => {
  const office = webOffice(instead)
  const ask = async (path: string, init: RequestInit = {}) =>
    office.web.request(`${HERE}/api/v1${path}`, { ...init, headers: { host: 'localhost:8080', ...init.headers } })
  const document = async () => Document.parse(await (await ask('/openapi.json')).json())
  /** Asks for JSON; whatever comes is held to the application's own document. */
  const json = async (path: string, init: RequestInit = {}) => {
    const answer = await ask(path, init)
    const body = JSON.parse(await answer.text())
    holdToDocument(await document(), init.method ?? 'GET', path.replace(/\?.*/u, ''), answer, body)
    return { status: answer.status, headers: answer.headers, body }
  }
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    json(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    })
  return { ...office, ask, document, json, post }
}

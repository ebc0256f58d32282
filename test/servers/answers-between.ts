import { once } from 'node:events'
import { createServer } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { addressOf } from './address-of.ts'

/**
 * What happens to a request on its way: `ask` brings it to DynamoDB and gives the answer's text. Undefined instead of an
 * answer: the connection breaks.
 */
type OnTheWay = (operation: string, ask: () => Promise<string>) => Promise<string | undefined>

/** Stands between the client and DynamoDB, where requests and answers can be lost or changed. */
export const answersBetween = async (endpoint: string, onTheWay: OnTheWay) => {
  const server = createServer(async (request, response) => {
    const names = ['x-amz-target', 'content-type', 'authorization', 'x-amz-date']
    const headers = Object.fromEntries(names.map((name) => [name, String(request.headers[name])]))
    const body = await buffer(request)
    let status = 200
    const text = await onTheWay(headers['x-amz-target']?.split('.')[1] ?? '', async () => {
      const answer = await fetch(endpoint, { method: 'POST', headers, body })
      status = answer.status
      return answer.text()
    })
    if (text === undefined) request.socket.destroy()
    else response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(text)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const close = async () => {
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
  }
  return { endpoint: addressOf(server), close }
}

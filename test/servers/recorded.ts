import { once } from 'node:events'
import { createServer, request } from 'node:http'
import { buffer, text } from 'node:stream/consumers'
import type { S3Client } from '@aws-sdk/client-s3'
import { portOf, type S3Server } from './s3-server.ts'

/** A request just as the SDK signed and sent it. */
export type Recorded = { method: string; url: string; headers: Record<string, string>; body: Buffer }

/** What the SDK sends when it does this: caught on the way, answered with nothing. */
export const recorded = async (server: S3Server, act: (client: S3Client) => Promise<unknown>): Promise<Recorded> => {
  const { promise, resolve } = Promise.withResolvers<Recorded>()
  const ear = createServer(async (message, response) => {
    const headers = Object.entries(message.headers).map(([name, value]) => [name, String(value)])
    const { method = '', url = '' } = message
    resolve({ method, url, headers: Object.fromEntries(headers), body: await buffer(message) })
    response.end()
  }).listen(0, '127.0.0.1')
  await once(ear, 'listening')
  await act(server.client({ endpoint: `http://127.0.0.1:${portOf(ear.address())}`, maxAttempts: 1 }))
  ear.close()
  ear.closeAllConnections()
  return promise
}

/** Sends it to the server now, under the Host that was signed. */
export const replayed = async (server: S3Server, sent: Recorded): Promise<{ status: number; body: string }> => {
  const { method, url, headers, body } = sent
  const call = request(server.endpoint + url, { method, headers: { ...headers, connection: 'close' } }).end(body)
  const [answer] = await once(call, 'response')
  return { status: answer.statusCode, body: await text(answer) }
}

import { createServer, type IncomingMessage } from 'node:http'
import { listening } from './listening.ts'

export type Bucket = { url: string; kept: Map<string, string>; close(): void }

/**
 * As much of S3's POST as a browser meets: the key names the object, the file has to come last, CORS for one origin, and
 * after success a redirect to where the form says. A file whose name says so is refused, as one that is too large.
 */
export const bucket = async (origin: string): Promise<Bucket> => {
  const kept = new Map<string, string>()
  const server = createServer(async (request, response) => {
    response.setHeader('access-control-allow-origin', origin)
    const form = await formOf(request)
    const [last, file] = [...form.entries()].at(-1) ?? []
    const key = form.get('key')
    if (last !== 'file' || !(file instanceof File) || typeof key !== 'string') return response.writeHead(400).end()
    if (file.name.includes('quá lớn')) return response.writeHead(400).end('<Error>EntityTooLarge</Error>')
    kept.set(key.replace('*', file.name), await file.text())
    response.writeHead(303, { location: String(form.get('success_action_redirect')) }).end()
  })
  return { url: `http://localhost:${await listening(server)}/`, kept, close: () => void server.close() }
}

const formOf = async (request: IncomingMessage): Promise<FormData> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(Buffer.from(part))
  const headers = { 'content-type': request.headers['content-type'] ?? '' }
  return new Response(Buffer.concat(parts), { headers }).formData()
}

import { createHash } from 'node:crypto'
import { type Checksum, ownChecksum, verifiedChecksum } from './checksums.ts'
import { notImplemented, Refusal } from './refusal.ts'
import type { S3Request } from './request.ts'

export type Payload = { bytes: Buffer; checksum: Checksum }

const STREAMED = 'STREAMING-UNSIGNED-PAYLOAD-TRAILER'
const UNSIGNED = 'UNSIGNED-PAYLOAD'
/** Every chunk but the last must be as long. */
const LEAST_CHUNK_BYTES = 8192

/**
 * The object inside a PUT's body: as it is, or cut into aws-chunked pieces followed by trailers, with its checksum.
 *
 * @throws Refusal when it is not what its hash, its checksum or its length says
 */
export const payloadOf = ({ headers, body }: S3Request): Payload => {
  const hash = headers['x-amz-content-sha256'] ?? UNSIGNED
  if (hash === STREAMED) return streamedPayload(headers, body)
  if (headers['transfer-encoding']) {
    throw new Refusal(411, 'MissingContentLength', 'You must provide the Content-Length HTTP header.')
  }
  if (/^STREAMING-/u.test(hash)) throw notImplemented(hash)
  if (hash !== UNSIGNED && hash !== createHash('sha256').update(body).digest('hex')) {
    const message = "The provided 'x-amz-content-sha256' header does not match what was computed."
    throw new Refusal(400, 'XAmzContentSHA256Mismatch', message, { ClientComputedContentSHA256: hash })
  }
  return { bytes: body, checksum: verifiedChecksum(headers, body) ?? ownChecksum(body) }
}

const streamedPayload = (headers: Record<string, string>, body: Buffer): Payload => {
  const { 'x-amz-decoded-content-length': length, 'x-amz-trailer': announced } = headers
  if (length === undefined) {
    throw new Refusal(411, 'MissingContentLength', 'You must provide the x-amz-decoded-content-length HTTP header.')
  }
  const { bytes, trailers } = unchunked(body)
  if (bytes.length !== Number(length)) throw incomplete()
  if (announced && trailers[announced] === undefined) {
    throw new Refusal(400, 'MalformedTrailerError', 'The request contained trailing data that was not well-formed.')
  }
  return { bytes, checksum: verifiedChecksum(trailers, bytes) ?? ownChecksum(bytes) }
}

/** `<hex length>\r\n<bytes>\r\n` again and again, then `0\r\n`, `name:value\r\n` for each trailer, and `\r\n`. */
const unchunked = (body: Buffer): { bytes: Buffer; trailers: Record<string, string> } => {
  const chunks: Buffer[] = []
  let at = 0
  const line = (): string => {
    const end = body.indexOf('\r\n', at)
    if (end < 0) throw incomplete()
    const text = body.toString('latin1', at, end)
    at = end + 2
    return text
  }
  const chunk = (size: number): Buffer => {
    const bytes = body.subarray(at, at + size)
    at += size
    if (line() !== '') throw incomplete()
    return bytes
  }
  for (let size = lengthOf(line()); size > 0; size = lengthOf(line())) chunks.push(chunk(size))
  if (chunks.slice(0, -1).some(({ length }) => length < LEAST_CHUNK_BYTES)) {
    const message = `Only the last chunk is allowed to have a size less than ${LEAST_CHUNK_BYTES} bytes`
    throw new Refusal(403, 'InvalidChunkSizeError', message)
  }
  const trailers: Record<string, string> = {}
  for (let trailer = line(); trailer !== ''; trailer = line()) {
    const [name = '', ...value] = trailer.split(':')
    trailers[name.toLowerCase()] = value.join(':').trim()
  }
  return { bytes: Buffer.concat(chunks), trailers }
}

const lengthOf = (line: string): number => {
  if (!/^[0-9a-f]+$/iu.test(line)) throw incomplete()
  return Number.parseInt(line, 16)
}

const incomplete = (): Refusal =>
  new Refusal(400, 'IncompleteBody', 'The request body terminated unexpectedly or is not in well-formed chunks')

import { type Answer, checksumOf, headersOf } from './answer.ts'
import { Refusal } from './refusal.ts'
import { queried, type S3Request } from './request.ts'
import type { Store, StoredObject } from './store.ts'

/** The headers that a signed URL may ask for in place of the object's own. */
const OVERRIDES = [
  'content-type',
  'content-disposition',
  'content-language',
  'content-encoding',
  'cache-control',
  'expires',
]

/** GET and HEAD: the object or a range of it. */
export const readObject = (request: S3Request, store: Store): Answer => {
  const object = store.get(request.key, queried(request, 'versionId'))
  const headers = {
    ...headersOf(object),
    'content-type': object.type,
    'last-modified': object.modified.toUTCString(),
    'accept-ranges': 'bytes',
    ...overrides(request),
  }
  const range = rangeOf(request.headers.range, object)
  if (range) {
    const { from, to } = range
    const body = object.bytes.subarray(from, to + 1)
    const part = { 'content-length': to + 1 - from, 'content-range': `bytes ${from}-${to}/${object.size}` }
    return { status: 206, headers: { ...headers, ...part }, body }
  }
  // Only a HEAD can tell of bytes that a test pretends.
  const length = request.method === 'HEAD' ? object.size : object.bytes.length
  const whole = { 'content-length': length, ...(wantsChecksum(request) && checksumOf(object)) }
  return { status: 200, headers: { ...headers, ...whole }, body: object.bytes }
}

const wantsChecksum = (request: S3Request): boolean =>
  (request.headers['x-amz-checksum-mode'] ?? queried(request, 'x-amz-checksum-mode')) === 'ENABLED'

const overrides = (request: S3Request): Record<string, string> => {
  const asked = OVERRIDES.flatMap((name): [string, string][] => {
    const value = queried(request, `response-${name}`)
    return value === undefined ? [] : [[name, value]]
  })
  for (const [name, value] of asked) {
    if (/^[\x20-\xff]*$/u.test(value)) continue
    const message = 'Header value cannot be represented using ISO-8859-1.'
    throw new Refusal(400, 'InvalidArgument', message, { ArgumentName: `response-${name}` })
  }
  return Object.fromEntries(asked)
}

/** Of `bytes=0-99`, `bytes=100-` and `bytes=-100`; anything else asks for the whole. Both ends included. */
const rangeOf = (header: string | undefined, { size }: StoredObject): { from: number; to: number } | undefined => {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/u.exec(header ?? '') ?? []
  if (first === '' && last === '') return undefined
  const from = first === '' ? Math.max(size - Number(last), 0) : Number(first)
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (from <= to) return { from, to }
  throw new Refusal(416, 'InvalidRange', 'The requested range is not satisfiable', { ActualObjectSize: size })
}

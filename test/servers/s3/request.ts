import type { IncomingMessage } from 'node:http'
import { notImplemented, Refusal } from './refusal.ts'

/** A request as it came: nothing decoded twice, its body whole. Header names are in lower case. */
export type S3Request = {
  method: string
  /** As sent, still percent-encoded. */
  path: string
  bucket: string
  /** Empty for the bucket itself. */
  key: string
  query: [name: string, value: string][]
  headers: Record<string, string>
  body: Buffer
}

export type Operation =
  | 'PutObject'
  | 'CopyObject'
  | 'GetObject'
  | 'HeadObject'
  | 'DeleteObject'
  | 'ListObjectsV2'
  | 'ListObjectVersions'
  | 'PostObject'

const MOST_KEY_BYTES = 1024

export const readRequest = async (message: IncomingMessage): Promise<S3Request> => {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk)
  // Never `new URL`: it would tidy away the “..” that a key may hold.
  const [path = '', ...search] = (message.url ?? '').split('?')
  const [, bucket = '', ...key] = path.split('/')
  return {
    method: message.method ?? '',
    path,
    bucket: decoded(bucket),
    key: shortEnough(decoded(key.join('/'))),
    query: pairs(search.join('?')),
    headers: Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [name, String(value)])),
    body: Buffer.concat(chunks),
  }
}

export const queried = ({ query }: S3Request, name: string): string | undefined =>
  query.find(([found]) => found.toLowerCase() === name.toLowerCase())?.[1]

/** What is asked; what this server does not speak is refused, never ignored. */
export const operationOf = (request: S3Request): Operation => {
  const { method, key, headers } = request
  if (!key && method === 'POST' && headers['content-type']?.startsWith('multipart/form-data')) return 'PostObject'
  const operation = key ? ofObject(request) : ofBucket(request)
  if (!operation) throw notImplemented(`${method} ${request.path} ${request.query.join(' ')}`)
  refuseUnknown(request, operation)
  return operation
}

const ofObject = ({ method, headers }: S3Request): Operation | undefined => {
  if (method === 'PUT') return headers['x-amz-copy-source'] === undefined ? 'PutObject' : 'CopyObject'
  return ({ GET: 'GetObject', HEAD: 'HeadObject', DELETE: 'DeleteObject' } as const)[method]
}

const ofBucket = (request: S3Request): Operation | undefined => {
  if (request.method !== 'GET') return undefined
  if (queried(request, 'versions') === '') return 'ListObjectVersions'
  return queried(request, 'list-type') === '2' ? 'ListObjectsV2' : undefined
}

const SIGNING_QUERY = /^(?:x-id|x-amz-(?:algorithm|credential|date|expires|signature|signedheaders|content-sha256))$/u
const SIGNING_HEADER = /^x-amz-(?:date|content-sha256|user-agent)$/u
const READ_QUERY = /^(?:versionid|x-amz-checksum-mode|response-[a-z-]+)$/u
/** The SDK sends the CRC32 of nothing where it is told not to check what it gets. */
const READ_HEADER = /^x-amz-checksum-(?:mode|crc32)$/u
const KNOWN: Record<Exclude<Operation, 'PostObject'>, { query: RegExp; header: RegExp }> = {
  PutObject: {
    query: /^$/u,
    header: /^x-amz-(?:sdk-checksum-algorithm|checksum-[a-z0-9]+|trailer|decoded-content-length)$/u,
  },
  CopyObject: { query: /^$/u, header: /^x-amz-copy-source(?:-if-match)?$/u },
  GetObject: { query: READ_QUERY, header: READ_HEADER },
  HeadObject: { query: READ_QUERY, header: READ_HEADER },
  DeleteObject: { query: /^versionid$/u, header: /^$/u },
  ListObjectsV2: { query: /^(?:list-type|prefix|max-keys|continuation-token|encoding-type)$/u, header: /^$/u },
  ListObjectVersions: {
    query: /^(?:versions|prefix|max-keys|key-marker|version-id-marker|encoding-type)$/u,
    header: /^$/u,
  },
}

const refuseUnknown = ({ query, headers }: S3Request, operation: Operation): void => {
  if (operation === 'PostObject') return
  const known = KNOWN[operation]
  for (const name of query.map(([name]) => name.toLowerCase())) {
    if (!SIGNING_QUERY.test(name) && !known.query.test(name)) throw notImplemented(`?${name} of ${operation}`)
  }
  for (const name of Object.keys(headers).filter((name) => name.startsWith('x-amz-'))) {
    if (!SIGNING_HEADER.test(name) && !known.header.test(name)) throw notImplemented(`${name} of ${operation}`)
  }
}

const pairs = (search: string): [string, string][] =>
  search
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [name = '', ...value] = pair.split('=')
      return [decoded(name), decoded(value.join('='))]
    })

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new Refusal(400, 'InvalidURI', "Couldn't parse the specified URI.", { URI: text })
  }
}

/** Of an object's key; the form's key is held to the same. */
export const shortEnough = (key: string): string => {
  const size = Buffer.byteLength(key)
  if (size <= MOST_KEY_BYTES) return key
  throw new Refusal(400, 'KeyTooLongError', 'Your key is too long', { Size: size, MaxSizeAllowed: MOST_KEY_BYTES })
}

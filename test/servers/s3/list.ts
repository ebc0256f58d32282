import { type Answer, xmlAnswer } from './answer.ts'
import { Refusal } from './refusal.ts'
import { queried, type S3Request } from './request.ts'
import type { Store, StoredObject } from './store.ts'
import type { Content } from './xml.ts'

const MOST_KEYS = 1000

/** A page of the keys that begin with the prefix, at most 1000, and a token for the next one. */
export const listObjects = (request: S3Request, store: Store): Answer => {
  const prefix = queried(request, 'prefix') ?? ''
  const token = queried(request, 'continuation-token')
  const encoding = queried(request, 'encoding-type')
  if (encoding !== undefined && encoding !== 'url') throw invalid('encoding-type', 'Invalid Encoding Method specified')
  const written = encoding === 'url' ? formEncoded : (text: string) => text
  const most = mostKeys(queried(request, 'max-keys'))

  const found = store.objects().filter(({ key }) => key.startsWith(prefix))
  const from = token === undefined ? 0 : found.findIndex(isAfter(keyOf(token)))
  const rest = from < 0 ? [] : found.slice(from)
  const page = rest.slice(0, most)
  const last = page.at(-1)
  const isTruncated = last !== undefined && rest.length > page.length
  const said: [string, Content][] = [
    ['Name', request.bucket],
    ['Prefix', written(prefix)],
    ['KeyCount', page.length],
    ['MaxKeys', most],
    ['IsTruncated', isTruncated],
  ]
  if (encoding) said.push(['EncodingType', encoding])
  if (token !== undefined) said.push(['ContinuationToken', token])
  if (isTruncated) said.push(['NextContinuationToken', tokenOf(last.key)])
  return xmlAnswer(200, 'ListBucketResult', [...said, ...page.map((object) => contents(object, written))])
}

const contents = (
  { key, modified, etag, size }: StoredObject,
  written: (text: string) => string,
): [string, Content] => [
  'Contents',
  [
    ['Key', written(key)],
    ['LastModified', modified.toISOString()],
    ['ETag', etag],
    ['Size', size],
    ['StorageClass', 'STANDARD'],
  ],
]

/** As S3 does it: like a form's field, but slashes stay. */
const formEncoded = (key: string): string =>
  encodeURIComponent(key)
    .replace(/[!'()~]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+')
    .replaceAll('%2F', '/')

const mostKeys = (asked = String(MOST_KEYS)): number => {
  if (!/^\d+$/u.test(asked)) throw invalid('max-keys', 'Provided max-keys not an integer or within integer range')
  return Math.min(Number(asked), MOST_KEYS)
}

const isAfter =
  (last: string) =>
  ({ key }: StoredObject): boolean =>
    Buffer.compare(Buffer.from(key), Buffer.from(last)) > 0

/** Nobody is to read a token: it begins with a mark, so that a made-up one is known. */
const tokenOf = (key: string): string => Buffer.from(`\u0001${key}`).toString('base64')
const keyOf = (token: string): string => {
  const text = Buffer.from(token, 'base64').toString('utf8')
  if (text.startsWith('\u0001')) return text.slice(1)
  throw invalid('continuation-token', 'The continuation token provided is incorrect')
}

const invalid = (argument: string, message: string): Refusal =>
  new Refusal(400, 'InvalidArgument', message, { ArgumentName: argument })

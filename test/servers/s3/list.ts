import { type Answer, xmlAnswer } from './answer.ts'
import { wayOfListing } from './listing.ts'
import { invalidArgument } from './refusal.ts'
import { queried, type S3Request } from './request.ts'
import { byBytes, type Store, type StoredObject } from './store.ts'
import type { Content } from './xml.ts'

/** A page of the keys that begin with the prefix, at most 1000, and a token for the next one. */
export const listObjects = (request: S3Request, store: Store): Answer => {
  const prefix = queried(request, 'prefix') ?? ''
  const token = queried(request, 'continuation-token')
  const { encoding, written, most } = wayOfListing(request)

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

const isAfter =
  (last: string) =>
  ({ key }: StoredObject): boolean =>
    byBytes(key, last) > 0

/** Nobody is to read a token: it begins with a mark, so that a made-up one is known. */
const tokenOf = (key: string): string => Buffer.from(`\u0001${key}`).toString('base64')
const keyOf = (token: string): string => {
  const text = Buffer.from(token, 'base64').toString('utf8')
  if (text.startsWith('\u0001')) return text.slice(1)
  throw invalidArgument('continuation-token', 'The continuation token provided is incorrect')
}

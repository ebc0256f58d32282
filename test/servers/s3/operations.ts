import { type Answer, checksumOf, headersOf, xmlAnswer } from './answer.ts'
import { eraseVersion } from './erase.ts'
import { listObjects } from './list.ts'
import { listVersions } from './list-versions.ts'
import { payloadOf } from './payload.ts'
import { readObject } from './read.ts'
import { noSuchKey, notImplemented, preconditionFailed, Refusal } from './refusal.ts'
import { type Operation, queried, type S3Request } from './request.ts'
import { type Store, unquoted } from './store.ts'

const MOST_COPIED_BYTES = 5 * 1024 ** 3
const DEFAULT_TYPE = 'binary/octet-stream'

type Does = (request: S3Request, store: Store) => Answer

const putObject: Does = (request, store) => {
  const { key, headers } = request
  const { 'if-match': ifMatch, 'if-none-match': ifNoneMatch, 'content-type': type = DEFAULT_TYPE } = headers
  if (ifNoneMatch && ifNoneMatch !== '*') throw notImplemented('If-None-Match of a PUT with anything but *')
  const object = store.put(key, { ...payloadOf(request), type }, { ifMatch, ifNoneMatch })
  return { status: 200, headers: { ...headersOf(object), ...checksumOf(object) } }
}

const copyObject: Does = ({ key, bucket, headers }, store) => {
  const source = store.get(sourceKey(headers['x-amz-copy-source'] ?? '', bucket))
  const etag = headers['x-amz-copy-source-if-match']
  if (etag && unquoted(etag) !== unquoted(source.etag)) throw preconditionFailed('x-amz-copy-source-If-Match')
  if (source.key === key) {
    throw new Refusal(
      400,
      'InvalidRequest',
      'This copy request is illegal because it is trying to copy an object to itself.',
    )
  }
  if (source.size > MOST_COPIED_BYTES) {
    const message = `The specified copy source is larger than the maximum allowable size for a copy source: ${MOST_COPIED_BYTES}`
    throw new Refusal(400, 'InvalidRequest', message)
  }
  const copy = store.put(key, source)
  const said: [string, string][] = [
    ['LastModified', copy.modified.toISOString()],
    ['ETag', copy.etag],
  ]
  return xmlAnswer(200, 'CopyObjectResult', said, {
    ...headersOf(copy),
    'x-amz-copy-source-version-id': source.versionId,
  })
}

const deleteObject: Does = (request, store) => {
  const { key, headers } = request
  const named = queried(request, 'versionId')
  if (named !== undefined) return eraseVersion(request, named, store)
  const { versionId } = store.remove(key, { ifMatch: headers['if-match'] })
  return { status: 204, headers: { 'x-amz-version-id': versionId, 'x-amz-delete-marker': 'true' } }
}

/** What each operation does once it is known who asks. A posted form proves that by itself. */
export const OPERATIONS: Record<Exclude<Operation, 'PostObject'>, Does> = {
  PutObject: putObject,
  CopyObject: copyObject,
  GetObject: readObject,
  // Node sends no body in the answer to a HEAD.
  HeadObject: readObject,
  DeleteObject: deleteObject,
  ListObjectsV2: listObjects,
  ListObjectVersions: listVersions,
}

/** `bucket/key`, URL-encoded as in a form: S3 reads a bare “+” as a space, and so misses keys with a plus. */
const sourceKey = (header: string, bucket: string): string => {
  const [from, ...key] = formDecoded(header).replace(/^\//u, '').split('/')
  if (from !== bucket) throw noSuchBucket(from ?? '')
  if (key.join('/') === '') throw noSuchKey('')
  return key.join('/')
}

const formDecoded = (header: string): string => {
  try {
    return decodeURIComponent(header.replaceAll('+', ' '))
  } catch {
    throw new Refusal(400, 'InvalidArgument', 'Copy Source must be URL-encoded', { ArgumentName: 'x-amz-copy-source' })
  }
}

export const noSuchBucket = (bucket: string): Refusal =>
  new Refusal(404, 'NoSuchBucket', 'The specified bucket does not exist', { BucketName: bucket })

import { type Answer, xmlAnswer } from './answer.ts'
import { knownForm } from './erase.ts'
import { wayOfListing } from './listing.ts'
import { invalidArgument } from './refusal.ts'
import { queried, type S3Request } from './request.ts'
import { byBytes, type DeleteMarker, isMarker, type Store, type StoredObject } from './store.ts'
import type { Content } from './xml.ts'

type Version = StoredObject | DeleteMarker

/** A page of the versions and delete markers whose keys begin with the prefix, of one key the newest first. */
export const listVersions = (request: S3Request, store: Store): Answer => {
  const { encoding, written, most } = wayOfListing(request)
  const prefix = queried(request, 'prefix') ?? ''
  const keyMarker = queried(request, 'key-marker')
  const idMarker = queried(request, 'version-id-marker')
  const rest = store
    .history()
    .filter(({ key }) => key.startsWith(prefix))
    .filter(isAfter(keyMarker, idMarker))
  const page = rest.slice(0, most)
  const last = page.at(-1)
  const isTruncated = last !== undefined && rest.length > page.length
  const said: [string, Content][] = [
    ['Name', request.bucket],
    ['Prefix', written(prefix)],
    ['KeyMarker', written(keyMarker ?? '')],
    ['VersionIdMarker', idMarker ?? ''],
    ['MaxKeys', most],
    ['IsTruncated', isTruncated],
  ]
  if (encoding) said.push(['EncodingType', encoding])
  if (isTruncated) said.push(['NextKeyMarker', written(last.key)], ['NextVersionIdMarker', last.versionId])
  const newest = (version: Version) => store.versions(version.key).at(-1) === version
  return xmlAnswer(200, 'ListVersionsResult', [
    ...said,
    ...page.map((version) => entry(version, written(version.key), newest(version))),
  ])
}

const entry = (version: Version, key: string, isLatest: boolean): [string, Content] => {
  const said: [string, Content][] = [
    ['Key', key],
    ['VersionId', version.versionId],
    ['IsLatest', isLatest],
    ['LastModified', version.modified.toISOString()],
  ]
  if (isMarker(version)) return ['DeleteMarker', said]
  return ['Version', [...said, ['ETag', version.etag], ['Size', version.size], ['StorageClass', 'STANDARD']]]
}

/** Behind the last one of the page before; that may be erased meanwhile. Without its id, behind all of its key. */
const isAfter = (key: string | undefined, versionId: string | undefined): ((version: Version) => boolean) => {
  if (versionId === '') throw invalidArgument('version-id-marker', 'A version-id marker cannot be empty.')
  if (versionId !== undefined && !key) {
    throw invalidArgument('version-id-marker', 'A version-id marker cannot be specified without a key marker.')
  }
  const last = versionId && knownForm('version-id-marker', versionId)
  return (version) => {
    const order = byBytes(version.key, key ?? '')
    return order > 0 || (order === 0 && last !== undefined && version.versionId < last)
  }
}

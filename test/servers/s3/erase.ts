import type { Answer } from './answer.ts'
import { invalidArgument, notImplemented } from './refusal.ts'
import type { S3Request } from './request.ts'
import { isMarker, type Store } from './store.ts'

const VERSION_ID = /^v\d{6,}$/u

/** DELETE with a version: it is gone for good, and so it is answered of one that was gone already. */
export const eraseVersion = ({ key, headers }: S3Request, versionId: string, store: Store): Answer => {
  if (headers['if-match']) throw notImplemented('If-Match of a DELETE with a version')
  const erased = store.erase(key, knownForm('versionId', versionId))
  const marker = erased && isMarker(erased) && { 'x-amz-delete-marker': 'true' }
  return { status: 204, headers: { 'x-amz-version-id': versionId, ...marker } }
}

/** @throws Refusal for what was never a version's id, as S3 does; one that is gone is no error */
export const knownForm = (argument: string, versionId: string): string => {
  if (VERSION_ID.test(versionId)) return versionId
  throw invalidArgument(argument, 'Invalid version id specified', { ArgumentValue: versionId })
}

import { createHash } from 'node:crypto'
import type { Checksum } from './checksums.ts'
import { noSuchKey, preconditionFailed } from './refusal.ts'

export type NewObject = { bytes: Uint8Array; type: string; checksum: Checksum }

/** One version of an object. */
export type StoredObject = NewObject & {
  key: string
  versionId: string
  /** What S3 says of it: its bytes' length, unless a test pretends otherwise. */
  size: number
  /** Quoted, as in the header. With SSE-KMS, which this bucket plays, it is not the MD5 of the bytes. */
  etag: string
  modified: Date
}

/** What a delete leaves in a versioned bucket. */
export type DeleteMarker = { key: string; versionId: string; modified: Date; isDeleteMarker: true }

/** The headers If-Match and If-None-Match, as they came. */
export type Condition = { ifMatch?: string | undefined; ifNoneMatch?: string | undefined }

export type Store = ReturnType<typeof versionedStore>

/** A versioned bucket: nothing put is lost but what is erased by its version. No call waits inside, so none comes between a condition and its write. */
export const versionedStore = (now: () => number, created: (object: StoredObject) => void) => {
  const byKey = new Map<string, (StoredObject | DeleteMarker)[]>()
  let writes = 0
  const versions = (key: string): readonly (StoredObject | DeleteMarker)[] => byKey.get(key) ?? []
  const add = <Version extends StoredObject | DeleteMarker>(version: Version): Version => {
    byKey.set(version.key, [...versions(version.key), version])
    return version
  }
  const keysInOrder = (): string[] => [...byKey.keys()].sort(byBytes)
  const nextVersionId = (): string => `v${String(++writes).padStart(6, '0')}`

  /** The newest version, or the one with this id. @throws Refusal NoSuchKey, also for what is deleted */
  const get = (key: string, versionId?: string): StoredObject => {
    const found = versionId ? versions(key).find((version) => version.versionId === versionId) : versions(key).at(-1)
    if (!found || isMarker(found)) throw noSuchKey(key)
    return found
  }
  const has = (key: string): boolean => {
    const newest = versions(key).at(-1)
    return newest !== undefined && !isMarker(newest)
  }
  const check = (key: string, { ifMatch, ifNoneMatch }: Condition): void => {
    if (ifNoneMatch && has(key)) throw preconditionFailed('If-None-Match')
    if (ifMatch && unquoted(get(key).etag) !== unquoted(ifMatch)) throw preconditionFailed('If-Match')
  }

  return {
    versions,
    get,
    put(key: string, object: NewObject, condition: Condition = {}): StoredObject {
      check(key, condition)
      const versionId = nextVersionId()
      const etag = `"${createHash('md5').update(versionId).update(object.bytes).digest('hex')}"`
      const stored = { ...object, key, versionId, etag, size: object.bytes.length, modified: new Date(now()) }
      created(add(stored))
      return stored
    },
    remove(key: string, condition: Condition = {}): DeleteMarker {
      check(key, condition)
      return add({ key, versionId: nextVersionId(), modified: new Date(now()), isDeleteMarker: true })
    },
    /** One version goes for good: told which, or undefined when there was none. */
    erase(key: string, versionId: string): StoredObject | DeleteMarker | undefined {
      const erased = versions(key).find((version) => version.versionId === versionId)
      byKey.set(
        key,
        versions(key).filter((version) => version !== erased),
      )
      return erased
    },
    /** What is there now, in order of keys. */
    objects: (): StoredObject[] =>
      keysInOrder()
        .filter(has)
        .map((key) => get(key)),
    /** All versions and markers, in order of keys and of one key the newest first. */
    history: (): (StoredObject | DeleteMarker)[] => keysInOrder().flatMap((key) => versions(key).toReversed()),
    /** Of the newest version. */
    pretendSize(key: string, size: number): void {
      const { versionId } = get(key)
      const pretended = versions(key).map((version) =>
        version.versionId === versionId ? { ...version, size } : version,
      )
      byKey.set(key, pretended)
    },
  }
}

/** S3's order of keys: that of their UTF-8 bytes. */
export const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))

export const isMarker = (version: StoredObject | DeleteMarker): version is DeleteMarker => 'isDeleteMarker' in version

export const unquoted = (etag: string): string => etag.replaceAll('"', '')

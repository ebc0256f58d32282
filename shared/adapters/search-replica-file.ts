import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { constants, createZstdCompress, createZstdDecompress } from 'node:zlib'
import type { Snapshots } from '../replica-ports.ts'
import { openSqlite } from './sqlite.ts'

/**
 * The number grows with each change of the index's tables: while a new version is rolled out, functions of the old one
 * go on with theirs.
 */
const NAME = 'search-4.sqlite'
export const SNAPSHOT_KEY = `search/${NAME}.zst`
const PART = '.part-'

/** With a checksum of zstd's own, so that what was damaged on the way is known before it is opened. */
const PACKED = { params: { [constants.ZSTD_c_compressionLevel]: 3, [constants.ZSTD_c_checksumFlag]: 1 } }

/**
 * The replica's file: the one that an earlier function left in the folder, else the newest snapshot, else an empty one.
 * What cannot be read is thrown away: the table has it all, and the index is built again from there.
 */
export const openReplicaFile = async (folder: string, snapshots: Snapshots): Promise<DatabaseSync> => {
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(folder)) if (name.includes(PART)) rmSync(join(folder, name))
  const file = join(folder, NAME)
  const left = existsSync(file) ? openSound(file) : undefined
  if (left) return left
  const snapshot = await snapshots.current(SNAPSHOT_KEY)
  const isTaken = snapshot && (await take(snapshot.bytes, folder))
  const db = (isTaken && openSound(file)) || open(file)
  // Kept in the file: whoever stores the next snapshot says which one it started from.
  db.prepare('UPDATE watermark SET snapshot = ?, revisions = ?').run(snapshot?.etag ?? null, revisionsIn(db))
  return db
}

/** Grows with each letter and each revision that the index comes to know. */
const revisionsIn = (db: DatabaseSync): number =>
  Number(db.prepare('SELECT coalesce(sum(revision), 0) AS sum FROM indexed').get()?.sum)

/** The snapshot from which the file began, and whether the index knows more than that. */
export const origin = (db: DatabaseSync): { etag: string | undefined; hasMore: boolean } => {
  const { snapshot, revisions } = db.prepare('SELECT snapshot, revisions FROM watermark').get() ?? {}
  const etag = snapshot === null ? undefined : String(snapshot)
  return { etag, hasMore: !etag || revisionsIn(db) > Number(revisions) }
}

/** The whole index without gaps, packed. Each term's letters stand in one place, not in one for each few transactions. */
export const packReplica = async (db: DatabaseSync, folder: string): Promise<Uint8Array> => {
  const part = partIn(folder)
  try {
    for (const table of ['numbers', 'heads', 'bodies']) db.exec(`INSERT INTO ${table} (${table}) VALUES ('optimize')`)
    db.prepare('VACUUM INTO ?').run(part)
    return await pipeline(createReadStream(part), createZstdCompress(PACKED), buffer)
  } finally {
    rmSync(part, { force: true })
  }
}

export const removeReplicaFile = (folder: string): void => {
  for (const end of ['', '-wal', '-shm']) rmSync(join(folder, NAME + end), { force: true })
}

const [SQLITE_CORRUPT, SQLITE_NOTADB] = [11, 26]

/** SQLite found that the file is not, or not wholly, its own. */
export const isDamage = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && [SQLITE_CORRUPT, SQLITE_NOTADB].includes(Number(error.errcode) & 0xff)

const partIn = (folder: string): string => join(folder, `${NAME}${PART}${randomUUID()}`)

/** Nothing is forced to the disk: a kill leaves the file sound, and after a loss of power the folder is empty anyway. */
const open = (file: string): DatabaseSync => {
  const db = openSqlite(file)
  db.exec('PRAGMA synchronous = OFF')
  return db
}

const openSound = (file: string): DatabaseSync | undefined => {
  try {
    return open(file)
  } catch (error) {
    if (!isDamage(error)) throw error
    removeReplicaFile(dirname(file))
    return undefined
  }
}

/** Unpacked beside its place, then renamed: a kill leaves the whole file or none. False when the bytes are damaged. */
const take = async (bytes: Uint8Array, folder: string): Promise<boolean> => {
  const part = partIn(folder)
  try {
    await pipeline(Readable.from([bytes]), createZstdDecompress(), createWriteStream(part))
    renameSync(part, join(folder, NAME))
    return true
  } catch (error) {
    rmSync(part, { force: true })
    if (!isUnpackable(error)) throw error
    return false
  }
}

const isUnpackable = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^Z(?:STD)?_/u.test(String(error.code))

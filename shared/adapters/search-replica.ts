import type { DatabaseSync } from 'node:sqlite'
import type { Register, SearchIndex } from '../ports.ts'
import type { ChangeFeed, SearchReplica, Snapshots } from '../replica-ports.ts'
import { applyChanges } from './search-replica-changes.ts'
import {
  isDamage,
  openReplicaFile,
  origin,
  packReplica,
  removeReplicaFile,
  SNAPSHOT_KEY,
} from './search-replica-file.ts'
import { sqliteSearchIndex } from './sqlite-search-index.ts'

type Parts = { folder: string; snapshots: Snapshots; register: Pick<Register, 'letters'>; feed: ChangeFeed }
type Settings = {
  /** Searches ask the table for changes no more often than this. */
  everyMs?: number
  /** A search waits so long for changes, then answers with what it has; the next one goes on from there. */
  patienceMs?: number
  now?: () => Date
}

type Opened = { db: DatabaseSync; index: SearchIndex }

/** Clocks of machines differ by less, and the table's index of changes is not so far behind. */
const LOOK_BACK_MS = 60_000
/**
 * A step stamps its letters with the moment at which it began, and may write the last of them when a function's longest
 * life is over. Looked so far back once a minute.
 */
const LOOK_FAR_BACK_MS = 16 * 60_000
const FAR_EVERY_MS = 60_000

/**
 * The search index as a read replica: a SQLite file in a folder of the function's own (`/tmp`), begun from the newest
 * snapshot, that applies what the table has since before it answers. Nobody coordinates: whatever is lost here, a file,
 * a snapshot or a function in the middle of its work, is built again from the table.
 *
 * A letter that another function writes is found after `everyMs` at most; one that is indexed here, at once.
 */
export const searchReplica = (
  { folder, snapshots, register, feed }: Parts,
  { everyMs = 1000, patienceMs = 5000, now = () => new Date() }: Settings = {},
): SearchReplica => {
  let opening: Promise<Opened> | undefined
  let current: Opened | undefined
  let running: Promise<boolean> | undefined
  let [caughtUpAt, lookedFarBackAt] = [0, 0]

  const open = (): Promise<Opened> => {
    opening ??= openReplicaFile(folder, snapshots)
      .then((db) => {
        current = { db, index: sqliteSearchIndex(db, register) }
        return current
      })
      .catch((error: unknown) => {
        opening = undefined
        throw error
      })
    return opening
  }
  const throwAway = ({ db }: Opened): void => {
    ;[opening, current] = [undefined, undefined]
    ;[caughtUpAt, lookedFarBackAt] = [0, 0]
    db.close()
    removeReplicaFile(folder)
  }
  /** Does the work on a sound file: one that turns out to be damaged is begun anew, once for all who were at it. */
  const onSound = async <T>(work: (opened: Opened) => Promise<T>): Promise<T> => {
    const opened = await open()
    try {
      return await work(opened)
    } catch (error) {
      const isInUse = current === opened
      if (isInUse && !isDamage(error)) throw error
      if (isInUse) throwAway(opened)
      return work(await open())
    }
  }
  const apply = async ({ db }: Opened, mayGoOn: () => boolean): Promise<boolean> => {
    const began = now()
    const isFar = began.getTime() - lookedFarBackAt >= FAR_EVERY_MS
    const lookBackMs = isFar ? LOOK_FAR_BACK_MS : LOOK_BACK_MS
    const isWhole = await applyChanges(db, { feed, register }, { lookBackMs, now: began, mayGoOn })
    if (isWhole) caughtUpAt = began.getTime()
    if (isWhole && isFar) lookedFarBackAt = began.getTime()
    return isWhole
  }
  const catchUp = (mayGoOn = () => true): Promise<boolean> => {
    running ??= onSound((opened) => apply(opened, mayGoOn)).finally(() => {
      running = undefined
    })
    return running
  }
  const upToDate = async (): Promise<SearchIndex> => {
    const began = now().getTime()
    if (running || began - caughtUpAt >= everyMs) await catchUp(() => now().getTime() - began < patienceMs)
    return (await open()).index
  }
  return {
    search: (query) => onSound(async () => (await upToDate()).search(query)),
    facet: (name, most, reader) => onSound(async () => (await upToDate()).facet(name, most, reader)),
    index: async (entry) => {
      await onSound(({ index }) => index.index(entry))
      await catchUp()
    },
    remove: (id) => onSound(({ index }) => index.remove(id)),
    catchUp,
    snapshot: async () => {
      const opened = await open()
      const { etag, hasMore } = origin(opened.db)
      if (!hasMore) return 'unchanged'
      const isFirst = await snapshots.replace(SNAPSHOT_KEY, await packReplica(opened.db, folder), etag)
      // In either case another snapshot stands than the one from which this file began: the next use begins from that.
      throwAway(opened)
      return isFirst ? 'stored' : 'overtaken'
    },
  }
}

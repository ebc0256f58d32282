import type { DatabaseSync } from 'node:sqlite'
import type { ChangeFeed, Register } from '../ports.ts'
import { indexable, indexedRevision, inTransaction, putIndexed } from './sqlite-index-rows.ts'

const AT_ONCE = 500

type Source = { feed: ChangeFeed; register: Pick<Register, 'letters'> }
type Bounds = { lookBackMs: number; now: Date; mayGoOn: () => boolean }

/**
 * Applies what was written since the index's watermark, a batch of letters at a time, each with its watermark: a kill
 * in between repeats one batch at most. False when it was told to stop before the end; the first batch is always done.
 *
 * Looks back before the watermark: clocks differ, and what was just written may reach the feed a little later.
 */
export const applyChanges = async (db: DatabaseSync, { feed, register }: Source, bounds: Bounds): Promise<boolean> => {
  const { lookBackMs, now, mayGoOn } = bounds
  const watermark = watermarkOf(db)
  const since = watermark && new Date(Date.parse(watermark) - lookBackMs).toISOString()
  let isFirst = true
  for await (const page of feed.changes(since)) {
    const newer = page.filter(({ id, revision }) => indexedRevision(db, id) < revision)
    for (const batch of batches(newer)) {
      if (!isFirst && !mayGoOn()) return false
      isFirst = false
      const letters = (await register.letters(batch.map(({ id }) => id))).map(indexable)
      inTransaction(db, () => {
        putIndexed(db, letters)
        raiseWatermark(db, batch, now)
      })
    }
    raiseWatermark(db, page, now)
  }
  return true
}

const batches = <T>(all: T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, i) => all.slice(i * AT_ONCE, (i + 1) * AT_ONCE))

const watermarkOf = (db: DatabaseSync): string | undefined => {
  const at = db.prepare('SELECT at FROM watermark').get()?.at
  return at === null || at === undefined ? undefined : String(at)
}

/** Up to the newest change, but never past now: one clock that runs ahead must not hide what others write. */
const raiseWatermark = (db: DatabaseSync, changes: { at: string }[], now: Date): void => {
  const newest = changes.at(-1)?.at
  if (newest === undefined) return
  const [at] = [newest, now.toISOString()].sort()
  db.prepare('UPDATE watermark SET at = ?1 WHERE at IS NULL OR at < ?1').run(at ?? newest)
}

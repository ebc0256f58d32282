import type { DatabaseSync } from 'node:sqlite'
import { lettersIndexed } from './sqlite-letter-rows.ts'
import { type Span, spanOfRows } from './sqlite-rows.ts'
import type { Tier } from './sqlite-tiers.ts'

/** Of a term that more letters bear so many are counted; how many bear it follows from how far back those reach. */
const COUNTED = 2_000
/** So many terms' counts are remembered; then all are forgotten. */
const MOST_REMEMBERED = 10_000
/** They are forgotten, too, when the register has grown by this part. */
const GROWTH = 1.05

/** How many letters the index has, between which rows, and what is remembered of its terms. */
export type Size = { letters: number; span: Span; counts: Map<string, number> }

const known = new WeakMap<DatabaseSync, Size>()

/**
 * About how many letters bear a term of a table: exact where they are few. It decides in which way a search goes, never
 * what it finds. Asked once for each term: as one types most terms stay the same.
 */
export const termCount = (db: DatabaseSync, table: Tier['table'], term: string, size: Size): number => {
  const { counts } = size
  const key = `${table} ${term}`
  const before = counts.get(key)
  if (before !== undefined) return before
  const count = counted(db, table, term, size)
  counts.set(key, count)
  return count
}

/** As it is now, or was when there were nearly as many letters. */
export const sizeOf = (db: DatabaseSync): Size => {
  const letters = lettersIndexed(db)
  const before = known.get(db)
  if (before && letters <= before.letters * GROWTH && before.counts.size < MOST_REMEMBERED) return before
  const now = { letters, span: spanOfRows(db), counts: new Map() }
  known.set(db, now)
  return now
}

/** The newest letters that bear it, as far back as they reach: the older ones will lie as densely. */
const counted = (db: DatabaseSync, table: Tier['table'], term: string, { letters, span }: Size): number => {
  const newest = `SELECT rowid FROM ${table} WHERE ${table} MATCH ? ORDER BY rowid DESC`
  const reached = db.prepare(`${newest} LIMIT 1 OFFSET ${COUNTED}`).get(term)?.rowid
  if (reached === undefined)
    return Number(db.prepare(`SELECT COUNT(*) AS n FROM (${newest} LIMIT ${COUNTED})`).get(term)?.n)
  const part = (span.last - Number(reached)) / Math.max(1, span.last - span.first)
  return Math.min(letters, Math.max(COUNTED, Math.round(COUNTED / Math.max(part, Number.EPSILON))))
}

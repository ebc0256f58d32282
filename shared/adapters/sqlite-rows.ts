import type { DatabaseSync } from 'node:sqlite'

/**
 * The row of a letter in the index says its day of issue: days since 1970 × this, and a counter in the order of arrival
 * in the index. Rows from the last to the first are letters from the newest day to the oldest, without sorting.
 */
const PER_DAY = 65_536
/** Letters without a day come after all others, and lie in no span of days. */
const UNDATED = -(2 ** 44)
const FIRST_DATED = UNDATED / 2

/** From one row to another, both included. */
export type Span = { first: number; last: number }

const firstOf = (day: string): number => Math.floor(Date.parse(day) / 86_400_000) * PER_DAY

/** First and last row of a day's letters, or of all without a day. */
export const rowsOf = (day: string | undefined): { first: number; last: number } =>
  day ? { first: firstOf(day), last: firstOf(day) + PER_DAY - 1 } : { first: UNDATED, last: FIRST_DATED - 1 }

/** First and last row of the days from–to, both included; all rows when both are open. */
export const rowsBetween = (from: string | undefined, to: string | undefined): { first: number; last: number } => ({
  first: from ? firstOf(from) : to ? FIRST_DATED : UNDATED,
  last: to ? firstOf(to) + PER_DAY - 1 : 2 ** 44,
})

/** The rows between which the index's dated letters lie. */
export const spanOfRows = (db: DatabaseSync): Span => {
  const { first, last } =
    db.prepare('SELECT MIN(row) AS first, MAX(row) AS last FROM indexed WHERE row >= ?').get(FIRST_DATED) ?? {}
  return { first: Number(first ?? 0), last: Number(last ?? 0) }
}

/** About which part of the register a span of rows is, from 0 to 1; its letters lie evenly over its days. */
export const partOfRows = (span: Span, { first, last }: Span): number => {
  const within = Math.min(last, span.last) - Math.max(first, span.first)
  return Math.min(1, Math.max(0, within / Math.max(1, span.last - span.first)))
}

/** Equal for letters of the same day. */
export const dayOf = (row: number): number => (row < FIRST_DATED ? UNDATED : Math.floor(row / PER_DAY))

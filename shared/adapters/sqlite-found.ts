import type { DatabaseSync } from 'node:sqlite'
import { isLeft, type Narrowing } from './sqlite-narrowing.ts'
import { dayOf } from './sqlite-rows.ts'
import type { Tier } from './sqlite-tiers.ts'

/** The first letters of the whole answer with their tiers. Later tiers are not asked when those before have enough. */
export const firstFound = (db: DatabaseSync, tiers: Tier[], left: Narrowing, most: number) => {
  const found = new Map<string, number>()
  for (const [tier, at] of tiers.entries())
    for (const letter of inOrder(rowsAt(db, at, left))) {
      if (found.has(letter)) continue
      if (found.size === most) return { found, isAll: false }
      found.set(letter, tier)
    }
  return { found, isAll: true }
}

type Row = { row: number; letter: string; number: number }

/** Rows of a tier from the newest day to the oldest. */
function* rowsAt(db: DatabaseSync, tier: Tier, left: Narrowing): Generator<Row> {
  const columns = 'SELECT indexed.row, letter, number FROM'
  const rows =
    tier === 'every'
      ? db.prepare(`${columns} ${everyRow(left)} ORDER BY 1 DESC`).iterate()
      : db
          .prepare(
            `${columns} ${tier.table} CROSS JOIN indexed ON indexed.row = ${tier.table}.rowid
             WHERE ${tier.table} MATCH ? AND ${isLeft(`${tier.table}.rowid`, left)} ORDER BY ${tier.table}.rowid DESC`,
          )
          .iterate(tier.match)
  for (const { row, letter, number } of rows) yield { row: Number(row), letter: String(letter), number: Number(number) }
}

/** Without words the rarest facet leads, so that few letters of many are found at once. */
const everyRow = (left: Narrowing): string => {
  const [rarest, ...others] = left.facets
  return rarest === undefined
    ? `indexed WHERE ${isLeft('indexed.row', left)}`
    : `facet CROSS JOIN indexed ON indexed.row = facet.row
       WHERE facet.value = ${rarest} AND ${isLeft('facet.row', { ...left, facets: others })}`
}

/**
 * Letters of one day by their numbers, the highest first, then by id: in the index they lie in the order in which they
 * came, which is another in each replica.
 */
function* inOrder(rows: Iterable<Row>): Generator<string> {
  let day: Row[] = []
  for (const row of rows) {
    if (day[0] && dayOf(day[0].row) !== dayOf(row.row)) {
      yield* sorted(day)
      day = []
    }
    day.push(row)
  }
  yield* sorted(day)
}

const sorted = (day: Row[]): string[] =>
  day.toSorted((a, b) => b.number - a.number || (a.letter < b.letter ? -1 : 1)).map(({ letter }) => letter)

/** How many letters all tiers find together. */
export const countFound = (db: DatabaseSync, tiers: Tier[], left: Narrowing): number => {
  const widest = tiers.filter((tier) => tier !== 'every').filter(({ isWidest }) => isWidest)
  const rows = widest.map(
    ({ table }) => `SELECT rowid FROM ${table} WHERE ${table} MATCH ? AND ${isLeft('rowid', left)}`,
  )
  const from = rows.length > 0 ? `(${rows.join(' UNION ')})` : everyRow(left)
  const matches = widest.map(({ match }) => match)
  return Number(db.prepare(`SELECT COUNT(*) AS total FROM ${from}`).get(...matches)?.total)
}

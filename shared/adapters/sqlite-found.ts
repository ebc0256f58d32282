import type { DatabaseSync } from 'node:sqlite'
import { facetTerm } from './sqlite-facets.ts'
import type { Narrowing } from './sqlite-narrowing.ts'
import { dayOf } from './sqlite-rows.ts'
import type { Match, Tier } from './sqlite-tiers.ts'

/** What many letters hold is counted so far: nobody turns so many pages, and counting stays quick. */
export const MOST_COUNTED = 10_000

/** The first letters of the whole answer with their tiers. Later tiers are not asked when those before have enough. */
export const firstFound = (db: DatabaseSync, tiers: Tier[], left: Narrowing, most: number) => {
  const found = new Map<string, number>()
  for (const [tier, at] of tiers.entries()) {
    if (at !== 'every' && at.isLastResort && found.size > 0) continue
    for (const letter of inOrder(rowsAt(db, at, left))) {
      if (found.has(letter)) continue
      if (found.size === most) return { found, isAll: false }
      found.set(letter, tier)
    }
  }
  return { found, isAll: true }
}

/** How many letters all tiers find together, up to `MOST_COUNTED`; without words, all that the filters leave. */
export const countFound = (db: DatabaseSync, tiers: Tier[], left: Narrowing): number => {
  const number = (from: string, ...values: string[]) =>
    Number(db.prepare(`SELECT COUNT(*) AS total FROM ${from}`).get(...values)?.total)
  if (tiers.includes('every')) return number(everyRow(left))
  const matches = tiers.filter((tier) => tier !== 'every')
  const widest = matches.filter(({ isWidest }) => isWidest)
  const rows = ({ table }: Match) =>
    `(SELECT rowid FROM ${table} WHERE ${isMatched(table, left)} LIMIT ${MOST_COUNTED})`
  const values = widest.map(({ match }) => bearing(match, left))
  // Where one alone has so many, the costly comparing of one with another is not needed.
  if (widest.some((tier) => number(rows(tier), bearing(tier.match, left)) === MOST_COUNTED)) return MOST_COUNTED
  const together = number(`(${widest.map((tier) => `SELECT * FROM ${rows(tier)}`).join(' UNION ')})`, ...values)
  const resort = matches.filter(({ isLastResort }) => isLastResort)
  const total = together || resort.reduce((sum, tier) => sum + number(rows(tier), bearing(tier.match, left)), 0)
  return Math.min(total, MOST_COUNTED)
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
             WHERE ${isMatched(tier.table, left)} ORDER BY ${tier.table}.rowid DESC`,
          )
          .iterate(bearing(tier.match, left))
  for (const { row, letter, number } of rows) yield { row: Number(row), letter: String(letter), number: Number(number) }
}

const isMatched = (table: Match['table'], { first, last }: Narrowing): string =>
  `${table} MATCH ? AND ${table}.rowid BETWEEN ${first} AND ${last}`

/** Facets are terms too: the engine leaps to the next letter that bears them all. */
const bearing = (match: string, { facets }: Narrowing): string =>
  [`(${match})`, ...facets.map((id) => `"${facetTerm(id)}"`)].join(' AND ')

/** Without words the rarest facet leads, so that few letters of many are found at once. */
const everyRow = ({ first, last, facets: [rarest, ...others] }: Narrowing): string => {
  const span = `indexed.row BETWEEN ${first} AND ${last}`
  if (rarest === undefined) return `indexed WHERE ${span}`
  const bears = others.map((id) => ` AND EXISTS (SELECT 1 FROM facet WHERE value = ${id} AND row = indexed.row)`)
  return `facet AS rarest CROSS JOIN indexed ON indexed.row = rarest.row
    WHERE rarest.value = ${rarest} AND ${span}${bears.join('')}`
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

import type { DatabaseSync } from 'node:sqlite'
import { facetTerm } from './sqlite-facets.ts'
import { lettersInOrder, rowsIn } from './sqlite-letter-rows.ts'
import type { Narrowing } from './sqlite-narrowing.ts'
import type { Stage, Tier } from './sqlite-tiers.ts'

/** What more letters hold is counted so far: nobody turns so many pages, and counting stays quick. */
export const MOST_COUNTED = 10_000

/** Letters by id, in their order, with the tier that found them. */
export type Found = { letters: Map<string, number>; total: number }

/** The first letters of the whole answer, and how many it has. Tiers are not asked when those before have enough. */
export const found = (db: DatabaseSync, stages: Stage[], left: Narrowing, most: number): Found => {
  const letters = new Map<string, number>()
  let tier = 0
  for (const { fewerThan, tiers } of stages) {
    const isAsked = letters.size < fewerThan
    for (const at of tiers) {
      for (const letter of isAsked ? lettersAt(db, at, left) : []) {
        if (letters.has(letter)) continue
        if (letters.size === most) return { letters, total: countFound(db, stages, left) }
        letters.set(letter, tier)
      }
      tier++
    }
  }
  return { letters, total: letters.size }
}

/** How many letters the stages find that are asked, up to `MOST_COUNTED`. */
const countFound = (db: DatabaseSync, stages: Stage[], left: Narrowing): number => {
  let [total, widest]: [number, Tier[]] = [0, []]
  for (const { fewerThan, tiers } of stages) {
    if (total >= fewerThan) continue
    widest = [...widest, ...tiers.filter(({ isWidest }) => isWidest)]
    total = countTogether(db, widest, left)
  }
  return total
}

const countTogether = (db: DatabaseSync, tiers: Tier[], left: Narrowing): number => {
  const count = (from: string, some: Tier[]): number => {
    const values = some.map(({ match }) => bearing(match, left))
    return Number(db.prepare(`SELECT COUNT(*) AS total FROM (${from})`).get(...values)?.total)
  }
  const rows = ({ table }: Tier) => `SELECT rowid FROM ${table} WHERE ${isMatched(table, left)} LIMIT ${MOST_COUNTED}`
  // Where one alone has so many, the costly comparing of one with another is not needed.
  if (tiers.some((tier) => count(rows(tier), [tier]) === MOST_COUNTED)) return MOST_COUNTED
  return Math.min(count(tiers.map((tier) => `SELECT * FROM (${rows(tier)})`).join(' UNION '), tiers), MOST_COUNTED)
}

const lettersAt = (db: DatabaseSync, { table, match }: Tier, left: Narrowing): Iterable<string> =>
  lettersInOrder(
    rowsIn(
      db,
      `${table} CROSS JOIN indexed ON indexed.row = ${table}.rowid WHERE ${isMatched(table, left)}
       ORDER BY ${table}.rowid DESC`,
      bearing(match, left),
    ),
  )

const isMatched = (table: Tier['table'], { first, last }: Narrowing): string =>
  `${table} MATCH ? AND ${table}.rowid BETWEEN ${first} AND ${last}`

/** Facets are terms too: the engine leaps to the next letter that bears them all, and over those that are hidden. */
const bearing = (match: string, { facets, hidden }: Narrowing): string => {
  const term = (id: number) => `"${facetTerm(id)}"`
  const borne = [`(${match})`, ...facets.map(term)].join(' AND ')
  return hidden.length === 0 ? borne : `(${borne}) NOT (${hidden.map(term).join(' OR ')})`
}

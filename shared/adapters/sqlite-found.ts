import type { DatabaseSync } from 'node:sqlite'
import { facetTerm } from './sqlite-facets.ts'
import { lettersInOrder, type Row, rowsIn } from './sqlite-letter-rows.ts'
import type { Narrowing } from './sqlite-narrowing.ts'
import { partOfRows } from './sqlite-rows.ts'
import { type Size, sizeOf, termCount } from './sqlite-term-counts.ts'
import type { Stage, Tier } from './sqlite-tiers.ts'
import { cheapestWay, type Way, type Weighed } from './sqlite-way.ts'

/** What more letters hold is counted so far: to count on takes longer than to find. */
export const MOST_COUNTED = 1_000
/** Counting may take so long, in microseconds. */
const MOST_COUNT_COST = 2_000
/** After so many letters that bear the rarer terms but not all, the lists of all terms are walked. */
const MOST_MISSES = 500
/** Who finds so many letters with a word does not miss those with a longer one. */
const PLENTY = 500

/** Letters by id, in their order, with the tier that found them; `isMore`: there are more than `total`. */
export type Found = { letters: Map<string, number>; total: number; isMore: boolean }

/** The first letters of the whole answer, and how many it has. Tiers are not asked when those before have enough. */
export const found = (db: DatabaseSync, stages: Stage[], left: Narrowing, most: number): Found => {
  const letters = new Map<string, number>()
  const asked: Tier[] = []
  let tier = 0
  for (const { fewerThan, tiers } of stages) {
    const isAsked = letters.size < fewerThan
    if (isAsked) asked.push(...tiers)
    for (const at of tiers) {
      for (const letter of isAsked ? lettersAt(db, at, left, most) : []) {
        if (letters.has(letter)) continue
        if (letters.size === most) return { letters, ...counted(db, asked, left, most) }
        letters.set(letter, tier)
      }
      tier++
    }
  }
  return { letters, total: letters.size, isMore: false }
}

/** How many letters the tiers find, up to `MOST_COUNTED`; where that takes too long, that there are more than were found. */
const counted = (db: DatabaseSync, tiers: Tier[], left: Narrowing, most: number) => {
  const widest = tiers.filter(({ isWidest }) => isWidest)
  const ways = widest.map((tier) => ({ ...tier, ...wayOf(db, tier, left, most) }))
  const cheap = ways.filter(({ countCost }) => countCost <= MOST_COUNT_COST)
  const total = Math.max(most, countTogether(db, cheap, left))
  return { total, isMore: total <= most || total >= MOST_COUNTED || cheap.length < ways.length }
}

const countTogether = (db: DatabaseSync, tiers: (Tier & Way)[], left: Narrowing): number => {
  const count = (from: string, some: Way[]): number => {
    const values = some.map(({ driving, checked }) => matching([...driving, ...checked], left))
    return Number(db.prepare(`SELECT COUNT(*) AS total FROM (${from})`).get(...values)?.total)
  }
  const rows = ({ table }: Tier) => `SELECT rowid FROM ${table} WHERE ${isMatched(table, left)} LIMIT ${MOST_COUNTED}`
  // Where one alone has so many, the costly comparing of one with another is not needed.
  if (tiers.some((tier) => count(rows(tier), [tier]) === MOST_COUNTED)) return MOST_COUNTED
  if (tiers.length === 0) return 0
  return Math.min(count(tiers.map((tier) => `SELECT * FROM (${rows(tier)})`).join(' UNION '), tiers), MOST_COUNTED)
}

const lettersAt = (db: DatabaseSync, tier: Tier, left: Narrowing, most: number): Iterable<string> =>
  lettersInOrder(rowsAt(db, tier.table, wayOf(db, tier, left, most), left))

/** Rows that bear all terms, from the newest to the oldest. */
export function* rowsAt(
  db: DatabaseSync,
  table: Tier['table'],
  { driving, checked }: Pick<Way, 'driving' | 'checked'>,
  left: Narrowing,
  mostMisses = MOST_MISSES,
): Generator<Row> {
  // FTS5 takes a row for no row at all unless it is an integer, which Node binds no number as.
  const look = `SELECT 1 FROM ${table} WHERE ${table} MATCH ? AND rowid = CAST(? AS INTEGER)`
  const bears = checked.length > 0 ? db.prepare(look) : undefined
  const rows = (terms: string[], within: Narrowing) =>
    rowsIn(
      db,
      `${table} CROSS JOIN indexed ON indexed.row = ${table}.rowid WHERE ${isMatched(table, within)}
       ORDER BY ${table}.rowid DESC`,
      matching(terms, within),
    )
  let misses = 0
  for (const row of rows(driving, left)) {
    if (!bears || bears.get(checked.join(' AND '), row.row)) yield row
    else if (++misses === mostMisses) {
      yield* rows([...driving, ...checked], { ...left, last: row.row - 1 })
      return
    }
  }
}

/** Facets are terms too: of a few letters that bear one, the words are looked up. */
const wayOf = (db: DatabaseSync, { table, terms }: Tier, { facets, ...rows }: Narrowing, most: number): Way => {
  const size = sizeOf(db)
  const part = partOfRows(size.span, rows)
  const all = [
    ...terms.map((term) => weighed(db, table, term, size)).map(({ term, count }) => ({ term, count: count * part })),
    ...facets.map(({ id, count }) => ({ term: `"${facetTerm(id)}"`, count: count * part })),
  ]
  return cheapestWay(all, { letters: Math.max(1, size.letters * part), wanted: most, counted: MOST_COUNTED })
}

/**
 * The beginning of a word that is longer than the index's beginnings is looked for in all words that go on so: where
 * plenty of letters have just this word, that is spared (Vietnamese has few longer ones).
 */
const weighed = (db: DatabaseSync, table: Tier['table'], term: string, size: Size): Weighed => {
  const { word } = /^(?<word>"[a-z0-9]{6,}") \*$/u.exec(term)?.groups ?? {}
  const whole = word === undefined ? 0 : termCount(db, table, word, size)
  return word !== undefined && whole >= PLENTY
    ? { term: word, count: whole }
    : { term, count: termCount(db, table, term, size) }
}

const isMatched = (table: Tier['table'], { first, last }: Narrowing): string =>
  `${table} MATCH ? AND ${table}.rowid BETWEEN ${first} AND ${last}`

const matching = (terms: string[], { hidden }: Narrowing): string => {
  const borne = terms.join(' AND ')
  return hidden.length === 0 ? borne : `(${borne}) NOT (${hidden.map((id) => `"${facetTerm(id)}"`).join(' OR ')})`
}

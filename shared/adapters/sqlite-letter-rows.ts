import type { DatabaseSync } from 'node:sqlite'
import type { Narrowing } from './sqlite-narrowing.ts'
import { dayOf, rowsBetween } from './sqlite-rows.ts'

export type Row = { row: number; letter: string; number: number }

/** Rows of a source that joins `indexed`, read one after the other as they are asked for. */
export function* rowsIn(db: DatabaseSync, source: string, ...values: string[]): Generator<Row> {
  const rows = db.prepare(`SELECT indexed.row, letter, number FROM ${source}`).iterate(...values)
  for (const { row, letter, number } of rows) yield { row: Number(row), letter: String(letter), number: Number(number) }
}

/**
 * Letters by rows that come from the newest day to the oldest; those of one day by their numbers, the highest first,
 * then by id. In the index they lie in the order in which they came, which is another in each replica.
 */
export function* lettersInOrder(rows: Iterable<Row>): Generator<string> {
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

/** What more letters are than so many is counted so far, unless it is known without counting. */
const MOST_BROWSED = 10_000

/** How many letters the index has. */
export const lettersIndexed = (db: DatabaseSync): number =>
  Number(db.prepare('SELECT letters FROM index_size').get()?.letters ?? 0)

/** The first letters that the filters leave, and how many they are. */
export const browsed = (db: DatabaseSync, left: Narrowing, most: number) => {
  const letters = new Map<string, number>()
  for (const letter of lettersInOrder(
    rowsIn(db, `${everyRow(left)} ORDER BY ${left.facets.length > 0 ? 'rarest.row' : 'indexed.row'} DESC`),
  )) {
    if (letters.size === most) {
      const { total, isMore } = countBrowsed(db, left)
      return { letters, total: Math.max(most, total), isMore: isMore || total <= most }
    }
    letters.set(letter, 0)
  }
  return { letters, total: letters.size, isMore: false }
}

const countBrowsed = (db: DatabaseSync, left: Narrowing): { total: number; isMore: boolean } => {
  const { facets, hidden } = left
  const isWhole = left.first <= ALL.first && left.last >= ALL.last
  if (isWhole && hidden.length === 0 && facets.length === 0) return { total: lettersIndexed(db), isMore: false }
  if (isWhole && hidden.length === 0 && facets.length === 1) return { total: facets[0]?.count ?? 0, isMore: false }
  const rows = `SELECT indexed.row FROM ${everyRow(left)} LIMIT ${MOST_BROWSED}`
  const total = Number(db.prepare(`SELECT COUNT(*) AS total FROM (${rows})`).get()?.total)
  return { total, isMore: total === MOST_BROWSED }
}

const ALL = rowsBetween(undefined, undefined)

/** The rarest facet leads, so that few letters of many are found at once. */
const everyRow = ({ first, last, facets: [rarest, ...others], hidden }: Narrowing): string => {
  const shown =
    hidden.length === 0
      ? ''
      : ` AND NOT EXISTS (SELECT 1 FROM facet WHERE value IN (${hidden.join(', ')}) AND row = indexed.row)`
  if (rarest === undefined) return `indexed WHERE indexed.row BETWEEN ${first} AND ${last}${shown}`
  const bears = others.map(({ id }) => ` AND EXISTS (SELECT 1 FROM facet WHERE value = ${id} AND row = indexed.row)`)
  // The span stands on the facet's own rows, which lie in their order: what is newer or older is not walked over.
  return `facet AS rarest CROSS JOIN indexed ON indexed.row = rarest.row
    WHERE rarest.value = ${rarest.id} AND rarest.row BETWEEN ${first} AND ${last}${shown}${bears.join('')}`
}

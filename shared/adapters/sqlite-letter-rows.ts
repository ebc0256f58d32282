import type { DatabaseSync } from 'node:sqlite'
import type { Narrowing } from './sqlite-narrowing.ts'
import { dayOf } from './sqlite-rows.ts'

type Row = { row: number; letter: string; number: number }

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

/** All letters that the filters leave, and how many they are. */
export const browsed = (db: DatabaseSync, left: Narrowing, most: number) => {
  const letters = new Map<string, number>()
  for (const letter of lettersInOrder(rowsIn(db, `${everyRow(left)} ORDER BY 1 DESC`))) {
    if (letters.size === most) break
    letters.set(letter, 0)
  }
  return { letters, total: Number(db.prepare(`SELECT COUNT(*) AS total FROM ${everyRow(left)}`).get()?.total) }
}

/** The rarest facet leads, so that few letters of many are found at once. */
const everyRow = ({ first, last, facets: [rarest, ...others], hidden }: Narrowing): string => {
  const shown =
    hidden.length === 0
      ? ''
      : ` AND indexed.row NOT IN (SELECT facet.row FROM facet WHERE facet.value IN (${hidden.join(', ')}))`
  const span = `indexed.row BETWEEN ${first} AND ${last}${shown}`
  if (rarest === undefined) return `indexed WHERE ${span}`
  const bears = others.map((id) => ` AND EXISTS (SELECT 1 FROM facet WHERE value = ${id} AND row = indexed.row)`)
  return `facet AS rarest CROSS JOIN indexed ON indexed.row = rarest.row
    WHERE rarest.value = ${rarest} AND ${span}${bears.join('')}`
}

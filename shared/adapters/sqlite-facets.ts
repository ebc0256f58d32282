import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import { facetsOf } from '../facets.ts'
import type { Facet, Filters } from '../ports.ts'
import type { LetterEntry } from '../register.ts'

/** The row of a day's first letter: days since 1970 × this. */
export const PER_DAY = 65_536
const rowOf = (day: string): number => Math.floor(Date.parse(day) / 86_400_000) * PER_DAY

/** Filters as conditions on the row, to stand in the same statement as the match. */
export const conditions = (filters: Filters): { sql: string; values: SQLInputValue[] } => {
  const { from, to, ...facets } = filters
  const days: [string, number][] = [
    ...(from ? [['row >= ?', rowOf(from)] satisfies [string, number]] : []),
    // Letters without a date have the first rows; they lie in no span of days.
    ...(to ? [['row BETWEEN 65536 AND ?', rowOf(to) + PER_DAY - 1] satisfies [string, number]] : []),
  ]
  const equal = Object.entries(facets).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  const exists = 'EXISTS (SELECT 1 FROM facet WHERE facet.name = ? AND facet.value = ? AND facet.row = indexed.row)'
  return {
    sql: [...days.map(([sql]) => sql), ...equal.map(() => exists)].map((sql) => ` AND ${sql}`).join(''),
    values: [...days.map(([, row]) => row), ...equal.flat()],
  }
}

export const putFacets = (db: DatabaseSync, row: number, entry: LetterEntry): void => {
  for (const [name, value] of facetsOf(entry)) {
    db.prepare('INSERT INTO facet (name, value, row) VALUES (?, ?, ?)').run(name, value, row)
  }
}

export const removeFacets = (db: DatabaseSync, row: SQLInputValue): void => {
  db.prepare('DELETE FROM facet WHERE row = ?').run(row)
}

export const facetCounts = (db: DatabaseSync, name: Facet, most: number): { value: string; count: number }[] =>
  db
    .prepare(
      `SELECT value, count FROM facet_count WHERE name = ? ORDER BY ${name === 'year' ? 'value DESC' : 'count DESC, value'} LIMIT ?`,
    )
    .all(name, most)
    .map(({ value, count }) => ({ value: String(value), count: Number(count) }))

import type { DatabaseSync } from 'node:sqlite'
import type { Facet } from '../ports.ts'

/**
 * Puts facets of letters, for as many of them as are written together: each value is written and counted once, a letter's
 * row refers to it by its id. Returns the letter's ids.
 *
 * Plain statements, not one that inserts or counts and returns (`ON CONFLICT … RETURNING`): such a one opens a savepoint,
 * at which FTS5 writes all words that it has gathered so far to the disk.
 */
export const facetPutter = (db: DatabaseSync): ((row: number, facets: [name: string, value: string][]) => number[]) => {
  const find = db.prepare('SELECT id FROM facet_value WHERE name = ? AND value = ?')
  const count = db.prepare('UPDATE facet_value SET count = count + 1 WHERE id = ?')
  const make = db.prepare('INSERT INTO facet_value (name, value, count) VALUES (?, ?, 1)')
  const put = db.prepare('INSERT INTO facet (value, row) VALUES (?, ?)')
  const counted = ([name, value]: [string, string]): number => {
    const known = find.get(name, value)
    if (!known) return Number(make.run(name, value).lastInsertRowid)
    count.run(Number(known.id))
    return Number(known.id)
  }
  return (row, facets) => {
    const ids = facets.map(counted)
    for (const id of ids) put.run(id, row)
    return ids
  }
}

/** A facet's value as a term beside the words, so that one expression asks for both. @example facetTerm(7) → '_f7' */
export const facetTerm = (id: number): string => `_f${id}`

export const removeFacets = (db: DatabaseSync, row: number): void => {
  const its = 'id IN (SELECT value FROM facet WHERE row = ?)'
  db.prepare(`UPDATE facet_value SET count = count - 1 WHERE ${its}`).run(row)
  db.prepare(`DELETE FROM facet_value WHERE count = 0 AND ${its}`).run(row)
  db.prepare('DELETE FROM facet WHERE row = ?').run(row)
}

/** A value's number in the index, and how many letters bear it; undefined when none does. */
export const facetValue = (
  db: DatabaseSync,
  name: string,
  value: string,
): { id: number; count: number } | undefined => {
  const known = db.prepare('SELECT id, count FROM facet_value WHERE name = ? AND value = ?').get(name, value)
  return known && { id: Number(known.id), count: Number(known.count) }
}

/** Values with their counts, letters that bear a facet of `hidden` not counted: a value that only they bear is none. */
export const facetCounts = (
  db: DatabaseSync,
  name: Facet,
  most: number,
  hidden: number[],
): { value: string; count: number }[] =>
  db
    .prepare(
      `${hidden.length === 0 ? WHOLE : shownOf(hidden)} ORDER BY ${name === 'year' ? 'value DESC' : 'count DESC, value'} LIMIT ?`,
    )
    .all(name, most)
    .map(({ value, count }) => ({ value: String(value), count: Number(count) }))

const WHOLE = 'SELECT value, count FROM facet_value WHERE name = ?'
const shownOf = (hidden: number[]): string =>
  `SELECT value, count FROM (
     SELECT known.value AS value, known.count - coalesce(kept.count, 0) AS count FROM facet_value AS known LEFT JOIN (
       SELECT facet.value AS id, COUNT(*) AS count FROM facet
       WHERE facet.row IN (SELECT row FROM facet WHERE value IN (${hidden.join(', ')})) GROUP BY facet.value
     ) AS kept ON kept.id = known.id WHERE known.name = ?) WHERE count > 0`

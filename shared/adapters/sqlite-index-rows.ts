import type { DatabaseSync } from 'node:sqlite'
import { groupMembers } from '../group-members.ts'
import type { LetterFields } from '../letter.ts'
import { LetterEntry } from '../register.ts'
import { numberTerms, pairsIn, wordsIn } from '../vietnamese/search-terms.ts'
import { facetTerm, putFacets, removeFacets } from './sqlite-facets.ts'
import { rowsOf } from './sqlite-rows.ts'

/** All of it or nothing. */
export const inTransaction = (db: DatabaseSync, work: () => void): void => {
  db.exec('BEGIN IMMEDIATE')
  try {
    work()
    db.exec('COMMIT')
  } catch (error) {
    db.exec('ROLLBACK')
    throw error
  }
}

/**
 * Puts a letter into the index in place of an earlier revision; a later one stays, and a withdrawn letter leaves the
 * index. To be called in a transaction.
 */
export const putIndexed = (db: DatabaseSync, entry: LetterEntry): void => {
  const { letter, revision, text } = entry
  const known = indexedRow(db, letter.id)
  if (known && known.revision > revision) return
  if (known) removeIndexed(db, letter.id)
  if (entry.withdrawn) return
  const { number, issuedOn } = letter.fields
  const row = rowFor(db, issuedOn?.value, known?.row)
  db.prepare('INSERT INTO indexed (row, letter, revision, number) VALUES (?, ?, ?, ?)').run(
    row,
    letter.id,
    revision,
    Number.parseInt(number?.value ?? '0', 10) || 0,
  )
  const facets = putFacets(db, row, entry).map(facetTerm)
  const put = (table: 'numbers' | 'heads' | 'bodies', terms: Iterable<string>) =>
    db.prepare(`INSERT INTO ${table} (rowid, terms) VALUES (?, ?)`).run(row, [...terms, ...facets].join(' '))
  const [head, body] = [wordsIn(headOf(letter.fields)), wordsIn(text)]
  put('numbers', numberTerms(letter.fields))
  put('heads', new Set([...head, ...pairsIn(head)]))
  // A query's words may stand in both: bodies have all of them.
  // Whom a group means is found by its name, behind letters that name it.
  const meant = groupMembers(letter.fields).map(wordsIn)
  const members = meant.flatMap((words) => [...words, ...pairsIn(words)])
  put('bodies', new Set([...head, ...pairsIn(head), ...body, ...pairsIn(body), ...members]))
}

export const removeIndexed = (db: DatabaseSync, id: string): void => {
  const row = indexedRow(db, id)?.row
  if (row === undefined) return
  for (const table of ['numbers', 'heads', 'bodies']) db.prepare(`DELETE FROM ${table} WHERE rowid = ?`).run(row)
  removeFacets(db, row)
  db.prepare('DELETE FROM indexed WHERE row = ?').run(row)
}

const indexedRow = (db: DatabaseSync, id: string): { row: number; revision: number } | undefined => {
  const known = db.prepare('SELECT row, revision FROM indexed WHERE letter = ?').get(id)
  return known && { row: Number(known.row), revision: Number(known.revision) }
}

/** The revision of a letter that the index has; 0 when it has none. */
export const indexedRevision = (db: DatabaseSync, id: string): number => indexedRow(db, id)?.revision ?? 0

const headOf = (fields: LetterFields): string =>
  [
    fields.fullNumber?.value,
    fields.type?.value,
    fields.subject?.value,
    fields.issuer?.value,
    fields.parentIssuer?.value,
    fields.signer?.value.name,
    ...fields.addressees.map(({ value }) => value),
    ...fields.copies.map(({ value }) => value.name),
    ...fields.tasks.map(({ value }) => `${value.text} ${value.assignees.join(' ')}`),
    ...fields.citations.map(({ value }) => value.fullNumber),
  ].join(' ')

/** A letter whose day is the same keeps its row: a day's rows are not used up by indexing again. */
const rowFor = (db: DatabaseSync, day: string | undefined, before: number | undefined): number => {
  const { first, last } = rowsOf(day)
  if (before !== undefined && before >= first && before <= last) return before
  const highest = db.prepare('SELECT MAX(row) AS row FROM indexed WHERE row BETWEEN ? AND ?').get(first, last)?.row
  return highest === null || highest === undefined ? first : Number(highest) + 1
}

const AT_ONCE = 200

/**
 * Letters of the same file that the index lacks, for a file from before the index had its present tables. Withdrawn
 * ones, which arrived on no day, it lacks for good.
 */
export const indexMissing = (db: DatabaseSync): void => {
  const missing = db.prepare(
    `SELECT entry FROM letter WHERE newest = 1 AND arrived_on IS NOT NULL AND id NOT IN (SELECT letter FROM indexed) LIMIT ${AT_ONCE}`,
  )
  for (let rows = missing.all(); rows.length > 0; rows = missing.all())
    inTransaction(db, () => {
      for (const { entry } of rows) putIndexed(db, LetterEntry.parse(JSON.parse(String(entry))))
    })
}

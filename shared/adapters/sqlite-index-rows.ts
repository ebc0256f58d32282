import type { DatabaseSync } from 'node:sqlite'
import { facetsOf } from '../facets.ts'
import { groupMembers } from '../group-members.ts'
import type { LetterFields, LetterId } from '../letter.ts'
import { LetterEntry } from '../register.ts'
import { numberTerms, pairOf, wordsIn } from '../vietnamese/search-terms.ts'
import { facetPutter, facetTerm, removeFacets } from './sqlite-facets.ts'
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

const TABLES = ['numbers', 'heads', 'bodies'] as const

/** A letter as the index takes it: facets, and the terms of each table. To find the terms takes as long as to put them in. */
export type Indexable = {
  id: LetterId
  revision: number
  isWithdrawn: boolean
  day: string | undefined
  number: number
  facets: [name: string, value: string][]
  terms: Record<(typeof TABLES)[number], string>
}

export const indexable = (entry: LetterEntry): Indexable => {
  const { letter, revision, text, withdrawn = false } = entry
  const { number, issuedOn } = letter.fields
  const [head, body] = [wordsIn(headOf(letter.fields)), wordsIn(text)]
  const members = groupMembers(letter.fields).map(wordsIn)
  return {
    id: letter.id,
    revision,
    isWithdrawn: withdrawn,
    day: issuedOn?.value,
    number: Number.parseInt(number?.value ?? '0', 10) || 0,
    facets: facetsOf(entry),
    terms: {
      numbers: numberTerms(letter.fields).join(' '),
      heads: wordsAndPairs(head),
      // A query's words may stand in both: bodies have all of them.
      // Whom a group means is found by its name, behind letters that name it.
      bodies: wordsAndPairs(head, body, ...members),
    },
  }
}

/** Each word and each pair of neighbours once. Pairs are known by their words' numbers: to compare them as texts is slow. */
const wordsAndPairs = (...texts: string[][]): string => {
  const numbers = new Map<string, number>()
  const pairs = new Set<number>()
  const terms: string[] = []
  for (const words of texts) {
    let before: { word: string; number: number } | undefined
    for (const word of words) {
      const known = numbers.get(word)
      const number = known ?? numbers.size
      if (known === undefined) {
        numbers.set(word, number)
        terms.push(word)
      }
      const pair = before && before.number * MOST_WORDS + number
      if (before && pair !== undefined && !pairs.has(pair)) {
        pairs.add(pair)
        terms.push(pairOf(before.word, word))
      }
      before = { word, number }
    }
  }
  return terms.join(' ')
}

/** No letter has so many different words; a pair's number stays whole. */
const MOST_WORDS = 2 ** 26

/**
 * Puts letters into the index in place of earlier revisions; a later one stays, and a withdrawn letter leaves the index.
 * To be called in a transaction.
 *
 * Words are put in by ascending rows: FTS5 gathers them in memory and writes them to the disk at once, but whenever a row
 * comes that is lower than the one before, it writes what it has.
 */
export const putIndexed = (db: DatabaseSync, letters: readonly Indexable[]): void => {
  const put = rowPutter(db)
  const once = new Map(letters.map((letter) => [letter.id, letter]))
  const rows = [...once.values()].flatMap((letter) => put(letter) ?? []).toSorted((a, b) => a.row - b.row)
  for (const table of TABLES) {
    const insert = db.prepare(`INSERT INTO ${table} (rowid, terms) VALUES (?, ?)`)
    for (const { row, terms, facets } of rows) insert.run(row, `${terms[table]} ${facets}`)
  }
}

type Row = Pick<Indexable, 'terms'> & { row: number; facets: string }

/** Writes everything of a letter but its words; undefined for one that has no place in the index. */
const rowPutter = (db: DatabaseSync): ((letter: Indexable) => Row | undefined) => {
  const [putFacets, rowFor] = [facetPutter(db), rowChooser(db)]
  const find = db.prepare(INDEXED)
  const insert = db.prepare('INSERT INTO indexed (row, letter, revision, number) VALUES (?, ?, ?, ?)')
  return ({ id, revision, isWithdrawn, day, number, facets, terms }) => {
    const known = indexedRow(find.get(id))
    if (known && known.revision > revision) return undefined
    if (known) removeIndexed(db, id)
    if (isWithdrawn) return undefined
    const row = rowFor(day, known?.row)
    insert.run(row, id, revision, number)
    return { row, terms, facets: putFacets(row, facets).map(facetTerm).join(' ') }
  }
}

export const removeIndexed = (db: DatabaseSync, id: string): void => {
  const row = indexedRow(db.prepare(INDEXED).get(id))?.row
  if (row === undefined) return
  for (const table of TABLES) db.prepare(`DELETE FROM ${table} WHERE rowid = ?`).run(row)
  removeFacets(db, row)
  db.prepare('DELETE FROM indexed WHERE row = ?').run(row)
}

const INDEXED = 'SELECT row, revision FROM indexed WHERE letter = ?'

const indexedRow = (known: Record<string, unknown> | undefined): { row: number; revision: number } | undefined =>
  known && { row: Number(known.row), revision: Number(known.revision) }

/** The revision of a letter that the index has; 0 when it has none. */
export const indexedRevision = (db: DatabaseSync, id: string): number =>
  indexedRow(db.prepare(INDEXED).get(id))?.revision ?? 0

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
const rowChooser = (db: DatabaseSync): ((day: string | undefined, before: number | undefined) => number) => {
  const highestIn = db.prepare('SELECT MAX(row) AS row FROM indexed WHERE row BETWEEN ? AND ?')
  return (day, before) => {
    const { first, last } = rowsOf(day)
    if (before !== undefined && before >= first && before <= last) return before
    const highest = highestIn.get(first, last)?.row
    return highest === null || highest === undefined ? first : Number(highest) + 1
  }
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
      putIndexed(
        db,
        rows.map(({ entry }) => indexable(LetterEntry.parse(JSON.parse(String(entry))))),
      )
    })
}

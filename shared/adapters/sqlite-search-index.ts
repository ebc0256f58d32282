import type { DatabaseSync } from 'node:sqlite'
import type { LetterFields } from '../letter.ts'
import type { SearchIndex } from '../ports.ts'
import { LetterEntry } from '../register.ts'
import { numberQuery, numberTerms, wordsIn } from '../vietnamese/search-terms.ts'

/** Newest first is rowid order: the row is the day (since 1970) and a counter (SEARCH.md). */
const PER_DAY = 65_536

/** Full-text search in SQLite FTS5, in the register's own file; derived from the table and rebuilt at any time. */
export const sqliteSearchIndex = (db: DatabaseSync): SearchIndex => {
  const remove = (id: string): void => {
    const row = db.prepare('SELECT row FROM indexed WHERE letter = ?').get(id)?.row
    if (row === undefined) return
    db.prepare('DELETE FROM words WHERE rowid = ?').run(row)
    db.prepare('DELETE FROM indexed WHERE row = ?').run(row)
  }
  const found = (match: string): number[] =>
    db
      .prepare('SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT 2000')
      .all(match)
      .map(({ rowid }) => Number(rowid))
  const entryAt = db.prepare(
    'SELECT entry FROM letter JOIN indexed ON indexed.letter = letter.id WHERE row = ? ORDER BY revision DESC LIMIT 1',
  )
  return {
    index: async ({ letter, text }) => {
      db.exec('BEGIN IMMEDIATE')
      try {
        remove(letter.id)
        const row = freeRow(db, letter.fields.issuedOn?.value)
        db.prepare('INSERT INTO indexed (row, letter) VALUES (?, ?)').run(row, letter.id)
        const words = [numberTerms(letter.fields), wordsIn(headOf(letter.fields)), wordsIn(text)]
        db.prepare('INSERT INTO words (rowid, number, head, body) VALUES (?, ?, ?, ?)').run(
          row,
          ...words.map((w) => w.join(' ')),
        )
        db.exec('COMMIT')
      } catch (error) {
        db.exec('ROLLBACK')
        throw error
      }
    },
    remove: async (id) => remove(id),
    search: async ({ words, limit, offset = 0 }) => {
      const tiers = new Map<number, number>()
      for (const [tier, match] of tiersOf(words).entries()) {
        for (const row of found(match)) if (!tiers.has(row)) tiers.set(row, tier)
      }
      const hits = [...tiers].slice(offset, offset + limit).map(([row, tier]) => {
        return { tier, entry: LetterEntry.parse(JSON.parse(String(entryAt.get(row)?.entry))) }
      })
      return { hits, total: tiers.size }
    },
  }
}

/** From the surest to the widest; terms hold only a–z and 0–9, so quoting them is enough. */
const tiersOf = (query: string): string[] => {
  const { whole, parts } = numberQuery(query)
  const words = wordsIn(query)
  if (words.length === 0) return []
  const all = (terms: string[]) => terms.map((term) => `"${term}"`).join(' AND ')
  const hasNumber = /\d/u.test(whole)
  return [
    ...(whole ? [`number : "${whole}"`, `number : (${all(parts)})`, `number : (${all(parts)} *)`] : []),
    ...(whole && hasNumber ? [`number : "${whole}" *`] : []),
    `head : ("${words.join(' ')}")`,
    `head : (${all(words)} *)`,
    `body : ("${words.join(' ')}")`,
    `{head body} : (${all(words)} *)`,
  ]
}

const headOf = (fields: LetterFields): string =>
  [
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

const freeRow = (db: DatabaseSync, day: string | undefined): number => {
  const first = day ? Math.floor(Date.parse(day) / 86_400_000) * PER_DAY : 0
  const last = db
    .prepare('SELECT MAX(row) AS row FROM indexed WHERE row >= ? AND row < ?')
    .get(first, first + PER_DAY)?.row
  return last === null || last === undefined ? first : Number(last) + 1
}

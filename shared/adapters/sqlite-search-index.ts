import type { DatabaseSync } from 'node:sqlite'
import type { LetterFields } from '../letter.ts'
import type { Filters, Register, SearchIndex } from '../ports.ts'
import { LetterEntry } from '../register.ts'
import { daysInQuery, numberQuery, numberTerms, wordsIn } from '../vietnamese/search-terms.ts'
import { conditions, facetCounts, PER_DAY, putFacets, removeFacets } from './sqlite-facets.ts'

/** A tier is cut here: nobody turns so many pages, and a lone frequent syllable stays quick. */
const MOST_OF_A_TIER = 2000

/**
 * Full-text search in SQLite FTS5; derived from the table and rebuilt at any time. What is found is looked up in the
 * register: in the same file on one machine, in the cloud's table behind a replica.
 */
export const sqliteSearchIndex = (db: DatabaseSync, register: Pick<Register, 'letters'>): SearchIndex => {
  const remove = (id: string): void => {
    const row = db.prepare('SELECT row FROM indexed WHERE letter = ?').get(id)?.row
    if (row === undefined) return
    db.prepare('DELETE FROM words WHERE rowid = ?').run(row)
    removeFacets(db, row)
    db.prepare('DELETE FROM indexed WHERE row = ?').run(row)
  }
  const found = (match: string, filters: Filters): number[] => {
    const { sql, values } = conditions(filters)
    return db
      .prepare(
        `SELECT indexed.row FROM words JOIN indexed ON indexed.row = words.rowid
         WHERE words MATCH ?${sql} ORDER BY words.rowid DESC LIMIT ${MOST_OF_A_TIER}`,
      )
      .all(match, ...values)
      .map(({ row }) => Number(row))
  }
  const letterAt = db.prepare('SELECT letter FROM indexed WHERE row = ?')
  const hitsAt = async (rows: { row: number; tier: number }[]) => {
    const tiers = new Map(rows.map(({ row, tier }) => [String(letterAt.get(row)?.letter), tier]))
    const entries = await register.letters([...tiers.keys()])
    return entries.map((entry) => ({ tier: tiers.get(entry.letter.id) ?? 0, entry }))
  }
  const browse = async (filters: Filters, limit: number, offset: number) => {
    const { sql, values } = conditions(filters)
    const { total } = db.prepare(`SELECT COUNT(*) AS total FROM indexed WHERE 1${sql}`).get(...values) ?? {}
    const rows = db
      .prepare(`SELECT row FROM indexed WHERE 1${sql} ORDER BY row DESC LIMIT ? OFFSET ?`)
      .all(...values, limit, offset)
    return { hits: await hitsAt(rows.map(({ row }) => ({ row: Number(row), tier: 0 }))), total: Number(total) }
  }
  const index: SearchIndex = {
    index: async (entry) => {
      const { letter, revision, text } = entry
      db.exec('BEGIN IMMEDIATE')
      try {
        remove(letter.id)
        const row = freeRow(db, letter.fields.issuedOn?.value)
        db.prepare('INSERT INTO indexed (row, letter, revision) VALUES (?, ?, ?)').run(row, letter.id, revision)
        const words = [numberTerms(letter.fields), wordsIn(headOf(letter.fields)), wordsIn(text)]
        db.prepare('INSERT INTO words (rowid, number, head, body) VALUES (?, ?, ?, ?)').run(
          row,
          ...words.map((w) => w.join(' ')),
        )
        putFacets(db, row, entry)
        db.exec('COMMIT')
      } catch (error) {
        db.exec('ROLLBACK')
        throw error
      }
    },
    remove: async (id) => remove(id),
    facet: async (name, most) => facetCounts(db, name, most),
    search: async ({ words: query, limit, offset = 0, filters: asked = {} }) => {
      const { words, ...days } = daysInQuery(query)
      const filters = { ...days, ...present(asked) }
      if (words.trim() === '') return browse(filters, limit, offset)
      const tiers = new Map<number, number>()
      for (const [tier, match] of tiersOf(words).entries()) {
        for (const row of found(match, filters)) if (!tiers.has(row)) tiers.set(row, tier)
      }
      const page = [...tiers].slice(offset, offset + limit).map(([row, tier]) => ({ row, tier }))
      return { hits: await hitsAt(page), total: tiers.size }
    },
  }
  fillFacets(db)
  return index
}

const present = (filters: Filters): Filters =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined))

/** A register made before facets were kept gets them once. */
const fillFacets = (db: DatabaseSync): void => {
  if (db.prepare('SELECT 1 FROM facet LIMIT 1').get()) return
  db.exec('BEGIN IMMEDIATE')
  const all = 'SELECT row, entry FROM indexed JOIN letter ON letter.id = indexed.letter AND letter.newest = 1'
  for (const { row, entry } of db.prepare(all).all())
    putFacets(db, Number(row), LetterEntry.parse(JSON.parse(String(entry))))
  db.exec('COMMIT')
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

import { expect, test } from 'vitest'
import { openSqlite } from '../../shared/adapters/sqlite.ts'
import { rowsAt } from '../../shared/adapters/sqlite-found.ts'
import { indexable, inTransaction, putIndexed } from '../../shared/adapters/sqlite-index-rows.ts'
import { sqliteSearchIndex } from '../../shared/adapters/sqlite-search-index.ts'
import { letterEntry } from '../letter-entry.ts'

/** Every tenth bears the number 5, and of those every third one a symbol that nearly all others bear. */
const LETTERS = Array.from({ length: 6_000 }, (_, i) => {
  const number = i % 500 === 0 ? '7' : i % 10 === 0 ? '5' : String(i + 10_000)
  const symbol = i % 10 === 0 && i % 3 !== 0 ? 'TB' : `SYT-N${i % 7}`
  const entry = letterEntry(number, symbol, '2020-01-02', 'về việc chung')
  return { ...entry, letter: { ...entry.letter, id: `${i.toString(16).padStart(64, '0')}-1` } }
})
const EVERYWHERE = { first: -(2 ** 44), last: 2 ** 44, facets: [], hidden: [] }

const index = () => {
  const db = openSqlite(':memory:')
  inTransaction(db, () => putIndexed(db, LETTERS.map(indexable)))
  return db
}
const idsOf = (rows: Iterable<{ letter: string }>) => [...rows].map(({ letter }) => letter).sort()

test('the same rows are found whichever terms lead, and however soon looking up is given up', () => {
  const db = index()
  const walked = idsOf(rowsAt(db, 'numbers', { driving: ['"5"', '"5ytn" *'], checked: [] }, EVERYWHERE))
  expect(walked.length).toBeGreaterThan(100)
  for (const mostMisses of [1, 3, 1_000])
    expect(idsOf(rowsAt(db, 'numbers', { driving: ['"5"'], checked: ['"5ytn" *'] }, EVERYWHERE, mostMisses))).toEqual(
      walked,
    )
})

test('a rare number with a symbol that nearly all bear is found with that symbol alone', async () => {
  const search = sqliteSearchIndex(index(), {
    letters: async (ids) => LETTERS.filter(({ letter }) => ids.includes(letter.id)),
  })
  const { hits, total } = await search.search({ words: '7 syt', limit: 50 })
  const expected = LETTERS.filter(
    ({ letter: { fields } }) => fields.number?.value === '7' && fields.symbol?.value.startsWith('SYT'),
  )
  expect([hits.length, total]).toEqual([expected.length, expected.length])
  expect(hits.every(({ entry }) => expected.includes(entry))).toBe(true)
})

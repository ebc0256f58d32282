import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { memorySnapshots } from '../../shared/adapters/memory-snapshots.ts'
import { searchReplica } from '../../shared/adapters/search-replica.ts'
import { openSqlite } from '../../shared/adapters/sqlite.ts'
import { sqliteChangeFeed } from '../../shared/adapters/sqlite-change-feed.ts'
import { sqliteRegister } from '../../shared/adapters/sqlite-register.ts'
import { sqliteSearchIndex } from '../../shared/adapters/sqlite-search-index.ts'
import type { Facet, SearchIndex, SearchQuery } from '../../shared/ports.ts'
import type { LetterEntry } from '../../shared/register.ts'
import { letterEntry } from '../letter-entry.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'vanthu-search-'))

/** Thirty letters of three years; every fifth is for Lan, every seventh for the group of staff, number 1 was opened again. */
const LETTERS: LetterEntry[] = Array.from({ length: 30 }, (_, i) => {
  const entry = letterEntry(
    String(i + 1),
    'UBND-TH',
    `20${20 + (i % 3)}-01-0${1 + (i % 9)}`,
    `phòng chống dịch ${i + 1}`,
  )
  const to = [...((i + 1) % 5 === 0 ? ['lan@so.example'] : []), ...((i + 1) % 7 === 0 ? ['to-chuc'] : [])]
  return { ...entry, ...(to.length > 0 && { restrictedTo: to }) }
})
const [opened] = LETTERS
const REVISIONS: LetterEntry[] = opened ? [{ ...opened, restrictedTo: [] }, ...LETTERS.slice(1)] : []
const AGAIN: LetterEntry[] = opened ? [{ ...opened, revision: 2 }] : []

const ADAPTERS: [name: string, open: () => Promise<SearchIndex>][] = [
  [
    'on one machine',
    async () => {
      const db = openSqlite(join(folder(), 'register.sqlite'))
      const [register, index] = [sqliteRegister(db), sqliteSearchIndex(db, sqliteRegister(db))]
      for (const entry of [...REVISIONS, ...AGAIN]) {
        await register.putLetter(entry)
        await index.index(entry)
      }
      return index
    },
  ],
  [
    'in the cloud, from a snapshot and later changes',
    async () => {
      const db = openSqlite(join(folder(), 'register.sqlite'))
      const [register, feed, snapshots] = [sqliteRegister(db), sqliteChangeFeed(db), memorySnapshots()]
      for (const entry of REVISIONS) await register.putLetter(entry)
      const maker = searchReplica({ folder: folder(), snapshots, register, feed })
      await maker.catchUp()
      await maker.snapshot()
      for (const entry of AGAIN) await register.putLetter(entry)
      return searchReplica({ folder: folder(), snapshots, register, feed })
    },
  ],
]

const LAN = { seesAll: false, email: 'lan@so.example', groups: [] }
const STAFF = { seesAll: false, groups: ['to-chuc'] }
const OTHER = { seesAll: false, groups: ['officer'] }
const CLERK = { seesAll: true, groups: [] }
const READERS = [OTHER, LAN, STAFF, CLERK] as const
const mayFind = (number: number, reader: (typeof READERS)[number]): boolean => {
  const isOpen = number % 5 !== 0 && number % 7 !== 0
  return isOpen || reader === CLERK || (reader === LAN ? number % 5 === 0 : reader === STAFF && number % 7 === 0)
}

describe.each(ADAPTERS)('search for a reader %s', (_, open) => {
  let index: SearchIndex
  beforeAll(async () => {
    index = await open()
  })
  const numbers = async (query: Partial<SearchQuery>) => {
    const { hits, total } = await index.search({ words: '', limit: 100, ...query })
    const found = hits.map(({ entry }) => Number(entry.letter.fields.number?.value)).sort((a, b) => a - b)
    return { found, total }
  }

  test.each([
    ['without words', {}],
    ['by words', { words: 'phong chong dich' }],
    ['by a symbol', { words: 'ubnd' }],
    ['in a year', { filters: { year: '2021' } }],
    ['by words in a year', { words: 'dich', filters: { year: '2022' } }],
    ['among those that are restricted', { filters: { restricted: '1' } }],
  ] satisfies [string, Partial<SearchQuery>][])('finds and counts what he may see, %s', async (_, query) => {
    const { found: all } = await numbers(query)
    expect(all.length).toBeGreaterThan(5)
    for (const reader of READERS) {
      const expected = all.filter((number) => mayFind(number, reader))
      expect(await numbers({ ...query, reader })).toEqual({ found: expected, total: expected.length })
    }
  })

  test('turns pages without gaps', async () => {
    const pages = await Promise.all([0, 10, 20].map((offset) => numbers({ reader: OTHER, limit: 10, offset })))
    expect(pages.map(({ found }) => found.length)).toEqual([10, 10, 0])
    expect(new Set(pages.flatMap(({ found }) => found)).size).toBe(20)
  })

  test.each(['year', 'restricted', 'issuer'] satisfies Facet[])('counts the values of %s', async (name) => {
    for (const reader of READERS)
      for (const { value, count } of await index.facet(name, 10, reader))
        expect((await numbers({ reader, filters: { [name]: value } })).total).toBe(count)
    expect(await index.facet('restricted', 10, OTHER)).toEqual([])
    expect(await index.facet('restricted', 10, LAN)).toEqual([{ value: '1', count: 6 }])
  })
})

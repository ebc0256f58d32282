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
import type { Facet, Filters, SearchIndex, SearchQuery } from '../../shared/ports.ts'
import { refreshSearch } from '../../shared/refresh-search.ts'
import type { LetterEntry } from '../../shared/register.ts'
import { CORRECTED, HEALTH, LETTERS } from '../search-letters.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'vanthu-search-'))

const openTable = () => {
  const db = openSqlite(join(folder(), 'register.sqlite'))
  db.exec('PRAGMA synchronous = OFF')
  return db
}

/** Revisions in the order in which they are written. */
const WRITTEN: LetterEntry[] = [CORRECTED[0], ...LETTERS, CORRECTED[1]]

const onOneMachine = async (written: LetterEntry[]): Promise<SearchIndex> => {
  const db = openTable()
  const [register, index] = [sqliteRegister(db), sqliteSearchIndex(db, sqliteRegister(db))]
  for (const entry of written) {
    await register.putLetter(entry)
    await index.index(entry)
  }
  return index
}

const inTheCloud = (db = openTable()) => {
  const [register, feed, snapshots] = [sqliteRegister(db), sqliteChangeFeed(db), memorySnapshots()]
  return { register, replica: () => searchReplica({ folder: folder(), snapshots, register, feed }) }
}

const ADAPTERS: [name: string, open: () => Promise<SearchIndex>][] = [
  ['on one machine', () => onOneMachine(WRITTEN)],
  [
    'on one machine, written in another order',
    () => onOneMachine([CORRECTED[0], CORRECTED[1], ...LETTERS.toReversed()]),
  ],
  [
    'in the cloud, from the changes alone',
    async () => {
      const { register, replica } = inTheCloud()
      for (const entry of WRITTEN) await register.putLetter(entry)
      return replica()
    },
  ],
  [
    'in the cloud, from a snapshot and later changes',
    async () => {
      const { register, replica } = inTheCloud()
      const [early, late] = [WRITTEN.slice(0, 40), WRITTEN.slice(40)]
      for (const entry of early) await register.putLetter(entry)
      await refreshSearch(replica())
      for (const entry of late) await register.putLetter(entry)
      return replica()
    },
  ],
]

/** An answer in short: which letters, of which revision and tier, in their order. */
const answer = async (index: SearchIndex, query: SearchQuery) => {
  const { hits, total } = await index.search(query)
  return { total, hits: hits.map(({ tier, entry }) => `${entry.letter.id} ${entry.revision} ${tier}`) }
}

const numbersOf = (entries: { entry: LetterEntry }[]): string[] =>
  entries.map(({ entry }) => {
    const { fullNumber, symbol } = entry.letter.fields
    return fullNumber?.value ?? symbol?.value ?? ''
  })

/** What is asked, and the first letters of a right answer; `alone`: there are no others. */
const QUERIES: { words: string; filters?: Filters; first?: string[]; alone?: true }[] = [
  { words: '251/UBND-NNTN', first: ['251/UBND-NNTN'], alone: true },
  { words: '251 ubnd nntn', first: ['251/UBND-NNTN'] },
  { words: 'ubnd nntn 251', first: ['251/UBND-NNTN'] },
  { words: '251ubndnntn', first: ['251/UBND-NNTN'], alone: true },
  { words: '25l/UBND-NNTN', first: ['251/UBND-NNTN'] },
  { words: 'UBND-NNTN', first: ['1251/UBND-NNTN', '251/UBND-NNTN'] },
  { words: 'công văn số 251 nntn', first: ['251/UBND-NNTN'] },
  { words: '251 nn', first: ['251/UBND-NNTN'] },
  { words: '251', first: ['251/SYT-NVY', '251/UBND-NNTN'] },
  { words: '25', first: ['251/SYT-NVY', '251/UBND-NNTN'], alone: true },
  { words: 'l17/TB-UBND', first: ['117/TB-UBND'] },
  { words: 'QD-UBND', first: ['490/QĐ-UBND'] },
  { words: '490 Q D-UBND', first: ['490/QĐ-UBND'] },
  // The decision, then the letter that cites it.
  { words: '490/QĐ-UBND', first: ['490/QĐ-UBND', '312/SNN-KL'], alone: true },
  { words: '9/QĐ-TTg', first: ['09/QĐ-TTg'], alone: true },
  { words: '9654/BNN-VPĐP', first: ['251/UBND-NNTN'], alone: true },
  { words: 'moi xa mot san pham', first: ['251/UBND-NNTN'], alone: true },
  { words: 'Mỗi xã một sản ph', first: ['251/UBND-NNTN'], alone: true },
  { words: 'xa mot san', first: ['251/UBND-NNTN', '77/STC-NS'], alone: true },
  { words: 'pham cap san xa moi', first: ['77/STC-NS'], alone: true },
  { words: 'quy hoạch sử dụng', first: ['490/QĐ-UBND'], alone: true },
  { words: 'lưỡng cư', first: ['312/SNN-KL', 'BTP-BTTP'], alone: true },
  { words: 'luong c', first: ['77/STC-NS'], alone: true },
  { words: 'luong cu bo s', first: ['312/SNN-KL'], alone: true },
  { words: 'lưỡng cư zzqq', first: ['312/SNN-KL', 'BTP-BTTP'], alone: true },
  { words: '490/QĐ-UBNX', first: [], alone: true },
  { words: 'bo sa', first: ['312/SNN-KL'], alone: true },
  { words: 'sat tron', first: ['312/SNN-KL'], alone: true },
  { words: 'hoang d', first: ['312/SNN-KL'], alone: true },
  { words: 'tang binh', first: ['251/UBND-NNTN'], alone: true },
  { words: 'OCOP', first: ['251/UBND-NNTN'], alone: true },
  { words: 'thu hoi dat' },
  { words: 'bảo hiểm' },
  { words: 'y' },
  { words: 'th' },
  { words: 'thực hiện' },
  { words: '6' },
  { words: '61' },
  { words: 'ubnd' },
  { words: '625' },
  { words: '' },
  { words: '', filters: { issuer: HEALTH } },
  { words: '', filters: { year: '2019' } },
  { words: '', filters: { year: '2019', recipient: HEALTH } },
  { words: '', filters: { to: '2018-12-31' } },
  { words: '', filters: { from: '2020-02-01' } },
  { words: 'dat', filters: { year: '2018' }, first: ['490/QĐ-UBND'] },
  { words: 'ket luan', filters: { recipient: HEALTH }, first: ['117/TB-UBND'], alone: true },
  { words: 'ket luan', filters: { recipient: 'Không ai' }, first: [], alone: true },
  { words: '251', filters: { issuer: HEALTH }, first: ['251/SYT-NVY'] },
  { words: '251 ngày 16/01/2019', first: ['251/UBND-NNTN'], alone: true },
  { words: '16/1/2019', first: ['1251/UBND-NNTN', '251/UBND-NNTN'], alone: true },
  { words: '251 năm 2021', first: ['251/SYT-NVY'], alone: true },
  { words: '251 ngày 31/02/2019', first: [], alone: true },
  { words: '351/UBND-VX', first: ['351/UBND-VX'], alone: true },
  { words: 'đền hùng', first: ['351/UBND-VX'], alone: true },
  { words: '357', first: [], alone: true },
  { words: 'lễ hội ngày 01/06/2021', first: [], alone: true },
  { words: '', filters: { cites: '490/QD-UBND' }, first: ['312/SNN-KL'], alone: true },
  { words: 'lưỡng cư', filters: { cites: '49O/QĐ-UBND' }, first: ['312/SNN-KL'], alone: true },
  { words: '', filters: { cites: '491/QĐ-UBND' }, first: [], alone: true },
  { words: 'zzqq', first: [], alone: true },
  { words: '"; DROP TABLE letter', first: [], alone: true },
  { words: '!!', first: [], alone: true },
]

describe('one answer, wherever it is asked', () => {
  const indexes: [name: string, index: SearchIndex][] = []
  beforeAll(async () => {
    for (const [name, open] of ADAPTERS) indexes.push([name, await open()])
  })
  const reference = () => {
    const [first] = indexes
    if (!first) throw new Error('There is no index')
    return first[1]
  }

  test.each(QUERIES)('$words $filters', async ({ words, filters = {}, first = [], alone }) => {
    const right = await reference().search({ words, filters, limit: 500 })
    const numbers = numbersOf(right.hits)
    expect(alone ? numbers : numbers.slice(0, first.length)).toEqual(first)
    for (const [name, index] of indexes) expect(await index.search({ words, filters, limit: 500 }), name).toEqual(right)
  })

  test.each(QUERIES)('$words $filters, page by page', async ({ words, filters = {} }) => {
    for (const [name, index] of indexes) {
      const whole = await answer(index, { words, filters, limit: 500 })
      expect(whole.total, name).toBe(whole.hits.length)
      expect((await answer(index, { words, filters, limit: 1 })).total, name).toBe(whole.total)
      const pages = []
      for (let offset = 0; offset < whole.total; offset += 25) {
        const { hits, total } = await answer(index, { words, filters, limit: 25, offset })
        expect(total, `${name}, from ${offset}`).toBe(whole.total)
        pages.push(...hits)
      }
      expect(pages, name).toEqual(whole.hits)
    }
  })

  test('letters are the newest first, of one day by number, those without a day last', async () => {
    const { hits } = await reference().search({ words: '', limit: 500 })
    const key = ({ entry: { letter } }: (typeof hits)[number]) =>
      `${letter.fields.issuedOn?.value ?? '0000-00-00'} ${(letter.fields.number?.value ?? '0').padStart(9, '0')}`
    expect(hits.map(key)).toEqual(hits.map(key).toSorted().toReversed())
    expect(hits).toHaveLength(LETTERS.length + 1)
  })

  test.each<Facet>(['year', 'issuer', 'type', 'recipient', 'cites', 'tasks'])('%s is counted alike', async (facet) => {
    const counts = await reference().facet(facet, 20)
    for (const [name, index] of indexes) expect(await index.facet(facet, 20), name).toEqual(counts)
    for (const { value, count } of counts)
      expect((await reference().search({ words: '', filters: { [facet]: value }, limit: 1 })).total, value).toBe(count)
  })

  test('years are counted rightly', async () => {
    const years = LETTERS.flatMap(({ letter }) => letter.fields.issuedOn?.value.slice(0, 4) ?? [])
    const count = (year: string) => years.filter((one) => one === year).length
    expect(await reference().facet('year', 20)).toContainEqual({ value: '2019', count: count('2019') })
    expect(await reference().facet('year', 20)).toContainEqual({ value: '2021', count: count('2021') + 1 })
  })
})

describe('a withdrawn letter is found no more', () => {
  const letter = CORRECTED[0]
  const gone = { ...letter, revision: letter.revision + 1, withdrawn: true } as const
  const back = { ...letter, revision: letter.revision + 2 }
  const found = async (index: SearchIndex) => (await index.search({ words: '', limit: 9 })).total

  test('on one machine, nor when the index is opened again', async () => {
    const db = openTable()
    const register = sqliteRegister(db)
    const index = sqliteSearchIndex(db, register)
    const write = async (entry: LetterEntry) => {
      await register.putLetter(entry)
      await index.index(entry)
    }
    await write(letter)
    expect(await found(index)).toBe(1)
    await write(gone)
    expect([await found(index), await found(sqliteSearchIndex(db, register))]).toEqual([0, 0])
    await write(back)
    expect(await found(index)).toBe(1)
  })

  test('in the cloud, by an index that had it and by one that never did', async () => {
    const { register, replica } = inTheCloud()
    await register.putLetter(letter)
    const early = replica()
    expect(await found(early)).toBe(1)
    await register.putLetter(gone)
    await early.catchUp()
    expect([await found(early), await found(replica())]).toEqual([0, 0])
    await register.putLetter(back)
    await early.catchUp()
    expect([await found(early), await found(replica())]).toEqual([1, 1])
  })
})

import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { memoryArchive } from '../shared/adapters/memory-archive.ts'
import { openSqlite } from '../shared/adapters/sqlite.ts'
import { sqliteRegister } from '../shared/adapters/sqlite-register.ts'
import { sqliteSearchIndex } from '../shared/adapters/sqlite-search-index.ts'
import { sqliteWorkQueue } from '../shared/adapters/sqlite-work-queue.ts'
import { pageReadingKey, scanKey } from '../shared/archive-keys.ts'
import { divideScan } from '../shared/divide-scan.ts'
import { letterId } from '../shared/letter.ts'
import type { PageReading } from '../shared/reading.ts'
import { registerLetters } from '../shared/register-letters.ts'
import { restrictLetter } from '../shared/restrict-letter.ts'
import { reviewLetter } from '../shared/review-letter.ts'
import { scanEntry } from './web/web-office.ts'

const NOW = new Date('2026-03-01T08:00:00Z')
const SCAN = 'a'.repeat(64)

const page = (number: number, text: string): PageReading => {
  const box = { left: 0.1, top: 0.5, width: 0.8, height: 0.02 }
  const words = text.split(' ').map((text) => ({ text, confidence: 0.9, box }))
  const read = { turned: 0, skew: 0, source: 'ocr', engine: 'test', lines: [{ words, box }], looks: [] } as const
  return { page: number, width: 1654, height: 2339, ...read, lines: [{ words, box }], looks: [] }
}

/** A scan of four pages that nothing divides but a person. */
const office = async () => {
  const db = openSqlite(join(mkdtempSync(join(tmpdir(), 'vanthu-')), 'register.sqlite'))
  const [archive, register, queue] = [memoryArchive(), sqliteRegister(db), sqliteWorkQueue(db)]
  const ports = { archive, register, queue, search: sqliteSearchIndex(db, register) }
  await archive.put(scanKey(SCAN), Buffer.from('x'))
  for (const [i, text] of ['xuân sang', 'hạ về', 'thu tới', 'đông tàn'].entries())
    await archive.put(pageReadingKey(SCAN, i + 1), Buffer.from(JSON.stringify(page(i + 1, text))))
  await register.putScan(scanEntry(SCAN, { state: 'reading', pages: 4, pagesRead: 4 }))
  await registerLetters(SCAN, ports, NOW)
  const divide = async (firsts: number[] | undefined) => {
    const done = await divideScan(SCAN, { firsts, by: 'Lan' }, ports, NOW)
    const job = await queue.lease(NOW.getTime(), 1000)
    if (job) await queue.done(job)
    await registerLetters(SCAN, ports, NOW)
    return { done, job }
  }
  const found = async (words: string) =>
    (await ports.search.search({ words, limit: 9 })).hits.map(({ entry }) => entry.letter.id)
  const pagesOf = async () => {
    const letters = await register.letters((await register.scan(SCAN))?.letters ?? [])
    return letters.map(({ letter: { pages, annexes } }) => [pages.first, annexes?.last ?? pages.last])
  }
  return { ...ports, divide, found, pagesOf }
}

const first = letterId(SCAN, 1)
const third = letterId(SCAN, 3)

describe('a scan that a person divides', () => {
  test.each([
    [
      [1, 3],
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      [3],
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      [4, 2, 2, 1],
      [
        [1, 1],
        [2, 3],
        [4, 4],
      ],
    ],
    [[1], [[1, 4]]],
    [[], [[1, 4]]],
    [[1, 5, 99], [[1, 4]]],
  ])('at pages %j has letters on %j', async (firsts, pages) => {
    const { divide, pagesOf } = await office()
    expect((await divide(firsts)).job).toMatchObject({ step: 'read-scan', scan: SCAN })
    expect(await pagesOf()).toEqual(pages)
  })

  test('stays divided when it is read again, until the program is to decide', async () => {
    const { divide, pagesOf, register, ...ports } = await office()
    await divide([1, 3])
    await registerLetters(SCAN, { register, ...ports }, NOW)
    expect(await pagesOf()).toHaveLength(2)
    expect((await register.scan(SCAN))?.divided).toEqual({ firsts: [1, 3], by: 'Lan', at: NOW.toISOString() })
    await divide(undefined)
    expect(await pagesOf()).toEqual([[1, 4]])
    expect((await register.scan(SCAN))?.divided).toBeUndefined()
  })

  test('each letter is found by the words of its own pages', async () => {
    const { divide, found } = await office()
    expect(await found('thu toi')).toEqual([first])
    await divide([1, 3])
    expect([await found('thu toi'), await found('xuan sang')]).toEqual([[third], [first]])
  })
})

describe('a letter whose first page begins none any more', () => {
  test('leaves lists and search, and its history says who did it', async () => {
    const { divide, found, register } = await office()
    await divide([1, 3])
    expect((await register.toReview(9)).total).toBe(2)
    await divide([1])
    expect(await found('thu toi')).toEqual([first])
    expect((await register.toReview(9)).entries.map(({ letter }) => letter.id)).toEqual([first])
    expect((await register.revisions(third)).at(-1)).toMatchObject({ revision: 2, by: 'Lan', withdrawn: true })
  })

  test('comes back with what a person had corrected', async () => {
    const { divide, found, ...ports } = await office()
    await divide([1, 3])
    await reviewLetter(third, { field: 'number', words: ['77'], by: 'Minh', revision: 1 }, ports, NOW)
    await divide([1])
    await divide([1, 3])
    const back = await ports.register.letter(third)
    expect(back).toMatchObject({ revision: 4, by: 'vanthu' })
    expect([back?.withdrawn, back?.letter.fields.number?.value]).toEqual([undefined, '77'])
    expect(await found('thu toi')).toEqual([third])
  })

  test('is withdrawn once, however often the step is repeated', async () => {
    const { divide, register, ...ports } = await office()
    await divide([1, 3])
    await divide([1])
    for (const _ of [1, 2]) await registerLetters(SCAN, { register, ...ports }, NOW)
    expect(await register.revisions(third)).toHaveLength(2)
  })
})

test.each(['waiting', 'reading', 'rejected'] as const)('a scan that is %s is not divided', async (state) => {
  const { register, queue } = await office()
  await register.putScan(scanEntry(SCAN, { state }))
  expect(await divideScan(SCAN, { firsts: [1, 2], by: 'Lan' }, { register, queue }, NOW)).toBeUndefined()
  expect(await queue.waiting()).toBe(0)
})

describe('a letter that is restricted, when its scan is divided otherwise', () => {
  const restrict = async ({ register, search }: Awaited<ReturnType<typeof office>>, id: string, to: string[]) =>
    restrictLetter(id, { to, by: 'Lan' }, { register, search }, NOW)
  const listsOf = async ({ register }: Awaited<ReturnType<typeof office>>) =>
    (await register.letters((await register.scan(SCAN))?.letters ?? [])).map(({ restrictedTo }) => restrictedTo)

  test('keeps its pages among the same people, whatever letters they become', async () => {
    const it = await office()
    await restrict(it, first, ['lan@so.example'])
    await it.divide([1, 3])
    expect(await listsOf(it)).toEqual([['lan@so.example'], ['lan@so.example']])
    await it.divide([1, 2, 3, 4])
    expect(await listsOf(it)).toEqual(Array(4).fill(['lan@so.example']))
  })

  test('leaves the letters beside it open, and takes in whatever is joined to it', async () => {
    const it = await office()
    await it.divide([1, 3])
    await restrict(it, third, ['lan@so.example', 'to-chuc'])
    expect(await listsOf(it)).toEqual([undefined, ['lan@so.example', 'to-chuc']])
    await registerLetters(SCAN, it, NOW)
    expect(await listsOf(it)).toEqual([undefined, ['lan@so.example', 'to-chuc']])
    await restrict(it, first, ['to-chuc'])
    await it.divide(undefined)
    expect(await listsOf(it)).toEqual([['to-chuc']])
  })

  test('stays open once a clerk has opened it, though a letter that is no more was restricted', async () => {
    const it = await office()
    await it.divide([1, 3])
    await restrict(it, third, ['lan@so.example'])
    await it.divide(undefined)
    await restrictLetter(first, { to: undefined, by: 'Lan' }, it, NOW)
    await registerLetters(SCAN, it, NOW)
    expect(await listsOf(it)).toEqual([undefined])
    expect((await it.register.scan(SCAN))?.restricted).toEqual([third, first])
  })
})

import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { dynamoArrivalNumbers } from '../shared/adapters/dynamo-arrival-numbers.ts'
import { dynamoRegister } from '../shared/adapters/dynamo-register.ts'
import { memoryArchive } from '../shared/adapters/memory-archive.ts'
import { openSqlite } from '../shared/adapters/sqlite.ts'
import { sqliteArrivalNumbers } from '../shared/adapters/sqlite-arrival-numbers.ts'
import { sqliteRegister } from '../shared/adapters/sqlite-register.ts'
import { ArrivalSeries } from '../shared/arrival-series.ts'
import { type ArrivalPorts, assignArrivalNumber, CannotAssign } from '../shared/assign-arrival-number.ts'
import { book } from '../shared/book.ts'
import { closeMonth } from '../shared/close-month.ts'
import { keepCorrections } from '../shared/keep-corrections.ts'
import { numberNewLetters } from '../shared/number-new-letters.ts'
import { reviewLetter } from '../shared/review-letter.ts'
import { withdrawLetters } from '../shared/withdraw-letters.ts'
import { letterEntry } from './letter-entry.ts'
import { dynamoServer } from './servers/dynamo-server.ts'

const NOW = new Date('2026-03-02T03:00:00Z')
const CLERK = { seesAll: true, groups: [] }
const LETTERS = Array.from({ length: 20 }, (_, i) => ({
  ...letterEntry(String(i + 1), 'UBND-TH', '2026-02-27', `về việc ${i + 1}`),
  ...{ arrivedAt: '2026-02-28T03:00:00.000Z', at: '2026-02-28T03:00:00.000Z' },
}))
const id = (n: number): string => LETTERS[n]?.letter.id ?? ''

const ADAPTERS: [name: string, open: () => Promise<Pick<ArrivalPorts, 'register' | 'numbers'>>][] = [
  [
    'on one machine',
    async () => {
      const db = openSqlite(join(mkdtempSync(join(tmpdir(), 'vanthu-')), 'register.sqlite'))
      return { register: sqliteRegister(db), numbers: sqliteArrivalNumbers(db) }
    },
  ],
  [
    'in the cloud',
    async () => {
      const dynamo = await dynamoServer()
      onTestFinished(dynamo.close)
      const [client, { table }] = [dynamo.client(), dynamo]
      return { register: dynamoRegister(client, table, memoryArchive()), numbers: dynamoArrivalNumbers(client, table) }
    },
  ],
]

describe.each(ADAPTERS)('the office’s own arrival numbers %s', (_, open) => {
  const office = async (arrivalNumbers: ArrivalSeries['arrivalNumbers'] = 'by-hand') => {
    const ports: ArrivalPorts = {
      ...(await open()),
      ...{
        archive: memoryArchive(),
        search: { index: async () => {} },
        series: ArrivalSeries.parse({ arrivalNumbers }),
      },
      office: 'Sở Y tế',
    }
    for (const entry of LETTERS) await ports.register.putLetter(entry)
    const assign = (n: number, at = NOW, with_: Partial<ArrivalPorts> = {}) =>
      assignArrivalNumber(id(n), 'Lan', { ...ports, ...with_ }, at)
    const borne = async () =>
      (await ports.register.letters(LETTERS.map(({ letter }) => letter.id)))
        .map(({ letter }) => Number(letter.fields.arrival?.value.number ?? 0))
        .sort((a, b) => a - b)
    const search = {
      ...ports.search,
      remove: async () => {},
      search: async () => ({ hits: [], total: 0 }),
      facet: async () => [],
    }
    const incoming = (month: string) =>
      book('incoming', { from: `${month}-01`, to: `${month}-28` }, { ...ports, search }, CLERK)
    return { ...ports, search, assign, borne, incoming }
  }

  test('are given with the day, kept when the scan is read again, and a revision of the letter', async () => {
    const { assign, register } = await office()
    const entry = await assign(0)
    expect(entry?.letter.fields.arrival).toMatchObject({
      value: { number: '1', date: '2026-03-02' },
      source: 'assigned',
    })
    expect(entry).toMatchObject({ revision: 2, by: 'Lan' })
    const [read] = LETTERS
    expect(entry && read && keepCorrections(entry.letter, read.letter).fields.arrival?.value.number).toBe('1')
    await expect(assign(0)).rejects.toThrow(CannotAssign)
    expect((await register.revisions(id(0))).length).toBe(2)
  })

  test('have neither gaps nor doubles when twenty clerks press at once', async () => {
    const { assign, borne, incoming } = await office()
    await Promise.all(LETTERS.map((_, n) => assign(n)))
    expect(await borne()).toEqual(LETTERS.map((_, n) => n + 1))
    const lines = (await incoming('2026-03'))?.lines ?? []
    expect(lines.map(({ cells }) => Number(cells[1]))).toEqual(LETTERS.map((_, n) => n + 1))
  })

  test('leave no gap where the program dies between number and letter: whoever comes next writes it down', async () => {
    const { assign, borne, register, incoming } = await office()
    const dies = async () => {
      throw new Error('killed')
    }
    await assign(0)
    for (const n of [1, 2])
      await expect(assign(n, NOW, { register: { ...register, putLetter: dies } })).rejects.toThrow('killed')
    expect((await borne()).filter((number) => number > 0)).toEqual([1])
    expect((await incoming('2026-03'))?.notBorne?.map(({ number, is }) => [number, is])).toEqual([
      [2, ''],
      [3, ''],
    ])
    await Promise.all(LETTERS.slice(3).map((_, n) => assign(n + 3)))
    expect(await borne()).toEqual(LETTERS.map((_, n) => n + 1))
    expect((await register.letter(id(1)))?.letter.fields.arrival?.value.number).toBe('2')
    expect((await incoming('2026-03'))?.notBorne).toEqual([])
  })

  test('list one that was corrected or whose letter has left the register, and never use it again', async () => {
    const { assign, register, search, incoming } = await office()
    for (const n of [0, 1, 2]) await assign(n)
    const words = ['9 | 02/03/2026 |']
    await reviewLetter(id(0), { field: 'arrival', words, by: 'Minh', revision: 2 }, { register, search }, NOW)
    await withdrawLetters([id(1)], 'Hoa', { register, search }, NOW)
    await assign(3)
    const { lines = [], notBorne = [] } = (await incoming('2026-03')) ?? {}
    expect(lines.map(({ cells }) => cells[1])).toEqual(['3', '4', '9'])
    expect(notBorne.map(({ number, is, gone, changedBy }) => [number, is, gone, changedBy])).toEqual([
      [1, '9', false, 'Minh'],
      [2, '2', true, 'Hoa'],
    ])
  })

  test('respect closed months and the office’s own letters', async () => {
    const { assign, register, incoming, ...ports } = await office()
    const stamped = (date: string) => ({ value: { date }, page: 1, confidence: 1, source: 'ocr' as const })
    const put = (n: number, fields: object) => {
      const known = LETTERS[n]
      return (
        known &&
        register.putLetter({
          ...known,
          revision: 2,
          letter: { ...known.letter, fields: { ...known.letter.fields, ...fields } },
        })
      )
    }
    await put(0, { issuer: { ...stamped('x'), value: 'Sở Y tế' } })
    await put(1, { arrival: stamped('2026-02-28') })
    await put(2, { arrival: stamped('2025-12-30') })
    await put(3, { arrival: stamped('2026-03-01') })
    await closeMonth({ book: 'incoming', month: '2026-02', by: 'Lan' }, { ...ports, register }, NOW)
    for (const n of [0, 1, 2]) await expect(assign(n)).rejects.toThrow(CannotAssign)
    expect((await assign(3))?.letter.fields.arrival?.value).toMatchObject({ number: '1', date: '2026-03-01' })
    // It stood in the closed month without a number; now it stands on the day on which it got one.
    await assign(4)
    expect((await incoming('2026-02'))?.changes?.map(({ letter, what }) => [letter, what])).toContainEqual([
      id(4),
      'moved',
    ])
  })

  test('are given to new letters as they enter the register, where the office wishes so', async () => {
    const off = await office()
    const letters = LETTERS.map(({ letter }) => letter)
    await numberNewLetters(letters, off, NOW)
    expect((await off.borne()).at(-1)).toBe(0)
    const { borne, ...ports } = await office('automatic')
    await numberNewLetters(letters.slice(0, 3), ports, NOW)
    await numberNewLetters(letters.slice(0, 3), ports, NOW)
    expect((await borne()).slice(-4)).toEqual([0, 1, 2, 3])
    await numberNewLetters(letters, ports, new Date('2026-09-01T00:00:00Z'))
    expect((await borne()).at(-1)).toBe(3)
  })
})

import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { dynamoArrivalNumbers } from '../../shared/adapters/dynamo-arrival-numbers.ts'
import { openSqlite } from '../../shared/adapters/sqlite.ts'
import { sqliteArrivalNumbers } from '../../shared/adapters/sqlite-arrival-numbers.ts'
import type { ArrivalNumbers } from '../../shared/ports.ts'
import { dynamoServer } from '../servers/dynamo-server.ts'

/** Each asks as a process of its own does. */
const ADAPTERS: [name: string, open: () => Promise<() => ArrivalNumbers>][] = [
  [
    'in SQLite',
    async () => {
      const file = join(mkdtempSync(join(tmpdir(), 'vanthu-')), 'register.sqlite')
      return () => sqliteArrivalNumbers(openSqlite(file))
    },
  ],
  [
    'in DynamoDB',
    async () => {
      const dynamo = await dynamoServer()
      onTestFinished(dynamo.close)
      return () => dynamoArrivalNumbers(dynamo.client(), dynamo.table)
    },
  ],
]

const letter = (n: number): string => `${n.toString(16).padStart(64, '0')}-1`
const claim = (n: number, year = 2026, first = 1) => ({
  ...{ letter: letter(n), year, first, at: '2026-03-01T08:00:00.000Z', by: 'Lan' },
})
const UP_TO = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i)

describe.each(ADAPTERS)('arrival numbers %s', (_, open) => {
  test('follow each other, from the first of the year on', async () => {
    const process = await open()
    const numbers = process()
    expect((await numbers.give(claim(1, 2026, 451))).number).toBe(451)
    expect((await numbers.give(claim(2, 2026, 451))).number).toBe(452)
    // What a year once began with is no matter any more.
    expect((await process().give(claim(3, 2026, 7))).number).toBe(453)
    expect((await numbers.give(claim(4, 2027))).number).toBe(1)
    expect((await numbers.given(2026)).map(({ number, letter }) => [number, letter])).toEqual([
      [451, letter(1)],
      [452, letter(2)],
      [453, letter(3)],
    ])
  })

  test('the last ones of a year are told in their order, without those before and those of other years', async () => {
    const process = await open()
    for (const n of UP_TO(1, 12)) await process().give(claim(n, 2026))
    await process().give(claim(13, 2027))
    const last = async (count: number) => (await process().given(2026, count)).map(({ number }) => number)
    expect(await last(3)).toEqual([10, 11, 12])
    expect(await last(12)).toEqual(UP_TO(1, 12))
    expect(await last(30)).toEqual(UP_TO(1, 12))
    expect(await process().given(2025, 3)).toEqual([])
  })

  test('are given to a letter once, also over the turn of the year', async () => {
    const process = await open()
    const first = await process().give(claim(1))
    expect(await process().give(claim(1))).toEqual(first)
    expect(await process().give(claim(1, 2027))).toEqual(first)
    expect(await process().given(2027)).toEqual([])
  })

  test('have neither gaps nor doubles when twenty ask at once, some of them twice for the same letter', async () => {
    const process = await open()
    const processes = UP_TO(0, 5).map(process)
    const asked = [...UP_TO(0, 20), ...UP_TO(0, 20), ...UP_TO(5, 10)]
    const given = await Promise.all(asked.map((n, i) => processes[i % 5]?.give(claim(n))))
    const byLetter = new Map(given.map((one) => [one?.letter, one?.number]))
    for (const one of given) expect(byLetter.get(one?.letter)).toBe(one?.number)
    expect([...byLetter.values()].sort((a, b) => Number(a) - Number(b))).toEqual(UP_TO(1, 20))
    expect((await process().given(2026)).map(({ number }) => number)).toEqual(UP_TO(1, 20))
  })
})

import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { dynamoRegister } from '../../shared/adapters/dynamo-register.ts'
import { memoryArchive } from '../../shared/adapters/memory-archive.ts'
import { openSqlite } from '../../shared/adapters/sqlite.ts'
import { sqliteRegister } from '../../shared/adapters/sqlite-register.ts'
import { type Register, RevisionConflict } from '../../shared/ports.ts'
import type { ScanEntry } from '../../shared/register.ts'
import { letterEntry } from '../letter-entry.ts'
import { dynamoServer } from '../servers/dynamo-server.ts'

const ADAPTERS: [name: string, open: () => Promise<Register>][] = [
  [
    'in SQLite',
    async () => sqliteRegister(openSqlite(join(mkdtempSync(join(tmpdir(), 'vanthu-')), 'register.sqlite'))),
  ],
  [
    'in DynamoDB',
    async () => {
      const dynamo = await dynamoServer()
      onTestFinished(dynamo.close)
      return dynamoRegister(dynamo.client(), dynamo.table, memoryArchive())
    },
  ],
]

const numbers = (entries: { letter: { fields: { number?: { value: string } | undefined } } }[]) =>
  entries.map(({ letter }) => letter.fields.number?.value)

const scanEntry = (digit: string, arrivedAt: string): ScanEntry => ({
  id: digit.repeat(64),
  names: [`${digit}.pdf`],
  bytes: 1,
  arrivedAt,
  state: 'waiting',
  pagesRead: 0,
  letters: [],
})

describe.each(ADAPTERS)('a register of letters %s', (_, open) => {
  test('keeps every revision and gives the newest', async () => {
    const register = await open()
    const entry = letterEntry('1', 'UBND-TH', '2020-01-02', 'một')
    await register.putLetter(entry)
    await register.putLetter({ ...entry, revision: 2, by: 'Lan' })
    expect(await register.letter(entry.letter.id)).toEqual({ ...entry, revision: 2, by: 'Lan' })
    expect(await register.revisions(entry.letter.id)).toEqual([entry, { ...entry, revision: 2, by: 'Lan' }])
    expect(await register.letter(`${'0'.repeat(64)}-1`)).toBeUndefined()
  })

  test('gives letters of many numbers at once: of each the nearest days, as they stand, each letter once', async () => {
    const register = await open()
    const days = ['2020-01-02', '2021-01-04', '2021-01-05', '2021-03-01', undefined]
    const one = days.map((day) => letterEntry('1', 'UBND-TH', day, `một ${day}`))
    const others = [letterEntry('2', 'UBND-TH', '2021-01-05', 'hai'), letterEntry('3', 'UBND-TH', '2021-01-05', 'ba')]
    for (const entry of [...one, ...others]) await register.putLetter(entry)
    const near = async (...asked: [fullNumber: string, day?: string][]) =>
      (
        await register.numberedNear(
          asked.map(([fullNumber, day]) => ({ fullNumber, day })),
          3,
        )
      )
        .map(({ letter: { fields } }) => `${fields.number?.value} ${fields.issuedOn?.value ?? '?'}`)
        .sort()
    expect(await near(['l/UBND-TH', '2021-01-05'])).toEqual(['1 2021-01-04', '1 2021-01-05', '1 ?'])
    expect(await near(['1/UBND-TH', '2020-01-02'], ['2/UBND-TH'], ['2/UBND TH'], ['9/UBND-TH'])).toEqual(
      expect.arrayContaining(['1 2020-01-02', '1 ?', '2 2021-01-05']),
    )
    expect(await near()).toEqual([])
    const [, , third] = one
    if (third) await register.putLetter({ ...third, revision: 2, withdrawn: true })
    expect(await near(['1/UBND-TH', '2021-01-05'])).toEqual(['1 2021-01-04', '1 2021-03-01', '1 ?'])
  })

  test('refuses a revision that somebody else wrote first, and takes the same write twice', async () => {
    const register = await open()
    const entry = letterEntry('1', 'UBND-TH', '2020-01-02', 'một')
    await register.putLetter(entry)
    await register.putLetter(entry)
    await expect(register.putLetter({ ...entry, by: 'Lan' })).rejects.toThrow(RevisionConflict)
    await expect(register.putLetter({ ...entry, revision: 3 })).rejects.toThrow(RevisionConflict)
    expect(await register.revisions(entry.letter.id)).toHaveLength(1)
  })

  test('of ten people who write the next revision at once, one is first and the others are told', async () => {
    const register = await open()
    const entry = letterEntry('1', 'UBND-TH', '2020-01-02', 'một')
    await register.putLetter(entry)
    const writes = Array.from({ length: 10 }, (_, i) => register.putLetter({ ...entry, revision: 2, by: `người ${i}` }))
    const ended = await Promise.allSettled(writes)
    expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const one of ended) if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(RevisionConflict)
    expect(await register.revisions(entry.letter.id)).toHaveLength(2)
  })

  test('gives many letters in the order in which they are asked for, without those that there are not', async () => {
    const register = await open()
    const entries = Array.from({ length: 130 }, (_, i) => letterEntry(`${i}`, 'UBND-TH', '2020-01-02', 'thư'))
    for (const entry of entries) await register.putLetter(entry)
    const ids = entries.map(({ letter }) => letter.id).reverse()
    const found = await register.letters([`${'0'.repeat(64)}-1`, ...ids])
    expect(found.map(({ letter }) => letter.id)).toEqual(ids)
  })

  test('keeps the text of a report of many hundred pages', async () => {
    const register = await open()
    const text = Array.from({ length: 90_000 }, (_, i) => `từ${(i * 7919) % 100_003}`).join(' ')
    const entry = letterEntry('600', 'BC-UBND', '2020-01-02', 'báo cáo', text)
    await register.putLetter(entry)
    expect(await register.letter(entry.letter.id)).toEqual(entry)
    expect(await register.letters([entry.letter.id])).toEqual([entry])
  })

  test('lists a doubted letter once, the most doubtful first, and no letter without doubts', async () => {
    const register = await open()
    const doubt = { field: 'number', reason: { vi: 'mờ', en: 'faint' } } as const
    const doubted = async (number: string, day: string, doubts: number) => {
      const entry = letterEntry(number, 'UBND-TH', day, 'thư')
      await register.putLetter({ ...entry, letter: { ...entry.letter, review: [doubt] } })
      const letter = { ...entry.letter, review: Array.from({ length: doubts }, () => doubt) }
      await register.putLetter({ ...entry, letter, revision: 2 })
    }
    await doubted('1', '2024-01-01', 1)
    await doubted('2', '2023-01-01', 3)
    await doubted('3', '2022-01-01', 0)
    await doubted('4', '2025-01-01', 1)
    expect(numbers((await register.toReview(9)).entries)).toEqual(['2', '4', '1'])
    const { entries, total } = await register.toReview(1)
    expect([numbers(entries), total]).toEqual([['2'], 3])
  })

  test('lists what arrived on some days: by the stamp, or by the day in Vietnam on which the scan came', async () => {
    const register = await open()
    const arrivedAt = '2026-01-31T18:30:00.000Z'
    const plain = letterEntry('1', 'UBND-TH', '2020-01-02', 'không dấu đến')
    const stamped = letterEntry('2', 'UBND-TH', '2020-01-02', 'có dấu đến')
    const arrival = { value: { date: '2026-01-31' }, page: 1, confidence: 1, source: 'ocr' } as const
    await register.putLetter({ ...plain, arrivedAt })
    await register.putLetter({
      ...stamped,
      arrivedAt,
      letter: { ...stamped.letter, fields: { ...stamped.letter.fields, arrival } },
    })
    expect(numbers(await register.arrived('2026-01-31', '2026-02-01'))).toEqual(['2', '1'])
    expect(numbers(await register.arrived('2026-02-01', '2026-02-28'))).toEqual(['1'])
    expect(numbers(await register.arrived('2025-11-01', '2026-01-31'))).toEqual(['2'])
    expect(await register.arrived('2026-02-02', '2027-12-31')).toEqual([])
  })

  test('finds letters of the same number however it is written, the newest first, by their newest revision', async () => {
    const register = await open()
    const older = letterEntry('251', 'UBND-NNTN', '2018-01-16', 'cũ')
    const newer = letterEntry('251', 'UBND-NNTN', '2019-01-16', 'mới')
    const mended = letterEntry('257', 'UBND-NNTN', '2019-01-16', 'đã sửa')
    for (const entry of [older, newer, mended]) await register.putLetter(entry)
    await register.putLetter({
      ...letterEntry('258', 'UBND-NNTN', '2019-01-16', 'đã sửa'),
      letter: { ...mended.letter, fields: letterEntry('258', 'UBND-NNTN', '2019-01-16', 'đã sửa').letter.fields },
      revision: 2,
    })
    const years = (entries: Awaited<ReturnType<Register['numbered']>>) =>
      entries.map(({ letter }) => letter.fields.issuedOn?.value.slice(0, 4))
    expect(years(await register.numbered('25l/ubnd-nntn'))).toEqual(['2019', '2018'])
    expect(await register.numbered('257/UBND-NNTN')).toEqual([])
    expect(await register.numbered('258/UBND-NNTN')).toHaveLength(1)
  })
})

describe.each(ADAPTERS)('a withdrawn letter, in a register %s,', (_, open) => {
  test('stands in no list, keeps its history, and comes back where it stood', async () => {
    const register = await open()
    const read = letterEntry('251', 'UBND-NNTN', '2019-01-16', 'thư')
    const { id } = read.letter
    const entry = { ...read, arrivedAt: '2026-01-31T02:00:00.000Z' }
    const gone = { ...entry, revision: 2, by: 'Lan', withdrawn: true } as const
    const listed = async () => [
      ...(await register.arrived('2026-01-01', '2026-12-31')),
      ...(await register.numbered('251/UBND-NNTN')),
    ]
    await register.putLetter(entry)
    await register.putLetter(gone)
    expect(await listed()).toEqual([])
    expect(await register.toReview(9)).toEqual({ entries: [], total: 0 })
    expect(await register.revisions(id)).toEqual([entry, gone])
    expect([await register.letter(id), await register.letters([id])]).toEqual([gone, [gone]])
    const back = { ...entry, revision: 3 }
    await register.putLetter(back)
    expect(await listed()).toEqual([back, back])
  })
})

describe.each(ADAPTERS)('a register of scans %s', (_, open) => {
  test('lists the newest arrivals first', async () => {
    const register = await open()
    await register.putScan(scanEntry('1', '2026-01-01T00:00:00.000Z'))
    await register.putScan(scanEntry('2', '2026-01-03T00:00:00.000Z'))
    await register.putScan(scanEntry('3', '2026-01-02T00:00:00.000Z'))
    await register.putScan({ ...scanEntry('1', '2026-01-01T00:00:00.000Z'), state: 'registered' })
    expect((await register.scans()).map(({ names }) => names[0])).toEqual(['2.pdf', '3.pdf', '1.pdf'])
    expect((await register.scans(1)).map(({ names }) => names[0])).toEqual(['2.pdf'])
    expect(await register.scan('1'.repeat(64))).toMatchObject({ state: 'registered' })
    expect(await register.scan('9'.repeat(64))).toBeUndefined()
  })

  test('refuses to write over what another process wrote meanwhile', async () => {
    const register = await open()
    const entry = scanEntry('1', '2026-01-01T00:00:00.000Z')
    await register.putScan(entry, null)
    await expect(register.putScan(entry, null)).rejects.toThrow(RevisionConflict)
    await register.putScan({ ...entry, pagesRead: 1 }, entry)
    await expect(register.putScan({ ...entry, pagesRead: 2 }, entry)).rejects.toThrow(RevisionConflict)
    expect(await register.scan(entry.id)).toMatchObject({ pagesRead: 1 })
  })
})

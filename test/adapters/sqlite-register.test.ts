import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openSqlite } from '../../shared/adapters/sqlite.ts'
import { sqliteRegister } from '../../shared/adapters/sqlite-register.ts'
import { sqliteWorkQueue } from '../../shared/adapters/sqlite-work-queue.ts'
import { RevisionConflict } from '../../shared/ports.ts'
import { letterEntry } from '../letter-entry.ts'

const database = () => openSqlite(join(mkdtempSync(join(tmpdir(), 'vanthu-')), 'register.sqlite'))
const SCAN = 'a'.repeat(64)

describe('the register in SQLite', () => {
  test('keeps every revision and gives the newest', async () => {
    const register = sqliteRegister(database())
    const entry = letterEntry('1', 'UBND-TH', '2020-01-02', 'một')
    await register.putLetter(entry)
    await register.putLetter({ ...entry, revision: 2, by: 'Lan' })
    expect(await register.letter(entry.letter.id)).toMatchObject({ revision: 2, by: 'Lan' })
    expect(await register.revisions(entry.letter.id)).toHaveLength(2)
  })

  test('refuses a revision that somebody else wrote first, and takes the same write twice', async () => {
    const register = sqliteRegister(database())
    const entry = letterEntry('1', 'UBND-TH', '2020-01-02', 'một')
    await register.putLetter(entry)
    await register.putLetter(entry)
    await expect(register.putLetter({ ...entry, by: 'Lan' })).rejects.toThrow(RevisionConflict)
    await expect(register.putLetter({ ...entry, revision: 3 })).rejects.toThrow(RevisionConflict)
  })

  test('lists the newest letter first and those without a date last', async () => {
    const register = sqliteRegister(database())
    const days = ['2019-05-05', undefined, '2024-01-01']
    for (const [i, day] of days.entries()) await register.putLetter(letterEntry(`${i}`, 'UBND-TH', day, 'thư'))
    const { entries, total } = await register.letters({ limit: 10, offset: 0 })
    expect(entries.map(({ letter }) => letter.fields.issuedOn?.value)).toEqual(['2024-01-01', '2019-05-05', undefined])
    expect(total).toBe(3)
  })
})

test('a letter with several revisions is listed once, the most doubtful letter first in the queue', async () => {
  const register = sqliteRegister(database())
  const doubt = { field: 'number', reason: { vi: 'mờ', en: 'faint' } } as const
  const doubted = async (number: string, day: string, doubts: number) => {
    const entry = letterEntry(number, 'UBND-TH', day, 'thư')
    await register.putLetter(entry)
    const letter = { ...entry.letter, review: Array.from({ length: doubts }, () => doubt) }
    await register.putLetter({ ...entry, letter, revision: 2 })
  }
  await doubted('1', '2024-01-01', 1)
  await doubted('2', '2023-01-01', 3)
  await doubted('3', '2022-01-01', 0)
  expect((await register.letters({ limit: 9, offset: 0 })).total).toBe(3)
  const { entries } = await register.letters({ limit: 9, offset: 0, needsReview: true, byDoubt: true })
  expect(entries.map(({ letter }) => letter.fields.number?.value)).toEqual(['2', '1'])
})

describe('the work queue in SQLite', () => {
  test('gives a job to one worker at a time, until its lease ends', async () => {
    const queue = sqliteWorkQueue(database())
    await queue.add('read-scan', SCAN)
    await queue.add('read-scan', SCAN)
    expect(await queue.lease(1_000, 500)).toMatchObject({ scan: SCAN, attempts: 1 })
    expect(await queue.lease(1_400, 500)).toBeUndefined()
    expect(await queue.lease(1_600, 500)).toMatchObject({ attempts: 2 })
  })

  test('frees the job of a process that died', async () => {
    const db = database()
    const queue = sqliteWorkQueue(db)
    await queue.add('read-scan', SCAN)
    await queue.lease(1_000, 1_000_000)
    const other = sqliteWorkQueue(db, () => false, -1)
    expect(await other.lease(1_001, 500)).toMatchObject({ attempts: 2 })
  })

  test('parks what fails again and again, where it is seen', async () => {
    const queue = sqliteWorkQueue(database())
    await queue.add('read-scan', SCAN)
    for (let i = 0; i < 2; i++) {
      const job = await queue.lease(1_000, 500)
      if (job) await queue.fail(job, 'đĩa đầy', 2)
    }
    expect(await queue.lease(9_000, 500)).toBeUndefined()
    expect(await queue.parked()).toMatchObject([{ scan: SCAN, reason: 'đĩa đầy' }])
    await queue.add('read-scan', SCAN)
    expect(await queue.lease(9_000, 500)).toMatchObject({ scan: SCAN })
  })
})

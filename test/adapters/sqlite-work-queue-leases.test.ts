import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openSqlite } from '../../shared/adapters/sqlite.ts'
import { sqliteWorkQueue } from '../../shared/adapters/sqlite-work-queue.ts'

const database = () => openSqlite(join(mkdtempSync(join(tmpdir(), 'vanthu-')), 'register.sqlite'))
const SCAN = 'a'.repeat(64)

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

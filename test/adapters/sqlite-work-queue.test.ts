import { expect, test } from 'vitest'
import { openSqlite } from '../../shared/adapters/sqlite.ts'
import { sqliteWorkQueue } from '../../shared/adapters/sqlite-work-queue.ts'

const SCAN = 'a'.repeat(64)
const alive = new Set([1, 2])
const isAlive = (pid: number): boolean => alive.has(pid)

test('gives a job to one process only, and to the next one when that process has died', async () => {
  const db = openSqlite(':memory:')
  const [first, second] = [sqliteWorkQueue(db, isAlive, 1), sqliteWorkQueue(db, isAlive, 2)]
  await first.add('read-scan', SCAN)
  await first.add('read-scan', SCAN)
  expect((await first.lease(0, 60_000))?.scan).toBe(SCAN)
  expect(await second.lease(0, 60_000)).toBeUndefined()
  alive.delete(1)
  expect((await second.lease(0, 60_000))?.attempts).toBe(2)
})

test('keeps the lease of a living process for as long as it works', async () => {
  const db = openSqlite(':memory:')
  const [first, second] = [sqliteWorkQueue(db, () => true, 1), sqliteWorkQueue(db, () => true, 2)]
  await first.add('read-scan', SCAN)
  await first.lease(Date.now(), 80)
  await new Promise((resolve) => setTimeout(resolve, 250))
  expect(await second.lease(Date.now(), 80)).toBeUndefined()
})

test('parks what fails again and again, and frees it when the file is added once more', async () => {
  const queue = sqliteWorkQueue(openSqlite(':memory:'))
  await queue.add('read-scan', SCAN)
  for (let tries = 1; tries <= 2; tries++) {
    const job = await queue.lease(0, 1000)
    if (job) await queue.fail(job, 'no memory', 2)
  }
  expect([await queue.waiting(), (await queue.parked())[0]?.reason]).toEqual([0, 'no memory'])
  await queue.add('read-scan', SCAN)
  expect([await queue.waiting(), await queue.parked()]).toEqual([1, []])
})

import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import type { WorkQueue } from '../ports.ts'
import { ScanId } from '../scan.ts'

const Row = z.object({
  id: z.number(),
  step: z.enum(['read-scan', 'register-letters']),
  scan: ScanId,
  attempts: z.number(),
})
const ParkedRow = Row.extend({ reason: z.string() })

/** Work to do, in the register's own file. A job held by a process that has died is free at once. */
export const sqliteWorkQueue = (db: DatabaseSync, isAlive = processIsAlive): WorkQueue => ({
  add: async (step, scan) => {
    db.prepare(
      'INSERT INTO job (step, scan) VALUES (?, ?) ON CONFLICT DO UPDATE SET parked = 0, attempts = 0 WHERE parked = 1',
    ).run(step, scan)
  },
  lease: async (now, leaseMs) => {
    for (const { holder } of db.prepare('SELECT DISTINCT holder FROM job WHERE holder IS NOT NULL').all()) {
      if (!isAlive(Number(holder)))
        db.prepare('UPDATE job SET held_until = 0, holder = NULL WHERE holder = ?').run(holder ?? null)
    }
    const row = db
      .prepare(
        `UPDATE job SET held_until = ?, holder = ?, attempts = attempts + 1
         WHERE id = (SELECT id FROM job WHERE parked = 0 AND held_until <= ? ORDER BY id LIMIT 1)
         RETURNING id, step, scan, attempts`,
      )
      .get(now + leaseMs, process.pid, now)
    return row && Row.parse(row)
  },
  done: async ({ id }) => {
    db.prepare('DELETE FROM job WHERE id = ?').run(id)
  },
  fail: async ({ id, attempts }, reason, mostAttempts) => {
    db.prepare('UPDATE job SET held_until = 0, holder = NULL, parked = ?, reason = ? WHERE id = ?').run(
      attempts >= mostAttempts ? 1 : 0,
      reason,
      id,
    )
  },
  parked: async () =>
    ParkedRow.array().parse(db.prepare('SELECT id, step, scan, attempts, reason FROM job WHERE parked = 1').all()),
  waiting: async () => Number(db.prepare('SELECT COUNT(*) AS n FROM job WHERE parked = 0').get()?.n),
})

const processIsAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

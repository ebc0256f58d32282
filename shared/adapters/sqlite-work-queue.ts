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

/**
 * Work to do, in the register's own file. A lease is renewed for as long as its process lives, so a report of hours
 * stays with its worker; the job of a process that has died is free at once, and where its number went to another
 * process, when the lease ends.
 */
export const sqliteWorkQueue = (db: DatabaseSync, isAlive = processIsAlive, pid = process.pid): WorkQueue => {
  const renewals = new Map<number, NodeJS.Timeout>()
  const isDead = (holder: number): boolean => (holder === pid ? renewals.size === 0 : !isAlive(holder))
  const letGo = (id: number): void => {
    clearInterval(renewals.get(id))
    renewals.delete(id)
  }
  const keep = (id: number, leaseMs: number): void => {
    const renew = () => {
      if (!db.isOpen) return letGo(id)
      db.prepare('UPDATE job SET held_until = held_until + ? WHERE id = ? AND holder = ?').run(leaseMs / 4, id, pid)
    }
    renewals.set(id, setInterval(renew, leaseMs / 4).unref())
  }
  return {
    add: async (step, scan) => {
      db.prepare(
        'INSERT INTO job (step, scan) VALUES (?, ?) ON CONFLICT DO UPDATE SET parked = 0, attempts = 0 WHERE parked = 1',
      ).run(step, scan)
    },
    lease: async (now, leaseMs) => {
      const holders = db.prepare('SELECT DISTINCT holder FROM job WHERE holder IS NOT NULL').all()
      for (const holder of holders.map((row) => Number(row.holder)).filter(isDead))
        db.prepare('UPDATE job SET held_until = 0, holder = NULL WHERE holder = ?').run(holder)
      const row = db
        .prepare(
          `UPDATE job SET held_until = ?, holder = ?, attempts = attempts + 1
           WHERE id = (SELECT id FROM job WHERE parked = 0 AND held_until <= ? ORDER BY id LIMIT 1)
           RETURNING id, step, scan, attempts`,
        )
        .get(now + leaseMs, pid, now)
      if (!row) return undefined
      const job = Row.parse(row)
      keep(job.id, leaseMs)
      return job
    },
    done: async ({ id }) => {
      letGo(id)
      db.prepare('DELETE FROM job WHERE id = ?').run(id)
    },
    fail: async ({ id, attempts }, reason, mostAttempts) => {
      letGo(id)
      db.prepare('UPDATE job SET held_until = 0, holder = NULL, attempts = ?, parked = ?, reason = ? WHERE id = ?').run(
        attempts,
        attempts >= mostAttempts ? 1 : 0,
        reason,
        id,
      )
    },
    parked: async () =>
      ParkedRow.array().parse(db.prepare('SELECT id, step, scan, attempts, reason FROM job WHERE parked = 1').all()),
    waiting: async () => Number(db.prepare('SELECT COUNT(*) AS n FROM job WHERE parked = 0').get()?.n),
  }
}

const processIsAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

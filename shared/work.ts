import { changeScan } from './change-scan.ts'
import type { Archive, Job, PageReader, Register, SearchIndex, WorkQueue } from './ports.ts'
import { readScan } from './read-scan.ts'
import { registerLetters } from './register-letters.ts'
import { RejectedScan, type Rejection, type ScanId } from './scan.ts'

export type WorkPorts = {
  archive: Archive
  register: Register
  search: SearchIndex
  queue: WorkQueue
  pages: PageReader
}

/** After so many failures of the world (disk, memory) a job is parked, where it is seen. */
const MOST_ATTEMPTS = 5

/**
 * Does one job to its end: done, rejected with a reason for the clerk, or given back to the queue when the world
 * failed. Every step may be killed and repeated: pages that are read stay read.
 */
export const workOn = async (job: Job, ports: WorkPorts, now: Date): Promise<void> => {
  try {
    await steps[job.step](job.scan, ports, now)
    await ports.queue.done(job)
  } catch (error) {
    if (error instanceof RejectedScan) {
      await reject(job.scan, error.rejection, ports)
      await ports.queue.done(job)
    } else {
      await ports.queue.fail(job, error instanceof Error ? error.message : String(error), MOST_ATTEMPTS)
    }
  }
}

const steps: Record<Job['step'], (scan: ScanId, ports: WorkPorts, now: Date) => Promise<unknown>> = {
  'read-scan': async (scan, ports) => {
    await changeScan(ports.register, scan, (entry) => entry && { ...entry, state: 'reading' })
    const told: Promise<unknown>[] = []
    await readScan(scan, ports, (pagesRead, pages) => {
      told.push(changeScan(ports.register, scan, (entry) => entry && { ...entry, pagesRead, pages }))
    })
    await Promise.all(told)
    await ports.queue.add('register-letters', scan)
  },
  'register-letters': (scan, ports, now) => registerLetters(scan, ports, now),
}

const reject = (scan: ScanId, rejection: Rejection, { register }: WorkPorts) =>
  changeScan(register, scan, (entry) => entry && { ...entry, state: 'rejected', rejection, letters: [] })

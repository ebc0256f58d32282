import type { ArrivalPorts } from './assign-arrival-number.ts'
import { changeScan } from './change-scan.ts'
import type { Directory } from './directory/directory.ts'
import type { Archive, Job, PageReader, Register, SearchIndex, WorkQueue } from './ports.ts'
import { readStep, registerStep } from './steps.ts'
import { inWords, troubleOf } from './trouble.ts'

export type WorkPorts = {
  archive: Archive
  register: Register
  search: SearchIndex
  queue: WorkQueue
  pages: PageReader
  directory?: Directory | undefined
  /** How arrival numbers are given out. */
  arrivals?: ArrivalPorts
}

/** After so many failures of the world (disk, memory) a job is parked, where it is seen. */
const MOST_ATTEMPTS = 5
/** A scan at which the program itself was ended so often (memory, a kill) is parked too, and the others go on. */
const MOST_DEATHS = 20

/**
 * Does one job to its end: done, rejected with a reason for the clerk, or given back to the queue when the world
 * failed. Every step may be killed and repeated: pages that are read stay read.
 *
 * @throws the error of a disk or a machine that would fail every other job too; the job stays in the queue
 */
export const workOn = async (job: Job, ports: WorkPorts, now: Date): Promise<void> => {
  try {
    if (job.attempts > MOST_DEATHS) throw new Error(`The program ended ${job.attempts - 1} times while at this scan`)
    if (job.step === 'read-scan') await readStep(job.scan, ports)
    else await registerStep(job.scan, ports, now)
    await ports.queue.done(job)
  } catch (error) {
    await giveBack(job, error, ports)
  }
}

const giveBack = async (job: Job, error: unknown, { queue, register }: WorkPorts): Promise<void> => {
  // A full disk is no fault of this scan: it must not use up the scan's attempts.
  if (troubleOf(error)) {
    await queue.fail({ ...job, attempts: 0 }, inWords(error).en, MOST_ATTEMPTS)
    throw error
  }
  await queue.fail(job, inWords(error).en, MOST_ATTEMPTS)
  if (job.attempts >= MOST_ATTEMPTS)
    await changeScan(register, job.scan, (entry) => entry && { ...entry, stuck: inWords(error) })
}

import type { ArrivalPorts } from './assign-arrival-number.ts'
import { changeScan } from './change-scan.ts'
import type { Directory } from './directory/directory.ts'
import type { Letter } from './letter.ts'
import { numberNewLetters } from './number-new-letters.ts'
import type { Archive, PageReader, Register, SearchIndex, ToDo } from './ports.ts'
import { readScan, TimeIsUp } from './read-scan.ts'
import { isSetAside, unstuck } from './register.ts'
import { registerLetters } from './register-letters.ts'
import { RejectedScan, type Rejection, type ScanId } from './scan.ts'

/**
 * The first step for a scan: its pages are read, then its letters are to be registered. Where the time is up before
 * the last page, what was read is kept and the step is asked for again.
 *
 * @param mayGoOn asked before each page after the first; no: time is up
 * @throws the error of a world that failed; what cannot be used is recorded as rejected and not thrown
 */
export const readStep = (
  scan: ScanId,
  ports: { archive: Archive; register: Register; queue: ToDo; pages: PageReader },
  mayGoOn: () => boolean = () => true,
): Promise<void> =>
  orReject(scan, ports.register, async () => {
    const entry = await changeScan(
      ports.register,
      scan,
      (entry) => entry && (isSetAside(entry) ? entry : { ...unstuck(entry), state: 'reading' }),
    )
    if (isSetAside(entry)) return
    const howToRead = { edition: entry?.edition, anew: entry?.anew, turns: entry?.turns }
    const told: Promise<unknown>[] = []
    const onPage = (pagesRead: number, pages: number) => {
      told.push(changeScan(ports.register, scan, (entry) => entry && { ...entry, pagesRead, pages }))
    }
    const next = await readScan(scan, ports, { ...howToRead, onPage, mayGoOn }).then(
      () => 'register-letters' as const,
      again,
    )
    await Promise.all(told)
    await ports.queue.add(next, scan)
  })

const again = (error: unknown): 'read-scan' => {
  if (error instanceof TimeIsUp) return 'read-scan'
  throw error
}

/**
 * The second step: the letters on the pages that were read enter the register, and get arrival numbers where the office
 * wishes so; none when the scan was rejected.
 */
export const registerStep = (
  scan: ScanId,
  ports: {
    archive: Archive
    register: Register
    directory?: Directory | undefined
    arrivals?: ArrivalPorts
    search: Pick<SearchIndex, 'index'> & Partial<Pick<SearchIndex, 'search'>>
  },
  now: Date,
): Promise<Letter[]> =>
  orReject(scan, ports.register, async () => {
    const letters = await registerLetters(scan, ports, now)
    if (ports.arrivals) await numberNewLetters(letters, ports.arrivals, now)
    return letters
  }).then((letters) => letters ?? [])

/** What cannot be used is recorded with its reason for the clerk; trying again would not help. */
const orReject = async <T>(scan: ScanId, register: Register, step: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await step()
  } catch (error) {
    if (!(error instanceof RejectedScan)) throw error
    await rejectScan(scan, error.rejection, register)
    return undefined
  }
}

export const rejectScan = (scan: ScanId, rejection: Rejection, register: Register) =>
  changeScan(register, scan, (entry) => entry && { ...entry, state: 'rejected', rejection, letters: [] })

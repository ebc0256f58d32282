import { isScanKey, ledgerKey, scanKey } from './archive-keys.ts'
import type { Archive, Register, ToDo } from './ports.ts'
import { dayThere, type ScanEntry } from './register.ts'
import type { ScanId } from './scan.ts'

/** A day's count: every scan in the archive is in the register, and none stands still. Keys and ids of those that fail. */
export type Ledger = {
  day: string
  scans: number
  /** Dropped under `scans/` and not taken in, or there without an entry: its event was lost. */
  unlisted: string[]
  /** Waiting or being read for too long, and nobody said why. */
  standing: ScanId[]
  /** Failed again and again; waits for a person. */
  stuck: ScanId[]
  /** Registered letters that the table does not have. */
  missing: string[]
}

/** No scan waits or is read for so long: a report of 600 pages takes half an hour. */
const PATIENCE_MS = 6 * 3_600_000
/** Entries of the newest arrivals that are looked through; older ones were, on the days before. */
const NEWEST = 20_000
const AT_ONCE = 32

/**
 * Counts what arrived against what is registered, so that nothing is ever skipped in silence; what stands still is
 * asked for again, and the count is kept in the archive under its day.
 *
 * @param ask asks for an object under `scans/` to be taken in
 */
export const dailyLedger = async (
  {
    archive,
    register,
    queue,
    ask,
  }: { archive: Archive; register: Register; queue: ToDo; ask: (key: string) => Promise<void> },
  now: Date,
): Promise<Ledger> => {
  const keys = await archive.list('scans/')
  const entries = await register.scans(NEWEST)
  const listed = new Set(entries.map(({ id }) => scanKey(id)))
  const unlisted = await those(
    keys,
    async (key) => !listed.has(key) && !(isScanKey(key) && (await register.scan(idIn(key)))),
  )
  const late = entries.filter(({ arrivedAt }) => now.getTime() - Date.parse(arrivedAt) > PATIENCE_MS)
  const standing = late.filter(({ state, stuck }) => !stuck && (state === 'waiting' || state === 'reading'))
  const ledger: Ledger = {
    day: dayThere(now),
    scans: keys.length,
    unlisted,
    standing: standing.map(({ id }) => id),
    stuck: entries.filter(({ stuck }) => stuck).map(({ id }) => id),
    missing: await missingLetters(late, register),
  }
  for (const key of ledger.unlisted) await ask(key)
  for (const id of ledger.standing) await queue.add('read-scan', id)
  await archive.put(ledgerKey(ledger.day), Buffer.from(JSON.stringify(ledger, null, 2)))
  return ledger
}

const idIn = (key: string): ScanId => key.slice('scans/'.length)

const missingLetters = async (entries: ScanEntry[], register: Register): Promise<string[]> => {
  const ids = entries.flatMap(({ letters }) => letters)
  const known = new Set((await register.letters(ids)).map(({ letter }) => letter.id))
  return ids.filter((id) => !known.has(id))
}

/** Those of which it is true, asked many at once. */
const those = async (keys: string[], isTrue: (key: string) => Promise<boolean>): Promise<string[]> => {
  const found: string[] = []
  let next = 0
  const lane = async (): Promise<void> => {
    for (let key = keys[next++]; key !== undefined; key = keys[next++]) if (await isTrue(key)) found.push(key)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
  return found.sort()
}

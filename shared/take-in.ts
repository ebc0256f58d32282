import { scanKey } from './archive-keys.ts'
import { changeScan } from './change-scan.ts'
import { MOST_BYTES, refusals } from './pages/refusals.ts'
import type { Archive, Register, ToDo } from './ports.ts'
import { type ScanEntry, unstuck } from './register.ts'
import { ScanId } from './scan.ts'
import { rejectScan } from './steps.ts'

/** The identity of a scan: the SHA-256 of its bytes, as 64 hexadecimal digits. */
export const scanIdOf = async (bytes: Uint8Array): Promise<ScanId> => {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))
  return ScanId.parse(Buffer.from(digest).toString('hex'))
}

/**
 * Takes a file into the office: kept in the archive, listed in the register, put into the queue, in this order, so
 * that a kill between two steps leaves nothing unlisted that a second try would not mend. The same bytes taken in
 * again only add their other name; the name is never used as a path.
 *
 * @example await takeIn('công văn 251.pdf', bytes, { archive, register, queue }, new Date())
 */
export const takeIn = async (
  name: string,
  bytes: Uint8Array,
  ports: { archive: Archive; register: Register; queue: ToDo },
  now: Date,
): Promise<ScanEntry> => {
  const id = await scanIdOf(bytes)
  if (!(await ports.archive.has(scanKey(id)))) await ports.archive.put(scanKey(id), bytes)
  const entry = await listScan({ id, name, bytes: bytes.length }, ports.register, now)
  if (entry.state === 'waiting' || entry.state === 'reading') await ports.queue.add('read-scan', id)
  return entry
}

const listScan = (
  { id, name, bytes }: { id: ScanId; name: string; bytes: number },
  register: Register,
  now: Date,
): Promise<ScanEntry> =>
  changeScan(register, id, (known) =>
    known
      ? { ...unstuck(known), names: [...new Set([...known.names, name])] }
      : { id, names: [name], bytes, arrivedAt: now.toISOString(), state: 'waiting', pagesRead: 0, letters: [] },
  )

/** Where people drop files under any name: a bucket's `scans/`. */
export type DropBox = {
  /** What lies there: its SHA-256 in hexadecimal, its size, and the mark of this version; undefined when it is gone. */
  digest(key: string): Promise<{ sha256: string; bytes: number; etag: string } | undefined>
  /** Done already where the first key is gone; fails when something else lies there than the digest saw. */
  move(from: string, to: string, etag: string): Promise<void>
}

/**
 * Takes in an object that lies in the archive under any key: listed, then moved to its own key, whose arrival begins
 * the reading. Listed first, so that a scan is known before anybody reads it; repeated after a kill at any place, it
 * goes on. What is too large to read is listed as rejected and stays where it is.
 *
 * @returns the scan to read now: the object lies under its own key; undefined when nothing is to be read yet
 */
export const takeInDropped = async (
  key: string,
  { drop, register }: { drop: DropBox; register: Register },
  now: Date,
): Promise<ScanId | undefined> => {
  const found = await drop.digest(key)
  if (!found) return undefined
  const id = ScanId.parse(found.sha256)
  const isAtHome = key === scanKey(id)
  const known = isAtHome ? await register.scan(id) : undefined
  if (!known) await listScan({ id, name: nameIn(key), bytes: found.bytes }, register, now)
  if (found.bytes > MOST_BYTES) {
    await rejectScan(id, refusals.fileTooLarge(found.bytes).rejection, register)
    return undefined
  }
  if (!isAtHome) await drop.move(key, scanKey(id), found.etag)
  return isAtHome ? id : undefined
}

const nameIn = (key: string): string => key.split('/').at(-1) || key

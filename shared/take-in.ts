import { scanKey } from './archive-keys.ts'
import { changeScan } from './change-scan.ts'
import type { Archive, Register, WorkQueue } from './ports.ts'
import { type ScanEntry, unstuck } from './register.ts'
import { ScanId } from './scan.ts'

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
  ports: { archive: Archive; register: Register; queue: WorkQueue },
  now: Date,
): Promise<ScanEntry> => {
  const id = await scanIdOf(bytes)
  if (!(await ports.archive.has(scanKey(id)))) await ports.archive.put(scanKey(id), bytes)
  const entry = await changeScan(ports.register, id, (known) =>
    known
      ? { ...unstuck(known), names: [...new Set([...known.names, name])] }
      : {
          id,
          names: [name],
          bytes: bytes.length,
          arrivedAt: now.toISOString(),
          state: 'waiting',
          pagesRead: 0,
          letters: [],
        },
  )
  if (entry.state === 'waiting' || entry.state === 'reading') await ports.queue.add('read-scan', id)
  return entry
}

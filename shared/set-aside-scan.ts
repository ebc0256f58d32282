import { changeScan } from './change-scan.ts'
import { dayWords } from './field-words.ts'
import type { Register, SearchIndex } from './ports.ts'
import { dayThere, type ScanEntry, unstuck } from './register.ts'
import type { ScanId } from './scan.ts'
import { withdrawLetters } from './withdraw-letters.ts'

/**
 * A clerk rejects a scan, for a reason that everybody can read: sent twice, pages missing, not for this office. Its
 * letters are withdrawn; the file stays, and the scan may be read again.
 *
 * @returns the scan's entry; undefined when there is no such scan, or it is rejected already
 */
export const setAsideScan = async (
  scan: ScanId,
  { reason, by }: { reason: string; by: string },
  { register, search }: { register: Register; search: Pick<SearchIndex, 'index'> },
  now: Date,
): Promise<ScanEntry | undefined> => {
  const known = await register.scan(scan)
  if (!known || known.rejection) return undefined
  // Before the scan's own entry: after a kill in between the scan still names its letters, and is rejected again.
  await withdrawLetters(known.letters, by, { register, search }, now)
  const day = dayWords(dayThere(now))
  const message = { vi: `${by} không nhận, ${day}: ${reason}`, en: `Rejected by ${by}, ${day}: ${reason}` }
  return changeScan(
    register,
    scan,
    (entry) =>
      entry && { ...unstuck(entry), state: 'rejected', rejection: { code: 'set-aside', message }, letters: [] },
  )
}

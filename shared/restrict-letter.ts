import { afterConflict } from './after-conflict.ts'
import { changeScan } from './change-scan.ts'
import type { LetterId } from './letter.ts'
import type { Register, SearchIndex } from './ports.ts'
import type { LetterEntry } from './register.ts'
import type { Restriction } from './restriction.ts'

/**
 * Restricts a letter to some people (`to`), or opens it to all again (undefined). Kept as a revision like every other
 * change; what others changed meanwhile is no matter. The scan's entry names the letter first: after a kill in between
 * it names one that is not restricted yet, which does no harm.
 *
 * @returns undefined when there is no such letter
 */
export const restrictLetter = (
  id: LetterId,
  { to, by }: { to: Restriction | undefined; by: string },
  { register, search }: { register: Register; search: Pick<SearchIndex, 'index'> },
  now: Date,
): Promise<LetterEntry | undefined> =>
  afterConflict(async () => {
    const newest = await register.letter(id)
    if (!newest) return undefined
    if (to) await nameRestricted(newest.letter.scan, [id], register)
    const { restrictedTo: _, ...open } = newest
    const entry: LetterEntry = {
      ...open,
      ...(to && { restrictedTo: to }),
      revision: newest.revision + 1,
      at: now.toISOString(),
      by,
    }
    await register.putLetter(entry)
    await search.index(entry)
    return entry
  })

/** From here on the scan's files are asked about these letters, whatever becomes of them. */
export const nameRestricted = (scan: string, ids: LetterId[], register: Register) =>
  changeScan(register, scan, (entry) => {
    const known = entry?.restricted ?? []
    const restricted = [...new Set([...known, ...ids])]
    return entry && (restricted.length === known.length ? entry : { ...entry, restricted })
  })

import { changeScan } from './change-scan.ts'
import { keptPage } from './kept-reading.ts'
import type { Archive, Register, ToDo } from './ports.ts'
import { Turn } from './reading.ts'
import { reopened, type ScanEntry } from './register.ts'
import type { ScanId } from './scan.ts'

/**
 * All pages of a scan are read anew, by the rules of today; where some are turned in a scan that was read to its end,
 * those alone. What people corrected and divided stays. A scan that was rejected gets another try. State secrets do
 * not: nothing of theirs may be read again.
 *
 * @param turns by how much more pages are to be turned clockwise, by page, as a person sees them
 * @returns the scan's entry; undefined when there is no such scan, or it is being read
 */
export const readAgain = async (
  scan: ScanId,
  { turns = {} }: { turns?: Record<string, Turn> },
  { archive, register, queue }: { archive: Archive; register: Register; queue: ToDo },
): Promise<ScanEntry | undefined> => {
  const more = await Promise.all(
    Object.entries(turns).map(async ([page, turn]) => [page, await turned(scan, Number(page), turn, archive)] as const),
  )
  const changed = await changeScan(register, scan, (entry) => {
    const isSecret = entry?.rejection?.code === 'state-secret'
    if (!entry || isSecret || !(entry.stuck || entry.state === 'registered' || entry.rejection)) return undefined
    const all = { ...entry.turns, ...Object.fromEntries(more) }
    const edition = (entry.edition ?? 0) + 1
    const isWhole = entry.state === 'registered' && !entry.stuck
    const anew = isWhole && more.length > 0 ? more.map(([page]) => Number(page)) : undefined
    const { anew: _, ...others } = reopened(entry)
    return { ...others, state: 'waiting' as const, pagesRead: 0, edition, turns: all, ...(anew && { anew }) }
  })
  if (changed) await queue.add('read-scan', scan)
  return changed
}

/** The page's picture is turned already by what its reading says. */
const turned = async (scan: ScanId, page: number, more: Turn, archive: Archive): Promise<Turn> => {
  const before = (await keptPage(scan, page, archive))?.turned ?? 0
  return Turn.parse((before + more) % 360)
}

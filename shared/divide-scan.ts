import { changeScan } from './change-scan.ts'
import type { Register, ToDo } from './ports.ts'
import { type ScanEntry, unstuck } from './register.ts'
import type { ScanId } from './scan.ts'

/**
 * A person says on which pages of a scan letters begin (page 1 always does); from then on that holds, also when the
 * scan is read again. Without pages the program decides again. The letters follow when the scan is registered anew:
 * one whose first page stays keeps its corrections, one that is no more is withdrawn.
 *
 * @returns the scan's entry; undefined when there is no such scan, or its letters cannot be divided now
 */
export const divideScan = async (
  scan: ScanId,
  { firsts, by }: { firsts: number[] | undefined; by: string },
  { register, queue }: { register: Register; queue: ToDo },
  now: Date,
): Promise<ScanEntry | undefined> => {
  const changed = await changeScan(register, scan, (entry) => {
    if (entry?.state !== 'registered') return undefined
    const { divided: _, ...others } = unstuck(entry)
    const pages = [...new Set([1, ...(firsts ?? [])])].filter((page) => page <= (entry.pages ?? page))
    const divided = { firsts: pages.toSorted((a, b) => a - b), by, at: now.toISOString() }
    return { ...others, state: 'waiting' as const, ...(firsts && { divided }) }
  })
  if (changed) await queue.add('read-scan', scan)
  return changed
}

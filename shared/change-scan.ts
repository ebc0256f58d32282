import { afterConflict } from './after-conflict.ts'
import type { Register } from './ports.ts'
import type { ScanEntry } from './register.ts'
import type { ScanId } from './scan.ts'

const turns = new Map<ScanId, Promise<unknown>>()

/**
 * Changes a scan's entry, one change after the other: two at once (a page done while the same file is taken in again)
 * would each write over what the other wrote. When another process was faster, the change is made again on what it
 * wrote.
 *
 * @example await changeScan(register, id, (entry) => entry && { ...entry, state: 'reading' })
 */
export const changeScan = <Changed extends ScanEntry | undefined>(
  register: Register,
  id: ScanId,
  change: (entry: ScanEntry | undefined) => Changed,
): Promise<Changed> => {
  const before = turns.get(id) ?? Promise.resolve()
  const turn = before.catch(() => undefined).then(() => changeNow(register, id, change))
  turns.set(id, turn)
  const forget = () => turns.get(id) === turn && turns.delete(id)
  turn.then(forget, forget)
  return turn
}

/** So many processes on one register do not meet at one scan. */
const MOST_TRIES = 50

const changeNow = <Changed extends ScanEntry | undefined>(
  register: Register,
  id: ScanId,
  change: (entry: ScanEntry | undefined) => Changed,
): Promise<Changed> =>
  afterConflict(async () => {
    const was = await register.scan(id)
    const changed = change(was)
    if (changed) await register.putScan(changed, was ?? null)
    return changed
  }, MOST_TRIES)

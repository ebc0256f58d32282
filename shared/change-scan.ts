import type { Register } from './ports.ts'
import type { ScanEntry } from './register.ts'
import type { ScanId } from './scan.ts'

const turns = new Map<ScanId, Promise<unknown>>()

/**
 * Changes a scan's entry, one change after the other: two at once (a page done while the same file is taken in again)
 * would each write over what the other wrote.
 *
 * @example await changeScan(register, id, (entry) => entry && { ...entry, state: 'reading' })
 */
export const changeScan = <Changed extends ScanEntry | undefined>(
  register: Register,
  id: ScanId,
  change: (entry: ScanEntry | undefined) => Changed,
): Promise<Changed> => {
  const before = turns.get(id) ?? Promise.resolve()
  const turn = before
    .catch(() => undefined)
    .then(async () => {
      const changed = change(await register.scan(id))
      if (changed) await register.putScan(changed)
      return changed
    })
  turns.set(id, turn)
  const forget = () => turns.get(id) === turn && turns.delete(id)
  turn.then(forget, forget)
  return turn
}

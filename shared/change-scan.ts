import { type Register, RevisionConflict } from './ports.ts'
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
const LONGEST_PAUSE_MS = 50

const changeNow = async <Changed extends ScanEntry | undefined>(
  register: Register,
  id: ScanId,
  change: (entry: ScanEntry | undefined) => Changed,
): Promise<Changed> => {
  for (let tries = 1; ; tries++) {
    const was = await register.scan(id)
    const changed = change(was)
    try {
      if (changed) await register.putScan(changed, was ?? null)
      return changed
    } catch (error) {
      if (!(error instanceof RevisionConflict) || tries === MOST_TRIES) throw error
      await shortPause(tries)
    }
  }
}

/** Of random length: processes in step with each other would let the same one lose every time. */
const shortPause = (tries: number): Promise<void> =>
  new Promise((done) => setTimeout(done, Math.random() * Math.min(2 ** tries, LONGEST_PAUSE_MS)))

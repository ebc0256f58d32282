import { type ArrivalPorts, assignArrivalNumber, CannotAssign, lacksNumber } from './assign-arrival-number.ts'
import type { Letter } from './letter.ts'

/** A message waits in its queue no longer; what arrived before was there before numbers were given, or read again. */
const NEW_MS = 14 * 86_400_000

/**
 * Gives arrival numbers to letters that have just entered the register, where the office wishes so: those without any
 * stamp, once, in the order of their pages. Registering again, after a kill or with better rules, numbers none twice.
 */
export const numberNewLetters = async (letters: Letter[], ports: ArrivalPorts, now: Date): Promise<void> => {
  if (ports.series.arrivalNumbers !== 'automatic') return
  for (const letter of letters) {
    const { id, fields, settled } = letter
    // Who settled that it bears no stamp may have taken a number off it: a clerk gives the next one by hand.
    if (fields.arrival || settled?.includes('arrival') || !lacksNumber(letter, ports.office)) continue
    const entry = await ports.register.letter(id)
    const isNew = entry?.arrivedAt && now.getTime() - Date.parse(entry.arrivedAt) < NEW_MS
    if (isNew) await assignArrivalNumber(id, 'vanthu', ports, now).catch(refused)
  }
}

const refused = (error: unknown): void => {
  if (!(error instanceof CannotAssign)) throw error
}

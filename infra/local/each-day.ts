import { setTimeout as pause } from 'node:timers/promises'

const DAY_MS = 86_400_000
/** Vietnam has one clock, seven hours before UTC, the whole year. */
const CLOCK_MS = 7 * 3_600_000

/**
 * How long from `now` until the clock in Vietnam shows `at` again.
 *
 * @example untilNext('07:00', new Date('2026-11-25T23:30:00Z')) → 1_800_000
 */
export const untilNext = (at: string, now: Date): number => {
  const today = (now.getTime() + CLOCK_MS) % DAY_MS
  const wanted = Date.parse(`1970-01-01T${at}:00Z`)
  return wanted > today ? wanted - today : wanted - today + DAY_MS
}

/** Runs `task` every day at this time of Vietnam's clock until told to stop; what fails is told, and tried the next day. */
export const eachDay = async (at: string, task: () => Promise<void>, stop: AbortSignal): Promise<void> => {
  let due = Date.now()
  for (;;) {
    // A timer may fire a moment early: the next day is counted from the time that was meant.
    due += untilNext(at, new Date(due))
    await pause(due - Date.now(), undefined, { signal: stop }).catch(() => undefined)
    if (stop.aborted) return
    await task().catch((error: unknown) => process.stderr.write(`${error instanceof Error ? error.message : error}\n`))
    due = Math.max(due, Date.now())
  }
}

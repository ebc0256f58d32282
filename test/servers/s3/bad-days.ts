import { Refusal } from './refusal.ts'
import type { Operation } from './request.ts'

/** What is to go wrong: the next `left` times, for one operation or for any. */
type Trouble = { left: number; operation: Operation | undefined }

/** Bad days on order: a test says what goes wrong next, and how often. */
export const badDays = () => {
  let slowMs = 0
  const failures: (Trouble & { status: number; code: string })[] = []
  const breaks: Trouble[] = []
  return {
    /** Every answer waits so long. */
    slowness(ms: number): void {
      slowMs = ms
    },
    /**
     * The next n requests are refused, nothing done. With the status 200 the error document comes in a good answer, as
     * S3 does it when a CopyObject fails half way.
     */
    failNext(n: number, status = 503, code = 'SlowDown', operation?: Operation): void {
      failures.push({ left: n, operation, status, code })
    },
    /** The next n requests are done, but the connection breaks half way through the answer. */
    breakNext(n: number, operation?: Operation): void {
      breaks.push({ left: n, operation })
    },
    slow: () => new Promise((resolve) => setTimeout(resolve, slowMs)),
    refusal(operation: Operation): Refusal | undefined {
      const failure = due(failures, operation)
      return failure && new Refusal(failure.status, failure.code, 'A bad day, as the test has ordered it.')
    },
    breaks: (operation: Operation): boolean => due(breaks, operation) !== undefined,
  }
}

const due = <T extends Trouble>(troubles: T[], operation: Operation): T | undefined => {
  const trouble = troubles.find((each) => each.left > 0 && (each.operation ?? operation) === operation)
  if (trouble) trouble.left -= 1
  return trouble
}

import { z } from 'zod'
import { closedBookKey, closedBookPrefix } from './archive-keys.ts'
import { BookLine, type Span } from './book-line.ts'
import { Month } from './book-period.ts'
import type { Archive } from './ports.ts'

/** A month of the incoming register as it was closed: who did so, when, and the lines that stand from then on. */
export const ClosedMonth = z.object({
  month: Month,
  closedAt: z.iso.datetime(),
  closedBy: z.string().min(1),
  lines: z.array(BookLine),
})
export type ClosedMonth = z.infer<typeof ClosedMonth>

/** The months that are closed, in their order. */
export const closedMonths = async (archive: Archive): Promise<string[]> =>
  (await archive.list(closedBookPrefix)).map((key) => key.slice(closedBookPrefix.length, -'.json'.length))

/** The closed months that a span touches, with the lines that were kept. */
export const closedIn = async ({ from, to }: Span, archive: Archive): Promise<ClosedMonth[]> => {
  const months = (await closedMonths(archive)).filter((month) => from.slice(0, 7) <= month && month <= to.slice(0, 7))
  const kept = await Promise.all(months.map((month) => archive.get(closedBookKey(month))))
  return kept
    .filter((bytes) => bytes !== undefined)
    .map((bytes) => ClosedMonth.parse(JSON.parse(new TextDecoder().decode(bytes))))
}

export const keepClosed = (closed: ClosedMonth, archive: Archive): Promise<void> =>
  archive.put(closedBookKey(closed.month), new TextEncoder().encode(JSON.stringify(closed)))

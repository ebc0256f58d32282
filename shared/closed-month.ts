import { z } from 'zod'
import { closedBookKey, closedBookPrefix } from './archive-keys.ts'
import type { BookKind } from './book-forms.ts'
import { BookLine, type Span } from './book-line.ts'
import { Month } from './book-period.ts'
import type { Archive } from './ports.ts'

/** A month of a register as it was closed: who did so, when, and the lines that stand from then on. */
export const ClosedMonth = z.object({
  month: Month,
  closedAt: z.iso.datetime(),
  closedBy: z.string().min(1),
  lines: z.array(BookLine),
})
export type ClosedMonth = z.infer<typeof ClosedMonth>

/** The months of a register that are closed, in their order. */
export const closedMonths = async (book: BookKind, archive: Archive): Promise<string[]> =>
  (await archive.list(closedBookPrefix(book))).map((key) => key.slice(closedBookPrefix(book).length, -'.json'.length))

/** The closed months that a span touches, with the lines that were kept. */
export const closedIn = async (book: BookKind, { from, to }: Span, archive: Archive): Promise<ClosedMonth[]> => {
  const months = (await closedMonths(book, archive)).filter(
    (month) => from.slice(0, 7) <= month && month <= to.slice(0, 7),
  )
  const kept = await Promise.all(months.map((month) => archive.get(closedBookKey(book, month))))
  return kept
    .filter((bytes) => bytes !== undefined)
    .map((bytes) => ClosedMonth.parse(JSON.parse(new TextDecoder().decode(bytes))))
}

/** Keeps a month for good; false when it was closed before, by somebody else or at another moment. */
export const keepClosed = async (book: BookKind, closed: ClosedMonth, archive: Archive): Promise<boolean> => {
  const [key, json] = [closedBookKey(book, closed.month), JSON.stringify(closed)]
  if (await archive.putNew(key, new TextEncoder().encode(json))) return true
  // The answer to this very put may have been lost, and the put been sent again.
  const stands = await archive.get(key)
  return stands !== undefined && new TextDecoder().decode(stands) === json
}

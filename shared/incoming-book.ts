import { type BookLine, inOrder, type Span } from './book-line.ts'
import { spanOf } from './book-period.ts'
import { changesSince, type LateChange } from './changes-since-closing.ts'
import { type ClosedMonth, closedIn } from './closed-month.ts'
import { ARRIVAL_NUMBER, incomingLine, incomingRegister } from './incoming-register.ts'
import type { Archive, Register } from './ports.ts'

/** The incoming register of a span: its lines, the closed months among its months, and what changed in those since. */
export type IncomingBook = { lines: BookLine[]; closed: ClosedMonth[]; changes: LateChange[] }

/** Closed months as they were closed, all others as the letters stand now. */
export const incomingBook = async (
  span: Span,
  ports: { archive: Archive; register: Register; office?: string | undefined },
): Promise<IncomingBook> => {
  const closed = await closedIn(span, ports.archive)
  const isOpen = ({ day }: BookLine) => !closed.some(({ month }) => day.startsWith(month))
  const open = (await incomingRegister(span, ports)).filter(isOpen)
  const kept = closed.flatMap(({ lines }) => lines).filter(({ day }) => span.from <= day && day <= span.to)
  const changes: LateChange[] = []
  for (const month of closed) changes.push(...(await changesIn(month, span, ports)))
  return { lines: [...kept, ...open].toSorted(inOrder(ARRIVAL_NUMBER)), closed, changes }
}

const changesIn = async (
  { month, lines }: ClosedMonth,
  { from, to }: Span,
  ports: { register: Register; office?: string | undefined },
): Promise<LateChange[]> => {
  const now = await incomingRegister(spanOf(month), ports)
  const known = new Set([...lines, ...now].map(({ letter }) => letter))
  const entries = await ports.register.letters([...known])
  const changes = changesSince(lines, now, new Map(entries.map((entry) => [entry.letter.id, entry])), incomingLine)
  return changes.filter(({ day }) => from <= day && day <= to)
}

import type { BookKind } from './book-forms.ts'
import { type BookLine, inOrder, type Span } from './book-line.ts'
import { type LinePorts, SOURCES } from './book-lines.ts'
import { spanOf } from './book-period.ts'
import { changesSince, type LateChange } from './changes-since-closing.ts'
import { type ClosedMonth, closedIn } from './closed-month.ts'
import type { Archive } from './ports.ts'

/** A register of a span: its lines, the closed months among its months, and what changed in those since. */
export type BookOfSpan = { lines: BookLine[]; closed: ClosedMonth[]; changes: LateChange[] }

/** Closed months as they were closed, all others as the letters stand now. */
export const bookOfSpan = async (
  kind: BookKind,
  span: Span,
  ports: LinePorts & { archive: Archive },
): Promise<BookOfSpan> => {
  const { linesOf, numbered } = SOURCES[kind]
  const closed = await closedIn(kind, span, ports.archive)
  const isOpen = ({ day }: BookLine) => !closed.some(({ month }) => day.startsWith(month))
  const open = (await linesOf(span, ports)).filter(isOpen)
  const kept = closed.flatMap(({ lines }) => lines).filter(({ day }) => span.from <= day && day <= span.to)
  const changes: LateChange[] = []
  for (const month of closed) changes.push(...(await changesIn(month, kind, span, ports)))
  return { lines: [...kept, ...open].toSorted(inOrder(numbered)), closed, changes }
}

const changesIn = async (
  { month, lines }: ClosedMonth,
  kind: BookKind,
  { from, to }: Span,
  ports: LinePorts,
): Promise<LateChange[]> => {
  const { linesOf, lineOf } = SOURCES[kind]
  const now = await linesOf(spanOf(month), ports)
  const known = new Set([...lines, ...now].map(({ letter }) => letter))
  const entries = await ports.register.letters([...known])
  const changes = changesSince(lines, now, new Map(entries.map((entry) => [entry.letter.id, entry])), lineOf)
  return changes.filter(({ day }) => from <= day && day <= to)
}

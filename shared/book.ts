import type { BookKind } from './book-forms.ts'
import type { Span } from './book-line.ts'
import { bookOfSpan } from './book-of-span.ts'
import type { BookContent } from './book-sheet.ts'
import { numbersNotBorne } from './numbers-not-borne.ts'
import { namesOf } from './own-office.ts'
import type { Archive, ArrivalNumbers, Register, SearchIndex } from './ports.ts'
import type { Reader } from './restriction.ts'
import { withholdLines } from './withhold-lines.ts'

/** `office`: the names under which this office issues letters (`namesOf`). */
export type BookPorts = {
  archive: Archive
  register: Register
  search: SearchIndex
  numbers: ArrivalNumbers
  office?: string | undefined
}

/**
 * A register of a span as a reader may see it; undefined for the outgoing one of an office without a name. The law asks
 * for a line for every letter, in the order of the numbers: of one that is kept from the reader it has numbers and days.
 */
export const book = async (
  kind: BookKind,
  span: Span,
  ports: BookPorts,
  reader: Reader,
): Promise<BookContent | undefined> => {
  const content = await whole(kind, span, ports)
  return content && withholdLines(content, reader, ports.register)
}

const whole = async (kind: BookKind, span: Span, ports: BookPorts): Promise<BookContent | undefined> => {
  if (kind === 'outgoing' && namesOf(ports.office).length === 0) return undefined
  const content = { kind, span, ...(await bookOfSpan(kind, span, ports)) }
  return kind === 'incoming' ? { ...content, notBorne: await numbersNotBorne(span, content.lines, ports) } : content
}

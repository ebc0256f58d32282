import { type BookLine, inOrder, type Span } from './book-line.ts'
import { dayWords } from './field-words.ts'
import { isOwn } from './own-office.ts'
import type { Register } from './ports.ts'
import { arrivedOn, type LetterEntry } from './register.ts'

/** Columns of the incoming register, from 0. */
export const [ARRIVAL_NUMBER, NUMBER_AND_SYMBOL, SUBJECT] = [1, 3, 5] as const

/**
 * The letters that arrived in a span, in the order of arrival day and number: the incoming register's lines (Decree
 * 30/2020/NĐ-CP, annex IV, part VI). A letter without a readable stamp counts for the day on which its scan was taken
 * in, so that none is left out. To whom it was passed, when, and who signed for it (columns 7–9) the paper does not
 * say: they stay empty for the hand.
 */
export const incomingRegister = async (
  span: Span,
  { register, office }: { register: Register; office?: string | undefined },
): Promise<BookLine[]> => {
  const entries = await register.arrived(span.from, span.to)
  return entries
    .filter((entry) => isIncoming(entry, office))
    .map(incomingLine)
    .toSorted(inOrder(ARRIVAL_NUMBER))
}

/** The office's own letters went out, unless they bear a stamp of arrival; a letter scanned twice came once. */
export const isIncoming = ({ letter }: LetterEntry, office: string | undefined): boolean =>
  letter.copyOf === undefined && (letter.fields.arrival !== undefined || !isOwn(letter, office))

export const incomingLine = (entry: LetterEntry): BookLine => {
  const { id, fields, review } = entry.letter
  const day = arrivedOn(entry)
  const cells = [
    dayWords(day),
    fields.arrival?.value.number ?? '',
    fields.issuer?.value ?? '',
    numberCell(entry),
    dayWords(fields.issuedOn?.value),
    typeAndSubject(entry),
    '',
    '',
    '',
    fields.urgency?.value ?? '',
  ]
  return { letter: id, day, cells, isDoubtful: review.length > 0 }
}

/** Number and symbol as cited; what of them is known, where the number is not. */
export const numberCell = ({ letter: { fields } }: LetterEntry): string =>
  fields.fullNumber?.value ?? (fields.symbol ? `…/${fields.symbol.value}` : '')

export const typeAndSubject = ({ letter: { fields } }: LetterEntry): string =>
  [fields.type?.value, fields.subject?.value].filter((words) => words !== undefined).join(' ')

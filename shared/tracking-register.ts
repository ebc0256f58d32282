import { type BookLine, inOrder, type Span } from './book-line.ts'
import { dayWords } from './field-words.ts'
import { isIncoming, numberCell } from './incoming-register.ts'
import type { Task } from './letter.ts'
import type { Register } from './ports.ts'
import { arrivedOn, type LetterEntry } from './register.ts'
import { tasksOf } from './task-states.ts'

/** Columns of the register that tracks, from 0: the number of arrival, and what the letter is called. */
export const [TRACKED_NUMBER, CALLED_IN_FULL] = [0, 1] as const

/**
 * The letters of a span that ask for something, in the order of arrival: the lines of the register that tracks how
 * incoming letters are dealt with (Decree 30/2020/NĐ-CP, annex IV, part VIII). The deadline is the letter's own. Who
 * deals with it, how far it is and the answer's number (columns 3, 5, 6) the paper does not say: they stay empty for
 * the hand.
 */
export const trackingRegister = async (
  span: Span,
  { register, office }: { register: Register; office?: string | undefined },
): Promise<BookLine[]> => {
  const entries = await register.arrived(span.from, span.to)
  return entries
    .filter((entry) => isIncoming(entry, office) && entry.letter.fields.tasks.length > 0)
    .map(trackingLine)
    .toSorted(inOrder(TRACKED_NUMBER))
}

export const trackingLine = (entry: LetterEntry): BookLine => {
  const { id, fields, review } = entry.letter
  const cells = [
    fields.arrival?.value.number ?? '',
    calledInFull(entry),
    '',
    deadlines(fields.tasks.map(({ value }) => value)),
    '',
    '',
    fields.urgency?.value ?? '',
  ]
  const doubtedTasks = tasksOf(entry.letter).flatMap(({ doubt, task, no }) => (doubt ? (task.no ?? `${no + 1}`) : []))
  const isDoubtful = review.length > 0
  return { letter: id, day: arrivedOn(entry), cells, isDoubtful, ...(doubtedTasks.length > 0 && { doubtedTasks }) }
}

/** @example 'Công văn số 251/UBND-NNTN ngày 16/01/2019 của Ủy ban nhân dân tỉnh Quảng Ngãi' */
const calledInFull = (entry: LetterEntry): string => {
  const { type, issuedOn, issuer } = entry.letter.fields
  const number = numberCell(entry)
  const parts = [
    type?.value ?? 'Văn bản',
    number && `số ${number}`,
    issuedOn && `ngày ${dayWords(issuedOn.value)}`,
    issuer && `của ${issuer.value}`,
  ]
  return parts.filter((part) => part).join(' ')
}

/** Each deadline once: days in their order, then those that are given in words alone. */
const deadlines = (tasks: Task[]): string => {
  const days = tasks.flatMap(({ deadline }) => deadline ?? []).toSorted()
  const words = tasks.flatMap(({ deadline, deadlineText }) => (deadline ? [] : (deadlineText ?? [])))
  return [...new Set([...days.map(dayWords), ...words])].join('; ')
}

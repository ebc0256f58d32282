import { dayWords } from './field-words.ts'
import type { Register } from './ports.ts'
import { arrivedOn as arrivalDay, type LetterEntry } from './register.ts'

/** The ten columns of the incoming register (Decree 30/2020/NĐ-CP, annex IV, part VI), in its order. */
export const INCOMING_COLUMNS = [
  'Ngày đến',
  'Số đến',
  'Tác giả',
  'Số, ký hiệu văn bản',
  'Ngày tháng văn bản',
  'Tên loại và trích yếu nội dung văn bản',
  'Đơn vị hoặc người nhận',
  'Ngày chuyển',
  'Ký nhận',
  'Ghi chú',
] as const

/** One line of the register: the letter, the day on which it arrived, and its ten cells. */
export type IncomingLine = { entry: LetterEntry; arrivedOn: string; cells: string[] }

/**
 * The letters that arrived from one day to another (ISO, both included), in the order of arrival day and number.
 * A letter without a readable stamp counts for the day on which its scan was taken in, so that none is left out.
 * To whom it was passed, when, and who signed for it (columns 7–9) the paper does not say: they stay empty for the hand.
 */
export const incomingRegister = async (
  { from, to }: { from: string; to: string },
  register: Register,
): Promise<IncomingLine[]> => {
  const entries = await register.arrived(from, to)
  const lines = entries.map((entry) => ({ entry, arrivedOn: arrivalDay(entry) }))
  return lines.map((line) => ({ ...line, cells: cellsOf(line.entry, line.arrivedOn) })).toSorted(inOrder)
}

const inOrder = (a: IncomingLine, b: IncomingLine): number =>
  a.arrivedOn.localeCompare(b.arrivedOn) || numberOf(a.entry) - numberOf(b.entry)

const numberOf = ({ letter }: LetterEntry): number =>
  Number.parseInt(letter.fields.arrival?.value.number ?? '', 10) || Number.MAX_SAFE_INTEGER

const cellsOf = ({ letter: { fields, review } }: LetterEntry, arrivedOn: string): string[] => [
  dayWords(arrivedOn),
  fields.arrival?.value.number ?? '',
  fields.issuer?.value ?? '',
  fields.fullNumber?.value ?? (fields.symbol ? `…/${fields.symbol.value}` : ''),
  dayWords(fields.issuedOn?.value),
  [fields.type?.value, fields.subject?.value].filter((words) => words !== undefined).join(' '),
  '',
  '',
  '',
  [fields.urgency?.value, review.length > 0 ? 'Cần kiểm tra' : undefined]
    .filter((words) => words !== undefined)
    .join('; '),
]

import { dayWords } from './field-words.ts'
import type { Register } from './ports.ts'
import type { LetterEntry } from './register.ts'

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

const AT_A_TIME = 500
/** Vietnam has one time zone: the day on which a scan was taken in is the office's day. */
const dayThere = (moment: string): string =>
  new Date(moment).toLocaleDateString('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' })

/**
 * The letters that arrived from one day to another (ISO, both included), in the order of arrival day and number.
 * A letter without a readable stamp counts for the day on which its scan was taken in, so that none is left out.
 * To whom it was passed, when, and who signed for it (columns 7–9) the paper does not say: they stay empty for the hand.
 */
export const incomingRegister = async (
  { from, to }: { from: string; to: string },
  register: Register,
): Promise<IncomingLine[]> => {
  const lines: IncomingLine[] = []
  for (let offset = 0; ; offset += AT_A_TIME) {
    const { entries, total } = await register.letters({ limit: AT_A_TIME, offset })
    for (const entry of entries) {
      const arrivedOn = await arrivalDay(entry, register)
      if (arrivedOn >= from && arrivedOn <= to) lines.push({ entry, arrivedOn, cells: cellsOf(entry, arrivedOn) })
    }
    if (offset + AT_A_TIME >= total) return lines.toSorted(inOrder)
  }
}

const inOrder = (a: IncomingLine, b: IncomingLine): number =>
  a.arrivedOn.localeCompare(b.arrivedOn) || numberOf(a.entry) - numberOf(b.entry)

const numberOf = ({ letter }: LetterEntry): number =>
  Number.parseInt(letter.fields.arrival?.value.number ?? '', 10) || Number.MAX_SAFE_INTEGER

const arrivalDay = async ({ letter, at }: LetterEntry, register: Register): Promise<string> =>
  letter.fields.arrival?.value.date ?? dayThere((await register.scan(letter.scan))?.arrivedAt ?? at)

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

import { dayWords } from './field-words.ts'
import type { Doubt, FieldName, Found, ItemisedField, LetterFields } from './letter.ts'
import { itemDoubts, listDoubts, SURE } from './list-doubts.ts'
import type { InWords } from './words-for-people.ts'

const LABELS: Partial<Record<FieldName, [vi: string, en: string]>> = {
  issuer: ['Cơ quan ban hành', 'Issuer'],
  symbol: ['Ký hiệu', 'Symbol'],
  type: ['Tên loại', 'Type'],
  place: ['Địa danh', 'Place'],
  subject: ['Trích yếu', 'Subject'],
  parentIssuer: ['Cơ quan chủ quản', 'Parent organ'],
  urgency: ['Độ khẩn', 'Urgency'],
  signer: ['Người ký', 'Signatory'],
  archive: ['Dòng “Lưu”', 'Archive line'],
}

/**
 * What a person should check: what is missing that every letter has, what was read weakly, what contradicts itself.
 *
 * @param odd for each task, and each cited document, what reads oddly in it
 */
export const doubtsOf = (fields: LetterFields, contradicted: Doubt[] = [], odd: OddItems = {}): Doubt[] => [
  ...numberDoubts(fields),
  ...dateDoubts(fields),
  ...arrivalDoubts(fields),
  ...weak(fields),
  ...absent(fields),
  ...listDoubts(fields),
  ...itemDoubts('tasks', fields.tasks, odd.tasks),
  ...itemDoubts('citations', fields.citations, odd.citations),
  ...contradicted,
]

type OddItems = { [Name in ItemisedField]?: readonly (readonly InWords[])[] }

/** A doubt with its reason in both languages. */
export const doubt = (field: FieldName, vi: string, en: string): Doubt => ({ field, reason: { vi, en } })

const numberDoubts = ({ number, symbol }: LetterFields): Doubt[] => {
  if (!number)
    return [
      doubt(
        'number',
        'Không đọc được số: có thể viết tay hoặc chưa cấp số',
        'The number was not read: written by hand, or not given yet',
      ),
    ]
  if (number.confidence >= SURE && symbol) return []
  const digit = number.source === 'second-look' ? doubtfulDigit(number) : undefined
  if (digit !== undefined)
    return [
      doubt(
        'number',
        `Số viết tay “${number.value}”: không chắc chữ số thứ ${ORDINALS[digit] ?? digit + 1}${others(number, digit)}`,
        `Handwritten number “${number.value}”: digit ${digit + 1} is unsure${others(number, digit)}`,
      ),
    ]
  return [
    doubt(
      'number',
      `Số không chắc: đọc là “${number.value}”, có thể viết tay`,
      `The number is unsure: read as “${number.value}”, perhaps written by hand`,
    ),
  ]
}

const LIKELIER_RIGHT = 0.5
const ORDINALS = ['nhất', 'hai', 'ba', 'tư', 'năm']

/**
 * The one digit in which the likeliest other reading differs, where it is as long; which digit is unsure. None where
 * the reading is likelier wrong than right: then two readings do not tell which digits it is wrong in.
 */
const doubtfulDigit = ({ value, confidence, alternatives = [] }: Found<string>): number | undefined => {
  if (confidence < LIKELIER_RIGHT) return undefined
  const other = alternatives.find((one) => one !== value && one.length === value.length)
  const differing = [...value].flatMap((digit, at) => (other?.[at] === undefined || other[at] === digit ? [] : [at]))
  return differing.length === 1 ? differing[0] : undefined
}

/** @example ' (3 / 8)' */
const others = ({ value, alternatives = [] }: Found<string>, at: number): string => {
  const digits = [value, ...alternatives.filter((one) => one.length === value.length)].map((one) => one[at] ?? '')
  return ` (${[...new Set(digits)].slice(0, 3).join(' / ')})`
}

const dateDoubts = ({ issuedOn }: LetterFields): Doubt[] => {
  if (!issuedOn)
    return [
      doubt(
        'issuedOn',
        'Không đọc được ngày ban hành: ngày hoặc tháng có thể viết tay',
        'The date was not read: day or month may be written by hand',
      ),
    ]
  if (issuedOn.confidence >= SURE) return []
  return [
    doubt(
      'issuedOn',
      `Ngày ban hành không chắc: đọc là ${dayWords(issuedOn.value)}`,
      `The date is unsure: read as ${issuedOn.value}`,
    ),
  ]
}

/** Something is stamped at the place of the mark of urgency. */
export const unreadMark = (): Doubt =>
  doubt(
    'urgency',
    'Có dấu đóng dưới số, ký hiệu nhưng không đọc được chữ: có thể là độ khẩn',
    'A stamp under the number has no readable word: it may be the mark of urgency',
  )

/** A document is named whose number was not read. */
export const lostNumber = (): Doubt =>
  doubt('citations', 'Có văn bản viện dẫn không đọc được số', 'A cited document’s number was not read')

const HIDDEN = {
  addressees: ['nơi nhận ở “Kính gửi”', 'addressees'],
  citations: ['văn bản được viện dẫn', 'cited documents'],
  tasks: ['nhiệm vụ', 'tasks'],
} as const

/** A stamp of arrival lies over lines of the text that could not be read whole. */
export const hiddenByStamp = (field: keyof typeof HIDDEN): Doubt =>
  doubt(
    field,
    `Dấu “ĐẾN” che dòng chữ không đọc được: có thể thiếu ${HIDDEN[field][0]}`,
    `The arrival stamp covers words that could not be read: ${HIDDEN[field][1]} may be missing`,
  )

/** Somebody seems to be charged, and no task was made of it. */
export const missedTask = (): Doubt =>
  doubt(
    'tasks',
    'Có đoạn giống giao việc mà không đọc được thành nhiệm vụ',
    'A paragraph reads like an instruction, but no task was made of it',
  )

const arrivalDoubts = ({ arrival }: LetterFields): Doubt[] => {
  if (!arrival) return []
  const { number, date } = arrival.value
  if (number && date && arrival.confidence >= SURE) return []
  if (arrival.source !== 'second-look')
    return [
      doubt('arrival', 'Dấu “ĐẾN” đọc chưa chắc hoặc chưa đủ số, ngày', 'The arrival stamp was read weakly or in part'),
    ]
  const read = [number, date].flatMap((part) => (part ? dayWords(part) : [])).join(', ')
  const others = (arrival.alternatives ?? []).map(dayWords).join(', ')
  return [
    doubt(
      'arrival',
      `Dấu “ĐẾN” viết tay, không chắc: đọc là ${read}${others && ` (hoặc ${others})`}`,
      `The arrival stamp is filled in by hand and unsure: read as ${read}${others && ` (or ${others})`}`,
    ),
  ]
}

const weak = (fields: LetterFields): Doubt[] =>
  (['issuer', 'parentIssuer', 'symbol', 'type', 'place', 'subject', 'signer', 'archive', 'urgency'] as const).flatMap(
    (field) => {
      const [vi = field, en = field] = LABELS[field] ?? []
      const found = fields[field]
      if (!found) return EXPECTED.has(field) ? [doubt(field, `${vi}: không tìm thấy`, `${en}: not found`)] : []
      return found.confidence >= SURE ? [] : [doubt(field, `${vi}: chữ mờ, đọc không chắc`, `${en}: read with doubt`)]
    },
  )

/** What every letter bears (Decree 30/2020, article 8). */
const EXPECTED = new Set<FieldName>(['issuer', 'symbol', 'place', 'subject', 'signer', 'archive'])
/** Types that are addressed to somebody (appendix I, II.9b). */
const ADDRESSED = /^(?:Công văn|Công điện|Tờ trình)$/u

const absent = ({ addressees, copies, archive, signer, type }: LetterFields): Doubt[] => [
  ...(addressees.length === 0 && type && ADDRESSED.test(type.value)
    ? [doubt('addressees', 'Không tìm thấy “Kính gửi”', 'No addressee was found')]
    : []),
  // Many a letter goes to its addressee alone (“Như trên”): where the archive's line was read, the list was.
  ...(copies.length === 0 && !archive
    ? [doubt('copies', 'Không đọc được “Nơi nhận”', 'The recipients were not read')]
    : []),
  ...(signer && !(signer.value.name && signer.value.title)
    ? [doubt('signer', 'Người ký: thiếu chức vụ hoặc họ tên', 'Signatory: title or name is missing')]
    : []),
]

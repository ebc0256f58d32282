import { typeBySymbol } from './decree-30/types.ts'
import type { Doubt, FieldName, LetterFields } from './letter.ts'
import { fold } from './vietnamese/fold.ts'

/** Below this confidence a person looks; chosen on the corpus so that what is above is nearly always right. */
const SURE = 0.8

const LABELS: Partial<Record<FieldName, [vi: string, en: string]>> = {
  issuer: ['Cơ quan ban hành', 'Issuer'],
  symbol: ['Ký hiệu', 'Symbol'],
  place: ['Địa danh', 'Place'],
  subject: ['Trích yếu', 'Subject'],
  signer: ['Người ký', 'Signatory'],
  archive: ['Dòng “Lưu”', 'Archive line'],
}

/** What a person should check: what is missing that every letter has, what was read weakly, what contradicts itself. */
export const doubtsOf = (fields: LetterFields): Doubt[] => [
  ...numberDoubts(fields),
  ...dateDoubts(fields),
  ...weak(fields),
  ...lists(fields),
  ...contradictions(fields),
]

const doubt = (field: FieldName, vi: string, en: string): Doubt => ({ field, reason: { vi, en } })

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
  return [
    doubt(
      'number',
      `Số không chắc: đọc là “${number.value}”, có thể viết tay`,
      `The number is unsure: read as “${number.value}”, perhaps written by hand`,
    ),
  ]
}

const dateDoubts = ({ issuedOn, arrival }: LetterFields): Doubt[] => {
  if (!issuedOn)
    return [
      doubt(
        'issuedOn',
        'Không đọc được ngày ban hành: ngày hoặc tháng có thể viết tay',
        'The date was not read: day or month may be written by hand',
      ),
    ]
  const doubts =
    issuedOn.confidence >= SURE
      ? []
      : [
          doubt(
            'issuedOn',
            `Ngày ban hành không chắc: đọc là ${issuedOn.value}`,
            `The date is unsure: read as ${issuedOn.value}`,
          ),
        ]
  const arrived = arrival?.value.date
  if (arrived && arrived < issuedOn.value)
    doubts.push(doubt('arrival', 'Ngày đến trước ngày ban hành', 'It arrived before it was issued'))
  if (arrival && (!arrival.value.number || !arrived || arrival.confidence < SURE)) {
    doubts.push(
      doubt('arrival', 'Dấu “ĐẾN” đọc chưa chắc hoặc chưa đủ', 'The arrival stamp was read weakly or in part'),
    )
  }
  return doubts
}

const weak = (fields: LetterFields): Doubt[] =>
  (['issuer', 'symbol', 'place', 'subject', 'signer', 'archive'] as const).flatMap((field) => {
    const [vi = field, en = field] = LABELS[field] ?? []
    const found = fields[field]
    if (!found) return field === 'archive' ? [] : [doubt(field, `${vi}: không tìm thấy`, `${en}: not found`)]
    return found.confidence >= SURE ? [] : [doubt(field, `${vi}: chữ mờ, đọc không chắc`, `${en}: read with doubt`)]
  })

const lists = (fields: LetterFields): Doubt[] =>
  (
    [
      ['addressees', 'Kính gửi', 'Addressees'],
      ['copies', 'Nơi nhận', 'Recipients'],
      ['tasks', 'Nhiệm vụ', 'Tasks'],
      ['citations', 'Văn bản viện dẫn', 'Cited documents'],
    ] as const
  ).flatMap(([field, vi, en]) =>
    fields[field].some(({ confidence }) => confidence < SURE)
      ? [doubt(field, `${vi}: có mục đọc không chắc`, `${en}: an item was read with doubt`)]
      : [],
  )

/** The symbol's type and the type's own line name the same type (appendix III). */
const contradictions = ({ symbol, type, issuedOn }: LetterFields): Doubt[] => {
  const bySymbol = symbol && typeBySymbol(symbol.value, issuedOn?.value)
  if (!bySymbol || !type || fold(bySymbol) === fold(type.value)) return []
  return [
    doubt(
      'type',
      `Ký hiệu chỉ “${bySymbol}”, tên loại đọc là “${type.value}”`,
      `The symbol says “${bySymbol}”, the type reads “${type.value}”`,
    ),
  ]
}

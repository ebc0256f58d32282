import type { Found, LetterFields } from '../shared/letter.ts'
import type { LetterEntry } from '../shared/register.ts'
import { letterEntry } from './letter-entry.ts'

const sure = <T>(value: T): Found<T> => ({ value, page: 1, confidence: 1, source: 'ocr' })

type More = {
  text?: string
  type?: string
  issuer?: string
  to?: string[]
  copies?: string[]
  signer?: string
  cites?: string[]
}

const letter = (
  [number, symbol, day]: [number: string | undefined, symbol: string, day: string | undefined],
  subject: string,
  { text = subject, type, issuer, to = [], copies = [], signer, cites = [] }: More = {},
): LetterEntry => {
  const entry = letterEntry(number, symbol, day, subject, text)
  const fields: LetterFields = {
    ...entry.letter.fields,
    ...(type && { type: sure(type) }),
    ...(issuer && { issuer: sure(issuer) }),
    ...(signer && { signer: sure({ name: signer }) }),
    addressees: to.map(sure),
    copies: copies.map((name) => sure({ name })),
    citations: cites.map((fullNumber) => sure({ fullNumber })),
  }
  return { ...entry, letter: { ...entry.letter, fields } }
}

export const HEALTH = 'Sở Y tế tỉnh Quảng Ngãi'
const FARMING = 'Sở Nông nghiệp và Phát triển nông thôn'

const BY_HAND: LetterEntry[] = [
  letter(['251', 'UBND-NNTN', '2019-01-16'], 'tổ chức triển khai Chương trình “Mỗi xã một sản phẩm”', {
    text: 'Số: 251/UBND-NNTN. Căn cứ Công văn số 9654/BNN-VPĐP, Chủ tịch UBND tỉnh yêu cầu các sở, ngành triển khai OCOP',
    type: 'Công văn',
    to: [FARMING, 'Ủy ban nhân dân các huyện'],
    signer: 'Nguyễn Tăng Bính',
  }),
  letter(['251', 'SYT-NVY', '2021-03-02'], 'phòng, chống dịch bệnh', { type: 'Công văn', issuer: HEALTH }),
  letter(['1251', 'UBND-NNTN', '2019-01-16'], 'thu hồi đất', { type: 'Công văn' }),
  letter(['117', 'TB-UBND', '2020-05-05'], 'Kết luận của Phó Chủ tịch', { type: 'Thông báo', copies: [HEALTH] }),
  letter(['490', 'QĐ-UBND', '2018-07-01'], 'phê duyệt quy hoạch sử dụng đất', { type: 'Quyết định' }),
  letter(['09', 'QĐ-TTg', '2025-02-10'], 'tiêu chí phân loại xã', {
    type: 'Quyết định',
    issuer: 'Thủ tướng Chính phủ',
  }),
  letter([undefined, 'BTP-BTTP', undefined], 'công chứng viên', {
    text: 'một từ hiếm: lưỡng cư',
    issuer: 'Bộ Tư pháp',
  }),
  letter(['312', 'SNN-KL', '2020-08-20'], 'bảo vệ động vật hoang dã', {
    cites: ['490/QĐ-UBND'],
    text: 'các loài lưỡng cư, bò sát trong khu bảo tồn; tham chiếu Quyết định số 490/QĐ-UBND',
    issuer: FARMING,
    to: ['Ủy ban nhân dân các huyện'],
  }),
  // The words, but not beside each other: a phrase comes before it.
  letter(['77', 'STC-NS', '2021-11-11'], 'sản lượng xã và mỗi phẩm một cấp', { text: 'xã mỗi; phẩm sản; một' }),
]

const SUBJECTS = ['phòng cháy, chữa cháy', 'cải cách hành chính', 'thu hồi đất', 'bảo hiểm y tế', 'trồng rừng']
const SYMBOLS = ['UBND-TH', 'UBND-KTN', 'SYT-KHTC', 'SNN-TL', 'QĐ-UBND', 'KH-UBND', 'TB-VP']
const ISSUERS = ['Ủy ban nhân dân tỉnh Quảng Ngãi', HEALTH, FARMING]

/** Of 70 letters many bear the same day, and some of these the same number. */
const GENERATED = Array.from({ length: 70 }, (_, i) => {
  const year = 2017 + (i % 5)
  const day = i % 17 === 0 ? undefined : `${year}-0${1 + (i % 3)}-1${i % 2}`
  const subject = `${SUBJECTS[i % SUBJECTS.length]} năm ${year}`
  return letter([i % 13 === 0 ? undefined : `${600 + (i % 40)}`, `${SYMBOLS[i % SYMBOLS.length]}${i}`, day], subject, {
    text: `${subject}. Yêu cầu các đơn vị thực hiện ${SUBJECTS[(i * 3) % SUBJECTS.length]} trước quý ${1 + (i % 4)}`,
    issuer: ISSUERS[i % ISSUERS.length] ?? '',
    to: i % 4 === 0 ? [HEALTH] : [],
  })
})

/** One letter every twenty seconds, by machines whose clocks differ by up to 50. */
const moment = (i: number): string => new Date(Date.UTC(2026, 0, 1, 0, 0, i * 20 + ((i * 37) % 51))).toISOString()

/** First revisions in the order of writing, which is not that of their days. */
export const LETTERS: LetterEntry[] = [...GENERATED, ...BY_HAND].map((entry, i) => ({ ...entry, at: moment(i) }))

const misread = letter(['357', 'UBND-VX', '2021-06-01'], 'lễ hội')
const mended = letter(['351', 'UBND-VX', '2021-06-02'], 'lễ hội đền Hùng')

/** A letter whose number and day a person put right. */
export const CORRECTED: [before: LetterEntry, after: LetterEntry] = [
  { ...misread, at: moment(0) },
  {
    ...misread,
    letter: { ...misread.letter, fields: mended.letter.fields },
    revision: 2,
    by: 'Lan',
    at: '2026-01-02T00:00:00.000Z',
  },
]

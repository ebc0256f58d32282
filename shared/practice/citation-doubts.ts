import { hasLookAlike } from '../decree-30/look-alikes.ts'
import { symbolParts } from '../decree-30/symbol-sureness.ts'
import { KNOWN_ABBREVIATIONS } from '../decree-30/symbols.ts'
import { TYPE_ABBREVIATIONS } from '../decree-30/types.ts'
import { slipsBetween } from '../directory/sureness.ts'
import type { Citation } from '../letter.ts'
import { withoutMarks } from '../vietnamese/fold.ts'
import type { InWords } from '../words-for-people.ts'
import { isOfOtherType } from './cited-type.ts'
import { PARTY_BODIES } from './only-organ.ts'
import { WHO } from './who.ts'

const NUMBER =
  /^(?<number>\d[\d.]*[a-zđ]?)(?<mark>[-/ ])(?:(?<year>(?:19|20)\d{2})\/)?(?<symbol>[^/]+)(?:\/(?<body>.+))?$/u

/** What else is known where a document is cited. */
export type Beside = {
  /** All that the letter cites. */
  all: readonly Citation[]
  /** The letter's own day, ISO: it cites nothing later. */
  day?: string | undefined
  /** The words that were read, where the number was mended. */
  printed?: string | undefined
}

/**
 * What in a cited document reads as if a letter of it were misread or lost, however sure the engine was: it was mended,
 * cannot stand so on paper by the rules of Decree 30/2020, appendix I, II.3, or is nearly another's.
 */
export const oddInCitation = (citation: Citation, { all, day, printed }: Beside): InWords[] => [
  ...(printed === undefined ? [] : [mended(printed)]),
  ...(isOddNumber(citation) ? [ODD_NUMBER] : []),
  ...(hasLostOrgan(citation) ? [ORGAN_LOST] : isOddSymbol(citation) ? [ODD_SYMBOL] : []),
  ...(isOfOtherType(citation) ? [OTHER_TYPE] : []),
  ...(isOddDay(citation, day) ? [ODD_DAY] : []),
  ...(isNearlyAnother(citation, all) ? [NEARLY_ANOTHER] : []),
  ...(citation.issuer !== undefined && !ORGAN.test(withoutMarks(citation.issuer)) ? [oddIssuer(citation.issuer)] : []),
]

/** An organ or its head is named; what a document is of else is no issuer (“Mẫu số 02/BV của Bảng kê …”). */
const ORGAN = new RegExp(`^(?:${WHO}|Co quan |Quoc hoi(?![a-z]))`, 'u')
const oddIssuer = (name: string): InWords => ({
  vi: `Cơ quan ban hành: không chắc “${name.slice(0, SHOWN)}”`,
  en: `Issuer: “${name.slice(0, SHOWN)}” is unsure`,
})
const SHOWN = 60

const mended = (printed: string): InWords => ({
  vi: `Số, ký hiệu in không rõ: máy đọc được “${printed}”`,
  en: `The number is not clear on the paper: it read “${printed}”`,
})
const ODD_NUMBER: InWords = {
  vi: 'Số dưới 10 phải có số 0 phía trước: có thể mất chữ số',
  en: 'A number below ten has a zero before it: a digit may be lost',
}
const ORGAN_LOST: InWords = {
  vi: 'Ký hiệu thiếu cơ quan ban hành',
  en: 'The symbol lacks the organ that issued it',
}
const ODD_SYMBOL: InWords = {
  vi: 'Ký hiệu có thể sai chữ: không đúng mẫu, hoặc gần giống chữ viết tắt thường dùng',
  en: 'A letter of the symbol may be misread: it does not follow the form, or is nearly a usual abbreviation',
}
const OTHER_TYPE: InWords = {
  vi: 'Ký hiệu chỉ một tên loại khác với tên loại ghi trước số',
  en: 'The symbol is that of another type than the one before the number',
}
const ODD_DAY: InWords = {
  vi: 'Ngày không khớp: khác năm trong số hiệu, hoặc sau ngày của văn bản này',
  en: 'The day does not fit: it is of another year than the number, or later than this letter',
}
const NEARLY_ANOTHER: InWords = {
  vi: 'Ký hiệu chỉ khác một chữ so với văn bản khác cũng được viện dẫn',
  en: 'The symbol is one letter away from that of another cited document',
}

const partsOfNumber = ({ fullNumber }: Citation) => NUMBER.exec(fullNumber)?.groups ?? {}

/** A number below ten is written with a zero before it. */
const isOddNumber = (citation: Citation): boolean => /^\d$/u.test(partsOfNumber(citation).number ?? '')

/** A type alone says nobody's: “39/2016/NĐ”. */
const hasLostOrgan = (citation: Citation): boolean => {
  const { symbol = '', body } = partsOfNumber(citation)
  return body === undefined && TYPE_ABBREVIATIONS.has(symbol)
}

const isOddSymbol = (citation: Citation): boolean => {
  const { mark, year, symbol = '', body } = partsOfNumber(citation)
  return (
    // A single letter is no type and nobody's: “121/G-UBND”.
    /(?:^|-)\p{Lu}(?:-|$)/u.test(symbol) ||
    // Only normative acts bear a year: type and organ, or the National Assembly's term.
    (year !== undefined && !/-|^(?:UBTV)?QH\d{1,2}$/u.test(symbol)) ||
    // … and the type is one of the decree's.
    (year !== undefined && symbol.includes('-') && !TYPE_ABBREVIATIONS.has(symbol.split('-')[0] ?? '')) ||
    hasLookAlike(citation.fullNumber) ||
    // The next word ran into it: “749/QĐ-TTgngày”.
    /\p{Ll}{3}/u.test(symbol) ||
    // A digit among letters is a letter misread: “133/QĐ-T1g”.
    /\p{L}\d+\p{L}/u.test(citation.fullNumber.replace(/^\d+\p{Ll}?\//u, '')) ||
    (mark === '-' && body?.length === 2 && !PARTY_BODIES.has(body))
  )
}

const isOddDay = (citation: Citation, day: string | undefined): boolean => {
  const { issuedOn } = citation
  const { year } = partsOfNumber(citation)
  return (
    issuedOn !== undefined &&
    ((year !== undefined && !issuedOn.startsWith(year)) || (day !== undefined && issuedOn > day))
  )
}

/** Two organs of one letter are seldom so alike: a shorter abbreviation is a letter away from many. */
const SHORTEST = 3

/**
 * Whether a symbol is nearly that of another cited document, and no table knows the part in which they differ:
 * “1424/TTr-BOQL” beside “1420/TTr-BQL”.
 */
const isNearlyAnother = ({ fullNumber }: Citation, all: readonly Citation[]): boolean => {
  const parts = partsOf(fullNumber)
  return all.some((other) => {
    const others = partsOf(other.fullNumber)
    const differing = parts.flatMap((part, at) => (part === others[at] ? [] : [[part, others[at] ?? ''] as const]))
    const [[part, like] = ['', '']] = differing
    return (
      parts.length === others.length &&
      differing.length === 1 &&
      Math.min(part.length, like.length) >= SHORTEST &&
      !KNOWN_ABBREVIATIONS.includes(part) &&
      !TERM.test(part) &&
      slipsBetween(part, like) === 1
    )
  })
}

/** The National Assembly's terms follow each other. */
const TERM = /^(?:UBTV)?QH\d{1,2}$/u

/** Number and year are no part of what is compared. */
const partsOf = (fullNumber: string): string[] => symbolParts(NUMBER.exec(fullNumber)?.groups?.symbol ?? '')

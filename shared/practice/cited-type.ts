import { abbreviationsOf, DOCUMENT_TYPES, TYPE_ABBREVIATIONS } from '../decree-30/types.ts'
import type { Citation } from '../letter.ts'

const NAMES = ['Công văn', ...new Set(DOCUMENT_TYPES.map(({ name }) => name))].sort((a, b) => b.length - a.length)
const NAMED = new RegExp(`(?<=^|[\\s(“"])(?<!Thông báo )(?<type>${NAMES.join('|')})(?: khẩn)? (?:[Ss]ố:? ?)?$`, 'u')
/** The name and its number stand so close. */
const BEFORE = 60

/** The type that stands before a number, as the paper names it. @example 'Công điện khẩn số ' → 'Công điện' */
export const typeNamedBefore = (body: string, from: number): string | undefined =>
  NAMED.exec(body.slice(Math.max(0, from - BEFORE), from))?.groups?.type

/** Of the state alone: the Party's regulations (“Quy định số 294-QĐ/TW”) bear the abbreviation of decisions. */
const FIRST = /^\d[\d.]*[a-zđ]?\/(?:(?:19|20)\d{2}\/)?(?<first>\p{Lu}\p{L}*)-/u

/** “Tờ trình số 379/TT-CP”: the symbol's type is another than the one that the paper names before it. */
export const isOfOtherType = ({ type, fullNumber }: Citation): boolean => {
  const { first = '' } = FIRST.exec(fullNumber)?.groups ?? {}
  const own = abbreviationsOf(type)
  return own.length > 0 && TYPE_ABBREVIATIONS.has(first) && !own.includes(first)
}

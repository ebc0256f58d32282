import { DOCUMENT_TYPES } from '../decree-30/types.ts'
import type { Citation } from '../letter.ts'

const NAMES = ['Công văn', ...new Set(DOCUMENT_TYPES.map(({ name }) => name))].sort((a, b) => b.length - a.length)
const NAMED = new RegExp(`(?<=^|[\\s(“"])(?<!Thông báo )(?<type>${NAMES.join('|')})(?: khẩn)? (?:[Ss]ố:? ?)?$`, 'u')
/** The name and its number stand so close. */
const BEFORE = 60

/** The type that stands before a number, as the paper names it. @example 'Công điện khẩn số ' → 'Công điện' */
export const typeNamedBefore = (body: string, from: number): string | undefined =>
  NAMED.exec(body.slice(Math.max(0, from - BEFORE), from))?.groups?.type

const FIRST = /^\d[\d.]*[a-zđ]?[-/](?:(?:19|20)\d{2}\/)?(?<first>\p{Lu}\p{L}*)[-/]/u
const abbreviationsOf = (type: string): string[] =>
  DOCUMENT_TYPES.filter(({ name }) => name === type).flatMap(({ abbreviations }) => abbreviations)
const ALL = new Set(DOCUMENT_TYPES.flatMap(({ abbreviations }) => abbreviations))

/** “Tờ trình số 379/TT-CP”: the symbol's type is another than the one that the paper names before it. */
export const isOfOtherType = ({ type, fullNumber }: Citation): boolean => {
  const { first = '' } = FIRST.exec(fullNumber)?.groups ?? {}
  const own = type === undefined ? [] : abbreviationsOf(type)
  return own.length > 0 && ALL.has(first) && !own.includes(first)
}

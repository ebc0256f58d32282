import type { Piece } from './zones.ts'

export type NumberAndSymbol = { number?: string; symbol: string; fullNumber?: string }

const SYMBOL = String.raw`\p{Lu}[\p{L}\d.&]*(?:, ?\p{Lu}[\p{L}\d]*)*(?: ?- ?[\p{L}\d][\p{L}\d.,&()]*){0,5}`
const MARK = String.raw`^\P{L}{0,2}S\p{L}{0,2} ?[:;.]{0,3} ?`
const STATE = new RegExp(
  String.raw`(?<before>[^/]{0,16}?) ?[/⁄] ?(?:(?<year>(?:19|20)\d{2}) ?[/⁄] ?)?(?<symbol>${SYMBOL})\.?$`,
  'u',
)
const PARTY = new RegExp(
  String.raw`${MARK}(?<number>\d{1,5}) ?- ?(?<type>\p{Lu}[\p{L}]{0,4}) ?/ ?(?<body>\p{Lu}[\p{L}]{0,11})$`,
  'u',
)
const NUMBER = /^\d{1,5}[a-zđ]?$/u

/**
 * “Số:”, the number, a slash, then groups of abbreviations joined by hyphens (Decree 30/2020, appendix I, II.3; party
 * documents: a hyphen before the type, a slash before the body). The number is often written in by hand: what is not
 * plainly digits is left out, never repaired.
 *
 * @example 'Số: 251/UBND-NNTN' → { number: '251', symbol: 'UBND-NNTN', fullNumber: '251/UBND-NNTN' }
 */
export const numberAndSymbol = (text: string): NumberAndSymbol | undefined => {
  const party = PARTY.exec(text)?.groups
  if (party) {
    const { number = '', type, body } = party
    return { number, symbol: `${type}/${body}`, fullNumber: `${number}-${type}/${body}` }
  }
  const state = STATE.exec(text)?.groups
  const symbol = state?.symbol?.replace(/ ?- ?/gu, '-').replace(/, /gu, ',')
  if (!state || !symbol || !/\p{Lu}{2}/u.test(symbol)) return undefined
  const number = (state.before ?? '').replace(new RegExp(MARK, 'u'), '').trim()
  if (!NUMBER.test(number)) return { symbol }
  const year = state.year ? `${state.year}/` : ''
  return { number, symbol, fullNumber: `${number}/${year}${symbol}` }
}

/** The number line: left in the head, it begins with “Số” or ends in a symbol of capitals. */
export const numberLine = (headLeft: Piece[]): Piece | undefined =>
  headLeft.find(({ text }) => /^\P{L}{0,2}S\p{L}{0,2} ?[:;.]/u.test(text) && numberAndSymbol(text)) ??
  headLeft.find(({ text }) => numberAndSymbol(text) && !/^\p{Ll}/u.test(text))

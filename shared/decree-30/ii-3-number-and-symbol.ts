import { fold } from '../vietnamese/fold.ts'
import { type Piece, pieceOf } from './pieces.ts'
import { isKnownSymbol, mendedSymbol } from './symbols.ts'

/** `year`: of a normative document (“09/2025/QĐ-TTg”). */
export type NumberAndSymbol = { number?: string; symbol: string; year?: string; fullNumber?: string }

/** “KV IX-TH”: an organ of a numbered region may have a space before the numeral. */
const SYMBOL = String.raw`\p{Lu}[\p{L}\d.&]*(?: [IVX]{1,4}(?= ?-))?(?:, ?\p{Lu}[\p{L}\d]*)*(?: ?- ?[\p{L}\d][\p{L}\d.,&()]*){0,5}`
/** “Số:”; “Luật số:”, “Nghị quyết số:” of the National Assembly. */
const MARK = String.raw`^\P{L}{0,2}(?:(?:Bộ luật|Luật|Pháp lệnh|Nghị quyết|Lệnh) )?(?:[Ss]\p{L}{0,2}|ố) ?[:;.]{0,3} ?`
const STATE = new RegExp(
  String.raw`(?<before>[^/]{0,26}?) ?[/⁄] ?(?:(?<year>(?:19|20)\d{2}) ?[/⁄] ?)?(?<symbol>${SYMBOL})\.?$`,
  'u',
)
const PARTY = new RegExp(
  String.raw`${MARK}(?<number>\d{1,5}) ?(?:- ?(?<type>\p{Lu}[\p{L}]{0,4})|(?<unhyphened>NQ|CT|KL|QĐ|QC|HD|TB|CV|BC|TTr|CTr|KH)(?= ?/ ?(?:TW|TU|HU|ĐU)$)) ?/ ?(?<body>\p{Lu}[\p{L}]{0,11}(?: ?- ?\p{Lu}[\p{L}\d]{0,9}){0,2})$`,
  'u',
)
/** “Số: 251UBND-NNTN”: the slash was lost in the scan; only a symbol that begins with a known abbreviation is believed. */
const SLASHLESS = new RegExp(String.raw`${MARK}(?<number>\d{1,5}) ?(?<symbol>\p{Lu}[\p{L}]+-[\p{L}\d.&-]+)$`, 'u')
/** “Số: 29 7UBND-NNTN”, “Số: 0##TM-XNK”: pen over the slash; where the number ends is then unknown. */
const SLASH_MISREAD = /(?<symbol>\p{Lu}\p{L}{1,11}-[\p{L}\d.&-]{1,24})$/u
/** “Số Ø5-QĐ/TU”: of the Party, its number misread. */
const PARTY_UNNUMBERED = /(?<symbol>(?:NQ|CT|KL|QĐ|QC|HD|TB|CV|BC|TTr|CTr|KH) ?\/ ?(?:TW|TU|HU|ĐU))$/u
/** “30c”, “1842b”; an l, o, i or s behind digits is a digit misread. */
const NUMBER = /^\d{1,5}[a-hđ]?$/u

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
    const { number = '', unhyphened, type = unhyphened, body: printed = '' } = party
    const body = printed.replace(/ /gu, '')
    return { number, symbol: `${type}/${body}`, fullNumber: `${number}-${type}/${body}` }
  }
  const unnumbered = /^\P{L}{0,2}[Ss]?[ốôóo]/u.test(text) ? PARTY_UNNUMBERED.exec(text)?.groups?.symbol : undefined
  if (unnumbered) return { symbol: unnumbered.replace(/ /gu, '') }
  const state = STATE.exec(text)?.groups
  const printed = state?.symbol?.replace(/ ?- ?/gu, '-').replace(/, /gu, ',')
  const symbol = printed && mendedSymbol(printed)
  if (!state || !symbol || !/\p{Lu}{2}/u.test(symbol)) return withoutSlash(text)
  const number = (state.before ?? '').replace(new RegExp(MARK, 'u'), '').trim()
  const year = state.year && { year: state.year }
  if (!NUMBER.test(number)) return { symbol, ...(year || yearBehind(number, symbol)) }
  return { number, symbol, ...year, fullNumber: `${number}/${state.year ? `${state.year}/` : ''}${symbol}` }
}

/**
 * “Số: 2712023/NQ-HĐND”, “Số: 27#2023/NQ-HĐND”: the first slash was lost, and with it where the number ends. Only
 * normative documents bear a year; “Số#2005/SYT-NVY” is a number among strokes.
 */
const yearBehind = (printed: string, symbol: string): { year: string } | undefined => {
  const year = /\d\D?((?:19|20)\d{2})$/u.exec(printed)?.[1]
  return year === undefined || !NORMATIVE.test(symbol) ? undefined : { year }
}

const NORMATIVE = /^(?:NQ|NQLT|QĐ|NĐ|TT|TTLT)-/u

const withoutSlash = (text: string): NumberAndSymbol | undefined => {
  const { number, symbol: printed } = SLASHLESS.exec(text)?.groups ?? {}
  const symbol = printed && mendedSymbol(printed)
  if (number && symbol && isKnownSymbol(symbol)) return { number, symbol, fullNumber: `${number}/${symbol}` }
  const end = SLASH_MISREAD.exec(text)?.groups?.symbol ?? ''
  // What stands before may be read as letters, too: “ØCĐ-TTg”.
  const known = [...end.matchAll(/\p{Lu}/gu)]
    .map(({ index }) => end.slice(index))
    .find((symbol) => symbol.length < 24 && isKnownSymbol(symbol) && PEN.test(end.slice(0, -symbol.length)))
  if (!MARKED.test(fold(text))) return undefined
  if (known && /\p{Lu}\p{L}+-/u.test(known)) return { symbol: mendedSymbol(known) }
  const unknown = PEN_BEFORE.exec(text)?.groups?.symbol
  return unknown ? { symbol: unknown } : undefined
}
/** What the engine makes of digits and a slash before a symbol; “94#CCKL-SDPTR” has other letters there, of its organ. */
const PEN = /^[^A-ZĐ]*$|^[^A-ZĐ]*[OQDISZBGL]$/u
/** “Số: 9#5KV IX-TH”: what stands behind the pen's strokes, of whatever organ. */
const PEN_BEFORE = /[^A-ZĐ\s:](?<symbol>[A-ZĐ]{2,8}(?: [IVX]{1,4})?(?:-[A-ZĐ][A-ZĐ\d.&]{0,11}){1,3})$/u

const MARKED = /^\P{L}{0,3}(?:(?:bo luat|luat|phap lenh|nghi quyet|lenh) )?s.{0,2} ?[:;.?]/u
/** “V/v”, also misread; but “VIỆN …” is an issuer. */
const ABSTRACT = /^\P{L}{0,2}(?:v\/|vi(?![a-z]{2})|viv|ve viec)/u

/** “Số: 01/2018/TTLT-BCA-BQP- / TANDTC-VKSNDTC”: a long symbol goes on in the next line; a hyphen ends the first. */
export const withWholeSymbol = (headLeft: Piece[]): Piece[] => {
  const whole: Piece[] = []
  for (const piece of headLeft) {
    const line = whole.at(-1)
    const goesOn = line && BROKEN_OFF.test(line.text) && /^\p{Lu}[\p{L}\d-]*$/u.test(piece.text)
    if (goesOn) {
      const text = `${line.text}${piece.text}`
      const joined = pieceOf([...line.words, ...piece.words], piece.page)
      whole[whole.length - 1] = { ...joined, text, folded: fold(text) }
    } else whole.push(piece)
  }
  return whole
}
const BROKEN_OFF = /\d ?\/ ?(?:\d{4} ?\/ ?)?\p{Lu}[\p{L}-]*-$/u

/** The number line: left in the head above the abstract, it begins with “Số” or ends in a symbol of capitals. */
export const numberLine = (headLeft: Piece[]): Piece | undefined => {
  const abstract = headLeft.findIndex(({ folded }) => ABSTRACT.test(folded))
  const above = abstract === -1 ? headLeft : headLeft.slice(0, abstract)
  const numbered = above.filter(({ text }) => numberAndSymbol(text))
  return numbered.find(({ folded }) => MARKED.test(folded)) ?? numbered.find(({ text }) => isMostlyCapitals(text))
}

const isMostlyCapitals = (text: string): boolean => {
  const letters = text.replace(/[^\p{L}]/gu, '')
  return letters.replace(/\p{Ll}/gu, '').length >= letters.length / 2
}

/** Where the issuer's name ends: the number line, or the line with “Số” where its symbol was not readable. */
export const numberedAt = (headLeft: Piece[]): number => {
  const line = numberLine(headLeft)
  const at = line ? headLeft.indexOf(line) : headLeft.findIndex(({ folded }) => MARKED.test(folded))
  return at === -1 ? headLeft.length : at
}

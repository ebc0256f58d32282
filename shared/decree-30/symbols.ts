import { isOneSlipAway } from '../directory/nearest.ts'
import { fold } from '../vietnamese/fold.ts'
import { abbreviationsOf, TYPE_ABBREVIATIONS } from './types.ts'

/** Abbreviations of organs and their units that symbols are made of; each head decides its own, so none is refused. */
const ORGANS =
  'QH UBTVQH CTN CP TTg VPCP VPQH VPCTN TANDTC VKSNDTC KTNN TTCP NHNN UBDT MTTW UBTWMTTQVN ĐCTUBTWMTTQVN ' +
  'BQP BCA BNG BNV BTP BTC BCT BNN BNNPTNT BGTVT BXD BTNMT BTTTT BLĐTBXH BVHTTDL BKHCN BGDĐT BYT BKHĐT BNNMT BDTTG ' +
  'CT TCT TCHQ CHQ KBNN BHXH QLD KCB MT YDCT CNTT BTTP UBND HĐND KTNS VP VPUBND STC STP SXD SNV SCT SYT SGDĐT SKHCN ' +
  'SNNMT SNN SNNPTNT STNMT STTTT SKHĐT SGTVT SLĐTBXH SVHTTDL SDL SNgV BDT SDTTG CAT BCHQS BQLKKT BQL HĐTĐ LMHTX CTK ' +
  'ĐU TU HU TW BTCTU BTGDVTU UBKTTU VPTU BTCTW BTGTW VPTW BNCTW LĐLĐ TLĐLĐVN MTTQ HNDT ĐTN NNTN KTTH KTN KGVX NC TTHC ' +
  'CV UB BTCD BCH BCĐ TA VKS PCTT TKCN PTDS TCCB NVY NVD BTTT KHTC KSTT QLGCS HCSN YTĐTI CCHC VTLT TTTT VHXH'

const TYPES = [...TYPE_ABBREVIATIONS]
/** Abbreviations of types, organs and units that symbols are made of. */
export const KNOWN_ABBREVIATIONS: readonly string[] = [...new Set([...TYPES, ...ORGANS.split(' ')])]

/** Equal when only marks, case, or letters of the same shape differ: Đ and D, Ô and O, I and l. */
const shape = (part: string): string => fold(part).replace(/[^a-z0-9]/gu, '')
const BY_SHAPE = Map.groupBy(KNOWN_ABBREVIATIONS, shape)

/**
 * A symbol whose parts are mended where the engine left a letter that only one known abbreviation explains: marks that
 * were lost (“NHNĐ”), Đ doubled (“HĐĐND”). A part that is known, or like several, stays as
 * printed, and so does one of two letters, unless it stands first, where the type's does.
 *
 * @example mendedSymbol('HĐĐND-KTNS') → 'HĐND-KTNS'
 */
export const mendedSymbol = (symbol: string): string =>
  symbol
    .split(/(?<=[-/&,.])|(?=[-/&,.])/u)
    .map((part, i) => (part.length > 2 || i === 0 ? mended(part) : part))
    .join('')

const marksOf = (part: string): number => (part.match(/[^A-Za-z\d]/gu) ?? []).length

/** “QHI5”: the National Assembly's term is a number. */
const TERM = /^(?<organ>UBTV)?[QO]H[1Il|](?<digit>\d)$/u

const mended = (part: string): string => {
  const { organ, digit } = TERM.exec(part)?.groups ?? {}
  if (digit) return `${organ ?? ''}QH1${digit}`
  const spelled = part.replace(DIGIT_FIRST, (first) => LETTERS[first] ?? first)
  if (spelled !== part) return KNOWN_ABBREVIATIONS.includes(spelled) ? spelled : part
  if (KNOWN_ABBREVIATIONS.includes(part) || !/^\p{Lu}[\p{L}]+$/u.test(part)) return part
  const alike = BY_SHAPE.get(shape(part)) ?? []
  // Short units are too alike: QLĐ (đất đai) is no QLD (dược); a mark that is printed is seldom invented.
  const sure = alike.filter(
    (known) => part.length > 3 || marksOf(known) > marksOf(part) || known !== known.toUpperCase(),
  )
  if (alike.length > 0) return alike.length === 1 ? (sure[0] ?? part) : part
  const once = part.replace(DOUBLED, '$1').replace(TRIPLED, '$1$1')
  return once !== part && KNOWN_ABBREVIATIONS.includes(once) ? once : (parted(part) ?? part)
}

/** “TBUBND”: a type and an organ of four letters and more whose hyphen was lost; nothing where two divisions are known. */
const parted = (part: string): string | undefined => {
  const ways = TYPES.filter((type) => part.startsWith(type) && part.length - type.length > 3).map((type) => [
    type,
    part.slice(type.length),
  ])
  const known = ways.filter(([, organ = '']) => KNOWN_ABBREVIATIONS.includes(organ))
  return known.length === 1 ? known[0]?.join('-') : undefined
}

/** “5TP”, “8TC”: the letter of that shape, where the tables then know the abbreviation. */
const DIGIT_FIRST = /^[58](?=\p{Lu}{2})/u
const LETTERS: Record<string, string> = { 5: 'S', 8: 'B' }

/** “HĐĐND”: the engine's Đ is often two. */
const DOUBLED = /(Đ)[ĐD]/u
/** “379/TTTr-CP”: no abbreviation has a letter three times in a row. */
const TRIPLED = /(\p{Lu})\1\1/u

/** Whether every part before the unit's own is an abbreviation that the tables know. */
export const isKnownSymbol = (symbol: string): boolean => KNOWN_ABBREVIATIONS.includes(symbol.split(/[-/]/u)[0] ?? '')

/**
 * A symbol whose first part must be the type's abbreviation, one letter away from what was read (appendix III): under
 * “BÁO CÁO”, “ĐC-UBND” can only be “BC-UBND”. A part that the tables know is never touched.
 */
export const symbolOfType = (symbol: string, type: string): string => {
  const [first = '', ...rest] = symbol.split(/(?=[-/])/u)
  if (KNOWN_ABBREVIATIONS.includes(first)) return symbol
  const wanted = abbreviationsOf(type)
  const near = wanted.filter((abbreviation) => isOneSlipAway(shape(abbreviation), shape(first)))
  return near.length === 1 ? [near[0], ...rest].join('') : symbol
}

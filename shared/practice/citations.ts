import { isKnownSymbol, mendedSymbol } from '../decree-30/symbols.ts'
import type { Citation } from '../letter.ts'
import { datedAndSigned } from './cited-day-and-issuer.ts'
import { typeNamedBefore } from './cited-type.ts'
import { withOnlyOrgan } from './only-organ.ts'
import { relationAt, sentenceBefore } from './relations.ts'

const PART = String.raw`\p{Lu}[\p{L}\d]*`
/** Some organs write a space in their symbols: “205/QĐ-EVN SPC ngày …”. */
const STATE = String.raw`\d{1,5}[a-zđ]?(?:\.\d{1,2})? ?/ ?(?:(?:19|20)\d{2} ?/ ?)?${PART}(?:(?: ?- ?|&|\.|, ?(?=\p{Lu}{2,}[,-]))${PART}){0,9}(?: \p{Lu}{2,6}(?=,? ngày )|(?<=UBTVQH|/QH) \d{1,2}(?!\d))?`
const PARTY = String.raw`\d{1,5} ?- ?\p{Lu}[\p{L}]{0,3} ?/ ?\p{Lu}{2,12}`
/** Only behind a space or an opening sign: behind anything else it is the end of a number whose beginning was misread. */
const NUMBER = new RegExp(String.raw`(?<=^|[\s:(,;“"'])(?:${STATE}|${PARTY})(?![\p{L}\d])`, 'gu')
/** A number with a sign among its digits (“5§20/BYT-BH”), or broken by a space (“số 531 1/BYT”, “Số 1l 42/TTr-BQL”). */
const BROKEN =
  /(?<=(?:^|\s)(?:[Ss]ố:? ?)?)(?:\d{0,4}§\d{0,4}|\d{1,4}[$SsOoIl|]\d{0,4}|(?<=[Ss]ố:? )(?:\d[\dIl|]{0,3}|[Il|]) \d{1,4}) ?\/ ?(?:(?:19|20)\d{2}\/)?\p{Lu}[\p{L}\d]*(?:-\p{Lu}[\p{L}\d]*){0,4}(?![\p{L}\d])/gu
/** A symbol begins with a letter: “286/5TC-HCSN” is of STC. */
const DIGIT_FOR_LETTER = /(?<=\d ?\/ ?)[58](?=\p{Lu}{2})/gu
const LETTERS: Record<string, string> = { 5: 'S', 8: 'B' }
/** “số1203/UBND-NCTH”, “TT-BGDĐTngày”: the space is lost. */
const RUN_TOGETHER = /(?<=(?<!\p{L})[Ss]ố:?)(?=\d{1,5}[-/])|(?=ngày )(?<=\/\p{L}{0,9}-?\p{Lu}{2,12})/gu
/** “27/2023//QH15”. */
const TWO_SLASHES = /(?<=\d)\/ ?\/(?= ?[\p{Lu}\d])/gu
/** “số 101/2O15/QH13”: among a year's digits a letter is the digit of its shape. */
const YEAR_MISREAD = /(?<=\d ?\/ ?)[12][\dOo][\dOolI]{2}(?= ?\/ ?\p{Lu})/gu
/** “Văn bản số 6123BNN-ĐĐ”: the slash is lost; a symbol that begins with a known abbreviation tells where it stood. */
const SLASHLESS =
  /(?<=số:? ?)(?<number>\d{1,5}) ?(?<symbol>\p{Lu}\p{L}+-\p{Lu}[\p{L}\d]*(?:-\p{Lu}[\p{L}\d]*)?)(?![\p{L}\d/])/gu
/** What stands behind “số” with a slash or a hyphen (“33-CTwTU”) and is no number that could be read: shown as it is. */
const UNREAD = /(?<=số:? )[^\s;,()/-]{1,8}[/-][^\s;,()]{2,30}(?<![.:])/gu
/** “Kết luận 174 KL/TW”, “84 QĐ/TWĐTN”: the hyphen is often left out in numbers of the Party and the unions. */
const PARTY_WITHOUT_HYPHEN =
  /(?<=\p{L} (?:số:? )?)\d{1,5} ?(?:NQ|CT|KL|QĐ|QC|HD|TB|CV|BC|TTr|CTr)\/(?:TW|TU|HU|ĐU|\p{Lu}{0,4}ĐTN|TLĐ)(?!\p{L})/gu

/** A document as cited; `printed`: the words that were read, where its number was mended or is none that could be read. */
export type Cited = Citation & { printed?: string }

type IssuerOf = (cited: Citation, before: string[]) => string | undefined

/**
 * The documents that the body names by number, each once and in the body's order, as printed but for slips of the
 * engine and spaces. What is read well in one place is in no doubt for being broken in another.
 *
 * @param issuerOf who issued a document of which the words around it do not say so, by the sentences before it
 */
export const citationsIn = (printed: string, issuerOf?: IssuerOf): Cited[] => {
  const body = withoutSlips(printed)
  const broken = [...body.matchAll(BROKEN)]
  const slashless = [...body.matchAll(SLASHLESS)]
  const whole = [...body.matchAll(NUMBER), ...body.matchAll(PARTY_WITHOUT_HYPHEN)].filter(not(within(broken)))
  const unread = [...body.matchAll(UNREAD)].filter(not(within([...whole, ...broken, ...slashless])))
  const places: Place[] = [
    ...whole.map(placeOf),
    ...broken.map((match): Place => [match, numberOf(withoutBreaks(match[0])) ?? withoutBreaks(match[0]), true]),
    ...slashless.map((match): Place => [match, slashed(match), true]),
    ...unread.map((match): Place => [match, isLikeNumber(match[0]) ? withOnlyOrgan(match[0]) : undefined, true]),
  ]
  const sorted = places.sort(([a], [b]) => a.index - b.index)
  const mentions = Map.groupBy(sorted, ([, fullNumber]) => fullNumber ?? '')
  mentions.delete('')
  return withoutShortened([...mentions].map(([fullNumber, all]) => citedIn(body, fullNumber, all, issuerOf)))
}

/** The first mentions tell what a document is; more of them would only cost time. */
const TELLING = 4

const citedIn = (body: string, fullNumber: string, mentions: Place[], issuerOf: IssuerOf = () => undefined): Cited => {
  let told: Omit<Citation, 'fullNumber'> = {}
  for (const [{ index, 0: text }] of mentions.slice(0, TELLING))
    told = { ...aboutAt(body, index, index + text.length), ...told }
  const before = mentions.slice(0, TELLING).map(([{ index }]) => sentenceBefore(body, index))
  const issuer = told.issuer ?? issuerOf({ fullNumber, ...told }, before)
  const printed = mentions.every(([, , doubtful]) => doubtful) ? mentions[0]?.[0][0] : undefined
  return {
    fullNumber,
    ...told,
    ...(issuer !== undefined && { issuer }),
    ...(printed !== undefined && { printed }),
  }
}

type Place = [match: RegExpExecArray, fullNumber: string | undefined, doubtful: boolean]

const placeOf = (match: RegExpExecArray): Place => {
  const printed = numberOf(match[0])
  const fullNumber = printed && withOnlyOrgan(printed)
  return [match, fullNumber, fullNumber !== printed]
}
const slashed = ({ groups: { number = '', symbol = '' } = {} }: RegExpExecArray): string | undefined =>
  isKnownSymbol(symbol) ? `${number}/${mendedSymbol(symbol)}` : undefined
const isLikeNumber = (text: string): boolean => /\d/u.test(text) && /\p{Lu}{2}/u.test(text)

const withoutSlips = (printed: string): string =>
  printed
    .replace(RUN_TOGETHER, ' ')
    .replace(/- -(?=\p{Lu})/gu, '-')
    .replace(TWO_SLASHES, '/')
    .replace(DIGIT_FOR_LETTER, (digit) => LETTERS[digit] ?? digit)
    .replace(YEAR_MISREAD, (year) => year.replace(/[Oo]/gu, '0').replace(/[lI]/gu, '1'))

/** What the engine writes “§” for is an 8; the l behind a 1 is the 1 again; and no number has a space in it. */
const withoutBreaks = (broken: string): string =>
  broken
    .replace(/ ?\/ ?/u, '/')
    .replace(/§/gu, '8')
    .replace(/(?<=1)[Il|](?= )/u, '')
    .replace(/^[Il|](?= )/u, '1')
    .replace(/(?<=\d) (?=\d)/u, '')

const not =
  <T>(is: (one: T) => boolean) =>
  (one: T): boolean =>
    !is(one)
/** Whether a match shares letters with one of the others. */
const within = (others: RegExpExecArray[]): ((match: RegExpExecArray) => boolean) => {
  let taken: Set<number> | undefined
  return (match) => {
    taken ??= new Set(others.flatMap(lettersOf))
    return lettersOf(match).some((at) => taken?.has(at))
  }
}
const lettersOf = ({ index, 0: text }: RegExpExecArray): number[] =>
  Array.from({ length: text.length }, (_, i) => index + i)

const numberOf = (printed: string): string | undefined => {
  const tight = printed
    .replace(/^(\d{1,5})(?=(?:NQ|CT|KL|QĐ|QC|HD|TB|CV|BC|TTr|CTr)\/)/u, '$1-')
    .replace(/ ?([-/]) ?/gu, '$1')
    .replace(/-+/gu, '-')
    .replace(/, /gu, ',')
    .replace(/(?<=QH) (?=\d{1,2}$)/u, '')
  const [, number = '', mark = '', rest = ''] = /^([\d.]+[a-zđ]?)([-/ ])(.+)$/u.exec(tight) ?? []
  const [, year = '', symbol = ''] = /^((?:19|20)\d{2}\/)?(.+)$/u.exec(rest) ?? []
  if (!/\p{Lu}{2}|^\p{Lu}\p{L}*[-/]\p{Lu}/u.test(symbol)) return undefined
  return `${number}${mark}${year}${mendedSymbol(symbol)}`
}

/** “736/QĐ” where “736/QĐ-UBND” is cited too is the same paper with its end lost at the margin. */
const withoutShortened = <Cited extends Citation>(all: Cited[]): Cited[] =>
  all.filter(
    ({ fullNumber }) =>
      !all.some((other) => other.fullNumber !== fullNumber && other.fullNumber.startsWith(`${fullNumber}-`)),
  )

/** Type, day, issuer and relation, as far as the words around the number tell. */
const aboutAt = (body: string, from: number, to: number): Omit<Citation, 'fullNumber'> => {
  const type = typeNamedBefore(body, from)
  const relation = relationAt(body, from, to)
  return { ...(type && { type }), ...datedAndSigned(body, from, to), ...(relation && { relation }) }
}

import { signatureEvidence, signedOn, weighed } from '../handwriting/evidence.ts'
import { type Judged, judged, type PrintReading } from '../handwriting/judgement.ts'
import { penCandidates } from '../handwriting/pen-evidence.ts'
import type { Found } from '../letter.ts'
import type { Blank, Candidate, Look, PageReading } from '../reading.ts'
import { numberAndSymbol } from './ii-3-number-and-symbol.ts'
import { isoDay, type PlaceAndDate, placeAndDate } from './ii-4-place-and-date.ts'
import { type Piece, pieceOf } from './pieces.ts'

/** The lines of a page's second looks of one kind. */
export const lookedAt = (page: PageReading | undefined, kind: Look['kind']): Piece[] =>
  (page?.looks ?? [])
    .filter((look) => look.kind === kind)
    .flatMap(({ lines }) => lines.map(({ words }) => pieceOf(words, page?.page ?? 1)))

const blankOf = (page: PageReading | undefined, blank: Blank): Look | undefined =>
  page?.looks.find((look) => look.kind === 'handwriting' && look.blank === blank)

const TYPED = 0.98

/** The weakest of the words that hold digits: the number's own sureness, not that of “Số” beside it. */
const digitsConfidence = (piece: Piece): number =>
  Math.min(...piece.words.filter(({ text }) => /\d/u.test(text)).map(({ confidence }) => confidence), piece.confidence)

/** Below what any print alone is believed at: letters for digits are no reading unless the network sees the same digits. */
const SHAPES_ONLY = 0.8
/** What an italic “11” is often read as: “l1”, “1]”, “LÍ”. */
const digitsIn = (text: string): string => text.replace(/[lLiIíÍìÌ|\]]/gu, '1').replace(/[oO]/gu, '0')

const printed = (piece: Piece, text: string | undefined, page: PageReading | undefined): PrintReading => ({
  text,
  confidence: digitsConfidence(piece),
  typed: page?.source === 'text-layer' && piece.confidence >= TYPED,
})

/** A value as judged, with the place where it stands. */
const found = (
  value: string,
  { confidence, alternatives, typed }: Judged,
  piece: Piece | undefined,
  look: Look | undefined,
  page: PageReading | undefined,
): Found<string> => {
  const box = look?.box ?? piece?.box
  const print = page?.source === 'text-layer' ? 'text-layer' : 'ocr'
  return {
    value,
    page: page?.page ?? 1,
    ...(box && { box }),
    confidence,
    source: typed ? print : 'second-look',
    ...(alternatives.length > 0 && { alternatives }),
  }
}

export type FilledNumber = { number?: Found<string>; fullNumber?: Found<string>; empty: boolean }

/** The number in its blank (II.3), from print and pen; the full number only where the symbol was read too. */
export const filledNumber = (
  line: Piece | undefined,
  symbol: string | undefined,
  page: PageReading | undefined,
): FilledNumber => {
  const look = blankOf(page, 'number')
  const first = line && numberAndSymbol(line.text)
  const second = lookedAt(page, 'number-line').map((piece) => ({
    piece,
    read: numberAndSymbol(piece.text.replace(/-$/u, '')),
  }))
  const prints = [
    ...(line && first ? [printed(line, first.number, page)] : []),
    ...second.map(({ piece, read }) => printed(piece, read?.number, undefined)),
  ]
  const result = withoutNetwork(judged(prints, look ? penCandidates(look) : []), prints, symbol, look)
  if (result.value === undefined) return { empty: result.empty }
  const number = found(result.value, result, line, look, page)
  // A look may lose the year, none invents one.
  const year = first?.year ?? second.find(({ read }) => read?.year)?.read?.year
  const pattern = symbol === undefined ? undefined : fullNumber(result.value, symbol, year)
  return { number, ...(pattern && { fullNumber: found(pattern, result, line, look, page) }), empty: false }
}

/** A party number (“12-CV/TU”) has no blank that the network could read: pen taken for print is told by its faintness alone. */
const PARTY = /^\p{Lu}\p{L}{0,4}\/\p{Lu}/u
const PLAIN_PRINT = 0.93
const FAINT = 0.75
const withoutNetwork = (
  result: Judged,
  prints: PrintReading[],
  symbol: string | undefined,
  look: Look | undefined,
): Judged => {
  const isPlain = prints.some(({ typed }) => typed) || prints.every(({ confidence }) => confidence >= PLAIN_PRINT)
  if (look || isPlain || !PARTY.test(symbol ?? '')) return result
  return { ...result, confidence: Math.min(result.confidence, FAINT) }
}

const fullNumber = (number: string, symbol: string, year: string | undefined): string =>
  PARTY.test(symbol) ? `${number}-${symbol}` : `${number}/${year ? `${year}/` : ''}${symbol}`

/** When an electronic signature says that it was made; the banner stands on the first page, above or beside the head. */
const signedOnPage = (page: PageReading | undefined): string | undefined =>
  (page?.lines ?? [])
    .map(({ words }) => signedOn(words.map(({ text }) => text).join(' ')))
    .find((date) => date !== undefined)

/** By pen, a day of one digit may be one of two that lost the other: the form asks for “02” (II.4b). */
const ONE_DIGIT = 0.7
const inTwoDigits = (day: Judged, look: Look | undefined): Judged =>
  look && !day.typed && day.value?.length === 1 ? { ...day, confidence: Math.min(day.confidence, ONE_DIGIT) } : day

/** The date of the place-and-date line (II.4): day and month from print and pen, the year from print. */
export const filledDate = (line: Piece | undefined, page: PageReading | undefined): Found<string> | undefined => {
  const first = line && placeAndDate(line.text, line.folded)
  const seconds = lookedAt(page, 'date-line').flatMap((piece) => {
    const read = placeAndDate(piece.text, piece.folded)
    return read ? [{ piece, read }] : []
  })
  const year = first?.year ?? seconds.find(({ read }) => read.year)?.read.year
  if (!line || !year) return undefined
  const part = (name: 'day' | 'month', read: PlaceAndDate, piece: Piece, on: PageReading | undefined): PrintReading => {
    const digits = digitsIn(read[name])
    const { confidence, ...print } = printed(piece, /^\d{1,2}$/u.test(digits) ? digits : undefined, on)
    return { ...print, confidence: digits === read[name] ? confidence : Math.min(confidence, SHAPES_ONLY) }
  }
  const judgedPart = (name: 'day' | 'month', weigh = (candidates: Candidate[]) => candidates): Judged => {
    const prints = [
      ...(first ? [part(name, first, line, page)] : []),
      ...seconds.map(({ piece, read }) => part(name, read, piece, undefined)),
    ]
    const look = blankOf(page, name)
    return judged(prints, weigh(look ? penCandidates(look) : []))
  }
  const month = judgedPart('month')
  const read = judgedPart('day', (candidates) => {
    const signed = signedOnPage(page)
    return signed
      ? weighed(candidates, [signatureEvidence(signed, (one) => isoDay(one, month.value ?? '', year))])
      : candidates
  })
  const day = inTwoDigits(read, blankOf(page, 'day'))
  const date = isoDay(day.value ?? '', month.value ?? '', year)
  if (!date) return undefined
  const weaker = day.confidence < month.confidence ? day : month
  const others = day.alternatives
    .flatMap((other) => isoDay(other, month.value ?? '', year) ?? [])
    .filter((other) => other !== date)
  return found(date, { ...weaker, alternatives: others, typed: day.typed }, line, undefined, page)
}

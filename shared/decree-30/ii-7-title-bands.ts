import { isOneSlipAway } from '../directory/nearest.ts'
import { DEPUTIES, TITLES } from '../directory/titles.ts'
import type { PageReading } from '../reading.ts'
import { fold } from '../vietnamese/fold.ts'
import type { Part, SignerAt } from './ii-7-signature.ts'
import { isCapitals, type Piece, pieceOf } from './pieces.ts'

/** A title in a band: what stands before it in the line, and where the band's middle lies on the page. */
type Seen = { title: string; before: string; isExact: boolean; middle: number; piece: Piece }

/** A printed line with a title, from all the bands that show it. */
type TitleLine = { title: string; by?: string; middle: number; piece: Piece; isSure: boolean }

/** Bands of one line lie so near each other, and two lines so far apart; parts of the page's height. */
const SAME_LINE = 0.0085
const TWO_LINES = 0.012
/** Shorter titles are found in anything. */
const LEAST_LETTERS = 7

/**
 * Titles from bands of the signature's place, a few pixels apart and each read as one line: a title stamped by rubber
 * lies over the printed one or touches it (“GIÁM ĐỐC” and, half over it, “PHÓ GIÁM ĐỐC”), and no engine tells the two
 * lines apart by itself. Under “KT. X”, and under X itself, stands X’s deputy (Decree 30/2020, appendix I, II.7b).
 */
export const titlesInBands = (bands: Piece[]): SignerAt => {
  const lines = linesOf(bands.flatMap((band) => titleIn(band) ?? []))
  const [authorities, titles] = [lines.filter(({ by }) => by), lines.filter(({ by }) => !by)]
  return { authorities: authorities.map(partOf), titles: titles.map(partOf) }
}

/** The bands of a page: their boxes are the bands', not the words'. */
export const titleBandsOf = (page: PageReading | undefined): Piece[] =>
  (page?.looks ?? [])
    .filter(({ kind }) => kind === 'title-bands')
    .flatMap(({ lines }) => lines.map(({ words, box }) => ({ ...pieceOf(words, page?.page ?? 1), box })))

/** Whether a band shows a title: only those are kept of a page. */
export const bearsTitle = (band: Piece): boolean => titleIn(band) !== undefined

const partOf = ({ title, by, middle, piece, isSure }: TitleLine): Part => {
  // A band is higher than its line.
  const words = piece.words.map((word) => ({ ...word, box: { ...word.box, top: middle - 0.006, height: 0.012 } }))
  const at = { ...pieceOf(words, piece.page), text: piece.text }
  return { piece: at, text: by ? `${by}. ${title}` : title, ...(!isSure && { isUnsure: true }) }
}

const linesOf = (seen: Seen[]): TitleLine[] =>
  [...Map.groupBy(seen, ({ title }) => DEPUTIES[title] ?? title)]
    .flatMap(([head, all]) => {
      const own = all.filter(({ title }) => title !== head)
      const others = all.filter(({ title }) => title === head)
      if (own.length === 0) return withoutDeputy(head, others)
      const middle = middleOf(own)
      // What is as low as the deputy's title, or lower, is what is left of it in a band that cuts it.
      const above = others.filter((one) => one.middle < middle - SAME_LINE)
      return [...(above.length > 0 ? [lineOf(above)] : []), lineOf(own)]
    })
    .sort((a, b) => a.middle - b.middle)

/** Two lines of one title: the lower one is a deputy's of which the seal hides “PHÓ”. */
const withoutDeputy = (head: string, seen: Seen[]): TitleLine[] => {
  const [upper = [], ...lower] = apart(seen)
  const below = lower.at(-1)
  const first = lineOf(upper)
  const deputy = Object.keys(DEPUTIES).find((title) => title.startsWith('PHÓ ') && DEPUTIES[title] === head)
  if (!below || !deputy || middleOf(below) - first.middle < TWO_LINES) return [lineOf(seen)]
  if (first.by !== 'KT' || below.some(({ before }) => before === '')) return [lineOf(seen)]
  return [first, { ...lineOf(below), title: deputy, isSure: false }]
}

/** Groups of bands between which the title was not read. */
const apart = (seen: Seen[]): Seen[][] => {
  const groups: Seen[][] = []
  for (const one of [...seen].sort((a, b) => a.middle - b.middle)) {
    const last = groups.at(-1)
    if (last && one.middle - (last.at(-1)?.middle ?? 0) < SAME_LINE) last.push(one)
    else groups.push([one])
  }
  return groups
}

const lineOf = (seen: Seen[]): TitleLine => {
  const [best] = [...seen].sort(
    (a, b) => Number(b.isExact) - Number(a.isExact) || b.piece.confidence - a.piece.confidence,
  )
  const marks = seen.flatMap(({ before }) => MARK.exec(before)?.groups?.by?.toUpperCase() ?? [])
  const by = marks.find((mark) => marks.filter((other) => other === mark).length > marks.length / 2)
  const { title = '', piece } = best ?? {}
  if (!piece) throw new Error('A line of no band')
  return {
    title,
    ...(by && { by }),
    middle: middleOf(seen),
    piece,
    isSure: seen.filter(({ isExact }) => isExact).length > 1,
  }
}

const middleOf = (seen: Seen[]): number => seen.reduce((sum, { middle }) => sum + middle, 0) / Math.max(1, seen.length)

const MARK = /(?:^|[^a-z])(?<by>tm|kt|tl|tuq)[.,:;]? ?$/u
/** A collective's name stands in seals, too: it is a title only behind “TM.”. */
const COLLECTIVE = /^(?:ỦY BAN|HỘI ĐỒNG|BAN |CHÍNH PHỦ)/u

const KNOWN = TITLES.map((title) => ({ title, bare: lettersOf(title) }))
  .filter(({ bare }) => bare.length >= LEAST_LETTERS)
  .sort((a, b) => b.bare.length - a.bare.length)

const titleIn = (band: Piece): Seen | undefined => {
  const raw = fold(band.text)
  const places = [...raw].flatMap((letter, i) => (/[a-z]/u.test(letter) ? [i] : []))
  const read = places.map((i) => raw[i]).join('')
  const middle = band.box.top + band.box.height / 2
  for (const isExact of [true, false])
    for (const { title, bare } of KNOWN) {
      const found = isExact ? exactly(read, bare) : slipped(read, title, bare)
      if (!found) continue
      const from = places[found.from] ?? 0
      const to = (places[found.to - 1] ?? 0) + 1
      const before = raw.slice(0, from).replace(/^[^a-z]+/u, '')
      if (!isCapitals([...band.text].slice(from, to).join('')) || (COLLECTIVE.test(title) && !/t[m.]/u.test(before)))
        continue
      return { title, before, isExact, middle, piece: band }
    }
  return undefined
}

type Span = { from: number; to: number }

const exactly = (read: string, bare: string): Span | undefined => {
  const from = read.indexOf(bare)
  return from === -1 ? undefined : { from, to: from + bare.length }
}

/** One slip in a long title, but not in a short word that tells it from others: BỘ, VỤ, CỤC, TỔ TRƯỞNG. */
const slipped = (read: string, title: string, bare: string): Span | undefined => {
  if (bare.length < 9) return undefined
  const first = lettersOf(title.split(' ')[0] ?? '')
  const kept = first.length < 4 && first !== 'pho' ? first : ''
  for (let from = 0; from < read.length; from++)
    for (const length of [bare.length, bare.length - 1, bare.length + 1]) {
      const part = read.slice(from, from + length)
      if (part.startsWith(kept) && isOneSlipAway(part, bare)) return { from, to: from + length }
    }
  return undefined
}

function lettersOf(text: string): string {
  return fold(text).replace(/[^a-z]/gu, '')
}

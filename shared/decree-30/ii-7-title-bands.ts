import { DEPUTIES } from '../directory/titles.ts'
import type { PageReading } from '../reading.ts'
import { fold } from '../vietnamese/fold.ts'
import type { Part, SignerAt } from './ii-7-signature.ts'
import { type TitleSeen, titleInBand } from './ii-7-title-in-band.ts'
import { type Piece, pieceOf } from './pieces.ts'

/** A title in a band, and where the band's middle lies on the page. */
type Seen = TitleSeen & { middle: number; piece: Piece }

/** A printed line with a title, from all the bands that show it. */
type TitleLine = { title: string; by?: string | undefined; middle: number; piece: Piece; isSure: boolean }

/** Bands of one line lie so near each other, and two lines so far apart; parts of the page's height. */
const SAME_LINE = 0.0085
const TWO_LINES = 0.012

/** The bands of a page: their boxes are the bands', not the words'. */
export const titleBandsOf = (page: PageReading | undefined): Piece[] =>
  (page?.looks ?? [])
    .filter(({ kind }) => kind === 'title-bands')
    .flatMap(({ lines }) => lines.map(({ words, box }) => ({ ...pieceOf(words, page?.page ?? 1), box })))

/**
 * Titles from bands of the signature's place, a few pixels apart and each read as one line: a title stamped by rubber
 * lies over the printed one or touches it (“GIÁM ĐỐC” and, half over it, “PHÓ GIÁM ĐỐC”), and no engine tells the two
 * lines apart by itself. Under “KT. X”, and under X itself, stands X’s deputy (Decree 30/2020, appendix I, II.7b).
 */
export const titlesInBands = (bands: Piece[]): SignerAt => {
  const seen = bands.flatMap((piece): Seen[] => {
    const found = titleInBand(piece)
    return found ? [{ ...found, piece, middle: piece.box.top + piece.box.height / 2 }] : []
  })
  const lines = [...Map.groupBy(seen, ({ title }) => DEPUTIES[title] ?? title)]
    .flatMap(([head, all]) => linesOf(head, all))
    .sort((a, b) => a.middle - b.middle)
  const [authorities, titles] = [lines.filter(({ by }) => by), lines.filter(({ by }) => !by)]
  return { authorities: authorities.map(partOf), titles: titles.map(partOf) }
}

/** The lines of one head's title and of his deputy's. */
const linesOf = (head: string, all: Seen[]): TitleLine[] => {
  const heads = all.filter(({ title }) => title === head)
  const read = all.filter(({ title, how }) => title !== head && how !== 'roughly')
  const rough = all.filter(({ title, how }) => title !== head && how === 'roughly')
  const deputies = read.length > 0 ? read : rough.length > 1 && heads.length > 0 ? rough : []
  if (deputies.length === 0) return heads.length > 0 ? headsAlone(head, heads) : []
  // What is as low as the deputy's title, or lower, is what is left of it in a band that cuts it.
  const above = heads.filter(({ middle }) => middle < middleOf(deputies) - SAME_LINE)
  const [upper, lower] = [above.length > 0 ? lineOf(above) : undefined, lineOf(deputies)]
  return upper
    ? [upper, { ...lower, isSure: lower.isSure || (upper.isSure && isAgainPho([...read, ...rough])) }]
    : [lower]
}

/** “PHÓGIÁRLDÓC”, “PHÓ GIÁM ĐỨC”: under its head's title “PHÓ” tells a deputy's, whatever ink does to the rest of it. */
const isAgainPho = (deputies: Seen[]): boolean =>
  deputies.filter(({ piece, from }) => fold(piece.text).startsWith('pho', from)).length > 1

/** Two lines of one title, the upper behind “KT.”: the lower one is a deputy's of which the seal hides “PHÓ”. */
const headsAlone = (head: string, heads: Seen[]): TitleLine[] => {
  const [upper = [], ...lower] = apart(heads)
  const below = lower.at(-1)
  const deputy = Object.keys(DEPUTIES).find((title) => title.startsWith('PHÓ ') && DEPUTIES[title] === head)
  if (!below || !deputy || middleOf(below) - middleOf(upper) < TWO_LINES) return [lineOf(heads)]
  const first = lineOf(upper)
  if (first.by !== 'KT' || below.some(({ before }) => before === '')) return [lineOf(heads)]
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

const MARK = /(?:^|[^a-z])(?<by>tm|kt|tl|tuq)[.,:;]? ?$/u

const lineOf = (seen: [Seen, ...Seen[]] | Seen[]): TitleLine => {
  const [best, ...others] = [...seen].sort(
    (a, b) => Number(b.how === 'exactly') - Number(a.how === 'exactly') || b.piece.confidence - a.piece.confidence,
  )
  if (!best) throw new Error('A printed line that no band shows')
  const marks = seen.flatMap(({ before }) => MARK.exec(before)?.groups?.by?.toUpperCase() ?? [])
  return {
    title: best.title,
    by: marks.find((mark) => marks.filter((other) => other === mark).length > marks.length / 2),
    middle: middleOf(seen),
    piece: best.piece,
    isSure: best.how === 'exactly' && others.some(({ how }) => how === 'exactly'),
  }
}

const middleOf = (seen: Seen[]): number => seen.reduce((sum, { middle }) => sum + middle, 0) / Math.max(1, seen.length)

/** A band is higher than its line. */
const LINE_HEIGHT = 0.012

const partOf = ({ title, by, middle, piece, isSure }: TitleLine): Part => {
  const top = middle - LINE_HEIGHT / 2
  const words = piece.words.map((word) => ({ ...word, box: { ...word.box, top, height: LINE_HEIGHT } }))
  const at = { ...pieceOf(words, piece.page), text: piece.text }
  return { piece: at, text: by ? `${by}. ${title}` : title, ...(!isSure && { isUnsure: true }) }
}

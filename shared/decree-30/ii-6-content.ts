import { joined } from './evidence.ts'
import { type Piece, right } from './pieces.ts'

/** What a paragraph begins with: “Điều 2.”, “I.”, “1.”, “a)”, “-”, or nothing. The level is lower the deeper it stands. */
export type Marker = { level: 0 | 1 | 2 | 3 | 4; value: string }
export type Paragraph = { marker?: Marker; text: string; pieces: Piece[] }

const MARKERS: [level: Marker['level'], pattern: RegExp][] = [
  [0, /^\P{L}{0,3}[ĐD]i[eềêéèẻểễệ]u (?<value>(?=[lIoOó]*\d|[lI] ?[.:])[\dlIoOó]{1,3}[a-z]?) ?[.:,] ?/u],
  [1, /^(?<value>X{0,2}(?:IX|IV|VI{0,3}|I{1,3}))[.,] ?(?=\p{Lu})/u],
  [2, /^[^\p{L}\d]{0,4}(?<value>\d{1,2}(?:\.\d{1,2})*|l) ?[.,)-] ?(?=\p{Lu})/u],
  [3, /^[^\p{L}\d]{0,3}(?<value>[a-zđ©]) ?\) ?[-_.]? ?(?=\p{L})/u],
  [4, /^[^\p{L}\d“"(]{0,3}(?<value>[-–+*•~]) ?[,._]?(?=\p{Lu}|\d)/u],
]

/**
 * The content in paragraphs (Decree 30/2020, appendix I, II.6): each begins with a marker, or with an indented first
 * line after a line that ended. Page numbers and crumbs of ink are left out.
 */
export const paragraphsOf = (body: Piece[]): Paragraph[] => {
  const paragraphs: Piece[][] = []
  const margins = new Map([...new Set(body.map(({ page }) => page))].map((page) => [page, marginOf(body, page)]))
  for (const piece of body.filter(isText)) {
    const previous = paragraphs.at(-1)?.at(-1)
    if (!previous || begins(piece, previous, margins.get(piece.page) ?? MARGIN)) paragraphs.push([piece])
    else paragraphs.at(-1)?.push(piece)
  }
  return paragraphs.map(toParagraph)
}

/** A day or a year alone on a line ends what was said; a number of two digits is the page's. */
const IS_DAY = /^(?:[\dlIO]{1,2} ?[/.-] ?[\dlIO]{1,2} ?[/.-] ?\d{4}|(?:19|20)\d{2}(?=[.;,:]))\P{L}{0,4}$/u
/** A few letters alone are a crumb, unless they end what was said: “… nội dung / sau:”. */
const isText = ({ text, box }: Piece): boolean =>
  (/\p{L}{2}/u.test(text) || IS_DAY.test(text)) &&
  !(box.width < 0.05 && text.replace(/[^\p{L}\d]/gu, '').length < 4 && !/^\p{L}{2,4}[:;.]/u.test(text))

/** 30–35 mm of 210 (appendix I, I.3). */
const MARGIN = 0.16
/** Fewer full lines than these say nothing about a page's margin: then the letter's counts. */
const LEAST_LINES = 4

/** No margin is wider, however the scan lies: full lines that all begin further right are first lines of paragraphs. */
const WIDEST_MARGIN = 0.19

/** Where full lines of the page begin, but for the few that begin with a crumb. */
const marginOf = (body: Piece[], page: number): number => {
  const full = body.filter(({ box }) => box.width > 0.5)
  const here = full.filter((piece) => piece.page === page)
  const lefts = (here.length < LEAST_LINES ? full : here).map(({ box }) => box.left).sort((a, b) => a - b)
  const left = lefts[Math.floor(lefts.length / 8)] ?? MARGIN
  return left > WIDEST_MARGIN ? MARGIN : left
}

const begins = (piece: Piece, previous: Piece, margin: number): boolean => {
  const ended = /[.:;!/](?:\P{L}{0,4})$/u.test(previous.text) || right(previous.box) < 0.8
  const indented = leftOf(piece) > margin + 0.025
  const marked = markerOf(piece.text) !== undefined || opensList(piece, previous)
  return isAlone(previous) !== isAlone(piece) || (marked && (ended || indented)) || (indented && ended)
}

/** Where the text begins: a crumb of ink may stand in the margin before it. */
const leftOf = ({ words, box }: Piece): number =>
  words.find(({ text }) => /[\p{L}\d]/u.test(text))?.box.left ?? box.left

const CRUMB_BEFORE_LIST = /^\p{Ll}{1,2} (?=1\. \p{Lu})/u

/** Behind a colon “1.” opens a list, also where a crumb of ink was read as a letter or two before it. */
const opensList = ({ text }: Piece, previous: Piece): boolean =>
  /:$/u.test(previous.text) && CRUMB_BEFORE_LIST.test(text)

/** A heading in the middle of the page, such as “QUYẾT ĐỊNH:”. */
const isAlone = ({ box }: Piece): boolean => box.left > 0.28 && right(box) < 0.8

const toParagraph = (pieces: Piece[]): Paragraph => {
  const text = joined(pieces).replace(CRUMB_BEFORE_LIST, '')
  const found = markerOf(text)
  if (!found) return { text: text.replace(/^[^\p{L}\d“"(]+/u, ''), pieces }
  return { marker: found.marker, text: text.slice(found.length).trim(), pieces }
}

/** Numbers with the letters that engines take for digits: “Điều l6.”, “l.”; and “©)”, which is “e)”. */
const inDigits = (level: Marker['level'], value: string): string =>
  value === '©'
    ? 'e'
    : level === 0 || value === 'l'
      ? value.replace(/[lI]/gu, '1').replace(/[oO]/gu, '0').replace(/ó/gu, '6')
      : value

const markerOf = (text: string): { marker: Marker; length: number } | undefined => {
  for (const [level, pattern] of MARKERS) {
    const match = pattern.exec(text)
    const value = match?.groups?.value
    if (match && value) return { marker: { level, value: inDigits(level, value) }, length: match[0].length }
  }
  return undefined
}

import { isRecipientsHeading } from '../decree-30/foot-words.ts'
import { titleInBand } from '../decree-30/ii-7-title-in-band.ts'
import { isMottoText } from '../decree-30/motto.ts'
import { DEPUTIES } from '../directory/titles.ts'
import type { Box, Line, Look, Word } from '../reading.ts'
import { fold } from '../vietnamese/fold.ts'

/** A symbol of capitals after a slash: “/UBND-NNTN”. */
const SYMBOL = /[/⁄]\p{Lu}{2}/u
const MIDDLE = 0.5

/**
 * Where a second look pays: the number line (its words left of the middle) and the place-and-date line (right of it),
 * both in the upper part of a letter's first page. Boxes are fractions of the page, with room for tall handwriting.
 */
export const secondLooks = (lines: Line[]): { kind: Look['kind']; box: Box }[] => {
  const upper = lines.filter(({ box }) => box.top < 0.4)
  if (!upper.some(isHead)) return []
  const numbered = upper.find(({ words }) => words.some(({ text, box }) => SYMBOL.test(text) && box.left < MIDDLE))
  const dated = upper.find(({ words }) =>
    /ng.{0,2}y .*th.{0,2}ng .*n.m/u.test(fold(words.map(({ text }) => text).join(' '))),
  )
  return [
    ...(numbered ? [{ kind: 'number-line' as const, box: part(numbered, (left) => left < MIDDLE - 0.05) }] : []),
    ...(dated ? [{ kind: 'date-line' as const, box: part(dated, (left) => left > 0.38) }] : []),
  ]
}

/** A letter's first page bears the motto, or at least a place and a date right of the middle; others only cite numbers. */
export const isHead = ({ words }: Line): boolean => {
  const text = fold(words.map((word) => word.text).join(' '))
  return isMottoText(text) || (/, ?ng.{0,2}y .*n.m \d{4}/u.test(text) && (words.at(-1)?.box.left ?? 0) > 0.7)
}

const part = ({ words, box }: Line, belongs: (left: number) => boolean): Box => {
  const mine = words.filter((word) => belongs(word.box.left)).map((word) => word.box)
  const boxes = mine.length > 0 ? mine : [box]
  const left = Math.max(0, Math.min(...boxes.map((b) => b.left)) - 0.02)
  const top = Math.max(0, Math.min(...boxes.map((b) => b.top)) - 0.008)
  const right = Math.min(1, Math.max(...boxes.map((b) => b.left + b.width)) + 0.02)
  const bottom = Math.min(1, Math.max(...boxes.map((b) => b.top + b.height)) + 0.008)
  return { left, top, width: right - left, height: bottom - top }
}

const LISTED = /^\P{L}{0,3}(?:nh. (?:tr.n|k.nh g.i|di.u|th.nh ph.n)|l.u ?[:;.] ?[a-z])/u
/** The signature takes so much of the page's height from a little above “Nơi nhận:”. */
const BLOCK = { above: 0.05, height: 0.33 }

/** Right of “Nơi nhận:”, where titles and the name stand under the seal (boxes 7 and 8); nothing on other pages. */
export const signatureArea = (lines: Line[]): Box | undefined => {
  const firstWords = ({ words }: Line): string =>
    fold(
      words
        .filter(({ box }) => box.left < 0.42)
        .map(({ text }) => text)
        .join(' '),
    )
  const foot =
    lines.find((line) => isRecipientsHeading(firstWords(line))) ?? lines.find((line) => LISTED.test(firstWords(line)))
  if (!foot) return undefined
  const top = Math.max(0, foot.box.top - BLOCK.above)
  const area = { left: 0.44, top, width: 0.55, height: Math.min(BLOCK.height, 1 - top) }
  return isRead(lines, area) ? undefined : area
}

const SURE = 0.88
const TITLE = /^\p{Lu}{2,}[.,]?$/u
const NAME = /^\p{Lu}\p{Ll}+$/u

/** Whether a title in capitals and, lower down, a name of three or four words were read well: no second look pays. */
const isRead = (lines: Line[], area: Box): boolean => {
  const block = sureLines(lines, area)
  const titled = block.find(isTitle)
  const named = block.find(
    (words) => words.length > 2 && words.length < 5 && words.every(({ text }) => NAME.test(text)),
  )
  return titled?.[0] !== undefined && named?.[0] !== undefined && named[0].box.top > titled[0].box.top
}

/**
 * Whether the signatory's own title was read well at the signature's place: a deputy's only with what stands above it,
 * for that is printed where the deputy's is stamped.
 */
export const areTitlesRead = (lines: Line[], area: Box): boolean => {
  const titles = sureLines(lines, area).flatMap((words) => {
    const { title, how, before = '' } = titleInBand({ text: words.map((word) => word.text).join(' ') }) ?? {}
    return title && how === 'exactly' ? [{ title, isOwn: !IN_PLACE.test(before) }] : []
  })
  const [own] = titles.filter(({ isOwn }) => isOwn)
  return own !== undefined && (DEPUTIES[own.title] === undefined || titles.length > 1)
}

/** What stands before the title of whom somebody signs for. */
const IN_PLACE = /(?:tm|kt|tl|tuq)[.,:]? ?$/u

const isTitle = (words: Word[]): boolean => words.every(({ text }) => TITLE.test(text))

const sureLines = (lines: Line[], area: Box): Word[][] =>
  inPlace(lines, area)
    .map(({ words }) => words)
    .filter((words) => words.length > 1 && words.every(({ confidence }) => confidence >= SURE))

/** What stands in a part of the page, also of lines that reach into it. */
export const inPlace = (lines: Line[], { left, top, height }: Box): Line[] =>
  lines.flatMap(({ words, box }) => {
    const mine = words.filter(({ box }) => box.left > left && box.top > top && box.top < top + height)
    return mine.length > 0 ? [{ words: mine, box }] : []
  })

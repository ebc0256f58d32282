import type { Box, PageReading, Word } from '../reading.ts'
import { fold } from '../vietnamese/fold.ts'
import { normalise } from '../vietnamese/normalise.ts'

/** A piece of one printed line inside one column, as the rules read it. */
export type Piece = { text: string; folded: string; page: number; box: Box; confidence: number; words: Word[] }

/** A gap between words wider than this part of the page divides two columns. */
const COLUMN_GAP = 0.045
/** Head and foot have two columns; the right one begins about here (Decree 30/2020, appendix I, boxes 1 and 7). */
const MIDDLE = 0.42

const right = ({ left, width }: Box): number => left + width
export const bottom = ({ top, height }: Box): number => top + height
export const centre = ({ left, width }: Box): number => left + width / 2

/** The page's lines, divided where the engine joined two columns, from top to bottom. */
export const piecesOf = (page: PageReading): Piece[] =>
  page.lines
    .flatMap(({ words }) => divided(words))
    .map((words) => pieceOf(words, page.page))
    .filter(({ text }) => /[\p{L}\d]/u.test(text))
    .sort((a, b) => a.box.top - b.box.top)

const divided = (words: Word[]): Word[][] => {
  const pieces: Word[][] = []
  let last: Word | undefined
  for (const word of [...words].sort((a, b) => a.box.left - b.box.left)) {
    const gap = last ? word.box.left - right(last.box) : 1
    const crosses = last !== undefined && centre(last.box) < MIDDLE && word.box.left >= MIDDLE - 0.04 && gap > 0.025
    if (gap > COLUMN_GAP || crosses) pieces.push([word])
    else pieces.at(-1)?.push(word)
    last = word
  }
  return pieces
}

export const pieceOf = (words: Word[], page: number): Piece => {
  const text = normalise(words.map((word) => word.text).join(' '))
  const left = Math.min(...words.map(({ box }) => box.left))
  const top = Math.min(...words.map(({ box }) => box.top))
  const box = {
    left,
    top,
    width: Math.max(...words.map(({ box }) => right(box))) - left,
    height: Math.max(...words.map(({ box }) => bottom(box))) - top,
  }
  const letters = words.reduce((sum, word) => sum + word.text.length, 0)
  const confidence = words.reduce((sum, word) => sum + word.confidence * word.text.length, 0) / letters
  return { text, folded: fold(text), page, box, confidence: Math.min(1, confidence), words }
}

/** The motto “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / Độc lập - Tự do - Hạnh phúc” (II.1): a letter begins below it. */
const MOTTO = /[ck].{0,2}ng hoa xa h.i|hoi chu nghia viet|d.c lap ?- ?tu do|tu do ?- ?h.nh phuc|dang cong san viet nam/u

export const isMotto = ({ folded }: Piece): boolean => MOTTO.test(folded)

/** The parts of a letter's pages, by the boxes of the decree's appendix I. */
export type Zones = {
  /** Left of the head: issuer, number, abstract of a công văn, above and below the number line. */
  headLeft: Piece[]
  /** Right of the head: place and date. */
  headRight: Piece[]
  /** From below the head to Nơi nhận. */
  body: Piece[]
  /** Left of the foot, from “Nơi nhận:” down. */
  recipients: Piece[]
  /** Right of the foot: authority, title, name. */
  signature: Piece[]
}

const ADDRESSED = /^k.nh g.i ?[:;.]?/u
const RECIPIENTS = /^\P{L}{0,3}[nm]?.{1,2}i nh.n ?[:;.,]?$/u
const CONTINUES = /^(?:dieu|can cu|theo|thuc hien|de )/u

/** @param pages the pieces of each page of one letter, in page order */
export const zonesOf = (pages: Piece[][]): Zones => {
  const all = pages.flat()
  const first = pages[0] ?? []
  const headEnd = headBottom(first)
  const head = first.filter(({ box }) => box.top < headEnd)
  const below = all.filter((piece) => !head.includes(piece))
  const footAt = below.findLastIndex(({ folded, box }) => RECIPIENTS.test(folded) && box.left < MIDDLE)
  const foot = below[footAt]
  const inFoot = (piece: Piece): boolean =>
    foot !== undefined && piece.page === foot.page && piece.box.top >= foot.box.top - 0.05
  const isRight = (piece: Piece): boolean => piece.box.left > MIDDLE - 0.03
  return {
    headLeft: head.filter((piece) => centre(piece.box) < 0.46),
    headRight: head.filter((piece) => centre(piece.box) >= 0.46),
    body: below.filter((piece) => !foot || before(piece, foot)).filter((piece) => !(inFoot(piece) && isRight(piece))),
    recipients: below.filter(
      (piece) => foot && inFoot(piece) && piece.box.top >= foot.box.top - 0.005 && !isRight(piece),
    ),
    signature: below.filter((piece) => inFoot(piece) && isRight(piece)),
  }
}

const before = (a: Piece, b: Piece): boolean => a.page < b.page || (a.page === b.page && a.box.top < b.box.top - 0.005)

/** Where the two columns of the head end: at Kính gửi, or at the first line that spans both columns. */
const headBottom = (first: Piece[]): number => {
  const motto = first.findIndex(isMotto)
  const under = first.slice(Math.max(0, motto))
  const date = under.find(({ folded, box }) => /ng.{0,2}y.*n.m/u.test(folded) && centre(box) > 0.46 && box.top < 0.4)
  const from = date ? date.box.top : 0
  const end = under.find(
    (piece) =>
      piece.box.top > from + 0.012 &&
      (ADDRESSED.test(piece.folded) ||
        (piece.box.left < 0.4 && right(piece.box) > 0.62) ||
        (piece.box.width > 0.4 && CONTINUES.test(piece.folded)) ||
        isCentred(piece)),
  )
  return end ? end.box.top - 0.004 : Math.max(from + 0.02, 0.3)
}

/** A line in the middle of the page: the name of the type (box 5a). */
export const isCentred = ({ box }: Piece): boolean =>
  Math.abs(centre(box) - 0.53) < 0.07 && box.left > 0.2 && box.left < 0.5

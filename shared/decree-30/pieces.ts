import { TYPED } from '../pages/text-layer.ts'
import type { Box, PageReading, Word } from '../reading.ts'
import { fold } from '../vietnamese/fold.ts'
import { normalise } from '../vietnamese/normalise.ts'
import { usualMarks } from '../vietnamese/usual-marks.ts'

/** A piece of one printed line inside one column, as the rules read it. */
export type Piece = { text: string; folded: string; page: number; box: Box; confidence: number; words: Word[] }

/** A gap between words wider than this part of the page divides two columns. */
const COLUMN_GAP = 0.045
/** Parts of one line begin at nearly the same height (part of the page). */
const SAME_LINE = 0.003
/** Head and foot have two columns; the right one begins about here (Decree 30/2020, appendix I, boxes 1 and 7). */
export const MIDDLE = 0.42

export const right = ({ left, width }: Box): number => left + width
export const bottom = ({ top, height }: Box): number => top + height
export const centre = ({ left, width }: Box): number => left + width / 2

/** The page's lines, divided where the engine joined two columns, from top to bottom. */
export const piecesOf = (page: PageReading): Piece[] => {
  const pieces = page.lines
    .flatMap(({ words }) => divided(words))
    .map((words) => pieceOf(words, page.page))
    .filter(({ text }) => /[\p{L}\d]/u.test(text))
    .sort((a, b) => a.box.top - b.box.top)
  const rows: Piece[] = []
  for (const piece of pieces) {
    const last = rows.at(-1)
    rows.splice(last && goesBefore(piece, last) ? -1 : rows.length, 0, piece)
  }
  return rows
}

/** Of one printed line that the engine took for two, the left part comes first, though it stand a hair lower. */
const goesBefore = ({ box }: Piece, { box: other }: Piece): boolean =>
  Math.abs(box.top - other.top) < SAME_LINE && other.left >= right(box) - 0.005 && other.left - right(box) < COLUMN_GAP

const divided = (words: Word[]): Word[][] => {
  const pieces: Word[][] = []
  let last: Word | undefined
  const inOrder = [...words].sort((a, b) => a.box.left - b.box.left)
  for (const [i, word] of inOrder.entries()) {
    const gap = last ? word.box.left - right(last.box) : 1
    const crosses = last !== undefined && centre(last.box) < MIDDLE && word.box.left >= MIDDLE - 0.04 && gap > 0.025
    if (gap > COLUMN_GAP || crosses || beginsMotto(word, last, inOrder[i + 1])) pieces.push([word])
    else pieces.at(-1)?.push(word)
    last = word
  }
  return pieces
}

/** “… TỈNH QUẢNG NGÃI CỘNG HÒA XÃ HỘI …”: long issuers come so near to the motto that no gap divides them. */
const beginsMotto = (word: Word, last: Word | undefined, next: Word | undefined): boolean =>
  last !== undefined &&
  word.box.left > 0.34 &&
  centre(last.box) < MIDDLE + 0.05 &&
  (/^[CĐ][ỘÔOỌÓỒẢA]NG$/u.test(word.text) ||
    (/^[CĐGQO0]\p{Lu}NG$/u.test(word.text) && /^H[ÒOÓÔ]A$/u.test(next?.text ?? '')))

export const pieceOf = (words: Word[], page: number): Piece => {
  const read = normalise(words.map((word) => word.text).join(' '))
  // What was typed says what it says.
  const text = words.every(({ confidence }) => confidence >= TYPED) ? read : usualMarks(read)
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

/** Capitals, but for a letter or two that the engine took for small. */
export const isCapitals = (text: string): boolean => {
  const letters = text.replace(/[^\p{L}]/gu, '')
  return letters.length > 2 && letters.replace(/\p{Ll}/gu, '').length / letters.length > 0.8
}

/** A line in the middle of the page: the name of the type (box 5a). */
export const isCentred = ({ box }: Piece): boolean =>
  Math.abs(centre(box) - 0.53) < 0.07 && box.left > 0.2 && box.left < 0.5

/** Free height between two lines, in heights of the upper one. */
export const gapBetween = (upper: Piece, lower: Piece): number =>
  (lower.box.top - bottom(upper.box)) / Math.max(upper.box.height, 0.008)

/** Whether one piece stands above another, in the order of the pages. */
export const before = (a: Piece, b: Piece): boolean =>
  a.page < b.page || (a.page === b.page && a.box.top < b.box.top - 0.006)
/** In the right column of head or foot. */
export const isRight = ({ box }: Piece): boolean => box.left > MIDDLE - 0.03

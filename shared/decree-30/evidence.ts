import type { Found } from '../letter.ts'
import { TYPED } from '../pages/text-layer.ts'
import { type Piece, pieceOf } from './pieces.ts'

/** A value read from these pieces: their page and box, the mean of their confidences unless a rule knows better. */
export const foundIn = <T>(value: T, pieces: Piece[], confidence?: number): Found<T> | undefined => {
  const first = pieces[0]
  if (!first) return undefined
  const whole = pieceOf(
    pieces.filter(({ page }) => page === first.page).flatMap(({ words }) => words),
    first.page,
  )
  const source = whole.confidence > TYPED - 0.005 ? 'text-layer' : 'ocr'
  return { value, page: first.page, box: whole.box, confidence: confidence ?? whole.confidence, source }
}

/** The pieces' words as one text; a line's last hyphen before a capital joins (“1744/QĐ-␊BGTVT”). */
export const joined = (pieces: Piece[]): string =>
  pieces
    .map(({ text }) => text)
    .join(' ')
    .replace(/(?<=\p{Lu})-{1,2} ?-? (?=\p{Lu})/gu, '-')
    .replace(/(?<=\d\/) (?=\p{Lu}{2})/gu, '')

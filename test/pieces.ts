import { type Piece, pieceOf } from '../shared/decree-30/pieces.ts'

/** Lines of one column as the rules read them: each at `left` (fraction of the page), one under the other. */
export const piecesAt = (left: number, lines: string[], { page = 1, top = 0.7 } = {}): Piece[] =>
  lines.map((line, i) => {
    const words = line.split(' ')
    const letter = 0.0085
    let at = left
    return pieceOf(
      words.map((text) => {
        const box = { left: at, top: top + i * 0.017, width: text.length * letter, height: 0.012 }
        at += (text.length + 1) * letter
        return { text, confidence: 0.95, box: { ...box, width: Math.min(box.width, 1 - box.left) } }
      }),
      page,
    )
  })

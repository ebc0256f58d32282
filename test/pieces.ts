import { type Piece, pieceOf } from '../shared/decree-30/pieces.ts'
import type { PageReading } from '../shared/reading.ts'

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

/** An A4 page at 200 dpi as an engine gives it, upright and straight; what it says is the test's. */
export const pageOf = (said: Partial<PageReading> = {}): PageReading => ({
  page: 1,
  width: 1654,
  height: 2339,
  turned: 0,
  skew: 0,
  source: 'ocr',
  engine: 'set in type',
  lines: [],
  looks: [],
  ...said,
})

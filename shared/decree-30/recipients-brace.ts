import { type Piece, pieceOf, right } from './pieces.ts'

/** A brace, and what the engine makes of a tall one beside the word behind it. */
const BRACE = /^[{}][{}[\]()|Ƒƒ]*/u
/** So far right of the line before it a brace stands; nearer, it is ink over the line's own words. */
const GAP = 0.01

/**
 * Lines of “Nơi nhận” that a brace holds together (“… } Website Sở”, a habit of offices; the decree has none): the
 * lines without it, from top to bottom, and what stands behind it, which is no end of any one line.
 */
export const braced = (pieces: Piece[]): { lines: Piece[]; beside: Piece[] } => {
  const beside: Piece[] = []
  const lines = pieces.map((piece) => {
    const words = [...piece.words].sort((a, b) => a.box.left - b.box.left)
    const at = words.findIndex(({ text, box }, i) => {
      const before = words[i - 1]
      return before !== undefined && BRACE.test(text) && box.left - right(before.box) > GAP
    })
    if (at === -1) return piece
    const behind = words
      .slice(at)
      .map((word) => ({ ...word, text: word.text.replace(BRACE, '') }))
      .filter(({ text }) => /\p{L}{2}/u.test(text))
    if (behind.length > 0) beside.push(pieceOf(behind, piece.page))
    return pieceOf(words.slice(0, at), piece.page)
  })
  if (lines.every((line, i) => line === pieces[i])) return { lines: pieces, beside }
  return { lines: lines.toSorted((a, b) => a.page - b.page || a.box.top - b.box.top), beside }
}

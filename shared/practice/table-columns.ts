import { centre, type Piece, pieceOf, right } from '../decree-30/pieces.ts'
import type { Word } from '../reading.ts'
import type { Column, Heads } from './table-heads.ts'

/** A column from border to border, as fractions of the page's width; `counter`: the rows' numbers. */
export type Span = { column: Column | 'counter'; from: number; to: number }
/** One printed line inside one column. */
export type Cell = { column: Span['column']; piece: Piece }

/** No ink of the table's frame, which stands just where columns meet. */
export const isPrint = ({ text }: Word): boolean => !/^[|_\W]+$/u.test(text.replace(/[\p{L}\d“”-]/gu, 'x'))

/** Each column reaches to the emptiest place between two heads. */
export const spansOf = (columns: Heads['columns'], left: number, words: Word[]): Span[] => {
  const printed = words.filter(isPrint)
  const borders = columns
    .slice(1)
    .map((next, i) => emptiest(centre(columns[i]?.box ?? next.box), centre(next.box), printed))
  return columns.map(({ column }, i) => ({
    column,
    from: borders[i - 1] ?? left,
    to: borders[i] ?? 1,
  }))
}

const emptiest = (from: number, to: number, words: Word[]): number => {
  const steps = Array.from({ length: 60 }, (_, i) => from + ((to - from) * (i + 0.5)) / 60)
  const inked = steps.map((x) => words.filter(({ box }) => box.left < x && right(box) > x).length)
  const least = Math.min(...inked)
  const empty = steps.filter((_, i) => inked[i] === least)
  return empty[Math.floor(empty.length / 2)] ?? to
}

/** The column's words in lines, without the ink of its frame. */
export const linesIn = ({ column, from, to }: Span, words: Word[], page: number): Cell[] => {
  const mine = words
    .filter((word) => centre(word.box) > from && centre(word.box) < to && isPrint(word))
    .sort((a, b) => a.box.top - b.box.top)
  const lines: Word[][] = []
  for (const word of mine) {
    const line = lines.at(-1)
    const last = line?.[0]
    if (last && Math.abs(word.box.top + word.box.height / 2 - last.box.top - last.box.height / 2) < 0.009)
      line?.push(word)
    else lines.push([word])
  }
  return lines
    .map((line) =>
      pieceOf(
        line.sort((a, b) => a.box.left - b.box.left),
        page,
      ),
    )
    .filter(({ text }) => /\p{L}|\d/u.test(text))
    .map((piece) => ({ column, piece }))
}

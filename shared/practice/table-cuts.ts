import { bottom, type Piece } from '../decree-30/pieces.ts'
import type { Cell } from './table-columns.ts'

/** The vertical part of the page that one row fills, as fractions of its height. */
export type Row = { from: number; to: number }

/** A row begins with a capital or a digit, perhaps behind a dash. */
const BEGINS = /^[^\p{L}\d]{0,4}[\p{Lu}\d]/u
/** What a row without a cell of that column costs, as a part of the page's height: nobody leads, no day, nobody helps. */
const EMPTY = { leads: 0.02, due: 0.008, helps: 0.003, counter: 0.03, deed: 0, other: 0.001 } as const
/** A row has one number and one cell of days; two say that it is two rows. */
const COUNTED_TWICE = 0.04
/** Lines of one cell follow each other; between two cells is more room than this part of a line's step. */
const APART = 1.7
/** Rows are rather many than few, for one of two is set as evenly as each of them. */
const EACH = 0.004
/** No page has more lines in a column; it bounds the work on hostile pages. */
const MOST_LINES = 120

/**
 * The rows of a table without its rules: a cell's lines stand in the middle of their row or at its top, all columns
 * alike. Of all ways to cut the deeds' lines into rows the one is taken in which the cells of each row lie most evenly,
 * each with somebody who leads, a day and a number where the table has such columns.
 *
 * @param cells every printed line inside one column
 */
export const rowsOf = (cells: Cell[], end: number): Row[] => {
  const deeds = linesOf(cells, 'deed').slice(0, MOST_LINES)
  const others = cells.filter(({ column }) => column !== 'deed')
  const ways = (['middle', 'top'] as const).map((how) => cheapest(deeds, others, how, end))
  return ways.reduce((best, way) => (way.cost < best.cost ? way : best)).rows
}

type How = 'middle' | 'top'
/** How lines are set: where cells stand in their rows, and how far apart a cell's lines begin. */
type Setting = { how: How; step: number }
type Way = { cost: number; rows: Row[] }

const linesOf = (cells: Cell[], column: Cell['column']): Piece[] =>
  cells.flatMap((cell) => (cell.column === column ? [cell.piece] : [])).sort((a, b) => a.box.top - b.box.top)

const cheapest = (deeds: Piece[], others: Cell[], how: How, end: number): Way => {
  const columns = [...Map.groupBy(others, ({ column }) => column)].map(([column, all]) => ({
    column,
    lines: all.map(({ piece }) => piece),
  }))
  const starts = deeds.flatMap(({ text }, i) => (i === 0 || BEGINS.test(text) ? [i] : []))
  const cuts = starts.map((at) => (at === 0 ? 0 : cutAbove(deeds, others, at)))
  const step = stepOf(deeds)
  // The cheapest way to the beginning of each possible row.
  const best: Way[] = [{ cost: 0, rows: [] }]
  for (let to = 1; to <= starts.length; to++) {
    const ways = best.slice(0, to).map((before, from): Way => {
      const row = { from: cuts[from] ?? 0, to: cuts[to] ?? end }
      const mine = deeds.slice(starts[from], starts[to] ?? deeds.length)
      return { cost: before.cost + costOf(mine, columns, row, { how, step }), rows: [...before.rows, row] }
    })
    best.push(ways.reduce((one, other) => (other.cost < one.cost ? other : one)))
  }
  return best.at(-1) ?? { cost: 0, rows: [] }
}

const costOf = (
  deeds: Piece[],
  columns: { column: Cell['column']; lines: Piece[] }[],
  row: Row,
  { how, step }: Setting,
): number =>
  columns.reduce((sum, { column, lines }) => {
    const mine = lines.filter((line) => middle(line) > row.from && middle(line) < row.to)
    if (mine.length === 0) return sum + EMPTY[column]
    const more = column === 'counter' ? mine.length - 1 : column === 'due' ? gapsIn(mine, step) : 0
    return sum + Math.abs(heightOf(mine, how) - heightOf(deeds, how)) + COUNTED_TWICE * more
  }, -EACH)

/** How far apart the lines of one cell begin: the least there is between two deeds' lines. */
const stepOf = (deeds: Piece[]): number =>
  Math.min(
    ...deeds
      .slice(1)
      .map(({ box }, i) => box.top - (deeds[i]?.box.top ?? 0))
      .filter((step) => step > 0.005),
  )

const gapsIn = (lines: Piece[], step: number): number => {
  const tops = lines.map(({ box }) => box.top).sort((a, b) => a - b)
  return tops.filter((top, i) => top - (tops[i - 1] ?? top) > APART * step).length
}

const heightOf = (lines: Piece[], how: How): number => {
  const top = Math.min(...lines.map(({ box }) => box.top))
  return how === 'top' ? top : (top + Math.max(...lines.map(({ box }) => bottom(box)))) / 2
}

/** The middle of the widest strip without print between the deeds' line and the one above it. */
const cutAbove = (deeds: Piece[], others: Cell[], at: number): number => {
  const [above, below] = [deeds[at - 1], deeds[at]]
  if (!above || !below) return 0
  const [from, to] = [middle(above), middle(below)]
  const print = [above, below, ...others.map(({ piece }) => piece)]
    .filter(({ box }) => bottom(box) > from && box.top < to)
    .sort((a, b) => a.box.top - b.box.top)
  let [reached, widest, cut] = [from, 0, (bottom(above.box) + below.box.top) / 2]
  for (const { box } of print) {
    if (box.top - reached > widest) [widest, cut] = [box.top - reached, (box.top + reached) / 2]
    reached = Math.max(reached, bottom(box))
  }
  return cut
}

const middle = ({ box }: Piece): number => box.top + box.height / 2

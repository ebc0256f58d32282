import { centre, type Piece, right } from '../decree-30/pieces.ts'
import type { LetterDays } from './deadlines.ts'
import { isPrint, linesIn, type Span, spansOf } from './table-columns.ts'
import { rowsOf } from './table-cuts.ts'
import { type Heads, headsOf } from './table-heads.ts'
import { rowTasks, type TableTask } from './table-rows.ts'

/**
 * Tasks set out as a table, usually in a plan's annex: who leads, who helps and by when stand in columns of their own.
 * Rows are told apart by how the cells of all columns stand beside each other (table-cuts.ts).
 *
 * @param pages the pieces of each page
 * @param days the letter's own days, from which relative deadlines are counted
 */
export const tableTasksIn = (pages: Piece[][], days: LetterDays = {}): TableTask[] => {
  let table: Table | undefined
  const tasks = pages.flatMap((pieces) => {
    const begun = tablesOn(pieces)
    const tables = begun.length > 0 ? begun : [(table && overleaf(pieces, table)) ?? []].flat()
    table = tables.at(-1)
    return tables.flatMap((one) => tasksOf(pieces, one, days))
  })
  return tasks.map((found, i) => ({ ...found, task: { ...found.task, no: `${i + 1}` } }))
}

/** The part of a page between `top` and `bottom` in which columns stand. */
type Table = { spans: Span[]; top: number; bottom: number }

/** No page has more tables; it bounds the work on hostile pages. */
const MOST_TABLES = 8

/** The tables that begin on a page, one under the other; heads that stand there once more begin one anew. */
const tablesOn = (pieces: Piece[], left = MOST_TABLES): Table[] => {
  const heads = left > 0 ? headsOf(pieces) : undefined
  if (!heads) return []
  const table = tableUnder(heads, pieces)
  const below = pieces.filter(({ box }) => box.top > heads.bottom)
  const next = headsOf(below)
  if (!next) return [table]
  return [{ ...table, bottom: Math.min(table.bottom, next.top - 0.002) }, ...tablesOn(below, left - 1)]
}

const tableUnder = (heads: Heads, pieces: Piece[]): Table => {
  const top = heads.bottom - 0.002
  const below = pieces.filter(({ box }) => box.top > top)
  const spans = spansOf(
    heads.columns,
    heads.left,
    below.flatMap((piece) => piece.words),
  )
  return { spans, top, bottom: endOf(below, spans) }
}

/** A table that the page before did not end. */
const overleaf = (pieces: Piece[], table: Table): Table | undefined =>
  table.bottom === 1 && goesOn(pieces, table) ? { ...table, top: 0, bottom: endOf(pieces, table.spans) } : undefined

/** Overleaf, without its heads: the first lines still stand in at least two of the columns and fill none but them. */
const goesOn = (pieces: Piece[], { spans }: Table): boolean => {
  const first = pieces.filter(({ text, box }) => box.top > 0.045 && /\p{L}/u.test(text)).slice(0, 4)
  const columns = spans.filter(({ from, to }) => first.some(({ box }) => centre(box) > from && centre(box) < to))
  return columns.length >= 2 && first.every(({ box }) => box.width < 0.45)
}

/**
 * A table ends where a line runs across the page: words of it lie over the borders of columns. A heading right above
 * it (“7. Tổ chức thực hiện”) is no row either: it has words where rows have their numbers.
 */
const endOf = (pieces: Piece[], spans: Span[]): number => {
  const borders = spans.slice(1).map(({ from }) => from)
  const isCrossed =
    ({ words }: Piece) =>
    (border: number) =>
      words.some((word) => isPrint(word) && word.box.left < border - 0.004 && right(word.box) > border + 0.004)
  const left = spans[0]?.from ?? 0
  const isHeading = ({ words }: Piece) => words.some(({ text, box }) => centre(box) < left && /\p{L}{2}/u.test(text))
  const isProse = (piece: Piece) => piece.box.width > 0.55 && (isHeading(piece) || borders.some(isCrossed(piece)))
  const at = pieces.findIndex(isProse)
  if (at < 0) return 1
  const row = pieces.slice(0, at).findLastIndex((piece) => !isHeading(piece))
  return pieces[row + 1]?.box.top ?? 1
}

/** The column of the rows' numbers stands left of the deeds and is so narrow. */
const COUNTER_WIDTH = 0.07
const COUNTS = /^\P{L}{0,2}(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4})\P{L}{0,2}$/u

const tasksOf = (pieces: Piece[], { spans, top, bottom: end }: Table, days: LetterDays): TableTask[] => {
  const words = pieces.filter(({ box }) => box.top > top && box.top < end).flatMap((piece) => piece.words)
  const left = spans[0]?.from ?? 0
  const counter: Span = { column: 'counter', from: left - COUNTER_WIDTH, to: left }
  const cells = [counter, ...spans]
    .flatMap((span) => linesIn(span, words, pieces[0]?.page ?? 1))
    .filter(({ column, piece }) => column !== 'counter' || COUNTS.test(piece.text))
  return rowTasks(cells, rowsOf(cells, end), days)
}

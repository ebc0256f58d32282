import { bottom, centre, type Piece, pieceOf, right } from '../decree-30/pieces.ts'
import type { Task } from '../letter.ts'
import type { Box, Word } from '../reading.ts'
import { fold } from '../vietnamese/fold.ts'
import { deadlineIn } from './deadlines.ts'

export type TableTask = { task: Task; pieces: Piece[]; printed: string }

/** The heads of a plan's columns: “TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian thực hiện”. */
const HEADS = {
  deed: /^(?:noi dung|nhiem vu|cong viec|ten nhiem vu|noi dung cong viec|hoat dong|nhiem vu, giai phap)/u,
  leads: /chu tri|don vi thuc hien|co quan thuc hien|phan cong/u,
  helps: /phoi hop/u,
  due: /thoi gian|thoi han|tien do|hoan thanh/u,
}
type Column = keyof typeof HEADS
type Span = { column: Column; from: number; to: number }
/** One printed line inside one column. */
type Cell = { column: Column; piece: Piece }

/** Heads of one table begin within this part of the page's height. */
const SAME_ROW = 0.035

/**
 * Tasks set out as a table, usually in a plan's annex: who leads, who helps and by when stand in columns of their own.
 * Rows are told apart by where the deed's text begins anew; other columns' lines go to the row they stand in.
 *
 * @param pages the pieces of each page
 */
export const tableTasksIn = (pages: Piece[][]): TableTask[] =>
  pages.flatMap(tableOnPage).map((found, i) => ({ ...found, task: { ...found.task, no: `${i + 1}` } }))

const tableOnPage = (pieces: Piece[]): TableTask[] => {
  const heads = headsOf(pieces)
  if (!heads) return []
  const below = pieces.filter((piece) => piece.box.top > heads.bottom - 0.002)
  const words = below.flatMap((piece) => piece.words)
  const spans = spansOf(heads.columns, heads.left, words)
  const page = pieces[0]?.page ?? 1
  const cells = spans.flatMap((span) => linesIn(span, words, page))
  const starts = rowStarts(cells.filter(({ column }) => column === 'deed').map(({ piece }) => piece))
  return starts.flatMap((top, i) => rowTask(cells, top, starts[i + 1] ?? 1))
}

type Heads = { columns: { column: Column; box: Box }[]; bottom: number; left: number }

/** The row of heads, each of one or two lines: what stands above the first deed, divided where the row has gaps. */
const headsOf = (pieces: Piece[]): Heads | undefined => {
  const deed = pieces.find(({ folded, box }) => HEADS.deed.test(folded) && box.width < 0.35)
  if (!deed) return undefined
  const words = pieces.flatMap((piece) => piece.words).filter(({ text }) => /[\p{L}\d]/u.test(text))
  const firstDeed = words.find(
    ({ box }) =>
      box.top > bottom(deed.box) &&
      box.left < centre(deed.box) - 0.02 &&
      right(box) > deed.box.left - 0.12 &&
      box.width > 0.012,
  )
  const end = Math.min(firstDeed?.box.top ?? 1, deed.box.top + 0.06)
  const row = words.filter(({ box }) => box.top > deed.box.top - SAME_ROW / 2 && middleOf(box) < end - 0.002)
  const cells = clusters(row).map((cell) => ({ text: fold(inReadingOrder(cell)), box: around(cell) }))
  const columns = (['deed', 'leads', 'helps', 'due'] as const).flatMap((column) => {
    const head = cells.find(({ text }) => HEADS[column].test(text))
    return head ? [{ column, box: head.box }] : []
  })
  if (!columns.some(({ column }) => column === 'leads')) return undefined
  const counter = cells.find(({ text }) => /^(?:s?tt|so tt)\.?$/u.test(text))
  const left = counter ? right(counter.box) + 0.004 : Math.max(0, deed.box.left - 0.2)
  return {
    columns: columns.sort((a, b) => a.box.left - b.box.left),
    bottom: Math.max(...columns.map(({ box }) => bottom(box))),
    left,
  }
}

const middleOf = ({ top, height }: Box): number => top + height / 2

/** Words of one column overlap or nearly touch, seen from above. */
const clusters = (words: Word[]): Word[][] => {
  const found: Word[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const word of [...words].sort((a, b) => a.box.left - b.box.left)) {
    if (word.box.left > end + 0.012) found.push([word])
    else found.at(-1)?.push(word)
    end = Math.max(end, right(word.box))
  }
  return found
}

const inReadingOrder = (words: Word[]): string =>
  [...words]
    .sort((a, b) => (Math.abs(a.box.top - b.box.top) < 0.009 ? a.box.left - b.box.left : a.box.top - b.box.top))
    .map(({ text }) => text)
    .join(' ')

const around = (words: Word[]): Box => pieceOf(words, 1).box

/** Each column reaches to the emptiest place between two heads. */
const spansOf = (columns: Heads['columns'], left: number, words: Word[]): Span[] => {
  const borders = columns
    .slice(1)
    .map((next, i) => emptiest(centre(columns[i]?.box ?? next.box), centre(next.box), words))
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

const linesIn = ({ column, from, to }: Span, words: Word[], page: number): Cell[] => {
  const mine = words
    .filter(
      ({ text, box }) =>
        centre(box) > from && centre(box) < to && !/^[|_\W]+$/u.test(text.replace(/[\p{L}\d“”-]/gu, 'x')),
    )
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

/** A row begins with a capital, after a line that ended or did not fill its column. */
const rowStarts = (deeds: Piece[]): number[] => {
  const widest = Math.max(0, ...deeds.map(({ box }) => right(box)))
  return deeds.flatMap((piece, i) => {
    const previous = deeds[i - 1]
    const ended = !previous || /[.;:”]$/u.test(previous.text) || right(previous.box) < widest - 0.05
    return ended && /^\P{L}{0,4}\p{Lu}/u.test(piece.text) ? [piece.box.top - 0.006] : []
  })
}

const rowTask = (cells: Cell[], from: number, to: number): TableTask[] => {
  const inRow = cells.filter(({ piece }) => centreOf(piece) > from && centreOf(piece) < to)
  const textOf = (column: Column) =>
    inRow
      .filter((cell) => cell.column === column)
      .map(({ piece }) => piece.text)
      .join(' ')
      .trim()
  const text = textOf('deed')
    .replace(/^[\d\s|_.-]+/u, '')
    .replace(/[\s.;]+$/u, '')
  const due = deadlineIn(textOf('due'))
  const assignees = [...namesIn(textOf('leads')), ...namesIn(textOf('helps')).map((name) => `${name} (phối hợp)`)]
  if (text.length < 10 || assignees.length === 0) return []
  const words = textOf('due')
  const task: Task = {
    text,
    assignees,
    ...(due?.day && { deadline: due.day }),
    ...(words && { deadlineText: words }),
    ...(due?.latest && { latest: due.latest }),
  }
  return [{ task, pieces: inRow.map(({ piece }) => piece), printed: text }]
}

const centreOf = ({ box }: Piece): number => box.top + box.height / 2

/** Names stand under dashes or between semicolons. */
const namesIn = (cell: string): string[] =>
  cell
    .split(/(?:^|\s)[-–•+] |; ?/u)
    .map((name) => name.replace(/^[\s|_–•+-]+|[\s.;,|_]+$/gu, ''))
    .filter((name) => fold(name).replace(/[^a-z]/gu, '').length > 3)

import { PDFDocument } from 'pdf-lib'
import type { BookSheet, RuledTable } from '../book-sheet.ts'
import { addPage, type Ink, rule, write } from './book-pdf/ink.ts'
import { embedLetters, type Letters } from './book-pdf/letters.ts'
import { GAP, linesOf, paginated, type Row } from './book-pdf/paginate.ts'
import { wrapped } from './book-pdf/wrapped.ts'

const REGULAR = new URL('./book-pdf/Tinos_400Regular.ttf', import.meta.url)
const BOLD = new URL('./book-pdf/Tinos_700Bold.ttf', import.meta.url)

/** A4 landscape, in points; a binding edge on the left. */
const [WIDTH, HEIGHT] = [841.89, 595.28]
const [LEFT, RIGHT, TOP, BOTTOM] = [43, 29, 36, 40]
const SIZE = 10
const LINE = 12
/** Between a cell's rule and its words. */
const INSET = 3

type Fonts = { regular: Letters; bold: Letters }
/** A table laid out: where its columns stand, the lines of its head, its rows by page. */
type Laid = { table: RuledTable; edges: number[]; head: Row; pages: Row[][]; above: number }

/**
 * A register as a PDF to be printed and bound: A4 landscape, the head and the numbers under it on each page, “Trang
 * 1/3”, long cells in as many lines as they need, and the letters it uses of a font that holds Vietnamese.
 */
export const bookPdf = async (sheet: BookSheet): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create()
  pdf.setTitle(sheet.title, { showInWindowTitleBar: true })
  pdf.setLanguage('vi-VN')
  const fonts = await fontsFor(sheet, pdf)
  const tables = sheet.tables.map((table, i) => laid(table, fonts, i === 0 ? sheet : undefined))
  const pages = tables.flatMap((table, first) =>
    table.pages.map((rows, i) => ({ table, rows, isFirst: i === 0, first })),
  )
  for (const [i, { table, rows, isFirst, first }] of pages.entries()) {
    const ink: Ink = []
    const top = isFirst ? heading(ink, table, first === 0 ? sheet : undefined, fonts) : HEIGHT - TOP
    drawTable(ink, table, rows, top, fonts)
    centred(ink, `Trang ${i + 1}/${pages.length}`, fonts.regular, { y: BOTTOM - 16, size: 9 })
    addPage(ink, [WIDTH, HEIGHT], [fonts.regular, fonts.bold], pdf)
  }
  return pdf.save()
}

const fontsFor = async ({ office = '', title, below, closed, tables }: BookSheet, pdf: PDFDocument): Promise<Fonts> => {
  const text = [
    'Trang',
    office,
    office.toLocaleUpperCase('vi'),
    title,
    ...below,
    ...closed,
    ...tables.flatMap(({ heading = '', columns, rows }) => [
      heading,
      ...columns.map(({ head }) => head),
      ...rows.flat(),
    ]),
  ].join(' ')
  return {
    regular: await embedLetters(REGULAR, text, 'VANTHU', pdf),
    bold: await embedLetters(BOLD, text, 'VANTHB', pdf),
  }
}

const laid = (table: RuledTable, { regular, bold }: Fonts, sheet: BookSheet | undefined): Laid => {
  const all = table.columns.reduce((sum, { width }) => sum + width, 0)
  const unit = (WIDTH - LEFT - RIGHT) / all
  const widths = table.columns.map(({ width }) => width * unit)
  const edges = [LEFT]
  for (const width of widths) edges.push((edges.at(-1) ?? LEFT) + width)
  const lines = (letters: Letters) => (text: string, i: number) =>
    wrapped(letters.spelled(text), ((widths[i] ?? 0) - 2 * INSET) / SIZE, letters.widthOf)
  const head = table.columns.map(({ head }, i) => lines(bold)(head, i))
  const above = headingHeight(table, sheet)
  const room = (HEIGHT - TOP - BOTTOM) / LINE - linesOf(head) - GAP - 1 - GAP
  const rows = table.rows.map((row) => row.map(lines(regular)))
  return { table, edges, head, above, pages: paginated(rows, { first: room - above / LINE, others: room }) }
}

const [OFFICE_LINE, TITLE_SIZE, TITLE_LINE, BELOW_LINE] = [20, 15, 26, 15]
/** What stands under the title. */
const under = ({ below, closed }: BookSheet): string[] => [...below, ...closed]
const headingHeight = ({ heading }: RuledTable, sheet: BookSheet | undefined): number =>
  sheet
    ? (sheet.office ? OFFICE_LINE : 0) + TITLE_LINE + under(sheet).length * BELOW_LINE + 10
    : heading
      ? TITLE_LINE
      : 0

/** What stands above a table on its first page; returns where the table begins. */
const heading = (ink: Ink, { table, above }: Laid, sheet: BookSheet | undefined, { regular, bold }: Fonts): number => {
  let y = HEIGHT - TOP
  if (sheet?.office) {
    write(ink, bold.spelled(sheet.office.toLocaleUpperCase('vi')), bold, { x: LEFT, y: y - LINE, size: 12 })
    y -= OFFICE_LINE
  }
  const title = sheet?.title ?? table.heading
  if (title) centred(ink, title, bold, { y: y - 18, size: sheet ? TITLE_SIZE : 12 })
  for (const [i, words] of (sheet ? under(sheet) : []).entries())
    centred(ink, words, regular, { y: y - TITLE_LINE - BELOW_LINE * i - 9, size: 12 })
  return HEIGHT - TOP - above
}

type Centred = { y: number; size: number; from?: number; to?: number }
const centred = (
  ink: Ink,
  text: string,
  letters: Letters,
  { y, size, from = LEFT, to = WIDTH - RIGHT }: Centred,
): void => {
  const words = letters.spelled(text)
  write(ink, words, letters, { x: (from + to - letters.widthOf(words) * size) / 2, y, size })
}

const drawTable = (ink: Ink, { edges, head, table }: Laid, rows: Row[], top: number, { regular, bold }: Fonts) => {
  const numbers = table.columns.map((_, i) => [`(${i + 1})`])
  let y = drawRow(ink, head, edges, top, bold, true)
  y = drawRow(ink, numbers, edges, y, regular, true)
  for (const row of rows) y = drawRow(ink, row, edges, y, regular, false)
}

/** A row with its rules, in the middle of its cells where it is a head; returns where the next one begins. */
const drawRow = (ink: Ink, row: Row, edges: number[], top: number, letters: Letters, isHead: boolean): number => {
  const height = (linesOf(row) + GAP) * LINE
  for (const [i, cell] of row.entries()) {
    const [from = 0, to = 0] = [edges[i], edges[i + 1]]
    rule(ink, from, top - height, to - from, height)
    const down = isHead ? ((linesOf(row) - cell.length) * LINE) / 2 : 0
    for (const [n, words] of cell.entries()) {
      const y = top - down - LINE * (n + 1) - (GAP * LINE) / 2 + 3
      if (isHead) centred(ink, words, letters, { y, size: SIZE, from, to })
      else write(ink, words, letters, { x: from + INSET, y, size: SIZE })
    }
  }
  return top - height
}

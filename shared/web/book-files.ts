import type { BookKind } from '../book-forms.ts'
import type { Span } from '../book-line.ts'
import type { BookSheet } from '../book-sheet.ts'
import { BOOKS } from './words-of-books.ts'

type Table = readonly (readonly string[])[]

/** How registers are written as files. */
export type BookFiles = {
  csvFile(rows: Table): Uint8Array
  xlsxFile(sheet: {
    name: string
    heading: readonly string[]
    widths: readonly number[]
    head: readonly string[]
    rows: Table
  }): Uint8Array
  bookPdf(sheet: BookSheet): Promise<Uint8Array>
}

/** The kinds of files, with their types. */
export const BOOK_FILES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
} as const
export type BookFile = keyof typeof BOOK_FILES

const NAMES = { incoming: 'so-van-ban-den', outgoing: 'so-van-ban-di', tracking: 'so-theo-doi-giai-quyet-van-ban-den' }

/** @example bookFileName('outgoing', { from: '2026-01-01', to: '2026-01-31' }, 'csv') → 'so-van-ban-di_2026-01-01_2026-01-31.csv' */
export const bookFileName = (kind: BookKind, { from, to }: Span, ending: BookFile): string =>
  `${NAMES[kind]}_${from}_${to}.${ending}`

/** A register as a file; spreadsheets hold it alone, without the tables behind it: they are for those who go on counting. */
export const bookFile = async (
  ending: BookFile,
  kind: BookKind,
  sheet: BookSheet,
  files: BookFiles,
): Promise<Uint8Array> => {
  if (ending === 'pdf') return files.bookPdf(sheet)
  const [{ columns, rows } = { columns: [], rows: [] }] = sheet.tables
  const head = columns.map((column) => column.head)
  if (ending === 'csv') return files.csvFile([head, ...rows])
  const heading = [sheet.office ?? '', sheet.title, ...sheet.below].filter((words) => words !== '')
  return files.xlsxFile({ name: BOOKS[kind].vi, heading, widths: columns.map(({ width }) => width), head, rows })
}

import { z } from 'zod'
import type { BookPorts } from '../../book.ts'
import { bookSheet } from '../../book-sheet.ts'
import { BOOK_FILES, type BookFile, type BookFiles, bookFile, bookFileName } from '../book-files.ts'
import { bytes } from '../bytes.ts'
import { BookSpan, bookOf, OneBook } from './books.ts'
import { type Operation, operation } from './operation.ts'

type Ports = BookPorts & BookFiles & { now(): Date }

const PRINTS: [ending: BookFile, id: string, about: string][] = [
  [
    'pdf',
    'printBook',
    'Sổ đăng ký để in · A register for print: PDF, A4 landscape, heads repeated, later changes behind',
  ],
  ['xlsx', 'exportBook', 'Sổ đăng ký dạng Excel · A register as a spreadsheet (XLSX)'],
  ['csv', 'exportBookAsText', 'Sổ đăng ký dạng CSV · A register as CSV: UTF-8 with a byte-order mark'],
]

/** `/books/:book/pdf`, `/xlsx`, `/csv`: the registers as files, the same as those of the page. */
export const bookPrints = (ports: Ports): Operation[] =>
  PRINTS.map(([ending, id, about]) =>
    operation(
      {
        method: 'GET',
        path: `/books/:book/${ending}`,
        id,
        page: `/book.${ending}`,
        about,
        input: OneBook.extend({ query: z.strictObject(BookSpan) }),
        answers: { 200: { about: 'The file', file: BOOK_FILES[ending].replace(/;.*/u, '') } },
        refuses: ['no-office'],
      },
      async ({ params, query }, c) => {
        const content = await bookOf(c, params.book, query, ports)
        const written = await bookFile(ending, content.kind, bookSheet(content, ports.office), ports)
        return bytes(c, written, BOOK_FILES[ending], bookFileName(content.kind, content.span, ending))
      },
    ),
  )

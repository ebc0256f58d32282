import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { type BookPorts, book } from '../book.ts'
import { BookKind } from '../book-forms.ts'
import { Month, spanOf } from '../book-period.ts'
import { type BookSheet, bookSheet } from '../book-sheet.ts'
import { CannotClose, closeMonth } from '../close-month.ts'
import { closedMonths } from '../closed-month.ts'
import { dayThere } from '../register.ts'
import type { InWords } from '../words-for-people.ts'
import { bookPage } from './book-page.ts'
import { type BookQuery, bookAsked, bookUrl } from './book-query.ts'
import { bytes } from './bytes.ts'
import { named, visitorOf } from './visitor.ts'
import { BOOK, BOOKS } from './words-of-books.ts'

const Closing = z.object({ book: BookKind, month: Month })

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

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const FILES = { incoming: 'so-van-ban-den', outgoing: 'so-van-ban-di', tracking: 'so-theo-doi-giai-quyet-van-ban-den' }

/** `/book`: the registers that the law requires as a page, and as files; a post to `/book/close` closes a month. */
export const bookRoutes = (ports: BookPorts & BookFiles & { now(): Date }): Hono => {
  const web = new Hono()
  const today = () => dayThere(ports.now())
  const page = async (c: Context, asked: BookQuery, refused?: InWords) => {
    const content = await book(asked.kind, asked.span, ports, c.get('sight').reader)
    const shown = { asked, content, office: ports.office, closedMonths: await closedMonths(asked.kind, ports.archive) }
    // A page that answers a form stands where the form did: links that change its language lead there.
    const visitor = { ...visitorOf(c), ...(refused && { url: bookUrl(asked) }) }
    return c.html(bookPage({ ...shown, today: today(), ...(refused && { refused }) }, visitor), refused ? 409 : 200)
  }
  /** A register as a file; without the office's name, the page that asks for it. */
  const file = async (
    c: Context,
    ending: 'csv' | 'xlsx' | 'pdf',
    type: string,
    write: (sheet: BookSheet, asked: BookQuery) => Uint8Array | Promise<Uint8Array>,
  ) => {
    const asked = bookAsked(c, today())
    const content = await book(asked.kind, asked.span, ports, c.get('sight').reader)
    if (!content) return c.redirect(bookUrl(asked), 303)
    const name = `${FILES[asked.kind]}_${asked.span.from}_${asked.span.to}.${ending}`
    return bytes(c, await write(bookSheet(content, ports.office), asked), type, name)
  }
  /** The register itself, without the table of later changes: spreadsheets are for those who go on counting. */
  const tableOf = ({ tables: [table] }: BookSheet) => ({
    head: table?.columns.map((column) => column.head) ?? [],
    widths: table?.columns.map((column) => column.width) ?? [],
    rows: table?.rows ?? [],
  })

  web.get('/book', (c) => page(c, bookAsked(c, today())))
  web.get('/book.csv', (c) =>
    file(c, 'csv', 'text/csv; charset=utf-8', (sheet) => {
      const { head, rows } = tableOf(sheet)
      return ports.csvFile([head, ...rows])
    }),
  )
  web.get('/book.xlsx', (c) =>
    file(c, 'xlsx', XLSX, (sheet, { kind }) => {
      const heading = [sheet.office ?? '', sheet.title, ...sheet.below].filter((words) => words !== '')
      return ports.xlsxFile({ name: BOOKS[kind].vi, heading, ...tableOf(sheet) })
    }),
  )
  web.get('/book.pdf', (c) => file(c, 'pdf', 'application/pdf', (sheet) => ports.bookPdf(sheet)))
  web.post('/book/close', async (c) => {
    const form = await c.req.parseBody()
    const closing = Closing.safeParse(form)
    if (!closing.success) return c.text('book=incoming|outgoing|tracking&month=YYYY-MM', 400)
    const { book: kind, month } = closing.data
    const asked: BookQuery = { kind, period: month, span: spanOf(month) }
    if (form.sure !== '1') return page(c, asked, BOOK.notSure)
    try {
      await closeMonth({ book: kind, month, by: named(c, visitorOf(c), form.by) }, ports, ports.now())
      return c.redirect(bookUrl(asked), 303)
    } catch (error) {
      if (error instanceof CannotClose) return page(c, asked, error.words)
      throw error
    }
  })
  return web
}

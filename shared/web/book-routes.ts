import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { type BookPorts, book } from '../book.ts'
import { BookKind } from '../book-forms.ts'
import { Month, spanOf } from '../book-period.ts'
import { bookSheet } from '../book-sheet.ts'
import { CannotClose, closeMonth } from '../close-month.ts'
import { closedMonths } from '../closed-month.ts'
import { dayThere } from '../register.ts'
import type { InWords } from '../words-for-people.ts'
import { BOOK_FILES, type BookFile, type BookFiles, bookFile, bookFileName } from './book-files.ts'
import { bookPage } from './book-page.ts'
import { type BookQuery, bookAsked, bookUrl } from './book-query.ts'
import { bytes } from './bytes.ts'
import { named, visitorOf } from './visitor.ts'
import { BOOK } from './words-of-books.ts'

const Closing = z.object({ book: BookKind, month: Month })

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
  const file = (ending: BookFile) => async (c: Context) => {
    const asked = bookAsked(c, today())
    const content = await book(asked.kind, asked.span, ports, c.get('sight').reader)
    if (!content) return c.redirect(bookUrl(asked), 303)
    const written = await bookFile(ending, asked.kind, bookSheet(content, ports.office), ports)
    return bytes(c, written, BOOK_FILES[ending], bookFileName(asked.kind, asked.span, ending))
  }

  web.get('/book', (c) => page(c, bookAsked(c, today())))
  web.get('/book.csv', file('csv'))
  web.get('/book.xlsx', file('xlsx'))
  web.get('/book.pdf', file('pdf'))
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

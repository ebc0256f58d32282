import type { Context } from 'hono'
import { z } from 'zod'
import { type BookPorts, book } from '../../book.ts'
import { BookKind } from '../../book-forms.ts'
import type { Span } from '../../book-line.ts'
import { Month, Period, spanOf } from '../../book-period.ts'
import { type BookContent, bookSheet } from '../../book-sheet.ts'
import { CannotClose, closeMonth } from '../../close-month.ts'
import { ClosedMonth } from '../../closed-month.ts'
import { Day, LetterId } from '../../letter.ts'
import type { Register } from '../../ports.ts'
import { dayThere } from '../../register.ts'
import { By, callerOf } from './caller.ts'
import { type Operation, operation } from './operation.ts'
import { cut, linkParts, Paging, pageOf } from './paging.ts'
import { Refusal } from './problem.ts'

/** A line of a register: its cells in the order of `columns`, and its letter where that may be shown. */
export const BookRow = z.object({ letter: LetterId.optional(), cells: z.array(z.string()) })
/** A month as it was closed. */
export const BookClosed = ClosedMonth.omit({ lines: true })
/** A register that the law requires, in the law's own words: what its first page says, its columns, a part of its lines. */
export const Book = pageOf(BookRow).extend({
  book: BookKind,
  from: Day,
  to: Day,
  office: z.string().optional(),
  title: z.string(),
  below: z.array(z.string()),
  columns: z.array(z.string()),
  closed: z.array(BookClosed),
})
/** `sure`: a month that is closed is never opened again. */
export const Closing = z.strictObject({ month: Month, sure: z.literal(true), by: By })

export const OneBook = z.object({ params: z.object({ book: BookKind }) })
/** A year, month or day, or days from–to; without either this month. */
export const BookSpan = { period: Period.optional(), from: Day.optional(), to: Day.optional() }
type Asked = { period?: Period | undefined; from?: string | undefined; to?: string | undefined }
type Ports = BookPorts & { now(): Date }

const wrongSpan = () =>
  new Refusal('invalid-request', {
    issues: [{ at: 'query', says: 'Invalid input: expected period, or both from and to in their order, or none' }],
  })

const spanIn = ({ period, from, to }: Asked, now: Date): Span => {
  if (period && (from || to)) throw wrongSpan()
  if (!from && !to) return spanOf(period ?? dayThere(now).slice(0, 7))
  if (!from || !to || to < from) throw wrongSpan()
  return { from, to }
}

/** A register as whoever asks may see it. @throws Refusal `invalid-request`, `no-office` */
export const bookOf = async (c: Context, kind: BookKind, asked: Asked, ports: Ports): Promise<BookContent> => {
  const content = await book(kind, spanIn(asked, ports.now()), ports, c.get('sight').reader)
  if (!content) throw new Refusal('no-office')
  return content
}

/**
 * `/books/:book`: the registers that the law requires, line by line, and closing a month.
 *
 * @param shown the register as whoever asks may see it
 */
export const books = (ports: Ports, shown: Pick<Register, 'letters'>): Operation[] => [
  operation(
    {
      method: 'GET',
      path: '/books/:book',
      id: 'getBook',
      page: '/book',
      about:
        'Sổ đăng ký theo mẫu của luật: văn bản đến, đi, theo dõi giải quyết · A register in the form of the law, by year (2026), month (2026-03), day, or from–to; this month without. Of a letter that is kept from you it has numbers and days.',
      input: OneBook.extend({ query: Paging.extend(BookSpan) }),
      answers: { 200: { about: 'The register', schema: Book, headers: ['Link'] } },
      refuses: ['no-office'],
    },
    async ({ params, query: { period, from, to, ...paging } }, c) => {
      const content = await bookOf(c, params.book, { period, from, to }, ports)
      const { items, hasMore } = cut(content.lines, paging)
      // Noted as shown, as every answer that holds a restricted letter.
      await shown.letters(items.filter(({ withheld }) => !withheld).map(({ letter }) => letter))
      const sheet = bookSheet({ ...content, changes: [], notBorne: [] }, ports.office)
      const [table] = bookSheet({ ...content, lines: items }, ports.office).tables
      linkParts(c, paging, hasMore)
      const rows = items.map((line, i) => ({
        ...(!line.withheld && { letter: line.letter }),
        cells: table?.rows[i] ?? [],
      }))
      return c.json(
        Book.parse({
          ...{ book: content.kind, ...content.span, office: sheet.office, title: sheet.title, below: sheet.below },
          columns: sheet.tables[0]?.columns.map(({ head }) => head) ?? [],
          closed: content.closed.map(({ lines: _, ...closed }) => closed),
          ...{ items: rows, ...paging, total: content.lines.length },
        }),
      )
    },
  ),
  operation(
    {
      method: 'POST',
      path: '/books/:book/close',
      id: 'closeMonth',
      page: '/book/close',
      about:
        'Khóa sổ của một tháng đã qua · Closes a past month of a register, for good; later changes are listed beside it',
      input: OneBook.extend({ body: Closing }),
      answers: { 200: { about: 'The month as it was closed', schema: BookClosed } },
      refuses: ['month-not-closed'],
    },
    async ({ params: { book }, body: { month, by } }, c) => {
      const closing = closeMonth({ book, month, by: callerOf(c, by) }, ports, ports.now())
      const { lines: _, ...closed } = await closing.catch(refused)
      return c.json(BookClosed.parse(closed))
    },
  ),
]

const refused = (error: unknown): never => {
  throw error instanceof CannotClose ? new Refusal('month-not-closed', { detail: error.words }) : error
}

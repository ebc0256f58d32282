import type { Context } from 'hono'
import { BookKind } from '../book-forms.ts'
import type { Span } from '../book-line.ts'
import { Period, spanOf } from '../book-period.ts'
import { Day } from '../letter.ts'

/** Which register of which days is asked for; `period` where they are a year, a month or a day. */
export type BookQuery = { kind: BookKind; span: Span; period?: Period | undefined }

/** `?book=outgoing&period=2026-10`, or `from` and `to`; without, the incoming register of this month. */
export const bookAsked = (c: Context, today: string): BookQuery => {
  const kind = BookKind.catch('incoming').parse(c.req.query('book'))
  const [from, to] = [Day.safeParse(c.req.query('from')), Day.safeParse(c.req.query('to'))]
  if (from.success && to.success) return { kind, span: { from: from.data, to: to.data } }
  const period = Period.catch(today.slice(0, 7)).parse(c.req.query('period'))
  return { kind, period, span: spanOf(period) }
}

/** Where a register stands. @example bookUrl({ kind: 'outgoing', period: '2026' }) → '/book?book=outgoing&period=2026' */
export const bookUrl = (
  { kind, period, span }: { kind: BookKind; period?: Period | undefined; span?: Span },
  file: '' | '.pdf' | '.xlsx' | '.csv' = '',
): string => `/book${file}?${new URLSearchParams({ book: kind, ...(period ? { period } : span) })}`

import { z } from 'zod'
import type { Span } from './book-line.ts'
import { Day } from './letter.ts'

const DASHED = /^(?:19|2\d)\d{2}(?:-\d{2}){0,2}$/u

/** A year (from 1900), a month or a day of the calendar: `2026`, `2026-10`, `2026-10-05`. */
export const Period = z
  .string()
  .refine((text) => Day.safeParse(`${text}-01-01`.slice(0, 10)).success && DASHED.test(text))
export type Period = z.infer<typeof Period>

/** A month of the calendar: `2026-10`. */
export const Month = Period.refine((text) => text.length === 7)

/** @example spanOf('2026-02') → { from: '2026-02-01', to: '2026-02-28' } */
export const spanOf = (period: Period): Span => ({
  from: `${period}-01-01`.slice(0, 10),
  to: period.length === 10 ? period : period.length === 4 ? `${period}-12-31` : lastDayOf(period),
})

const lastDayOf = (month: string): string => {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
}

/** What comes `by` days, months or years after a period, of the period's own kind. @example next('2026-12') → '2027-01' */
export const next = (period: Period, by = 1): Period => {
  const [year = 0, month, day] = period.split('-').map(Number)
  const then =
    month === undefined
      ? Date.UTC(year + by, 0)
      : day === undefined
        ? Date.UTC(year, month - 1 + by)
        : Date.UTC(year, month - 1, day + by)
  return new Date(then).toISOString().slice(0, period.length)
}

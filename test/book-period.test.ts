import { expect, test } from 'vitest'
import { Month, next, Period, spanOf } from '../shared/book-period.ts'

test.each([
  ['2026', '2026-01-01', '2026-12-31'],
  ['2026-02', '2026-02-01', '2026-02-28'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2026-12', '2026-12-01', '2026-12-31'],
  ['2026-10-05', '2026-10-05', '2026-10-05'],
])('%s is the days from %s to %s', (period, from, to) => expect(spanOf(Period.parse(period))).toEqual({ from, to }))

test.each([
  '',
  '26',
  '2026-13',
  '2026-00',
  '2026-02-30',
  '2026-1',
  '0001',
  '9999-12',
  '2026-10-05-01',
  '../2026-10',
  'hôm nay',
])('“%s” is no period', (text) => expect(Period.safeParse(text).success).toBe(false))
test.each(['2026', '2026-10-05', '2026-1', '2026-10/x'])('“%s” is no month', (text) =>
  expect(Month.safeParse(text).success).toBe(false),
)

test.each([
  ['2026', 1, '2027'],
  ['2026-12', 1, '2027-01'],
  ['2026-01', -1, '2025-12'],
  ['2024-02-28', 1, '2024-02-29'],
  ['2026-03-01', -1, '2026-02-28'],
])('from %s it is %i to %s', (period, by, then) => expect(next(period, by)).toBe(then))

import { expect, test } from 'vitest'
import { daysAfter } from '../../shared/practice/working-days.ts'

test.each([
  ['a weekend', '2025-10-03', 1, '2025-10-06'],
  ['Tết', '2024-02-07', 1, '2024-02-15'],
  ['the Hùng Kings’ day made up on Monday', '2022-04-08', 1, '2022-04-12'],
  ['a day that was swapped, and the Saturday worked for it', '2024-04-26', 2, '2024-05-03'],
  ['the Saturday worked for it', '2024-05-03', 1, '2024-05-04'],
  ['both days of Quốc khánh', '2023-08-31', 1, '2023-09-05'],
])('a working day is counted over %s', (_, from, count, day) => expect(daysAfter(from, count, 'working')).toBe(day))

test('calendar days are counted over everything', () =>
  expect(daysAfter('2024-02-07', 8, 'calendar')).toBe('2024-02-15'))

test.each([
  ['no days', '2025-10-03', 0],
  ['more days than any letter gives', '2025-10-03', 500],
  ['working days of a year whose holidays are not in the table', '2008-10-03', 3],
])('gives nothing for %s', (_, from, count) => expect(daysAfter(from, count, 'working')).toBeUndefined())

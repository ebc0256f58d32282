import { PUBLIC_HOLIDAYS, WORKING_SATURDAYS } from '../directory/public-holidays.ts'

/** No letter gives more days than these. */
const MOST = 400

/**
 * The day that many days after another, ISO; the first day is not counted (Civil Code 91/2015, article 147).
 * Nothing where a working day would have to be told in a year whose public holidays are not in the table.
 *
 * @example daysAfter('2024-04-26', 2, 'working') → '2024-05-03'
 */
export const daysAfter = (day: string, count: number, kind: 'working' | 'calendar'): string | undefined => {
  if (count < 1 || count > MOST) return undefined
  let [at, left] = [day, count]
  while (left > 0) {
    at = nextDay(at)
    if (kind === 'working' && PUBLIC_HOLIDAYS[at.slice(0, 4)] === undefined) return undefined
    if (kind === 'calendar' || isWorkingDay(at)) left--
  }
  return at
}

const isWorkingDay = (day: string): boolean => {
  if (WORKING_SATURDAYS.includes(day)) return true
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday > 0 && weekday < 6 && !PUBLIC_HOLIDAYS[day.slice(0, 4)]?.split(' ').includes(day.slice(5))
}

const nextDay = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + 1)
  return date.toISOString().slice(0, 10)
}

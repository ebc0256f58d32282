import type { Task } from '../letter.ts'
import { fold } from '../vietnamese/fold.ts'

/** “15/12/2025”, “15 tháng 12 năm 2025”, folded. */
const DAYS = /(?<![\d/])(?<d>\d{1,2})(?: ?[/.-] ?| thang )(?<m>\d{1,2})(?: ?[/.-] ?| nam )(?<y>20\d{2})(?!\d)/gu
/** No letter sets a day so many years ahead. */
const FURTHEST = 3
/** Digits, and letters that engines take for them. */
const DIGIT = '[\\doilsb]'
/** “trước ngày 1512/2025”, “chậm nhất ngày 29/32019”, “trước ngày 30 háng 9”: a day that is none as it was read. */
const UNREAD_DAY = new RegExp(
  '(?:t.uoc|tr.oc|tru.c|truo.|cham nhat|den het|han cuoi|xong|trong(?= ngay))(?: (?:la|vao|den|het|truoc))*' +
    '(?: [\\dlio]{1,2} ?(?:gio|h)[^.;]{0,10})? (?:.?gay ?|n.ay |ng.y ?|nga. |nay )?' +
    `(?:(?=\\d|[il]\\d)${DIGIT}{1,4} ?[/.-] ?(?:${DIGIT}|.?[/.-])|\\d{6,8}(?!\\d)|(?=\\d|[il]\\d)${DIGIT}{1,2} (?:.{0,2}h.{0,3}g|t.{2,4}) \\d|thang \\d{4,6}(?!\\d))` +
    '(?<rest>.{0,40})',
  'u',
)
const RECURS = /h[a]ng (?:nam|thang|quy|tuan|ngay)|dinh ky|thang sau|ke tiep|cua thang/u
/** A cell of days holds nothing but them. */
const DAY_IN_CELL = new RegExp(`^${DIGIT}{1,4} ?[/.-] ?${DIGIT}|${DIGIT}/${DIGIT}{4}`, 'u')

/**
 * Whether a task names a day that was not taken for its deadline, or has one that lies too far ahead.
 *
 * @param printed the whole paragraph
 * @param day the letter's own day
 */
export const isOddDay = ({ latest, deadlineText = '' }: Task, printed: string, day?: string): boolean => {
  if (latest) return day !== undefined && Number(latest.slice(0, 4)) - Number(day.slice(0, 4)) > FURTHEST
  const cell = fold(deadlineText)
  if (RECURS.test(cell)) return false
  const unread = UNREAD_DAY.exec(fold(printed))
  const isUnread = unread !== null && !RECURS.test(unread.groups?.rest ?? '')
  return isUnread || DAY_IN_CELL.test(cell) || (day !== undefined && namesLater(printed, day))
}

const namesLater = (printed: string, day: string): boolean =>
  [...fold(printed).matchAll(DAYS)].some(({ groups = {} }) => {
    const { d = '', m = '', y = '' } = groups
    return `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` > day
  })

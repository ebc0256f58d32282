import { DIVIDED_NAMES } from '../directory/divided-names.ts'
import type { Task } from '../letter.ts'
import { fold } from '../vietnamese/fold.ts'
import { isSyllable } from '../vietnamese/syllables.ts'

/** “15/12/2025”, “15 tháng 12 năm 2025”, folded. */
const DAYS = /(?<![\d/])(?<d>\d{1,2})(?: ?[/.-] ?| thang )(?<m>\d{1,2})(?: ?[/.-] ?| nam )(?<y>20\d{2})(?!\d)/gu
/** A name of an office ends before what it has to do. */
const DEED_IN_NAME =
  /(?:chiu|co|trach) (?:trach )?[nm]hi.[mn]|(?<!co quan )chu tri|ra soat|bao cao|trien khai|kiem tra (?:cong tac|viec)/u
/** No single office's name is longer, in letters, without the names that are known to be long. */
const LONGEST_NAME = 110
const LONG_NAMES = DIVIDED_NAMES.filter((name) => name.includes(','))
/** “Trung tâm Y tế Trung tâm Y tế”: two lines of a table's cell in one. */
const TWICE = /(?:^| )((?:[a-z]+ ){2,5}[a-z]+) \1(?![a-z])/u
/** “các sở, ban, ngành”, “cơ quan, đơn vị”: commas of a group. */
const GROUP = /^(?:.{0,40} )?(?:cac|co quan|don vi|to chuc|thu truong|ubnd|uy ban|ong|quy)(?![a-z])/u

/**
 * Whether a task reads as if something of it were lost: two offices run together in one name, a deed in it, or a day
 * to come that was not taken for a deadline.
 *
 * @param printed the whole paragraph
 * @param day the letter's own day
 */
export const isOddTask = (task: Task, printed: string, day?: string): boolean =>
  task.assignees.some(isOddName) ||
  (task.latest === undefined && (isUnreadDay(task, printed) || (day !== undefined && namesLater(printed, day)))) ||
  (task.latest !== undefined &&
    day !== undefined &&
    Number(task.latest.slice(0, 4)) - Number(day.slice(0, 4)) > FURTHEST)

/** No letter sets a day so many years ahead. */
const FURTHEST = 3
/** “chậm nhất ngày 29/32019”, “trước ngày 30 háng 9”: a day that is none as it was read, unless it comes every month or year. */
const UNREAD_DAY =
  /(?:t.uoc|tr.oc|tru.c|truo.|cham nhat|den het|han cuoi|xong)(?: (?:la|vao|den|het|truoc))* (?:(?:\d{1,2} ?(?:gio|h)[^.;]{0,10} )?(?:.?gay|n.ay|ng.y|nga.|n?g?ay) )?[\doil]{1,2} ?(?:[/.-] ?[\doil]|[a-z]{0,2}h.{0,2}ng |t[a-z]{3,4} [\d])|[\doil]{1,2}\/[\doil]{5,6}(?!\d)/u
const RECURS = /h[a]ng (?:nam|thang|quy|tuan|ngay)|dinh ky|thang sau|ke tiep|cua thang/u

const isUnreadDay = ({ deadlineText = '' }: Task, printed: string): boolean =>
  !RECURS.test(fold(deadlineText)) &&
  (UNREAD_DAY.test(fold(printed)) || /^[\doil]{1,2} ?[/.-] ?[\doil]|[\doil]\/[\doil]{4}/u.test(fold(deadlineText)))

const isOddName = (assignee: string): boolean => {
  const name = assignee.replace(/ \(phối hợp\)$/u, '')
  const folded = fold(LONG_NAMES.reduce((rest, long) => rest.replace(long, ''), name))
  return (
    folded.length > LONGEST_NAME ||
    DEED_IN_NAME.test(folded) ||
    TWICE.test(folded) ||
    (/, /u.test(folded) && !GROUP.test(folded)) ||
    // An office's words are syllables, but for abbreviations and names of places (“Krông”).
    name.split(/[ ,;:&-]+/u).some((word) => /^\p{Ll}{2,}$/u.test(word) && !isSyllable(word))
  )
}

const namesLater = (printed: string, day: string): boolean =>
  [...fold(printed).matchAll(DAYS)].some(({ groups = {} }) => {
    const { d = '', m = '', y = '' } = groups
    return `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` > day
  })

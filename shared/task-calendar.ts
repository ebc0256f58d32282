import { calendarText, dateValue, momentValue, type Property, textValue } from './icalendar.ts'
import type { DueTask } from './task-list.ts'
import { isOpen } from './task-states.ts'
import { wordsIn } from './vietnamese/search-terms.ts'

/** Characters: so much of a task's words tells it from the others of its letter. */
const WORDS_IN_UID = 60

/**
 * Open tasks with a deadline as an iCalendar feed (RFC 5545), each an event of the whole day: calendar programs show
 * events of a feed everywhere, to-dos in few. A task that is closed is in it no more and so leaves the calendar.
 *
 * @param home where the register's pages stand, without a slash at the end
 */
export const taskCalendar = (tasks: DueTask[], name: string, home: string): string => {
  const seen = new Map<string, number>()
  const uid = (task: DueTask): string => {
    const words = wordsIn(task.task.text).join('-').slice(0, WORDS_IN_UID)
    const stem = `${task.entry.letter.id}-${words}`
    const nth = (seen.get(stem) ?? 0) + 1
    seen.set(stem, nth)
    return nth === 1 ? `${stem}@vanthu` : `${stem}-${nth}@vanthu`
  }
  // In the order of the letter, so that of two tasks with the same words each keeps its UID.
  const open = tasks
    .filter(isOpen)
    .toSorted((a, b) => a.entry.letter.id.localeCompare(b.entry.letter.id) || a.no - b.no)
  return calendarText([
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', '-//vanthu//tasks//VI'],
    ['CALSCALE', 'GREGORIAN'],
    ['METHOD', 'PUBLISH'],
    ['NAME', textValue(name)],
    ['X-WR-CALNAME', textValue(name)],
    ['X-WR-TIMEZONE', 'Asia/Ho_Chi_Minh'],
    ...open.flatMap((task) => (task.due ? event(task, task.due, uid(task), home) : [])),
    ['END', 'VCALENDAR'],
  ])
}

const event = (task: DueTask, due: string, uid: string, home: string): Property[] => {
  const { entry, no, handled, doubt } = task
  const { fullNumber, issuer } = entry.letter.fields
  const letter = [fullNumber?.value, issuer?.value].filter((words) => words !== undefined).join(', ')
  const about = [
    task.task.assignees.join('; '),
    letter,
    task.task.deadlineText,
    handled?.note,
    doubt && `⚑ ${doubt.vi}`,
  ]
  const url = `${home}/letters/${entry.letter.id}/tasks/${no}`
  return [
    ['BEGIN', 'VEVENT'],
    ['UID', uid],
    ['DTSTAMP', momentValue(entry.at)],
    ['SEQUENCE', String(entry.revision - 1)],
    ['DTSTART;VALUE=DATE', dateValue(due)],
    ['DTEND;VALUE=DATE', dateValue(dayAfter(due))],
    ['SUMMARY', textValue(`Hạn: ${task.task.text}`)],
    ['DESCRIPTION', textValue([...about.filter((words) => words), url].join('\n'))],
    ['URL', url],
    ['TRANSP', 'TRANSPARENT'],
    ['END', 'VEVENT'],
  ]
}

const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)

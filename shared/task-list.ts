import type { Filters, SearchIndex } from './ports.ts'
import { dayThere, type LetterEntry } from './register.ts'
import { dueDay, isOpen, type TaskOfLetter, tasksOf } from './task-states.ts'

/** Where a task stands in time: what presses first comes first. */
export const WHEN = ['overdue', 'week', 'later', 'undated', 'closed'] as const
export type When = (typeof WHEN)[number]

/** A task with its letter. `due` is its last day (ISO), `days` how far that is from today: −1 was yesterday. */
export type DueTask = TaskOfLetter & { entry: LetterEntry; when: When; due?: string; days?: number }

/** `behind`: letters with open tasks that were not looked at, the oldest, of which no task is due from this month on. */
export type TaskList = { tasks: DueTask[]; behind: number }

/** Months of a century: a misread year beyond it is no deadline. */
const MOST_MONTHS = 1200
/** Of letters whose tasks are all closed the newest are enough. */
const MOST_CLOSED = 100

/**
 * The tasks of letters in the order in which people take them up: overdue, due within seven days, later, without a
 * day, closed. Letters are looked at by the months in which their tasks are due, from this month on and then back, so
 * that no coming deadline is left out however old its letter; then the newest, for which a quarter is kept free: tasks
 * without a day would never be seen behind years of missed ones.
 *
 * @param today ISO day; a task is overdue on the day after its deadline
 */
export const taskList = async (
  search: Pick<SearchIndex, 'search' | 'facet'>,
  today: string,
  mostLetters = 500,
): Promise<TaskList> => {
  const letters = new Map<string, LetterEntry>()
  const look = async (filters: Filters, most: number): Promise<number> => {
    const { hits, total } = await search.search({ words: '', limit: most, filters })
    for (const { entry } of hits) letters.set(entry.letter.id, entry)
    return total
  }
  for (const due of nearest(await search.facet('due', MOST_MONTHS), today.slice(0, 7))) {
    if (letters.size >= mostLetters) break
    await look({ due }, mostLetters)
  }
  const open = await look({ tasks: '1' }, Math.max(Math.ceil(mostLetters / 4), mostLetters - letters.size))
  const looked = [...letters.values()].filter(({ letter }) => tasksOf(letter).some(isOpen)).length
  await look({ closed: '1' }, MOST_CLOSED)
  const tasks = [...letters.values()].flatMap((entry) => tasksIn(entry, today))
  return { tasks: tasks.toSorted(inOrder), behind: Math.max(0, open - looked) }
}

/** This month and what comes after it, the nearest first; then what lies behind it, the nearest first. */
const nearest = (months: { value: string }[], present: string): string[] => {
  const all = months.map(({ value }) => value).sort()
  return [...all.filter((month) => month >= present), ...all.filter((month) => month < present).reverse()]
}

export const tasksIn = (entry: LetterEntry, today: string): DueTask[] =>
  tasksOf(entry.letter).map((task) => {
    const due = dueDay(task.task)
    const days = due === undefined ? undefined : daysBetween(today, due)
    return { ...task, entry, when: whenOf(task, days), ...(due && { due }), ...(days !== undefined && { days }) }
  })

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000

const whenOf = (task: TaskOfLetter, days: number | undefined): When => {
  if (!isOpen(task)) return 'closed'
  if (days === undefined) return 'undated'
  if (days < 0) return 'overdue'
  return days <= 7 ? 'week' : 'later'
}

/**
 * Within a group the nearest deadline first: of what is overdue the latest, for what was missed years ago is most often
 * settled and was never marked. Then the newest letter; of closed ones the last that was closed.
 */
const inOrder = (a: DueTask, b: DueTask): number =>
  WHEN.indexOf(a.when) - WHEN.indexOf(b.when) ||
  (a.when === 'closed' ? closedAt(b).localeCompare(closedAt(a)) : Math.abs(a.days ?? 0) - Math.abs(b.days ?? 0)) ||
  issued(b).localeCompare(issued(a)) ||
  a.no - b.no

const closedAt = ({ handled }: DueTask): string => handled?.at ?? ''
const issued = ({ entry }: DueTask): string => entry.letter.fields.issuedOn?.value ?? dayThere(entry.at)

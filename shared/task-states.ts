import type { Handled, Letter, Task, TaskState } from './letter.ts'
import { comparable, similarity } from './vietnamese/similarity.ts'
import type { InWords } from './words-for-people.ts'

/**
 * A task of a letter with what was said of it; `no` is its place in the letter's list, from 0. `doubt`: why a person
 * should look at it, and `confidence` (0–1) how sure its reading is.
 */
export type TaskOfLetter = {
  no: number
  task: Task
  state: TaskState
  handled?: Handled | undefined
  confidence: number
  doubt?: InWords | undefined
}

export type Words = Pick<Task, 'no' | 'text' | 'assignees'>

const wordsOf = ({ no = '', text, assignees }: Words): string => comparable([no, text, ...assignees].join(' '))

export const isSameTask = (a: Words, b: Words): boolean => wordsOf(a) === wordsOf(b)

/** All tasks of a letter, each in the state in which people put it. */
export const tasksOf = ({ fields, review, handled = [] }: Letter): TaskOfLetter[] =>
  fields.tasks.map(({ value: task, confidence }, no) => {
    const known = handled.find((one) => isSameTask(one.task, task))
    const doubt = review.find(({ field, item }) => field === 'tasks' && item === no)?.reason
    return { no, task, state: known?.state ?? 'open', handled: known, confidence, ...(doubt && { doubt }) }
  })

export const isOpen = ({ state }: { state: TaskState }): boolean => state === 'open' || state === 'doing'

/** The last day of a task: the day that it names, or the end of the month, quarter or year that it names. */
export const dueDay = ({ deadline, latest }: Task): string | undefined => deadline ?? latest

/** The nearest deadline that a letter still has. */
export const nextDue = (letter: Letter): string | undefined =>
  tasksOf(letter)
    .filter(isOpen)
    .flatMap(({ task }) => dueDay(task) ?? [])
    .sort()[0]

/** What was said of tasks that this reading of the letter does not have: kept, for a person said it. */
export const saidOfOthers = ({ fields, handled = [] }: Letter): Handled[] =>
  handled.filter(({ task }) => !fields.tasks.some(({ value }) => isSameTask(task, value)))

/** Better rules change a few words of a task; two instructions of one letter are less alike than this. */
export const ALIKE = 0.8
/** A task that was cut off, or is cut off now, has at least so much in common with the whole. */
const SHORTEST_PART = 24
/** Texts are compared letter by letter: of long ones the beginning tells enough. */
const COMPARED = 400

/** The letter with what was said of the tasks of an earlier reading, each word at the task that reads most like it. */
export const withHandled = ({ handled: _, ...letter }: Letter, earlier: Handled[] = []): Letter => {
  if (earlier.length === 0) return letter
  const tasks = letter.fields.tasks.map(({ value }) => value)
  const isTaken = (task: Task) => earlier.some((one) => isSameTask(one.task, task))
  const free = new Set(tasks.filter((task) => !isTaken(task)))
  const lost = earlier.filter(({ task }) => !tasks.some((now) => isSameTask(task, now)))
  const pairs = lost.flatMap((one) => [...free].map((task) => ({ one, task, alike: likeness(one.task, task) })))
  const now = new Map<Handled, Task>()
  for (const { one, task, alike } of pairs.toSorted((a, b) => b.alike - a.alike)) {
    if (alike < ALIKE || now.has(one) || !free.delete(task)) continue
    now.set(one, task)
  }
  return { ...letter, handled: earlier.map((one) => ({ ...one, task: knownBy(now.get(one) ?? one.task) })) }
}

export const knownBy = ({ no, text, assignees }: Words): Words => ({ ...(no && { no }), text, assignees })

/** Of two that are equally alike it is the one with the same number, then the one with the same names. */
export const likeness = (a: Words, b: Words): number => {
  const [left, right] = [comparable(a.text).slice(0, COMPARED), comparable(b.text).slice(0, COMPARED)]
  const isPart = Math.min(left.length, right.length) >= SHORTEST_PART && (left.includes(right) || right.includes(left))
  const sameNames = a.assignees.join() === b.assignees.join() ? 0.01 : 0
  return Math.max(isPart ? ALIKE : 0, similarity(left, right)) + sameNames + (a.no === b.no ? 0.02 : 0)
}

import type { Found, Letter, Task } from './letter.ts'
import { ALIKE, isSameTask, likeness, type Words } from './task-states.ts'
import { comparable, similarity } from './vietnamese/similarity.ts'

/** A paragraph is known again by so many letters of it. */
const COMPARED = 400

/**
 * A letter read again, with the tasks that a person settled one by one in the earlier one: each stands for the reading
 * that is most like it, and is doubted no more; one of which no reading is left keeps its place on the paper. What a
 * person said to be no task is left out. All others are as they are read now, with their doubts.
 */
export const keepTasks = (earlier: Letter, read: Letter): Letter => {
  const said = earlier.fields.tasks.filter(({ source }) => source === 'person')
  const { noTasks = [] } = earlier
  if (said.length === 0 && noTasks.length === 0) return read
  const kept = pairedWith(said, read.fields.tasks)
  const lost = said.filter((one) => ![...kept.values()].includes(one))
  const isNone = ({ value }: Found<Task>) => noTasks.some((one) => isSameTask(one, value) || isAlike(one, value))
  const now = read.fields.tasks.flatMap((found, item) => {
    const own = kept.get(found)
    return own || !isNone(found) ? [{ found: own ?? found, item: own ? undefined : item }] : []
  })
  const all = lost.reduce((tasks, found) => {
    const before = tasks.findIndex((other) => isBefore(found, other.found))
    return tasks.toSpliced(before < 0 ? tasks.length : before, 0, { found, item: undefined })
  }, now)
  return {
    ...read,
    fields: { ...read.fields, tasks: all.map(({ found }) => found) },
    review: read.review.flatMap((doubt) => {
      if (doubt.field !== 'tasks' || doubt.item === undefined) return [doubt]
      const item = all.findIndex((one) => one.item === doubt.item)
      return item < 0 ? [] : [{ ...doubt, item }]
    }),
    settled: read.settled ?? [],
    ...(noTasks.length > 0 && { noTasks }),
  }
}

/** Each settled task with the reading that is most like it, which stands for no other. */
const pairedWith = (said: Found<Task>[], read: Found<Task>[]): Map<Found<Task>, Found<Task>> => {
  const pairs = said.flatMap((one) => read.map((now) => ({ one, now, alike: alikeness(one, now) })))
  const taken = new Map<Found<Task>, Found<Task>>()
  for (const { one, now, alike } of pairs.toSorted((a, b) => b.alike - a.alike))
    if (alike >= ALIKE && !taken.has(now) && ![...taken.values()].includes(one)) taken.set(now, one)
  return taken
}

/** By the words, or by the paper's paragraph: a person may have put other words. */
const alikeness = (a: Found<Task>, b: Found<Task>): number => {
  const byWords = likeness(a.value, b.value)
  const [mine, other] = [a, b].map(({ printed = '' }) => comparable(printed).slice(0, COMPARED))
  return mine && other ? Math.max(byWords, similarity(mine, other) + byWords / 100) : byWords
}

const isAlike = (a: Words, b: Words): boolean => likeness(a, b) >= ALIKE + 0.1

const isBefore = (a: Found<Task>, b: Found<Task>): boolean =>
  a.page < b.page || (a.page === b.page && (a.box?.top ?? 0) < (b.box?.top ?? 0))

import type { Citation, Found, ItemisedField, Letter, Task } from './letter.ts'
import { ALIKE, isSameTask, likeness, type Words } from './task-states.ts'
import { numberKey } from './vietnamese/search-terms.ts'
import { comparable, similarity } from './vietnamese/similarity.ts'

/** A paragraph is known again by so many letters of it. */
const COMPARED = 400

/**
 * A letter read again, with the items of a list that a person settled one by one in the earlier one: each stands for
 * the reading that is most like it, and is doubted no more; one of which no reading is left keeps its place on the
 * paper. What a person said to be none is left out. All others are as they are read now, with their doubts.
 */
export const keepItems = (earlier: Letter, read: Letter, field: ItemisedField): Letter => {
  const isSaid = earlier.fields[field].some(({ source }) => source === 'person')
  const none = field === 'tasks' ? earlier.noTasks : earlier.noCitations
  return isSaid || none ? KEEP[field](earlier, read) : read
}

const KEEP: Record<ItemisedField, (earlier: Letter, read: Letter) => Letter> = {
  tasks: (earlier, read) => {
    const { noTasks = [] } = earlier
    const isNone = ({ value }: Found<Task>) => noTasks.some((one) => isSameTask(one, value) || isAlike(one, value))
    const tasks = kept(earlier.fields.tasks, read.fields.tasks, { alikeness: alikeTasks, isNone })
    return { ...withItems(read, 'tasks', tasks), ...(noTasks.length > 0 && { noTasks }) }
  },
  citations: (earlier, read) => {
    const { noCitations = [] } = earlier
    const isNone = ({ value }: Found<Citation>) => noCitations.some((one) => isSameNumber(one, value.fullNumber))
    const citations = kept(earlier.fields.citations, read.fields.citations, { alikeness: alikeCitations, isNone })
    return { ...withItems(read, 'citations', citations), ...(noCitations.length > 0 && { noCitations }) }
  },
}

/** An item of the list, and at which place it was read now; undefined: a person said it. */
type Kept<T> = { found: Found<T>; item: number | undefined }
type How<T> = { alikeness(a: Found<T>, b: Found<T>): number; isNone(found: Found<T>): boolean }

/** The list as it stands now. */
const kept = <T>(earlier: Found<T>[], read: Found<T>[], { alikeness, isNone }: How<T>): Kept<T>[] => {
  const said = earlier.filter(({ source }) => source === 'person')
  const pairs = pairedWith(said, read, alikeness)
  const lost = said.filter((one) => ![...pairs.values()].includes(one))
  const now = read.flatMap((found, item): Kept<T>[] => {
    const own = pairs.get(found)
    return own || !isNone(found) ? [{ found: own ?? found, item: own ? undefined : item }] : []
  })
  return lost.reduce((all, found) => {
    const before = all.findIndex((other) => isBefore(found, other.found))
    return all.toSpliced(before < 0 ? all.length : before, 0, { found, item: undefined })
  }, now)
}

/** Each doubt follows its item. */
const withItems = <T>(read: Letter, field: ItemisedField, all: Kept<T>[]): Letter => ({
  ...read,
  fields: { ...read.fields, [field]: all.map(({ found }) => found) },
  review: read.review.flatMap((doubt) => {
    if (doubt.field !== field || doubt.item === undefined) return [doubt]
    const item = all.findIndex((one) => one.item === doubt.item)
    return item < 0 ? [] : [{ ...doubt, item }]
  }),
  settled: read.settled ?? [],
})

/** Each settled item with the reading that is most like it, which stands for no other. */
const pairedWith = <T>(said: Found<T>[], read: Found<T>[], alikeness: How<T>['alikeness']): Map<Found<T>, Found<T>> => {
  const pairs = said.flatMap((one) => read.map((now) => ({ one, now, alike: alikeness(one, now) })))
  const taken = new Map<Found<T>, Found<T>>()
  for (const { one, now, alike } of pairs.toSorted((a, b) => b.alike - a.alike))
    if (alike >= ALIKE && !taken.has(now) && ![...taken.values()].includes(one)) taken.set(now, one)
  return taken
}

/** By the words, or by the paper's paragraph: a person may have put other words. */
const alikeTasks = (a: Found<Task>, b: Found<Task>): number => {
  const byWords = likeness(a.value, b.value)
  const [mine, other] = [a, b].map(({ printed = '' }) => comparable(printed).slice(0, COMPARED))
  return mine && other ? Math.max(byWords, similarity(mine, other) + byWords / 100) : byWords
}

const isAlike = (a: Words, b: Words): boolean => likeness(a, b) >= ALIKE + 0.1

/** By the number, as a person put it or as it was read then. */
const alikeCitations = (said: Found<Citation>, now: Found<Citation>): number => {
  const read = [now.value.fullNumber, ...(now.printed === undefined ? [] : [now.printed])]
  if (isSameNumber(said.value.fullNumber, now.value.fullNumber)) return 1
  return read.some((one) => isSameNumber(said.printed ?? '', one)) ? ALIKE : 0
}

const isSameNumber = (a: string, b: string): boolean => numberKey(a) === numberKey(b)

const isBefore = (a: Found<unknown>, b: Found<unknown>): boolean =>
  a.page < b.page || (a.page === b.page && (a.box?.top ?? 0) < (b.box?.top ?? 0))

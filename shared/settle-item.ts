import { NotSuchAField, valueTyped } from './field-words.ts'
import { Citation, type Doubt, type Found, type ItemisedField, type Letter, Task } from './letter.ts'
import { knownBy } from './task-states.ts'
import type { InWords } from './words-for-people.ts'

/** How a value stands that a person looked at on the picture. */
export const SEEN = { source: 'person', confidence: 1, alternatives: undefined } as const

/**
 * The letter with one task, or one cited document, as a person says it, who looked at that one alone: the others stay
 * as sure as they are, and the list as complete as it is. What the paper says stays with the item, to know it by when
 * it is read again.
 *
 * @param item its place in the list, from 0
 * @param line its words as `wordsOf` writes them; undefined: it is none
 * @throws NotSuchAField when the list has no such item, or the words cannot be one
 */
export const settledItem = (letter: Letter, field: ItemisedField, item: number, line: string | undefined): Letter => {
  const { review, settled = [] } = letter
  const others = review.filter((doubt) => doubt.field !== field || doubt.item !== item)
  return {
    ...letter,
    ...SETTLE[field](letter, item, line),
    review: line === undefined ? others.map((doubt) => movedUp(doubt, field, item)) : others,
    // That somebody looked at a part is told by an empty list: before, a person's item told that the whole was settled.
    settled,
  }
}

type Settle = (letter: Letter, item: number, line: string | undefined) => Partial<Letter>

const SETTLE: Record<ItemisedField, Settle> = {
  tasks: ({ fields, noTasks = [] }, item, line) => {
    const before = there(fields.tasks, item)
    if (line === undefined)
      return {
        fields: { ...fields, tasks: fields.tasks.toSpliced(item, 1) },
        noTasks: [...noTasks, knownBy(before.value)],
      }
    const found = { ...before, ...SEEN, value: taskTyped(line, before) }
    return { fields: { ...fields, tasks: fields.tasks.with(item, found) } }
  },
  citations: ({ fields, noCitations = [] }, item, line) => {
    const before = there(fields.citations, item)
    if (line === undefined)
      return {
        fields: { ...fields, citations: fields.citations.toSpliced(item, 1) },
        noCitations: [...noCitations, before.value.fullNumber],
      }
    const printed = before.printed ?? before.value.fullNumber
    const found = { ...before, ...SEEN, printed, value: citationTyped(line) }
    return { fields: { ...fields, citations: fields.citations.with(item, found) } }
  },
}

const there = <T>(items: Found<T>[], item: number): Found<T> => {
  const found = items[item]
  if (!found) throw new NotSuchAField(GONE)
  return found
}

const GONE = {
  vi: 'Danh sách không còn mục này: hãy xem lại văn bản.',
  en: 'The list has no such item any more: look at the letter again.',
}

/** Where the words of the deadline stay, the last day that they allow does, too. */
const taskTyped = (line: string, { value: before }: Found<Task>): Task => {
  const typed = Task.safeParse(valueTyped('tasks', line))
  if (!typed.success) throw notUnderstood(line, 'nhiệm vụ phải có nội dung', 'a task has to say what is to be done')
  const { deadline, deadlineText } = typed.data
  const isSameDay = deadline === before.deadline && deadlineText === before.deadlineText
  return { ...typed.data, ...(isSameDay && before.latest && { latest: before.latest }) }
}

const citationTyped = (line: string): Citation => {
  const typed = Citation.safeParse(valueTyped('citations', line))
  if (!typed.success)
    throw notUnderstood(line, 'văn bản viện dẫn phải có số, ký hiệu', 'a cited document has to have a number')
  return typed.data
}

const notUnderstood = (line: string, vi: string, en: string): NotSuchAField => {
  const words: InWords = { vi: `Không hiểu “${line}”: ${vi}.`, en: `“${line}” is not understood: ${en}.` }
  return new NotSuchAField(words)
}

const movedUp = (doubt: Doubt, field: ItemisedField, gone: number): Doubt =>
  doubt.field === field && doubt.item !== undefined && doubt.item > gone ? { ...doubt, item: doubt.item - 1 } : doubt

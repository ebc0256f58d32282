import { NotSuchAField, valueTyped } from './field-words.ts'
import { type Doubt, type Found, type Letter, Task } from './letter.ts'
import { knownBy } from './task-states.ts'

/** How a value stands that a person looked at on the picture. */
export const SEEN = { source: 'person', confidence: 1, alternatives: undefined } as const

/**
 * The letter with one of its tasks as a person says it, who looked at that one alone: the others stay as sure as they
 * are, and the list as complete as it is. The paper's paragraph stays with the task, to know it by when it is read again.
 *
 * @param item the task's place in the list, from 0
 * @param line the task's words as `wordsOf` writes them; undefined: it is none
 * @throws NotSuchAField when the list has no such task, or the words cannot be one
 */
export const settledTask = (letter: Letter, item: number, line: string | undefined): Letter => {
  const { fields, review, settled = [], noTasks = [] } = letter
  const before = fields.tasks[item]
  if (!before) throw new NotSuchAField(GONE)
  const isDoubtOf = (doubt: Doubt): boolean => doubt.field === 'tasks' && doubt.item === item
  const others = review.filter((doubt) => !isDoubtOf(doubt))
  // That somebody looked at a part is told by an empty list: before, a person's item told that the whole was settled.
  if (line !== undefined) {
    const found = { ...before, ...SEEN, value: taskTyped(line, before) }
    return { ...letter, fields: { ...fields, tasks: fields.tasks.with(item, found) }, review: others, settled }
  }
  return {
    ...letter,
    fields: { ...fields, tasks: fields.tasks.toSpliced(item, 1) },
    review: others.map((doubt) => movedUp(doubt, item)),
    settled,
    noTasks: [...noTasks, knownBy(before.value)],
  }
}

const GONE = {
  vi: 'Danh sách không còn nhiệm vụ này: hãy xem lại văn bản.',
  en: 'The list has no such task any more: look at the letter again.',
}

/** Where the words of the deadline stay, the last day that they allow does, too. */
const taskTyped = (line: string, { value: before }: Found<Task>): Task => {
  const typed = Task.safeParse(valueTyped('tasks', line))
  if (!typed.success)
    throw new NotSuchAField({
      vi: `Không hiểu “${line}”: nhiệm vụ phải có nội dung.`,
      en: `“${line}” is not understood: a task has to say what is to be done.`,
    })
  const { deadline, deadlineText } = typed.data
  const isSameDay = deadline === before.deadline && deadlineText === before.deadlineText
  return { ...typed.data, ...(isSameDay && before.latest && { latest: before.latest }) }
}

const movedUp = (doubt: Doubt, gone: number): Doubt =>
  doubt.field === 'tasks' && doubt.item !== undefined && doubt.item > gone ? { ...doubt, item: doubt.item - 1 } : doubt

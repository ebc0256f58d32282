import { wordsOf } from './field-words.ts'
import { FieldName, type Handled, ItemisedField, type SaidSame } from './letter.ts'
import type { LetterEntry } from './register.ts'
import { isSameTask } from './task-states.ts'

/** One field that changed between two revisions; equal words say that a person confirmed what was read. */
export type Change = { field: FieldName; before: string; after: string }

/** What a revision changed, or settled, since the one before it. */
export const changesOf = (before: LetterEntry, after: LetterEntry): Change[] =>
  FieldName.options.flatMap((field) => {
    const was = wordsOf(before.letter.fields, field).join('\n')
    const is = wordsOf(after.letter.fields, field).join('\n')
    const list = ItemisedField.safeParse(field)
    if (was === is && list.success && !after.letter.settled?.includes(field))
      return itemsConfirmed(before, after, list.data)
    const confirmed = after.letter.settled?.includes(field) && !before.letter.settled?.includes(field)
    return was !== is || confirmed ? [{ field, before: was, after: is }] : []
  })

/** Items that were looked at one by one and found right. */
const itemsConfirmed = (before: LetterEntry, after: LetterEntry, field: ItemisedField): Change[] => {
  const [was, is] = [before.letter.fields[field], after.letter.fields[field]]
  const words = wordsOf(after.letter.fields, field)
  return is.flatMap(({ source }, i) =>
    source === 'person' && was[i]?.source !== 'person'
      ? [{ field, before: words[i] ?? '', after: words[i] ?? '' }]
      : [],
  )
}

/** What a revision said of tasks, each with what was said before; carried over to other words it is not said anew. */
export const saidOfTasks = (before: LetterEntry, after: LetterEntry): { before?: Handled; after: Handled }[] => {
  const earlier = before.letter.handled ?? []
  const news = (after.letter.handled ?? []).filter((now) => !earlier.some((was) => word(was) === word(now)))
  return news.map((now) => {
    const was = earlier.find(({ task }) => isSameTask(task, now.task))
    return { ...(was && { before: was }), after: now }
  })
}

const word = ({ task: _, ...said }: Handled): string => JSON.stringify(said)

/** What a revision said of letters that may be the same paper. */
export const saidSame = (before: LetterEntry, after: LetterEntry): SaidSame[] =>
  (after.letter.same ?? []).filter(
    ({ letter, at }) => !before.letter.same?.some((was) => was.letter === letter && was.at === at),
  )

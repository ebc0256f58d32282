import { wordsOf } from './field-words.ts'
import { FieldName } from './letter.ts'
import type { LetterEntry } from './register.ts'

/** One field that changed between two revisions; equal words say that a person confirmed what was read. */
export type Change = { field: FieldName; before: string; after: string }

/** What a revision changed, or settled, since the one before it. */
export const changesOf = (before: LetterEntry, after: LetterEntry): Change[] =>
  FieldName.options.flatMap((field) => {
    const was = wordsOf(before.letter.fields, field).join('\n')
    const is = wordsOf(after.letter.fields, field).join('\n')
    const confirmed = after.letter.settled?.includes(field) && !before.letter.settled?.includes(field)
    return was !== is || confirmed ? [{ field, before: was, after: is }] : []
  })

import { FieldName, type Letter, type LetterFields } from './letter.ts'
import { withHandled } from './task-states.ts'

/** True when a person set the field, or an item of it, or the office gave it. */
const byPerson = (value: LetterFields[FieldName]): boolean =>
  [value ?? []].flat().some((found) => found.source === 'person' || found.source === 'assigned')

/**
 * A letter read again, with what people settled in the earlier one kept: a corrected field stays, one that a person
 * found absent stays absent, and neither is doubted. What was said of its tasks, and of letters
 * that may be the same, stays said.
 */
export const keepCorrections = (earlier: Letter, read: Letter): Letter => ({
  ...withHandled(keepSettled(earlier, read), earlier.handled),
  ...(earlier.copyOf && { copyOf: earlier.copyOf }),
  ...(earlier.same && { same: earlier.same }),
})

const keepSettled = (earlier: Letter, read: Letter): Letter => {
  const settled = FieldName.options.filter((name) => earlier.settled?.includes(name) || byPerson(earlier.fields[name]))
  if (settled.length === 0) return read
  const others = Object.entries(read.fields).filter(([name]) => !settled.some((kept) => kept === name))
  const kept = Object.entries(earlier.fields).filter(([name]) => settled.some((field) => field === name))
  const lists = { addressees: [], copies: [], tasks: [], citations: [] }
  return {
    ...read,
    fields: { ...lists, ...Object.fromEntries(others), ...Object.fromEntries(kept) },
    review: read.review.filter(({ field }) => !settled.includes(field)),
    settled,
  }
}

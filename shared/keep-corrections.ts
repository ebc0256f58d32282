import { keepItems } from './keep-items.ts'
import { FieldName, ItemisedField, type Letter, type LetterFields } from './letter.ts'
import { withHandled } from './task-states.ts'

/** True when a person set the field, or an item of it, or the office gave it. */
const byPerson = (value: LetterFields[FieldName]): boolean =>
  [value ?? []].flat().some((found) => found.source === 'person' || found.source === 'assigned')

/** Items may be settled one by one, and the letter then says which fields are as a whole; long ago it did not say. */
const isSettled = ({ settled, fields }: Letter, name: FieldName): boolean =>
  settled?.includes(name) === true || ((!isItemised(name) || !settled) && byPerson(fields[name]))
const isItemised = (name: FieldName): boolean => ItemisedField.safeParse(name).success

/**
 * A letter read again, with what people settled in the earlier one kept: a corrected field stays, one that a person
 * found absent stays absent, and neither is doubted; of tasks and cited documents that were settled one by one each stays. What was said of
 * its tasks, and of letters that may be the same, stays said.
 */
export const keepCorrections = (earlier: Letter, read: Letter): Letter => ({
  ...withHandled(keepSettled(earlier, read), earlier.handled),
  ...(earlier.copyOf && { copyOf: earlier.copyOf }),
  ...(earlier.same && { same: earlier.same }),
})

const keepSettled = (earlier: Letter, read: Letter): Letter => {
  const settled = FieldName.options.filter((name) => isSettled(earlier, name))
  const oneByOne = ItemisedField.options.filter((name) => !settled.includes(name))
  const items = (letter: Letter) => oneByOne.reduce((now, name) => keepItems(earlier, now, name), letter)
  if (settled.length === 0) return items(read)
  const others = Object.entries(read.fields).filter(([name]) => !settled.some((kept) => kept === name))
  const kept = Object.entries(earlier.fields).filter(([name]) => settled.some((field) => field === name))
  const lists = { addressees: [], copies: [], tasks: [], citations: [] }
  return items({
    ...read,
    fields: { ...lists, ...Object.fromEntries(others), ...Object.fromEntries(kept) },
    review: read.review.filter(({ field }) => !settled.includes(field)),
    settled,
  })
}

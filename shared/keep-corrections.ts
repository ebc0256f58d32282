import { FieldName, type Letter, type LetterFields } from './letter.ts'

/** True when a person set the field, or an item of it. */
const byPerson = (value: LetterFields[FieldName]): boolean =>
  [value ?? []].flat().some((found) => found.source === 'person')

/**
 * A letter read again, with what people corrected in the earlier one kept: a corrected field stays, and is not doubted.
 */
export const keepCorrections = (earlier: Letter, read: Letter): Letter => {
  const corrected = FieldName.options.filter((name) => byPerson(earlier.fields[name]))
  const kept = Object.fromEntries(corrected.map((name) => [name, earlier.fields[name]]))
  return {
    ...read,
    fields: { ...read.fields, ...kept },
    review: read.review.filter(({ field }) => !corrected.includes(field)),
  }
}

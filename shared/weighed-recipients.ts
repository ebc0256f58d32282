import { type Directory, membersOf, recognised } from './directory/directory.ts'
import type { Copy, Found, LetterFields } from './letter.ts'

/** A repair that is likelier right than wrong. */
const CLEARLY = 0.5

type Lists = Pick<LetterFields, 'addressees' | 'copies'>

/**
 * Recipients by their names in the directory: a slip is repaired where one name is clearly nearest, a group of which the
 * deployer's directory lists the members becomes its members of that day; the printed words are kept with each.
 */
export const weighedRecipients = ({ addressees, copies }: Lists, directory: Directory, day?: string): Lists => ({
  addressees: addressees.flatMap((found) => named(found, found.value, (value) => value, directory, day)),
  copies: copies.flatMap((found) =>
    named(found, found.value.name, (name): Copy => ({ ...found.value, name }), directory, day),
  ),
})

const named = <Value>(
  found: Found<Value>,
  printed: string,
  valueNamed: (name: string) => Value,
  directory: Directory,
  day: string | undefined,
): Found<Value>[] => {
  if (found.source === 'person') return [found]
  const known = recognised(printed, found.confidence, directory)
  if (known && known.sure >= CLEARLY) {
    const isPrinted = known.name === printed
    const confidence = Math.max(isPrinted ? found.confidence : 0, known.sure)
    return [{ ...found, value: valueNamed(known.name), confidence, ...(!isPrinted && { printed }) }]
  }
  const members = membersOf(printed, directory, day)
  return members.length === 0 ? [found] : members.map(({ name }) => ({ ...found, value: valueNamed(name), printed }))
}

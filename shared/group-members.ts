import { DIRECTORY } from './directory/directory.ts'
import { builtInMembers } from './directory/groups.ts'
import type { LetterFields } from './letter.ts'

/**
 * The names of those whom a letter means by a group of the whole country, as recipients and as assignees, so that a
 * search for one of them finds it; none without the letter's day, on which the members depend.
 */
export const groupMembers = ({ issuedOn, addressees, copies, tasks }: LetterFields): string[] => {
  if (!issuedOn) return []
  const groups = [
    ...addressees.map(({ value }) => value),
    ...copies.map(({ value }) => value.name),
    ...tasks.flatMap(({ value }) => value.assignees.map((name) => name.replace(/ \(phối hợp\)$/u, ''))),
  ]
  return [...new Set(groups)].flatMap((words) =>
    builtInMembers(words, DIRECTORY, issuedOn.value).flatMap(({ name, aliases }) => [name, ...aliases]),
  )
}

import type { Letter } from './letter.ts'
import type { LetterEntry } from './register.ts'
import type { Restriction } from './restriction.ts'

/**
 * To whom a letter is restricted that was read again, or comes out of another division of its scan: pages that were
 * kept from people stay kept from them. A letter whose pages are the same stays as it was; any other takes over what
 * holds for its pages, of several lists those who are on all.
 *
 * @param newest the letter of the same id, withdrawn or not, when there was one
 * @param earlier all letters that were found on the scan before
 */
export const keptRestriction = (
  letter: Letter,
  newest: LetterEntry | undefined,
  earlier: LetterEntry[],
): Restriction | undefined => {
  if (newest && !newest.withdrawn && span(newest.letter) === span(letter)) return newest.restrictedTo
  const lists = [...earlier, ...(newest ? [newest] : [])]
    .filter((entry) => overlap(entry.letter, letter))
    .flatMap(({ restrictedTo }) => (restrictedTo ? [restrictedTo] : []))
  return lists.length === 0 ? undefined : lists.reduce((both, list) => both.filter((name) => list.includes(name)))
}

const lastOf = ({ pages, annexes }: Letter): number => annexes?.last ?? pages.last
const span = (letter: Letter): string => `${letter.pages.first}-${lastOf(letter)}`
const overlap = (a: Letter, b: Letter): boolean => a.pages.first <= lastOf(b) && b.pages.first <= lastOf(a)

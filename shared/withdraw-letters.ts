import type { LetterId } from './letter.ts'
import type { Register, SearchIndex } from './ports.ts'
import type { LetterEntry } from './register.ts'

/**
 * Takes letters out of lists and search, as a last revision that says who did it and when; nothing of them is lost, and
 * the letter that is found there again goes on from it. Free to repeat.
 *
 * @throws RevisionConflict when somebody corrects one at the same moment
 */
export const withdrawLetters = async (
  ids: LetterId[],
  by: string,
  { register, search }: { register: Register; search: Pick<SearchIndex, 'index'> },
  now: Date,
): Promise<void> => {
  for (const entry of await register.letters(ids)) {
    const last = entry.withdrawn ? entry : withdrawn(entry, by, now)
    if (last !== entry) await register.putLetter(last)
    // Told again when it was withdrawn already: the first run may have been killed between the table and the index.
    await search.index(last)
  }
}

/** Nobody has to check what is no letter any more. */
const withdrawn = (entry: LetterEntry, by: string, now: Date): LetterEntry => ({
  ...entry,
  letter: { ...entry.letter, review: [] },
  revision: entry.revision + 1,
  at: now.toISOString(),
  by,
  withdrawn: true,
})

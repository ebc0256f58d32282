import { type Outcome, verdictOf } from './evaluate.ts'
import type { ItemisedField } from './letter.ts'
import type { ReadLetter } from './read-line.ts'

type Value = string | null | undefined
type Same = (expected: string, got: string) => boolean

/**
 * Judges pairs of one item's values; they are the same wherever both are there, unless `same` says otherwise. What is
 * wrong in an item is flagged by that item's own doubt, an item that is missing by a doubt of the list.
 *
 * @param about `item`: its place in the truth; those that only vanthu has come behind
 * @param place where the item stands in the list as it was read; undefined: nowhere
 */
export const itemJudge = (
  { field: list, ...about }: { scan: string; pages: string; field: ItemisedField; item: number },
  got: ReadLetter,
  place: number | undefined,
) => {
  const flagged = got.review.some((doubt) => doubt.field === list && doubt.item === place)
  const confidence = got[list][place ?? -1]?.confidence ?? got.confidence[list]
  return (field: string, want: Value, read: Value, same: Same = () => true): Outcome => ({
    ...about,
    field,
    flagged,
    verdict: verdictOf(want, read, same),
    expected: want ?? '',
    got: read ?? '',
    ...(read && confidence !== undefined && { confidence }),
  })
}

import type { LetterId } from '../letter.ts'
import type { NumberOnDay } from '../ports.ts'
import { numberKey } from '../vietnamese/search-terms.ts'

/** Where a letter stands in an index of numbers: its key there, and its day of issue (empty: none is known). */
export type Numbered = { id: LetterId; key: string; day: string }

/**
 * Of each number that is asked for, the letters of the nearest days, the so many first; letters without a day are as near
 * as those of the day itself.
 *
 * @param keyOf the index's own key of a number
 */
export const nearestNumbered = (
  numbers: readonly NumberOnDay[],
  known: readonly Numbered[],
  mostEach: number,
  keyOf = numberKey,
): LetterId[] => {
  const byKey = Map.groupBy(known, ({ key }) => key)
  const nearest = numbers.flatMap(({ fullNumber, day }) => {
    const far = (other: Numbered) => (day && other.day ? Math.abs(Date.parse(other.day) - Date.parse(day)) : 0)
    return (byKey.get(keyOf(fullNumber)) ?? []).toSorted((a, b) => far(a) - far(b)).slice(0, mostEach)
  })
  return [...new Set(nearest.map(({ id }) => id))]
}

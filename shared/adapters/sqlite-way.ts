/** A term, and about how many letters bear it. */
export type Weighed = { term: string; count: number }

/**
 * How a search for several terms goes: through the letters that bear all of `driving`; of each, `checked` are looked up.
 * `countCost`: how long it takes to go on through so many letters as are to be counted, in microseconds.
 */
export type Way = { driving: string[]; checked: string[]; countCost: number }

/** What one step costs, in microseconds: to the next letter of a term's list, and looking a term up for one letter. */
const [STEP, LOOK_UP] = [0.05, 35] as const

/**
 * The cheapest way to the first so many letters that bear all terms. FTS5 walks the lists of all terms side by side, so
 * that one that nearly all letters bear costs as much as the whole index, however few letters there are in the end: such
 * a term is better looked up for the few that bear the others. Where all are frequent, their lists are walked: enough
 * letters are found at once.
 */
export const cheapestWay = (
  terms: readonly Weighed[],
  { letters, wanted, counted }: { letters: number; wanted: number; counted: number },
): Way => {
  const rarestFirst = terms.toSorted((a, b) => a.count - b.count)
  const costs = rarestFirst.map((_, i) => costOf(rarestFirst, i + 1, letters, wanted))
  const driving = costs.indexOf(Math.min(...costs)) + 1
  const named = rarestFirst.map(({ term }) => term)
  return {
    driving: named.slice(0, driving),
    checked: named.slice(driving),
    countCost: costOf(rarestFirst, terms.length, letters, counted),
  }
}

/** As if terms were borne independently of each other. */
const costOf = (terms: readonly Weighed[], driving: number, letters: number, wanted: number): number => {
  const share = (some: readonly Weighed[]) => some.reduce((product, { count }) => product * (count / letters), 1)
  const [driven, checked] = [terms.slice(0, driving), terms.slice(driving)]
  const candidates = letters * share(driven)
  const looked = Math.min(candidates, wanted / Math.max(share(checked), Number.EPSILON))
  const walked = driven.reduce((sum, { count }) => sum + count, 0) * Math.min(1, looked / Math.max(candidates, 1))
  return walked * STEP + looked * checked.length * LOOK_UP
}

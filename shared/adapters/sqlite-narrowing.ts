import type { DatabaseSync } from 'node:sqlite'
import type { Filters } from '../ports.ts'
import { numberKey } from '../vietnamese/search-terms.ts'
import { facetValue } from './sqlite-facets.ts'
import { rowsBetween } from './sqlite-rows.ts'

/** What filters leave: rows of some days that bear all these facets (ids, the rarest first). */
export type Narrowing = { first: number; last: number; facets: number[] }

/** Filters as the index knows them; undefined when they leave no letter. */
export const narrowing = (db: DatabaseSync, { from, to, year, cites, ...others }: Filters): Narrowing | undefined => {
  const spans = [rowsBetween(from, to), ...(year === undefined ? [] : [rowsBetween(`${year}-01-01`, `${year}-12-31`)])]
  const first = Math.max(...spans.map((span) => span.first))
  const last = Math.min(...spans.map((span) => span.last))
  const facets = { ...others, cites: cites === undefined ? undefined : numberKey(cites) }
  const asked = Object.entries(facets).filter((pair): pair is [string, string] => pair[1] !== undefined)
  const known = asked.map(([name, value]) => facetValue(db, name, value)).filter((value) => value !== undefined)
  // What is no day or year makes a span of NaN, which holds nothing.
  if (!(first <= last) || known.length < asked.length) return undefined
  return { first, last, facets: known.toSorted((a, b) => a.count - b.count).map(({ id }) => id) }
}

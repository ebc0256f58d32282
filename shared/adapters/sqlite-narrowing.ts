import type { DatabaseSync } from 'node:sqlite'
import type { Filters } from '../ports.ts'
import { mayRead, type Reader, restrictionIn } from '../restriction.ts'
import { numberKey } from '../vietnamese/search-terms.ts'
import { facetValue } from './sqlite-facets.ts'
import { rowsBetween, type Span } from './sqlite-rows.ts'

/** A facet's value by its number in the index, and how many letters bear it. */
type Borne = { id: number; count: number }

/** What filters leave: rows of some days that bear all these facets (the rarest first) and none of the hidden ones. */
export type Narrowing = Span & { facets: Borne[]; hidden: number[] }

/** Facets that the letters bear which are kept from a reader, each for one list of people; mostly none. */
export const hiddenFrom = (db: DatabaseSync, reader: Reader | undefined): number[] => {
  if (!reader || reader.seesAll) return []
  return db
    .prepare("SELECT id, value FROM facet_value WHERE name = 'readers'")
    .all()
    .filter(({ value }) => !mayRead(restrictionIn(String(value)), reader))
    .map(({ id }) => Number(id))
}

/** Filters as the index knows them; undefined when they leave no letter. */
export const narrowing = (
  db: DatabaseSync,
  { from, to, year, cites, ...others }: Filters,
  reader?: Reader,
): Narrowing | undefined => {
  const spans = [rowsBetween(from, to), ...(year === undefined ? [] : [rowsBetween(`${year}-01-01`, `${year}-12-31`)])]
  const first = Math.max(...spans.map((span) => span.first))
  const last = Math.min(...spans.map((span) => span.last))
  const facets = { ...others, cites: cites === undefined ? undefined : numberKey(cites) }
  const asked = Object.entries(facets).filter((pair): pair is [string, string] => pair[1] !== undefined)
  const known = asked.map(([name, value]) => facetValue(db, name, value)).filter((value) => value !== undefined)
  // What is no day or year makes a span of NaN, which holds nothing.
  if (!(first <= last) || known.length < asked.length) return undefined
  const rarestFirst = known.toSorted((a, b) => a.count - b.count)
  return { first, last, facets: rarestFirst, hidden: hiddenFrom(db, reader) }
}

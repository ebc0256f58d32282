import { Hono } from 'hono'
import type { Register, SavedViews, SearchIndex } from '../ports.ts'
import { mayBeSameByNumber } from '../same-letter.ts'
import { type ListPage, listPage, results } from './list-page.ts'
import { FACETS, type ListQuery, listQuery } from './list-query.ts'
import { keeperOf } from './saved-views.ts'
import { visitorOf } from './visitor.ts'

const AT_A_TIME = 50
/** Values of one facet that are offered as links. */
const MOST_VALUES = 8

type Ports = { search: SearchIndex; register: Register; saved: SavedViews }

/** `/`: the register. With the header `x-part: list` (as one types) only the part that changes. */
export const listRoutes = ({ search, register, saved }: Ports): Hono => {
  const find = async ({ q: words, filters, offset }: ListQuery) => {
    const { hits, total, isMore = false } = await search.search({ words, filters, limit: AT_A_TIME, offset })
    return { entries: hits.map(({ entry }) => entry), total, isMore }
  }
  return new Hono().get('/', async (c) => {
    const query = listQuery(c.req.query())
    const start = performance.now()
    const found = await find(query)
    const page: ListPage = {
      query,
      ...found,
      took: performance.now() - start,
      limit: AT_A_TIME,
      counts: [],
      maybeSame: new Set(),
      saved: [],
    }
    const visitor = visitorOf(c)
    c.header('Vary', 'x-part')
    if (c.req.header('x-part') === 'list') return c.html(results(page, visitor))
    const counts = await Promise.all(
      FACETS.map(async (name) => ({ name, values: await search.facet(name, MOST_VALUES) })),
    )
    const maybeSame = await mayBeSameByNumber(found.entries, register)
    return c.html(listPage({ ...page, counts, maybeSame, saved: await saved.of(keeperOf(visitor)) }, visitor))
  })
}

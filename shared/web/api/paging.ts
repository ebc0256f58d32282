import type { Context } from 'hono'
import { z } from 'zod'

/**
 * Which part of a list is asked for. Nobody turns further than 10,000: narrow by year or days to walk through a whole
 * register.
 */
export const Paging = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).max(10_000).default(0),
})
type Paging = z.infer<typeof Paging>

/** A part of a list. `total` counts all of it, and is left out where counting would mean reading it all. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    limit: z.number().int(),
    offset: z.number().int(),
    total: z.number().int().nonnegative().optional(),
  })

/** Takes the part out of a list that was read from its beginning, at least one item further than the part. */
export const cut = <Item>(items: Item[], { limit, offset }: Paging): { items: Item[]; hasMore: boolean } => ({
  items: items.slice(offset, offset + limit),
  hasMore: items.length > offset + limit,
})

/** How far a list has to be read for `cut`. */
export const reach = ({ limit, offset }: Paging): number => offset + limit + 1

/** Says in the header Link (RFC 8288) where the parts before and after this one are, so that no program has to count. */
export const linkParts = (c: Context, { limit, offset }: Paging, hasMore: boolean): void => {
  const { pathname, searchParams } = new URL(c.req.url)
  const link = (rel: string, at: number) => {
    const query = new URLSearchParams(searchParams)
    query.set('limit', String(limit))
    query.set('offset', String(at))
    return `<${pathname}?${query}>; rel="${rel}"`
  }
  const links = [
    ...(offset > 0 ? [link('first', 0), link('prev', Math.max(0, offset - limit))] : []),
    ...(hasMore ? [link('next', offset + limit)] : []),
  ]
  if (links.length > 0) c.header('Link', links.join(', '))
}

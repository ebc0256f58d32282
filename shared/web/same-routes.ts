import { Hono } from 'hono'
import { z } from 'zod'
import { LetterId } from '../letter.ts'
import { type Register, RevisionConflict, type SearchIndex } from '../ports.ts'
import { settleSame } from '../same-letter.ts'
import { letterNamed } from './letter-routes.ts'
import { named, visitorOf } from './visitor.ts'
import { SAY } from './words.ts'
import { SAME } from './words-of-same-letters.ts'

const Said = z.object({
  other: LetterId,
  is: z.enum(['same', 'different']),
  revision: z.coerce.number().int().nonnegative().catch(0),
  by: z.string().optional(),
})

/** `/letters/LETTER/same`: a person says whether two letters are one paper, scanned twice. */
export const sameRoutes = (ports: { register: Register; search: SearchIndex; now(): Date }): Hono =>
  new Hono().post('/:id/same', async (c) => {
    const entry = await letterNamed(c.req.param('id'), ports.register)
    const said = Said.safeParse(await c.req.parseBody())
    if (!entry) return c.notFound()
    const visitor = visitorOf(c)
    if (!said.success) return c.text(SAME.wrong[visitor.lang], 400)
    try {
      const by = named(c, visitor, said.data.by)
      const settled = await settleSame(entry.letter.id, { ...said.data, by }, ports, ports.now())
      return settled ? c.redirect(`/letters/${entry.letter.id}`, 303) : c.notFound()
    } catch (error) {
      if (error instanceof RevisionConflict) return c.text(SAY.conflict[visitor.lang], 409)
      throw error
    }
  })

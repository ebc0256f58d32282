import { Hono } from 'hono'
import { html } from 'hono/html'
import { z } from 'zod'
import { LetterId } from '../letter.ts'
import { type Register, RevisionConflict, type SearchIndex } from '../ports.ts'
import { settleSame } from '../same-letter.ts'
import { calledInWords, layout } from './layout.ts'
import { letterNamed } from './letter-routes.ts'
import { named, visitorOf } from './visitor.ts'
import { SAME } from './words-of-same-letters.ts'

const Said = z.object({
  other: LetterId,
  is: z.enum(['same', 'different']),
  revision: z.coerce.number().int().nonnegative().catch(0),
  by: z.string().optional(),
  /** The field that is being checked: whoever walks through the queue stays there. */
  back: z
    .string()
    .regex(/^\/review\/[0-9a-f]{64}-\d+\/\w+(?:\?back=letter)?$/u)
    .optional()
    .catch(undefined),
})

/** `/letters/LETTER/same`: a person says whether two letters are one paper, scanned twice. */
export const sameRoutes = (ports: { register: Register; search: SearchIndex; now(): Date }): Hono =>
  new Hono().post('/:id/same', async (c) => {
    const entry = await letterNamed(c.req.param('id'), ports.register)
    const said = Said.safeParse(await c.req.parseBody())
    if (!entry) return c.notFound()
    const visitor = visitorOf(c)
    if (!said.success) return c.text(SAME.wrong[visitor.lang], 400)
    const { back = `/letters/${entry.letter.id}`, by, ...same } = said.data
    try {
      const settled = await settleSame(entry.letter.id, { ...same, by: named(c, visitor, by) }, ports, ports.now())
      return settled ? c.redirect(back, 303) : c.notFound()
    } catch (error) {
      if (!(error instanceof RevisionConflict)) throw error
      const { lang } = visitor
      const content = html`<h1>${SAME.mark[lang]}</h1><p class="warning" role="alert">${SAME.conflict[lang]}</p>
<p><a href="${back}">← ${calledInWords(entry.letter.fields, lang)}</a></p>`
      return c.html(layout(SAME.mark[lang], content, { ...visitor, url: back }), 409)
    }
  })

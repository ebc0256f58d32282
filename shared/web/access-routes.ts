import { Hono } from 'hono'
import { html } from 'hono/html'
import type { Register, SearchIndex } from '../ports.ts'
import { restrictLetter } from '../restrict-letter.ts'
import { Restriction, restrictionOf } from '../restriction.ts'
import { layout } from './layout.ts'
import { accessForm } from './letter-access.ts'
import { letterNamed } from './letter-routes.ts'
import { named, visitorOf } from './visitor.ts'
import { ACCESS_WORDS } from './words-of-access.ts'

type Ports = { register: Register; search: SearchIndex; now(): Date }

/** A post to `/letters/LETTER/access` restricts a letter to some people, or opens it again. */
export const accessRoutes = (ports: Ports): Hono => {
  const web = new Hono()
  web.post('/:id/access', async (c) => {
    const entry = await letterNamed(c.req.param('id'), ports.register)
    if (!entry) return c.notFound()
    const { id } = entry.letter
    const form = await c.req.parseBody()
    const visitor = { ...visitorOf(c), url: `/letters/${id}` }
    const typed = typeof form.to === 'string' ? form.to : ''
    const to = Restriction.safeParse(restrictionOf(typed))
    if (form.do !== 'open' && !to.success)
      return c.html(
        layout(ACCESS_WORDS.restrict[visitor.lang], html`${accessForm(entry, visitor, typed)}`, visitor),
        400,
      )
    const by = named(c, visitorOf(c), form.by)
    await restrictLetter(id, { to: form.do === 'open' ? undefined : to.data, by }, ports, ports.now())
    return c.redirect(`/letters/${id}`, 303)
  })
  return web
}

import type { MiddlewareHandler } from 'hono'
import { html } from 'hono/html'
import { rolesFor } from './access.ts'
import { isApi, problem } from './api/problem.ts'
import { layout } from './layout.ts'
import { visitorOf, wantsPage } from './visitor.ts'
import { SAY } from './words.ts'
import { DOOR } from './words-at-the-door.ts'

/** Lets through whom the table of access names; the others are told so, and what is in no line is not found. */
export const admit: MiddlewareHandler = async (c, next) => {
  const who = rolesFor(c.req.method, c.req.path)
  if (!who) return c.notFound()
  const visitor = visitorOf(c)
  if (who.includes(visitor.role)) return next()
  if (isApi(c)) return problem(c, 'not-for-role')
  const said = DOOR.notForRole[visitor.lang]
  if (!wantsPage(c)) return c.text(said, 403)
  const title = DOOR.notForYou[visitor.lang]
  const content = html`<h1>${title}</h1><p class="warning" role="alert">${said}</p><p><a href="/">← ${SAY.register[visitor.lang]}</a></p>`
  return c.html(layout(title, content, visitor), 403)
}

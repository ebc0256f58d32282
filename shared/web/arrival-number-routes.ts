import { Hono } from 'hono'
import { html } from 'hono/html'
import { ArrivalSeries } from '../arrival-series.ts'
import { assignArrivalNumber, CannotAssign } from '../assign-arrival-number.ts'
import type { Archive, ArrivalNumbers, Register, SearchIndex } from '../ports.ts'
import type { Numbering } from './arrival-number.ts'
import { layout } from './layout.ts'
import { letterNamed } from './letter-routes.ts'
import { named, visitorOf } from './visitor.ts'
import { SAY } from './words.ts'
import { BOOK } from './words-of-books.ts'

/** What giving arrival numbers asks of the world, for pages and programs. */
export type ArrivalNumberPorts = {
  /** Which months are closed stands there, beside what readers may not have. */
  archive: Archive
  register: Register
  search: SearchIndex
  numbers: ArrivalNumbers
  now(): Date
} & Numbering

/** A post to `/letters/LETTER/arrival-number` gives a letter the next number of the office's own series. */
export const arrivalNumberRoutes = (ports: ArrivalNumberPorts): Hono => {
  const series = ports.series ?? ArrivalSeries.parse({})
  const web = new Hono()
  web.post('/:id/arrival-number', async (c) => {
    const entry = await letterNamed(c.req.param('id'), ports.register)
    if (!entry || series.arrivalNumbers === 'off') return c.notFound()
    const { id } = entry.letter
    const form = await c.req.parseBody()
    const by = named(c, visitorOf(c), form.by)
    try {
      const numbered = await assignArrivalNumber(id, by, { ...ports, series }, ports.now())
      return numbered ? c.redirect(`/letters/${id}#arrival-0`, 303) : c.notFound()
    } catch (error) {
      if (!(error instanceof CannotAssign)) throw error
      const visitor = { ...visitorOf(c), url: `/letters/${id}` }
      const { lang } = visitor
      const said = html`<h1>${BOOK.assign[lang]}</h1><p class="warning" role="alert">${error.words[lang]}</p>
<p><a href="/letters/${id}">${SAY.wholeLetter[lang]}</a></p>`
      return c.html(layout(BOOK.assign[lang], said, visitor), 409)
    }
  })
  return web
}

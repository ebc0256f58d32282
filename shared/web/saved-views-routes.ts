import { type Context, Hono } from 'hono'
import { html } from 'hono/html'
import type { SavedViews } from '../ports.ts'
import { forgetView, SavedView, saveView } from '../saved-views.ts'
import { layout } from './layout.ts'
import { listQuery, listUrl } from './list-query.ts'
import { keeperOf } from './saved-views.ts'
import { visitorOf } from './visitor.ts'
import { SAVED } from './words-of-saved-views.ts'

/** `/saved` keeps a search under a name, `/saved/forget` forgets it; both lead back to the list. */
export const savedViewsRoutes = ({ saved }: { saved: SavedViews }): Hono => {
  const web = new Hono()
  web.post('/saved', async (c) => {
    const form = await c.req.parseBody()
    const visitor = visitorOf(c)
    const url = listed(form.url)
    const view = SavedView.safeParse({ name: form.name, url })
    const isKept = view.success && (await saveView(keeperOf(visitor), view.data, saved))
    return isKept ? c.redirect(url, 303) : refused(c, url)
  })
  web.post('/saved/forget', async (c) => {
    const form = await c.req.parseBody()
    if (typeof form.name === 'string') await forgetView(keeperOf(visitorOf(c)), form.name, saved)
    return c.redirect(listed(form.back), 303)
  })
  return web
}

/** The address of a list, written anew from what of it is known: nothing else is kept, and nobody is led elsewhere. */
export const listed = (url: unknown): string => {
  const query = typeof url === 'string' && url.startsWith('/?') ? new URLSearchParams(url.slice(2)) : []
  return listUrl({ ...listQuery(Object.fromEntries(query)), offset: 0 })
}

const refused = (c: Context, url: string) => {
  const visitor = { ...visitorOf(c), url }
  const { lang } = visitor
  const said = html`<h1>${SAVED.save[lang]}</h1><p class="warning" role="alert">${SAVED.wrong[lang]}</p><p><a href="${url}">←</a></p>`
  return c.html(layout(SAVED.save[lang], said, visitor), 400)
}

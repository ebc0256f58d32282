import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { Language } from '../words-for-people.ts'
import { SAY } from './words.ts'

/** Who looks at a page: language and name are kept in cookies; `url` is the page, path and query. */
export type Visitor = { lang: Language; name: string; url: string }

const KEPT = { path: '/', maxAge: 365 * 86_400, sameSite: 'Lax', httpOnly: true } as const

/** The visitor of this request; `?lang=en` is remembered from here on. */
export const visitorOf = (c: Context): Visitor => {
  const asked = Language.safeParse(c.req.query('lang'))
  if (asked.success) setCookie(c, 'lang', asked.data, KEPT)
  const lang = asked.success ? asked.data : Language.catch('vi').parse(getCookie(c, 'lang'))
  const { pathname, search } = new URL(c.req.url)
  return { lang, name: getCookie(c, 'name') || SAY.clerk[lang], url: pathname + search }
}

/** Remembers the name under which corrections are kept, and gives it. */
export const named = (c: Context, visitor: Visitor, typed: unknown): string => {
  const name = typeof typed === 'string' ? typed.normalize('NFC').trim().slice(0, 80) : ''
  if (name === '' || name === visitor.name) return visitor.name
  setCookie(c, 'name', name, KEPT)
  return name
}

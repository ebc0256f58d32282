import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { Language } from '../words-for-people.ts'
import type { Person } from './door.ts'
import { SAY } from './words.ts'

/** Who looks at a page: the person whom the door let in, the language (kept in a cookie), and the page, path and query. */
export type Visitor = Person & { lang: Language; url: string }

const KEPT = { path: '/', maxAge: 365 * 86_400, sameSite: 'Lax', httpOnly: true } as const

/** The language of this request; `?lang=en` is remembered from here on. */
export const languageOf = (c: Context): Language => {
  const asked = Language.safeParse(c.req.query('lang'))
  if (asked.success) setCookie(c, 'lang', asked.data, KEPT)
  return asked.success ? asked.data : Language.catch('vi').parse(getCookie(c, 'lang'))
}

/** The visitor of this request. */
export const visitorOf = (c: Context): Visitor => {
  const lang = languageOf(c)
  const person = c.get('person')
  const { pathname, search } = new URL(c.req.url)
  return { ...person, name: person.name || SAY.clerk[lang], lang, url: pathname + search }
}

/** Whether a page was asked for, by a link or a form, rather than something for a script. */
export const wantsPage = (c: Context): boolean => c.req.header('accept')?.includes('text/html') ?? false

/** The name under which a correction is kept: of who signed in, or as typed, which is remembered. */
export const named = (c: Context, visitor: Visitor, typed: unknown): string => {
  const name = typeof typed === 'string' ? typed.normalize('NFC').trim().slice(0, 80) : ''
  if (visitor.isSignedIn || name === '' || name === visitor.name) return visitor.name
  setCookie(c, 'name', name, KEPT)
  return name
}

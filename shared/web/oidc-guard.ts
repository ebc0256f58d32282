import type { Context, MiddlewareHandler } from 'hono'
import { isApi, problem } from './api/problem.ts'
import type { ProblemCode } from './api/problem-words.ts'
import { bearerToken } from './bearer-tokens.ts'
import type { Person } from './door.ts'
import { doorPage } from './door-page.ts'
import { languageOf, wantsPage } from './visitor.ts'
import { DOOR } from './words-at-the-door.ts'

type Ways = {
  /** The person of the session cookie. */
  session(c: Context): Promise<Person | undefined>
  /** The person of a token, or what speaks against it. */
  token(token: string): Promise<Person | ProblemCode>
}

/**
 * Lets in whom a session or a token names. A request that bears a token is judged by it alone: its cookie, which a
 * browser adds on its own, counts for nothing. Who bears tokens reads problems, also at the files of a scan.
 */
export const oidcGuard =
  ({ session, token }: Ways): MiddlewareHandler =>
  async (c, next) => {
    const borne = bearerToken(c)
    const person = borne === undefined ? await session(c) : await token(borne).catch(told)
    if (!person) return askToSignIn(c)
    if (typeof person === 'string') return problem(c, person)
    c.set('person', person)
    return noStore(c, next)
  }

/** On a shared machine the next person must not see these pages by going back. */
export const noStore: MiddlewareHandler = async (c, next) => {
  await next()
  if (!c.res.headers.has('cache-control')) c.header('Cache-Control', 'no-store')
}

const told = (error: unknown): ProblemCode => {
  console.warn(`The provider failed: ${error instanceof Error ? `${error.name}: ${error.message}` : error}`)
  return 'no-provider'
}

/** A page leads to the provider and back; a form or a script is told in words, for its answer would be lost. */
const askToSignIn = (c: Context): Response | Promise<Response> => {
  if (isApi(c)) return problem(c, 'not-signed-in')
  const { pathname, search } = new URL(c.req.url)
  if (!wantsPage(c)) return c.text(DOOR.notSignedIn[languageOf(c)], 401)
  if (c.req.method !== 'GET') return c.html(doorPage(DOOR.notSignedIn, '/sign-in'), 401)
  return c.redirect(`/sign-in?${new URLSearchParams({ to: pathname + search })}`)
}

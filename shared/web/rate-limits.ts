import type { Context, MiddlewareHandler } from 'hono'
import { isApi, problem } from './api/problem.ts'
import { doorPage } from './door-page.ts'
import { languageOf, wantsPage } from './visitor.ts'
import { DOOR } from './words-at-the-door.ts'

/** How often somebody may ask within five minutes. */
export type Limits = {
  /** Signing in, and asking with what does not let one in, from one address: whole offices share one. */
  signIn: number
  /** Files sent by one account. */
  uploads: number
  /** Requests of one account to the API. */
  api: number
}
export const LIMITS: Limits = { signIn: 200, uploads: 2_000, api: 3_000 }
const WINDOW_MS = 5 * 60_000

/** Who is counted, and by which clock. `addressOf`: from where a request comes, as far as that can be trusted. */
export type Counting = { addressOf(c: Context): string; now(): Date; limits?: Partial<Limits> | undefined }

/**
 * Counts in windows of five minutes that begin for everybody at once, so that what is remembered is dropped at once
 * too; over two of them somebody may ask twice as often. Kept in memory: one machine is one process.
 */
const counter = (most: number, now: () => Date) => {
  const counts = new Map<string, number>()
  let window = 0
  const fresh = () => {
    const current = Math.floor(now().getTime() / WINDOW_MS)
    if (current !== window) counts.clear()
    window = current
    return counts
  }
  return {
    count: (who: string): void => void fresh().set(who, (counts.get(who) ?? 0) + 1),
    isOver: (who: string): boolean => (fresh().get(who) ?? 0) >= most,
  }
}

/** Says no and until when: seconds, as Retry-After has them (RFC 9110, 10.2.3). */
const tooMany = (c: Context, now: Date): Response | Promise<Response> => {
  c.header('Retry-After', String(Math.ceil((WINDOW_MS - (now.getTime() % WINDOW_MS)) / 1000)))
  if (isApi(c)) return problem(c, 'too-many-requests')
  if (!wantsPage(c)) return c.text(DOOR.tooMany[languageOf(c)], 429)
  return c.html(doorPage(DOOR.tooMany, '/sign-in'), 429)
}

/** In front of the guard, by address: signing in, and whatever the guard turns away. */
export const limitStrangers = ({ addressOf, now, limits }: Counting): MiddlewareHandler => {
  const strangers = counter({ ...LIMITS, ...limits }.signIn, now)
  return async (c, next) => {
    const who = addressOf(c)
    const isSigningIn = c.req.path.startsWith('/sign-in')
    // Whoever is in goes on working, whatever others at the same address do.
    const mayBeStranger = isSigningIn || c.req.header('authorization') !== undefined
    if (mayBeStranger && strangers.isOver(who)) return tooMany(c, now())
    await next()
    if (isSigningIn || c.res.status === 401) strangers.count(who)
    return undefined
  }
}

const UPLOADS = new Set(['/scans', '/api/v1/scans'])

/** Behind the guard, by account: files that are sent, and the API. */
export const limitPeople = ({ addressOf, now, limits }: Counting): MiddlewareHandler => {
  const most = { ...LIMITS, ...limits }
  const [uploads, api] = [counter(most.uploads, now), counter(most.api, now)]
  return (c, next) => {
    const who = c.get('person').account ?? addressOf(c)
    const counters = [
      ...(c.req.method === 'POST' && UPLOADS.has(c.req.path) ? [uploads] : []),
      ...(isApi(c) ? [api] : []),
    ]
    if (counters.some(({ isOver }) => isOver(who))) return Promise.resolve(tooMany(c, now()))
    for (const { count } of counters) count(who)
    return next()
  }
}

import type { Context, MiddlewareHandler } from 'hono'
import { bearerToken } from '../bearer-tokens.ts'
import { problem } from './problem.ts'

const CHANGES_NOTHING = /^(?:GET|HEAD|OPTIONS)$/u

/**
 * Lets no other site change anything through the browser of a person who is signed in, whatever the type of the body.
 * A token is never sent by a browser on its own, so a request that bears one needs no origin.
 *
 * @param origin where people see the pages; the request's own address without
 */
export const ownRequests =
  (origin?: string): MiddlewareHandler =>
  async (c, next) =>
    CHANGES_NOTHING.test(c.req.method) || bearerToken(c) !== undefined || isOwn(c, origin ?? new URL(c.req.url).origin)
      ? next()
      : problem(c, 'foreign-origin')

/** Browsers name the origin of whatever may change something; what has neither that nor a cookie is a program. */
const isOwn = (c: Context, origin: string): boolean => {
  const from = c.req.header('origin')
  if (from !== undefined) return from === origin
  return c.req.header('sec-fetch-site') === undefined && c.req.header('cookie') === undefined
}

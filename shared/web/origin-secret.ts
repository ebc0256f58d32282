import { createHash, timingSafeEqual } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'

/** The header that CloudFront adds, and nobody else knows. */
const HEADER = 'x-vanthu-origin'

/** Refuses requests that come round the content network and its firewall, straight to this function's address. */
export const originSecret = (secret: string): MiddlewareHandler => {
  const expected = digest(secret)
  return (c, next) =>
    timingSafeEqual(digest(c.req.header(HEADER) ?? ''), expected)
      ? next()
      : Promise.resolve(c.text('Only through the front door', 403))
}

// Digests have one length, so that comparing takes the same time for every guess.
const digest = (text: string) => createHash('sha256').update(text).digest()

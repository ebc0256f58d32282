import type { MiddlewareHandler } from 'hono'

/** Nothing runs or is loaded but what these pages bring; forms and scripts may also send `to` one other origin. */
export const policy = (to = ''): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    `connect-src 'self' ${to}`.trim(),
    `form-action 'self' ${to}`.trim(),
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ')

/** Sets the policy where a page has not set its own. */
export const contentPolicy: MiddlewareHandler = async (c, next) => {
  await next()
  if (!c.res.headers.has('content-security-policy')) c.header('Content-Security-Policy', policy())
}

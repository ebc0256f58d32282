import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

const HERE = /^(?:::ffff:)?127\.|^::1$/u

/**
 * The address from which somebody asks. A web server on this machine that passes requests on is believed when it says
 * for whom (the last entry of X-Forwarded-For is its own); anybody else could write what they like there.
 */
export const addressOf = (c: Context): string => {
  const { address = '' } = getConnInfo(c).remote
  const forwarded = HERE.test(address) ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return forwarded || address
}

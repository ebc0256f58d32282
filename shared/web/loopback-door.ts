import { getCookie } from 'hono/cookie'
import { isApi, problem } from './api/problem.ts'
import type { Door } from './door.ts'

const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/u

/** For the people at this machine: no login, so no other host name is answered (DNS rebinding). Everyone is a clerk. */
export const loopbackDoor = (): Door => ({
  guard: (c, next) => {
    if (!LOOPBACK.test(c.req.header('host') ?? ''))
      return Promise.resolve(isApi(c) ? problem(c, 'foreign-origin') : c.text('Loopback only', 403))
    c.set('person', { name: getCookie(c, 'name') ?? '', role: 'clerk', isSignedIn: false })
    return next()
  },
})

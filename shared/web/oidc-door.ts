import { Hono } from 'hono'
import { z } from 'zod'
import { Role } from './access.ts'
import { bearerTokens } from './bearer-tokens.ts'
import type { Door } from './door.ts'
import { doorPage } from './door-page.ts'
import { localUrl } from './local-url.ts'
import { Attempt, oidcClient } from './oidc-client.ts'
import { noStore, oidcGuard } from './oidc-guard.ts'
import type { OidcSettings } from './oidc-settings.ts'
import { nameOf, personOf } from './person-of-claims.ts'
import { sealedCookie } from './sealed-cookie.ts'
import { DOOR } from './words-at-the-door.ts'

/** One working day; a person who is taken out of the group keeps the old role for so long. */
const SESSION_SECONDS = 8 * 3600
/** Time to type a password and to find the telephone with the second factor. */
const ATTEMPT_SECONDS = 15 * 60

export const Session = z.object({
  sub: z.string(),
  name: z.string(),
  role: Role,
  email: z.string().optional(),
  groups: z.array(z.string()).optional(),
})

/**
 * People sign in at an OpenID Connect provider; the session is an encrypted cookie, so that any number of functions
 * serve it without a table of sessions. `/sign-in`, `/sign-in/callback` and `/sign-out` stand in front of the guard.
 *
 * @example oidcDoor(OidcSettings.parse({ publicUrl: 'https://vanthu.example.vn', issuer, clientId, sessionSecret }))
 */
export const oidcDoor = (settings: OidcSettings, now = () => new Date()): Door => {
  const client = oidcClient(settings)
  const seal = { secret: settings.sessionSecret, https: settings.publicUrl.startsWith('https:'), now }
  const session = sealedCookie(Session, { ...seal, name: 'session', seconds: SESSION_SECONDS })
  const attempts = sealedCookie(Attempt, { ...seal, name: 'sign-in', seconds: ATTEMPT_SECONDS })

  const claimsOf = bearerTokens(settings, client.provider, now)

  const routes = new Hono()
  routes.use('/sign-in/*', noStore).use('/sign-out', noStore)
  routes.onError((error, c) => {
    console.warn(`The provider failed: ${error.name}: ${error.message}`)
    return c.html(doorPage(DOOR.noProvider, '/sign-in'), 502)
  })

  routes.get('/sign-in', async (c) => {
    const { url, attempt } = await client.begin(localUrl(c.req.query('to'), settings.publicUrl))
    await attempts.write(c, attempt)
    return c.redirect(url.href)
  })

  routes.get('/sign-in/callback', async (c) => {
    const attempt = await attempts.read(c)
    attempts.remove(c)
    const claims = attempt && (await client.finish(new URL(c.req.url).search, attempt))
    if (!claims) return c.html(doorPage(DOOR.failed, '/sign-in'), 400)
    const person = personOf(claims, settings.groupsClaim)
    if (!person) return c.html(doorPage(DOOR.noGroup, '/sign-out', nameOf(claims)), 403)
    const { name, role, email, groups = [] } = person
    await session.write(c, { sub: String(claims.sub), name, role, groups, ...(email && { email }) })
    return c.redirect(attempt.to)
  })

  routes.get('/sign-out', async (c) => {
    // Nobody is to be signed out by a picture or a link on another site.
    if (c.req.header('sec-fetch-site') === 'cross-site') return c.redirect('/')
    session.remove(c)
    return c.redirect((await client.end()).href)
  })

  return {
    origin: settings.publicUrl,
    routes,
    guard: oidcGuard({
      session: async (c) => {
        const known = await session.read(c)
        if (!known) return undefined
        const { sub: account, ...person } = known
        return { ...person, account, isSignedIn: true }
      },
      token: async (token) => {
        const claims = await claimsOf(token)
        if (!claims) return 'not-signed-in'
        return personOf(claims, settings.groupsClaim) ?? 'not-for-role'
      },
    }),
  }
}

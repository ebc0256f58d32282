import { Hono } from 'hono'
import { afterAll, beforeAll, vi } from 'vitest'
import { Attempt } from '../../shared/web/oidc-client.ts'
import { oidcDoor } from '../../shared/web/oidc-door.ts'
import { OidcSettings } from '../../shared/web/oidc-settings.ts'
import { sealedCookie } from '../../shared/web/sealed-cookie.ts'
import { type Browser, browser, type Seen } from './browser.ts'
import { type SignInServer, signInServer } from './sign-in-server.ts'
import { webOffice } from './web-office.ts'

export const PUBLIC = 'https://vanthu.example'
/** What the request's own address is behind CloudFront and API Gateway. */
export const BEHIND = 'https://a1b2.execute-api.ap-southeast-1.amazonaws.com'
export const SECRET = 'a secret of at least 32 characters'

let provider: SignInServer
/** Where the provider of these tests answers. */
export const issuer = (): string => provider.issuer

/** Starts the provider for the tests of a file. What goes wrong on purpose is not to be told in their output. */
export const withProvider = (): void => {
  beforeAll(async () => {
    provider = await signInServer(PUBLIC)
    vi.spyOn(console, 'warn').mockImplementation(() => {})
  })
  afterAll(() => provider.close())
}

/** The office behind the door, and a browser that has never been there; `clock.now` is the office's time. */
export const office = (settings: Partial<OidcSettings> = {}) => {
  const clock = { now: Date.now() }
  const all = { publicUrl: PUBLIC, issuer: provider.issuer, clientId: 'vanthu', sessionSecret: SECRET, ...settings }
  const door = oidcDoor(OidcSettings.parse(all), () => new Date(clock.now))
  const { web, register } = webOffice({ door })
  const here = (request: Request) => web.fetch(new Request(request.url.replace(PUBLIC, BEHIND), request))
  return { clock, register, ...browser(PUBLIC, here) }
}

/** Fills in the provider's form for a name and agrees to what it asks. */
export const signIn = async ({ visit, submit }: Browser, login: string, path = '/'): Promise<Seen> =>
  submit(await submit(await visit(path), { login, password: 'x' }), {})

/** As `signIn`, up to the address with which the provider sends the person back. */
export const untilCallback = async ({
  once,
  visit,
  submit,
}: Browser): Promise<{ url: string; once: Browser['once'] }> => {
  const agree = await submit(await visit('/'), { login: 'lan', password: 'x' })
  const [, action = ''] = /action="([^"]+)"/u.exec(agree.text) ?? []
  let answer = await once(new URL(action, agree.url).href, {
    method: 'POST',
    body: new URLSearchParams({ prompt: 'consent' }),
  })
  let url = new URL(answer.headers.get('location') ?? '', agree.url).href
  while (!url.startsWith(PUBLIC)) {
    answer = await once(url)
    url = new URL(answer.headers.get('location') ?? '', url).href
  }
  return { url, once }
}

/** An attempt's cookie with something in it changed, as only one who has the secret can. */
export const resealed = async (cookie: string, changed: Partial<Attempt>): Promise<string> => {
  const seal = { name: 'sign-in', secret: SECRET, https: true, seconds: 900, now: () => new Date() }
  const attempts = sealedCookie(Attempt, seal)
  const web = new Hono().get('/', async (c) => {
    const attempt = Attempt.parse(await attempts.read(c))
    await attempts.write(c, { ...attempt, ...changed })
    return c.body(null)
  })
  const answer = await web.request('/', { headers: { cookie: `__Host-sign-in=${cookie}` } })
  return answer.headers.get('set-cookie')?.split(/[=;]/u)[1] ?? ''
}

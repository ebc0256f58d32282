import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { Attempt } from '../../shared/web/oidc-client.ts'
import { oidcDoor } from '../../shared/web/oidc-door.ts'
import { OidcSettings } from '../../shared/web/oidc-settings.ts'
import { sealedCookie } from '../../shared/web/sealed-cookie.ts'
import { letterEntry } from '../letter-entry.ts'
import { type Browser, browser, type Seen } from './browser.ts'
import { type SignInServer, signInServer } from './sign-in-server.ts'
import { webOffice } from './web-office.ts'

const PUBLIC = 'https://vanthu.example'
/** What the request's own address is behind CloudFront and API Gateway. */
const BEHIND = 'https://a1b2.execute-api.ap-southeast-1.amazonaws.com'
const SECRET = 'a secret of at least 32 characters'
const HOUR = 3_600_000

let provider: SignInServer
beforeAll(async () => {
  provider = await signInServer(PUBLIC)
  vi.spyOn(console, 'warn').mockImplementation(() => {})
})
afterAll(() => provider.close())

/** The office behind the door, and a browser that has never been there; `clock.now` is the office's time. */
const office = (settings: Partial<OidcSettings> = {}) => {
  const clock = { now: Date.now() }
  const all = { publicUrl: PUBLIC, issuer: provider.issuer, clientId: 'vanthu', sessionSecret: SECRET, ...settings }
  const door = oidcDoor(OidcSettings.parse(all), () => new Date(clock.now))
  const { web, register } = webOffice({ door })
  const here = (request: Request) => web.fetch(new Request(request.url.replace(PUBLIC, BEHIND), request))
  return { clock, register, ...browser(PUBLIC, here) }
}

/** Fills in the provider's form for a name and agrees to what it asks. */
const signIn = async ({ visit, submit }: Browser, login: string, path = '/'): Promise<Seen> =>
  submit(await submit(await visit(path), { login, password: 'x' }), {})

/** As `signIn`, up to the address with which the provider sends the person back. */
const untilCallback = async ({ once, visit, submit }: Browser): Promise<{ url: string; once: Browser['once'] }> => {
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
const resealed = async (cookie: string, changed: Partial<Attempt>): Promise<string> => {
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

describe('signing in', () => {
  test('leads to the provider and back to the page that was asked for, and says who is in', async () => {
    const lan = office()
    const page = await signIn(lan, 'lan', '/tasks?assignee=S%E1%BB%9F')
    expect(page).toMatchObject({ status: 200, url: `${PUBLIC}/tasks?assignee=S%E1%BB%9F` })
    expect(page.text).toContain('Nguyễn Thị Lan')
    expect(page.text).toContain('href="/review"')
    expect(page.headers.get('cache-control')).toBe('no-store')
    expect([...lan.cookies.keys()]).toEqual(['__Host-session'])
    expect(lan.cookies.get('__Host-session')).not.toContain('Lan')
  })

  test('gives a cookie that no script reads, no clear connection carries and no day outlives', async () => {
    const { url, once } = await untilCallback(office())
    const cookies = (await once(url)).headers.getSetCookie()
    const session = cookies.find((line) => line.startsWith('__Host-session='))
    expect(session?.split('; ').slice(1).sort()).toEqual([
      'HttpOnly',
      'Max-Age=28800',
      'Path=/',
      'SameSite=Lax',
      'Secure',
    ])
    expect(cookies.find((line) => line.startsWith('__Host-sign-in='))).toMatch(/=; Max-Age=0/u)
  })

  test('keeps a correction under the name of who signed in, whatever the form says', async () => {
    const lan = office()
    await signIn(lan, 'lan')
    const entry = letterEntry('1', 'UBND-TH', '2020-01-02', 'một')
    await lan.register.putLetter(entry)
    const post = (origin: string) =>
      lan.once(`/review/${entry.letter.id}/number`, {
        method: 'POST',
        body: new URLSearchParams({ words: '2', revision: '1', by: 'Chủ tịch' }),
        headers: { origin },
      })
    expect((await post('https://example.org')).status).toBe(403)
    expect((await post(BEHIND)).status).toBe(403)
    expect((await post(PUBLIC)).status).toBe(303)
    expect(await lan.register.letter(entry.letter.id)).toMatchObject({ revision: 2, by: 'Nguyễn Thị Lan' })
  })

  test.each([
    ['minh', 'chuyên viên', 'Trần Minh'],
    ['kien', 'kỹ sư', 'kien@example.vn'],
  ])('takes the strongest role of the groups, and the best name: %s', async (login, role, name) => {
    const { text } = await signIn(office(), login)
    expect(text).toContain(role)
    expect(text).toContain(name)
  })

  test('of one in no group says in both languages whom to ask, and lets nobody in', async () => {
    const guest = office()
    const page = await signIn(guest, 'khach')
    expect(page.status).toBe(403)
    expect(page.text).toContain('Hãy nhờ người quản trị')
    expect(page.text).toContain('Ask the person who looks after accounts')
    expect(page.text).toContain('Khách')
    expect([...guest.cookies.keys()]).toEqual([])
  })

  test('works with a claim of another name', async () => {
    const page = await signIn(office({ groupsClaim: 'sub' }), 'clerk')
    expect(page.text).toContain('văn thư')
  })

  test('says that the provider does not answer, and asks it again the next time', async () => {
    const { visit } = office({ issuer: 'http://localhost:9' })
    const page = await visit('/')
    expect([page.status, page.text]).toEqual([502, expect.stringContaining('Máy chủ đăng nhập không trả lời')])
    expect((await visit('/')).status).toBe(502)
  })
})

describe('without a session', () => {
  test.each([
    ['a script', '/', { headers: { accept: '*/*' } }],
    ['a file for a script', '/letters/x.json', { headers: { accept: 'application/json' } }],
    ['events', '/scans/events', { headers: { accept: 'text/event-stream' } }],
    ['a form', '/review/x/number', { method: 'POST', body: new URLSearchParams(), headers: { origin: PUBLIC } }],
    ['an upload', '/scans', { method: 'POST', body: new FormData(), headers: { origin: PUBLIC } }],
  ])('%s is told in words, not led away', async (_, path, init) => {
    const answer = await office().once(path, init)
    expect(answer.status).toBe(401)
    expect(await answer.text()).toContain('Bạn chưa đăng nhập')
  })

  test('the style of the pages is there, and no page is', async () => {
    const { once } = office()
    expect((await once('/static/style.css')).status).toBe(200)
    for (const path of ['/', '/no-such-page', '/scans/events', `${PUBLIC}//evil.example`])
      expect((await once(path)).headers.get('location')).toMatch(/^\/sign-in\?to=/u)
  })
})

describe('a session', () => {
  const status = (lan: Browser, cookie: string) =>
    lan.once('/', { headers: { cookie } }).then((answer) => answer.status)

  test('that was tampered with, cut, swapped or sealed with another secret is none', async () => {
    const lan = office()
    await signIn(lan, 'lan')
    const good = lan.cookies.get('__Host-session') ?? ''
    expect(await status(lan, `__Host-session=${good}`)).toBe(200)
    const parts = good.split('.')
    for (const [i, part] of parts.entries()) {
      const turned = part.startsWith('A') ? `B${part.slice(1)}` : `A${part.slice(1)}`
      expect(await status(lan, `__Host-session=${parts.with(i, turned).join('.')}`)).toBe(302)
    }
    const attempt = (await lan.once('/sign-in')).headers.getSetCookie()[0]?.split(/[=;]/u)[1]
    const plain = `${btoa('{"alg":"none"}')}.${btoa('{"sub":"x","name":"x","role":"clerk","exp":9999999999}')}.`
    for (const cookie of ['', 'x', good.slice(0, -4), plain, attempt])
      expect(await status(lan, `__Host-session=${cookie}`)).toBe(302)
    // Without the prefix any neighbouring host could have set it.
    expect(await status(lan, `session=${good}`)).toBe(302)
    expect(await status(office({ sessionSecret: SECRET.toUpperCase() }), `__Host-session=${good}`)).toBe(302)
    expect(await status(office(), `__Host-session=${good}`)).toBe(200)
  })

  test('ends after eight hours', async () => {
    const lan = office()
    await signIn(lan, 'lan')
    lan.clock.now += 8 * HOUR - 60_000
    expect((await lan.once('/')).status).toBe(200)
    lan.clock.now += 120_000
    expect((await lan.once('/')).status).toBe(302)
  })

  test('ends here and at the provider when one signs out, but not by a link on another site', async () => {
    const lan = office()
    await signIn(lan, 'lan')
    await lan.once('/sign-out', { headers: { 'sec-fetch-site': 'cross-site' } })
    expect((await lan.once('/')).status).toBe(200)
    const ask = await lan.visit('/sign-out')
    expect(ask.url.startsWith(provider.issuer)).toBe(true)
    const page = await lan.submit(ask, { logout: 'yes' })
    expect(page.url.startsWith(provider.issuer)).toBe(true)
    expect(page.text).toContain('name="password"')
    expect(lan.cookies.has('__Host-session')).toBe(false)
  })

  test('ends at Cognito by its own address, with where to come back to', async () => {
    const { once } = office({ logout: 'https://vanthu.auth.ap-southeast-1.amazoncognito.com/logout' })
    expect((await once('/sign-out')).headers.get('location')).toBe(
      'https://vanthu.auth.ap-southeast-1.amazoncognito.com/logout?client_id=vanthu&logout_uri=https%3A%2F%2Fvanthu.example%2F',
    )
  })
})

describe('a callback', () => {
  const refused = async (answer: Response) => {
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('Đăng nhập không thành công')
    expect(answer.headers.getSetCookie().filter((line) => line.startsWith('__Host-session='))).toEqual([])
  }

  test.each([
    ['another state', (url: string) => url.replace(/state=[^&]+/u, 'state=x')],
    ['no state', (url: string) => url.replace(/&?state=[^&]+/u, '')],
    ['another issuer', (url: string) => url.replace(/iss=[^&]+/u, 'iss=https%3A%2F%2Fevil.example')],
    ['another code', (url: string) => url.replace(/code=[^&]+/u, 'code=x')],
    ['no code', (url: string) => url.replace(/code=[^&]+/u, '')],
    ['the refusal of its person', (url: string) => url.replace(/code=[^&]+/u, 'error=access_denied')],
  ])('with %s lets nobody in', async (_, changed) => {
    const { url, once } = await untilCallback(office())
    await refused(await once(changed(url)))
  })

  test('in another browser, or a second time, lets nobody in', async () => {
    const { url, once } = await untilCallback(office())
    await refused(await office().once(url))
    expect((await once(url)).status).toBe(302)
    await refused(await once(url))
  })

  test('long after it was begun lets nobody in', async () => {
    const lan = office()
    const { url, once } = await untilCallback(lan)
    lan.clock.now += HOUR
    await refused(await once(url))
  })

  test('for an ID token of another nonce, or a code of another verifier, lets nobody in', async () => {
    for (const [changed, status] of [
      [{}, 302],
      [{ nonce: 'x' }, 400],
      [{ verifier: 'x'.repeat(43) }, 400],
    ] as const) {
      const lan = office()
      const { url, once } = await untilCallback(lan)
      const cookie = await resealed(lan.cookies.get('__Host-sign-in') ?? '', changed)
      expect((await once(url, { headers: { cookie: `__Host-sign-in=${cookie}` } })).status).toBe(status)
    }
  })
})

describe('the way back', () => {
  test.each([
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/.//evil.example',
    '/%2e//evil.example',
    'https://evil.example/',
    'https:evil.example',
    'javascript:alert(1)',
    '//vanthu.example@evil.example',
    `${PUBLIC}.evil.example/`,
    'tasks',
    '',
  ])('never leads elsewhere: %j', async (to) => {
    const page = await signIn(office(), 'lan', `/sign-in?${new URLSearchParams({ to })}`)
    expect(new URL(page.url).origin).toBe(PUBLIC)
    expect(page.text).not.toContain('name="password"')
  })
})

import { describe, expect, test } from 'vitest'
import { letterEntry } from '../letter-entry.ts'
import type { Browser } from './browser.ts'
import { issuer, office, resealed, SECRET, signIn, untilCallback, withProvider } from './office-behind-door.ts'

const HOUR = 3_600_000

withProvider()

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
    expect(ask.url.startsWith(issuer())).toBe(true)
    const page = await lan.submit(ask, { logout: 'yes' })
    expect(page.url.startsWith(issuer())).toBe(true)
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

test('a letter that is restricted to an address is there for whom the provider says it is verified', async () => {
  const entry = letterEntry('1', 'UBND-TH', '2020-01-02', 'một')
  for (const [login, to, status] of [
    ['minh', 'minh@example.vn', 200],
    ['minh', 'lan@example.vn', 404],
    // His address is not verified.
    ['kien', 'kien@example.vn', 404],
    ['kien', 'ap-southeast-1_x_google', 200],
  ] as const) {
    const person = office()
    await person.register.putLetter({ ...entry, restrictedTo: [to] })
    await signIn(person, login)
    expect([login, to, (await person.once(`/letters/${entry.letter.id}`)).status]).toEqual([login, to, status])
  }
})

import { describe, expect, test } from 'vitest'
import type { Door } from '../../shared/web/door.ts'
import type { Limits } from '../../shared/web/rate-limits.ts'
import { scanEntry, webOffice } from './web-office.ts'

const HERE = 'https://vanthu.example'
/** Whoever the header names is in; without it nobody, as behind OpenID Connect. */
const door: Door = {
  origin: HERE,
  guard: (c, next) => {
    const account = c.req.header('x-who')
    if (!account) return Promise.resolve(c.text('401', 401))
    c.set('person', { name: account, account, role: 'clerk', isSignedIn: true })
    return next()
  },
}

const office = (limits: Partial<Limits>, isCounted = true) => {
  const clock = { now: new Date('2026-03-01T08:01:00Z') }
  const { web } = webOffice({
    door,
    limits,
    now: () => clock.now,
    takeIn: async (name) => scanEntry('a'.repeat(64), { names: [name] }),
    ...(isCounted && { addressOf: (c) => c.req.header('x-from') ?? '10.0.0.1' }),
  })
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') => {
    const body = new FormData()
    body.append('scan', new File(['%PDF-'], 'x.pdf'))
    return web.request(HERE + path, {
      method,
      headers: { origin: HERE, ...headers },
      ...(method === 'POST' && { body }),
    })
  }
  const statuses = async (times: number, ...asked: Parameters<typeof ask>) => {
    const all = []
    for (let i = 0; i < times; i++) all.push((await ask(...asked)).status)
    return all
  }
  return { clock, ask, statuses }
}
const LAN = { 'x-who': 'lan' }

describe('the API', () => {
  test('answers one account so often, says when it does again, and goes on answering others', async () => {
    const { statuses, ask, clock } = office({ api: 2 })
    expect(await statuses(3, '/api/v1/health', LAN)).toEqual([200, 200, 429])
    const refused = await ask('/api/v1/letters', { ...LAN, 'accept-language': 'en' })
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '240'])
    const { code, title, words } = JSON.parse(await refused.text())
    expect([code, title, words.vi]).toEqual([
      'too-many-requests',
      expect.stringContaining('Retry-After'),
      expect.stringContaining('Quá nhiều yêu cầu'),
    ])
    expect((await ask('/api/v1/health', { 'x-who': 'minh' })).status).toBe(200)
    expect((await ask('/', LAN)).status).toBe(200)
    clock.now = new Date('2026-03-01T08:05:00Z')
    expect((await ask('/api/v1/health', LAN)).status).toBe(200)
  })

  test('is not tried out with tokens that let nobody in', async () => {
    const { statuses, ask } = office({ signIn: 2 })
    const guess = { authorization: 'Bearer x' }
    expect(await statuses(3, '/api/v1/letters', guess)).toEqual([401, 401, 429])
    expect((await ask('/api/v1/letters', { ...guess, 'x-from': '10.0.0.2' })).status).toBe(401)
    // A colleague with a session, at the same address.
    expect((await ask('/api/v1/letters', LAN)).status).toBe(200)
  })
})

test('signing in is counted by address, and told as a page in both languages', async () => {
  const { statuses, ask } = office({ signIn: 2 })
  expect(await statuses(3, '/sign-in')).toEqual([401, 401, 429])
  const page = await ask('/sign-in', { accept: 'text/html' })
  expect(page.status).toBe(429)
  expect(await page.text()).toMatch(/Quá nhiều yêu cầu.*Too many requests/su)
  expect((await ask('/sign-in', { 'x-from': '10.0.0.2' })).status).toBe(401)
})

test('files are counted by account, from the page and from a program alike', async () => {
  const { statuses, ask } = office({ uploads: 2 })
  expect(await statuses(1, '/scans', LAN, 'POST')).toEqual([303])
  expect(await statuses(2, '/api/v1/scans', LAN, 'POST')).toEqual([202, 429])
  const refused = await ask('/scans', { ...LAN, accept: 'text/plain', cookie: 'lang=en' }, 'POST')
  expect([refused.status, await refused.text()]).toEqual([429, expect.stringContaining('Too many requests')])
  expect((await ask('/scans', LAN)).status).toBe(200)
})

test('nothing is counted where something in front does, or whoever asks sits at the machine', async () => {
  const { statuses } = office({ api: 1, uploads: 1, signIn: 1 }, false)
  expect(await statuses(3, '/api/v1/health', LAN)).toEqual([200, 200, 200])
  expect(await statuses(3, '/api/v1/letters', { authorization: 'Bearer x' })).toEqual([401, 401, 401])
})

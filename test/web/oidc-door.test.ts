import { describe, expect, test } from 'vitest'
import { letterEntry } from '../letter-entry.ts'
import { BEHIND, office, PUBLIC, signIn, untilCallback, withProvider } from './office-behind-door.ts'

withProvider()

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

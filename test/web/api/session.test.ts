import { describe, expect, test } from 'vitest'
import { letterEntry } from '../../letter-entry.ts'
import { office, PUBLIC, signIn, withProvider } from '../office-behind-door.ts'

withProvider()

const entry = letterEntry('1', 'UBND-TH', '2020-01-02', 'một')
const CORRECTIONS = `/api/v1/letters/${entry.letter.id}/corrections`
const correction = (headers: Record<string, string>, type = 'application/json'): RequestInit => ({
  method: 'POST',
  body: JSON.stringify({ field: 'number', words: ['2'], revision: 1 }),
  headers: { accept: '*/*', 'content-type': type, ...headers },
})
const bearing = (token: string) => ({ authorization: `Bearer ${token}` })

describe('the session of the pages', () => {
  test('serves the API too, and nobody without it', async () => {
    const lan = office()
    const json = { headers: { accept: 'application/json' } }
    expect(await (await lan.once('/api/v1/health', json)).json()).toMatchObject({ status: 401, code: 'not-signed-in' })
    await signIn(lan, 'lan')
    expect(await (await lan.once('/api/v1/health', json)).json()).toMatchObject({ you: { name: 'Nguyễn Thị Lan' } })
  })

  test.each([
    ['no origin', {}],
    ['another site', { origin: 'https://evil.example' }],
    ['an opaque origin', { origin: 'null' }],
    ['another site, with no token', { origin: 'https://evil.example', authorization: 'Basic eDp5' }],
  ])('changes nothing for %s, whatever the type of the body', async (_, headers) => {
    const lan = office()
    await signIn(lan, 'lan')
    await lan.register.putLetter(entry)
    for (const type of ['application/json', 'text/plain', 'application/octet-stream'])
      expect((await lan.once(CORRECTIONS, correction(headers, type))).status).toBe(403)
    expect((await lan.once('/api/v1/scans', correction(headers, 'application/pdf'))).status).toBe(403)
    expect((await lan.register.letter(entry.letter.id))?.revision).toBe(1)
    expect((await lan.once(CORRECTIONS, correction({ origin: PUBLIC }))).status).toBe(200)
  })

  test('counts for nothing beside a token that does not hold', async () => {
    const lan = office()
    await signIn(lan, 'lan')
    await lan.register.putLetter(entry)
    for (const token of ['x', '']) expect((await lan.once(CORRECTIONS, correction(bearing(token)))).status).toBe(401)
    expect((await lan.register.letter(entry.letter.id))?.revision).toBe(1)
  })
})

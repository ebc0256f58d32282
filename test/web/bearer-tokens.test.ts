import { createServer } from 'node:http'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bearerTokens } from '../../shared/web/bearer-tokens.ts'
import { OidcSettings } from '../../shared/web/oidc-settings.ts'
import { letterEntry } from '../letter-entry.ts'
import { CLAIMS, changed, forged, signedWithPublicKey, unsigned } from './forged-tokens.ts'
import { listening } from './listening.ts'
import { issuer, office, PUBLIC, SECRET, withProvider } from './office-behind-door.ts'
import { tokensOf } from './tokens.ts'

withProvider()

const entry = letterEntry('1', 'UBND-TH', '2020-01-02', 'một')
const CORRECTIONS = `/api/v1/letters/${entry.letter.id}/corrections`
const correction = (headers: Record<string, string>): RequestInit => ({
  method: 'POST',
  body: JSON.stringify({ field: 'number', words: ['2'], revision: 1, by: 'Chủ tịch' }),
  headers: { accept: '*/*', 'content-type': 'application/json', ...headers },
})
const bearing = (token: string) => ({ accept: '*/*', authorization: `Bearer ${token}` })
const askedWith = async (token: string, settings = {}, path = '/api/v1/health') => {
  const answer = await office(settings).once(path, { headers: bearing(token) })
  return { status: answer.status, headers: answer.headers, body: JSON.parse(await answer.text()) }
}

describe('a token lets a program in', () => {
  test.each([
    ['lan', 'Nguyễn Thị Lan', 'clerk'],
    ['minh', 'Trần Minh', 'officer'],
    ['kien', 'kien@example.vn', 'engineer'],
  ])('as its person: the ID token of %s', async (login, name, role) => {
    const { id_token } = await tokensOf(issuer(), login, { origin: PUBLIC })
    expect(await askedWith(id_token)).toMatchObject({ status: 200, body: { you: { name, role } } })
  })

  test('also an access token for these pages', async () => {
    const { access_token } = await tokensOf(issuer(), 'lan', { origin: PUBLIC, resource: PUBLIC })
    expect(await askedWith(access_token)).toMatchObject({ status: 200, body: { you: { role: 'clerk' } } })
  })

  test('to correct under its own name, without an origin and whatever the body says', async () => {
    const { id_token } = await tokensOf(issuer(), 'lan', { origin: PUBLIC })
    const { register, once } = office()
    await register.putLetter(entry)
    expect((await once(CORRECTIONS, correction(bearing(id_token)))).status).toBe(200)
    expect(await register.letter(entry.letter.id)).toMatchObject({ revision: 2, by: 'Nguyễn Thị Lan' })
  })

  test('and no further than its role', async () => {
    const { id_token } = await tokensOf(issuer(), 'minh', { origin: PUBLIC })
    const { register, once } = office()
    await register.putLetter(entry)
    const answer = await once(CORRECTIONS, correction(bearing(id_token)))
    expect([answer.status, await answer.json()]).toEqual([403, expect.objectContaining({ code: 'not-for-role' })])
  })
})

describe('no token lets in', () => {
  test('whose person is in no group', async () => {
    const { id_token } = await tokensOf(issuer(), 'khach', { origin: PUBLIC })
    expect(await askedWith(id_token)).toMatchObject({ status: 403, body: { code: 'not-for-role' } })
  })

  const refused: [string, () => Promise<string>][] = [
    [
      'of another application',
      async () => (await tokensOf(issuer(), 'lan', { client: 'another', origin: PUBLIC })).id_token,
    ],
    [
      'for another resource, though issued to this application',
      async () => (await tokensOf(issuer(), 'lan', { origin: PUBLIC, resource: 'https://other.example' })).access_token,
    ],
    ['that only the provider can read', async () => (await tokensOf(issuer(), 'lan', { origin: PUBLIC })).access_token],
    ['that is empty', async () => ''],
    ['that is none', async () => 'a.b.c'],
    ['with a claim changed', async () => changed((await tokensOf(issuer(), 'minh', { origin: PUBLIC })).id_token)],
    ['without a signature', async () => unsigned((await tokensOf(issuer(), 'lan', { origin: PUBLIC })).id_token)],
    ['signed with a key of its own', () => forged(issuer())],
    ['signed with what everybody knows', () => signedWithPublicKey(issuer())],
  ]
  test.each(refused)('%s', async (_, token) => {
    const { status, headers, body } = await askedWith(await token())
    expect([status, body.code]).toEqual([401, 'not-signed-in'])
    expect(headers.get('www-authenticate')).toMatch(/^Bearer/u)
    expect(headers.get('content-type')).toBe('application/problem+json')
  })

  test('after its hour', async () => {
    const { id_token } = await tokensOf(issuer(), 'lan', { origin: PUBLIC })
    const { clock, once } = office()
    clock.now += 2 * 3600_000
    expect((await once('/api/v1/health', { headers: bearing(id_token) })).status).toBe(401)
  })

  test('while the provider does not answer, which is said', async () => {
    expect(await askedWith('a.b.c', { issuer: 'http://localhost:9' })).toMatchObject({
      status: 502,
      body: { code: 'no-provider' },
    })
  })
})

describe('a token without an audience, as Cognito’s access tokens are', () => {
  const keys = generateKeyPair('RS256')
  const server = createServer(async (_, response) => {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ keys: [{ ...(await exportJWK((await keys).publicKey)), kid: '1', alg: 'RS256' }] }))
  })
  let port = 0
  beforeAll(async () => {
    port = await listening(server)
  })
  afterAll(() => void server.close())
  const read = async (more: Record<string, unknown>, typ?: string) => {
    const settings = { publicUrl: PUBLIC, issuer: issuer(), clientId: 'vanthu', sessionSecret: SECRET }
    const provider = async () => ({ issuer: issuer(), keys: new URL(`http://localhost:${port}`) })
    const token = new SignJWT({ ...CLAIMS, token_use: 'access', ...more })
      .setProtectedHeader({ alg: 'RS256', kid: '1', ...(typ && { typ }) })
      .setIssuer(issuer())
      .setExpirationTime('1h')
    return bearerTokens(
      OidcSettings.parse(settings),
      provider,
      () => new Date(),
    )(await token.sign((await keys).privateKey))
  }

  test('holds for the client to which it was issued, and no other', async () => {
    expect(await read({ client_id: 'vanthu' })).toMatchObject({ sub: 'lan' })
    expect(await read({ client_id: 'another' })).toBeUndefined()
    expect(await read({})).toBeUndefined()
    expect(await read({ client_id: 'vanthu', aud: 'another' })).toBeUndefined()
    expect(await read({ client_id: 'vanthu', sub: undefined })).toBeUndefined()
  })

  test('of another kind, such as the one that signs out, stands for nobody', async () => {
    expect(await read({ client_id: 'vanthu' }, 'at+jwt')).toMatchObject({ sub: 'lan' })
    expect(await read({ client_id: 'vanthu' }, 'logout+jwt')).toBeUndefined()
  })
})

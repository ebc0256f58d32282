import { createServer, type IncomingMessage } from 'node:http'
import { serve } from '@hono/node-server'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { remoteRegister } from '../../../../infra/local/remote/remote-register.ts'
import { RemoteTrouble } from '../../../../infra/local/remote/remote-trouble.ts'
import { oidcDoor } from '../../../../shared/web/oidc-door.ts'
import { OidcSettings } from '../../../../shared/web/oidc-settings.ts'
import { letterEntry } from '../../../letter-entry.ts'
import { freePort, listening } from '../../../web/listening.ts'
import { signInServer } from '../../../web/sign-in-server.ts'
import { tokensOf } from '../../../web/tokens.ts'
import { scanEntry, webOffice } from '../../../web/web-office.ts'

const closing: (() => void)[] = []
afterAll(() => {
  for (const close of closing) close()
})

/** What is said of a register, in English. */
const saidOf = async (asking: Promise<unknown>): Promise<string> => {
  const error = await asking.then(
    () => undefined,
    (error: unknown) => error,
  )
  return error instanceof RemoteTrouble ? error.words.en : `not told: ${error}`
}

type Answer = { status: number; type?: string; body?: unknown; location?: string; wait?: string }
const answering = async (answer: (request: IncomingMessage) => Answer): Promise<string> => {
  const server = createServer((request, response) => {
    const { status, type = 'application/json', body = '', location, wait } = answer(request)
    response.writeHead(status, {
      'content-type': type,
      ...(location && { location }),
      ...(wait && { 'retry-after': wait }),
    })
    request.resume().on('end', () => response.end(typeof body === 'string' ? body : JSON.stringify(body)))
  })
  closing.push(() => server.close())
  return `http://localhost:${await listening(server)}`
}

const health = (api: string): Answer => ({ status: 200, body: { status: 'ok', api, you: { name: '', role: 'clerk' } } })

test.each<[string, Answer, string]>([
  ['a page instead', { status: 200, type: 'text/html', body: '<h1>Welcome</h1>' }, 'no vanthu register'],
  ['an older program', { status: 404, type: 'text/plain', body: 'Không có trang này.' }, 'no vanthu register'],
  ['JSON of something else', { status: 200, body: { ok: true } }, 'no vanthu register'],
  ['a gateway without a server behind', { status: 502, type: 'text/html', body: 'Bad gateway' }, 'answered 502'],
  ['a firewall that counts', { status: 403, type: 'text/html', body: 'Request blocked' }, 'too many requests'],
  ['an older API', health('0.9'), 'has API 0.9'],
  ['another API', health('2.0'), 'has API 2.0'],
  ['the way elsewhere', { status: 302, location: 'https://other.example/x' }, 'leads to https://other.example'],
])('says so when it finds %s', async (_, answer, words) => {
  const url = await answering(() => answer)
  expect(await saidOf(remoteRegister({ url, token: 'x' }))).toContain(words)
})

test('waits as long as a register that counts requests says, and no longer than is sensible', async () => {
  let asked = 0
  const url = await answering(() => (++asked === 1 ? { status: 429, wait: '1' } : health('1.1')))
  await remoteRegister({ url, token: 'x' })
  expect(asked).toBe(2)
  const never = await answering(() => ({ status: 429, type: 'text/html', body: 'No', wait: '86400' }))
  expect(await saidOf(remoteRegister({ url: never, token: 'x' }))).toContain('too many requests')
})

test('takes a newer API of the same kind', async () => {
  await remoteRegister({ url: await answering(() => health('1.9')), token: undefined })
})

describe('behind a door', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  const url = `http://localhost:${await freePort()}`
  const provider = await signInServer(url)
  const settings = { publicUrl: url, issuer: provider.issuer, clientId: 'vanthu', sessionSecret: 's'.repeat(32) }
  const bucket = { posted: 0, authorization: '' as string | undefined, status: 204 }
  const form = await answering(({ headers }) => {
    Object.assign(bucket, { posted: bucket.posted + 1, authorization: headers.authorization })
    return { status: bucket.status, body: '' }
  })
  const { web, register, search } = webOffice({
    door: oidcDoor(OidcSettings.parse(settings)),
    uploadForm: async () => ({ url: `${form}/`, fields: { key: 'scans/1/x' } }),
  })
  const server = serve({ fetch: web.fetch, port: Number(new URL(url).port), hostname: 'localhost' })
  closing.push(provider.close, () => server.close())
  const as = async (login: string) => (await tokensOf(provider.issuer, login, { origin: url })).id_token

  test('a token of a person finds letters, one of nobody does not', async () => {
    const entry = letterEntry('1', 'UBND-TH', '2020-01-02', 'một')
    await register.putLetter(entry)
    await search.index(entry)
    const officer = await remoteRegister({ url, token: await as('minh') })
    expect(await officer.search('1/UBND-TH', 5)).toMatchObject([{ letter: { id: entry.letter.id } }])
    expect(await saidOf(remoteRegister({ url, token: undefined }))).toContain('put a token into')
    expect(await saidOf(remoteRegister({ url, token: 'x.y.z' }))).toContain('has expired, or')
    expect(await saidOf(remoteRegister({ url, token: await as('khach') }))).toContain('role')
  })

  test('an officer is told that scans are not theirs', async () => {
    const officer = await remoteRegister({ url, token: await as('minh') })
    expect(await saidOf(officer.scans().next())).toContain('role of this account')
    expect(await saidOf(officer.send('x.pdf', Buffer.from('%PDF-')))).toContain('role of this account')
  })

  test('a clerk’s files go straight to the bucket, without the token, and it is said when it takes none', async () => {
    const clerk = await remoteRegister({ url, token: await as('lan') })
    await clerk.send('công văn.pdf', Buffer.from('%PDF-'))
    expect(bucket).toMatchObject({ posted: 1, authorization: undefined })
    bucket.status = 403
    expect(await saidOf(clerk.send('công văn.pdf', Buffer.from('%PDF-')))).toContain('answered 403')
  })

  test('a list is asked for part by part, to its end', async () => {
    const ids = Array.from({ length: 130 }, (_, i) => String(i).padStart(64, '0'))
    for (const id of ids) await register.putScan(scanEntry(id))
    const engineer = await remoteRegister({ url, token: await as('kien') })
    const seen = new Set<string>()
    for await (const { id } of engineer.scans()) seen.add(id)
    expect(seen).toEqual(new Set(ids))
    expect(await engineer.scan('f'.repeat(64))).toBeUndefined()
  })
})

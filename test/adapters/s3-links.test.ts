import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type AfterUpload, s3Links } from '../../shared/adapters/s3-links.ts'
import { type S3Server, s3Server } from '../servers/s3-server.ts'

let server: S3Server
let now: number
beforeEach(async () => {
  now = Date.now()
  server = await s3Server({ bucket: 'vanthu', now: () => now })
})
afterEach(() => server.close())

const bytes = (text: string) => new Uint8Array(Buffer.from(text))
const links = () => s3Links(server.client(), 'vanthu')

describe('a download link', () => {
  const KEY = 'letters/công văn (1).pdf'
  const link = (name = 'Công văn số 12.pdf') => links().download(KEY, { name, type: 'application/pdf', seconds: 60 })
  beforeEach(() => {
    server.put(KEY, bytes('một'))
  })

  test('gives the object with its type', async () => {
    const answer = await fetch(await link())
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect(await answer.text()).toBe('một')
  })

  test.each([
    ['Công văn.pdf', `attachment; filename="Cong van.pdf"; filename*=UTF-8''C%C3%B4ng%20v%C4%83n.pdf`],
    [
      'Số 12/SYT “khẩn”.pdf',
      `attachment; filename="So 12/SYT _khan_.pdf"; filename*=UTF-8''S%E1%BB%91%2012%2FSYT%20%E2%80%9Ckh%E1%BA%A9n%E2%80%9D.pdf`,
    ],
    [`a"b\\c'd(e)*.pdf`, `attachment; filename="a_b_c'd(e)*.pdf"; filename*=UTF-8''a%22b%5Cc%27d%28e%29%2A.pdf`],
    ['100%25.pdf', `attachment; filename="100_25.pdf"; filename*=UTF-8''100%2525.pdf`],
    [
      'a\r\nSet-Cookie: b.pdf',
      `attachment; filename="a__Set-Cookie: b.pdf"; filename*=UTF-8''a%0D%0ASet-Cookie%3A%20b.pdf`,
    ],
    ['plain.pdf', `attachment; filename="plain.pdf"; filename*=UTF-8''plain.pdf`],
  ])('saves it as “%s”', async (name, disposition) => {
    expect((await fetch(await link(name))).headers.get('content-disposition')).toBe(disposition)
  })

  test('gives a part of the object to a viewer that asks for it', async () => {
    const answer = await fetch(await link(), { headers: { range: 'bytes=0-0' } })
    expect([answer.status, await answer.text()]).toEqual([206, 'm'])
  })

  test.each([
    ['of another object', (url: string) => url.replace('letters/', 'scans/')],
    ['under another name', (url: string) => url.replace('12.pdf', '13.pdf')],
    ['of another type', (url: string) => url.replace('application%2Fpdf', 'text%2Fhtml')],
    ['for longer', (url: string) => url.replace('X-Amz-Expires=60', 'X-Amz-Expires=6000')],
    ['with more asked', (url: string) => `${url}&response-cache-control=no-store`],
    ['with another signature', (url: string) => url.replace(/X-Amz-Signature=..../u, 'X-Amz-Signature=0000')],
  ])('is refused when it was changed into one %s', async (_, change) => {
    const url = await link()
    expect(change(url)).not.toBe(url)
    const answer = await fetch(change(url))
    expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('<Code>SignatureDoesNotMatch<')])
  })

  test('is refused to one who would write with it', async () => {
    const answer = await fetch(await link(), { method: 'DELETE' })
    expect(answer.status).toBeGreaterThan(400)
    expect(server.objects()).toHaveLength(1)
  })

  test('is refused when its time is over', async () => {
    const url = await link()
    now += 59_000
    expect((await fetch(url)).status).toBe(200)
    now += 2_000
    const answer = await fetch(url)
    expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('<Code>AccessDenied<')])
  })

  test('of an object that is not there says so when it is followed', async () => {
    const answer = await fetch(await links().download('letters/none', { name: 'a', type: 'a/b', seconds: 60 }))
    expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('<Code>NoSuchKey<')])
  })
})

describe('an upload form', () => {
  const form = (after?: AfterUpload) => links().upload({ prefix: 'thả vào/', mostBytes: 10, seconds: 60 }, after)
  const send = (
    { url, fields }: { url: string; fields: Record<string, string> },
    file: Uint8Array<ArrayBuffer>,
    name = 'Công văn số 12.pdf',
  ) => {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.append(name, value)
    body.append('file', new File([file], name))
    return fetch(url, { method: 'POST', body, redirect: 'manual' })
  }
  const keys = () => server.objects().map(({ key }) => key)

  test.each([
    ['Vietnamese', 'Công văn số 12.pdf', 'Công văn số 12.pdf'],
    ['signs of URLs', 'a+b%20c?.pdf', 'a+b%20c?.pdf'],
    ['a whole path, as some programs send', 'C:\\Quét\\a.pdf', 'a.pdf'],
  ])('puts a file under its own name: %s', async (_, name, key) => {
    expect((await send(await form(), bytes('0123456789'), name)).status).toBe(204)
    expect(keys()).toEqual([`thả vào/${key}`])
    expect(Buffer.from(server.objects()[0]?.bytes ?? []).toString()).toBe('0123456789')
  })

  test('lets an empty file land, so that somebody is told of it', async () => {
    expect((await send(await form(), bytes(''))).status).toBe(204)
  })

  test('brings the browser back', async () => {
    const answer = await send(await form({ redirect: 'https://vanthu.example/scans?sent=1' }), bytes('a'))
    const back = new URL(answer.headers.get('location') ?? '')
    expect([answer.status, back.pathname]).toEqual([303, '/scans'])
    expect(Object.fromEntries(back.searchParams)).toMatchObject({ sent: '1', key: 'thả vào/Công văn số 12.pdf' })
  })

  test.each([200, 201, 204] as const)('answers %i when that was asked', async (status) => {
    expect((await send(await form({ status }), bytes('a'))).status).toBe(status)
  })

  test.each([
    [11, 'EntityTooLarge'],
    [1_000_000, 'EntityTooLarge'],
  ])('refuses %i bytes where 10 are the most', async (size, code) => {
    const answer = await send(await form(), new Uint8Array(size))
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining(`<Code>${code}<`)])
    expect(keys()).toEqual([])
  })

  const policyOf = (conditions: unknown[]) =>
    Buffer.from(JSON.stringify({ expiration: '2999-01-01T00:00:00Z', conditions })).toString('base64')
  test.each([
    ['for a key elsewhere', { key: 'scans/a' }, 'AccessDenied'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: S3's own variable
    ['for a key that only looks like it', { key: 'x/thả vào/${filename}' }, 'AccessDenied'],
    ['with a field that the policy does not name', { 'Content-Type': 'text/html' }, 'AccessDenied'],
    ['with a redirection elsewhere', { success_action_redirect: 'https://elsewhere.example/' }, 'AccessDenied'],
    ['with a policy of its own', { Policy: policyOf([['starts-with', '$key', '']]) }, 'SignatureDoesNotMatch'],
    ['with another signature', { 'X-Amz-Signature': '0'.repeat(64) }, 'SignatureDoesNotMatch'],
    ['by a stranger', { 'X-Amz-Credential': 'AKIA/20261125/ap-southeast-1/s3/aws4_request' }, 'InvalidAccessKeyId'],
    ['with a key too long', { key: `thả vào/${'a'.repeat(1024)}` }, 'KeyTooLongError'],
  ])('is refused when it was changed into one %s', async (_, changed, code) => {
    const { url, fields } = await form({ redirect: 'https://vanthu.example/' })
    const answer = await send({ url, fields: { ...fields, ...changed } }, bytes('a'))
    expect([answer.ok, await answer.text()]).toEqual([false, expect.stringContaining(`<Code>${code}<`)])
    expect(keys()).toEqual([])
  })

  test('is refused without its policy', async () => {
    const { url, fields } = await form()
    const { Policy: _, ...rest } = fields
    expect((await send({ url, fields: rest }, bytes('a'))).status).toBe(403)
  })

  test('is refused when its time is over', async () => {
    const sent = await form()
    now += 61_000
    const answer = await send(sent, bytes('a'))
    expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('Policy expired')])
    expect(keys()).toEqual([])
  })
})

import { Readable } from 'node:stream'
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Recorded, recorded, replayed } from './recorded.ts'
import { type S3Server, s3Server } from './s3-server.ts'

/** Real requests of the SDK, caught, changed in one place, and sent. */
type Change = (sent: Recorded) => Partial<Recorded>

let server: S3Server
beforeEach(async () => {
  server = await s3Server({ bucket: 'vanthu' })
})
afterEach(() => server.close())

const KEY = 'thả vào/Công văn (1) + 2.pdf'
const at = { Bucket: 'vanthu', Key: KEY }
const without = (headers: Record<string, string>, name: string) =>
  Object.fromEntries(Object.entries(headers).filter(([other]) => other !== name))
const refused = (code: string) => expect.stringContaining(`<Code>${code}</Code>`)

describe('a signed put', () => {
  const put = () =>
    recorded(server, (client) =>
      client.send(new PutObjectCommand({ ...at, Body: Buffer.from('một'), IfNoneMatch: '*' })),
    )

  test('is taken as it was sent', async () => {
    expect(await replayed(server, await put())).toEqual({ status: 200, body: '' })
    expect(server.objects().map(({ key }) => key)).toEqual([KEY])
  })

  test.each<[string, Change, number, string]>([
    ['other bytes', () => ({ body: Buffer.from('mọt') }), 400, 'XAmzContentSHA256Mismatch'],
    ['another key', ({ url }) => ({ url: url.replace('2.pdf', '3.pdf') }), 403, 'SignatureDoesNotMatch'],
    ['another method', () => ({ method: 'DELETE' }), 501, 'NotImplemented'],
    [
      'a condition less',
      ({ headers }) => ({ headers: without(headers, 'if-none-match') }),
      403,
      'SignatureDoesNotMatch',
    ],
    [
      'a header more that says what to do',
      ({ headers }) => ({ headers: { ...headers, 'x-amz-copy-source': 'vanthu/a' } }),
      501,
      'NotImplemented',
    ],
    [
      'a header more that was not signed',
      ({ headers }) => ({ headers: { ...headers, 'x-amz-checksum-sha256': 'AAAA' } }),
      403,
      'AccessDenied',
    ],
    ['no signature', ({ headers }) => ({ headers: without(headers, 'authorization') }), 403, 'AccessDenied'],
    [
      'half a signature',
      ({ headers }) => ({ headers: { ...headers, authorization: 'AWS4-HMAC-SHA256 Credential=a' } }),
      400,
      'AuthorizationHeaderMalformed',
    ],
    ['no hash', ({ headers }) => ({ headers: without(headers, 'x-amz-content-sha256') }), 400, 'InvalidRequest'],
    ['half a letter in its key', ({ url }) => ({ url: url.replace('%C3%B4', '%C3') }), 400, 'InvalidURI'],
  ])('is refused with %s', async (_, change, status, code) => {
    const sent = await put()
    expect(await replayed(server, { ...sent, ...change(sent) })).toEqual({ status, body: refused(code) })
    expect(server.objects()).toEqual([])
  })
})

describe.each(['CRC32', 'CRC64NVME'] as const)('a streamed put with %s', (ChecksumAlgorithm) => {
  const put = (chunks = [Buffer.alloc(10_000, 'a'), Buffer.from('bcd')]) =>
    recorded(server, (client) => {
      const ContentLength = Buffer.concat(chunks).length
      return client.send(new PutObjectCommand({ ...at, Body: Readable.from(chunks), ContentLength, ChecksumAlgorithm }))
    })
  const edited = (sent: Recorded, from: string | RegExp, to: string): Recorded => {
    const body = sent.body.toString('latin1').replace(from, to)
    return { ...sent, body: Buffer.from(body, 'latin1') }
  }

  test('is taken as it was sent, and only the bytes inside its chunks', async () => {
    expect(await replayed(server, await put())).toEqual({ status: 200, body: '' })
    expect(Buffer.from(server.objects()[0]?.bytes ?? []).toString()).toBe(`${'a'.repeat(10_000)}bcd`)
  })

  test.each([
    ['another byte', 'bcd', 'bce', 400, 'BadDigest'],
    [
      'another checksum',
      /nvme:.{4}|crc32:.{4}/u,
      ChecksumAlgorithm === 'CRC32' ? 'crc32:AAAA' : 'nvme:AAAA',
      400,
      'BadDigest',
    ],
    ['half a checksum', /(crc\w+):..../u, '$1:', 400, 'InvalidRequest'],
    ['no checksum', /x-amz-checksum.*\r\n/u, '', 400, 'MalformedTrailerError'],
    ['a chunk less', '3\r\nbcd\r\n', '', 400, 'IncompleteBody'],
    ['a byte less', 'bcd\r\n', 'bc\r\n', 400, 'IncompleteBody'],
    ['no end', '0\r\n', '', 400, 'IncompleteBody'],
    ['a length that is none', '3\r\n', 'x\r\n', 400, 'IncompleteBody'],
  ])('is refused with %s', async (_, from, to, status, code) => {
    expect(await replayed(server, edited(await put(), from, to))).toEqual({ status, body: refused(code) })
    expect(server.objects()).toEqual([])
  })

  test('is refused in crumbs', async () => {
    const sent = await put([Buffer.from('a'), Buffer.from('b')])
    expect(await replayed(server, sent)).toEqual({ status: 403, body: refused('InvalidChunkSizeError') })
  })
})

test('a key with signs of XML comes back escaped in the error document', async () => {
  const sent = await recorded(server, (client) => client.send(new GetObjectCommand({ ...at, Key: '<a>&"b"' })))
  const { status, body } = await replayed(server, sent)
  expect([status, body]).toEqual([404, expect.stringContaining('<Key>&lt;a&gt;&amp;&quot;b&quot;</Key>')])
})

import { Readable } from 'node:stream'
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3ClientConfig,
} from '@aws-sdk/client-s3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type S3Server, s3Server } from './s3-server.ts'

let server: S3Server
beforeEach(async () => {
  server = await s3Server({ bucket: 'vanthu' })
})
afterEach(() => server.close())

const bytes = (text: string) => new Uint8Array(Buffer.from(text))
const at = (Key: string) => ({ Bucket: 'vanthu', Key })
const code = (name: string) => expect.objectContaining({ name })
const once = (config: S3ClientConfig = {}) => server.client({ maxAttempts: 1, ...config })

test.each([
  [
    'with a wrong secret',
    { credentials: { accessKeyId: 'AKIAVANTHUTEST', secretAccessKey: 'no' } },
    'SignatureDoesNotMatch',
  ],
  ['of a stranger', { credentials: { accessKeyId: 'AKIA', secretAccessKey: 'only-for-tests' } }, 'InvalidAccessKeyId'],
  ['for another region', { region: 'eu-central-1' }, 'AuthorizationHeaderMalformed'],
  ['of a clock that is wrong', { systemClockOffset: 20 * 60_000 }, 'RequestTimeTooSkewed'],
])('refuses a request %s', async (_, config: S3ClientConfig, name) => {
  await expect(once(config).send(new PutObjectCommand({ ...at('a'), Body: bytes('a') }))).rejects.toThrow(code(name))
  expect(server.objects()).toEqual([])
})

test('lets the SDK set its clock right and try again', async () => {
  const ahead = await s3Server({ bucket: 'vanthu', now: () => Date.now() + 20 * 60_000 })
  await ahead.client().send(new PutObjectCommand({ ...at('a'), Body: bytes('a') }))
  expect(ahead.asked().map(({ status }) => status)).toEqual([403, 200])
  await ahead.close()
})

test.each(['CRC32', 'CRC64NVME', 'SHA256'] as const)(
  'takes a stream with a %s behind it',
  async (ChecksumAlgorithm) => {
    const chunks = [Buffer.alloc(8192, 'a'), Buffer.alloc(70_000, 'b'), Buffer.from('c')]
    const Body = Readable.from(chunks)
    const put = { ...at('a'), Body, ContentLength: 78_193, ChecksumAlgorithm, ContentType: 'text/plain' }
    await once().send(new PutObjectCommand(put))
    const { Body: got, ContentType } = await once().send(new GetObjectCommand(at('a')))
    expect(Buffer.compare(Buffer.concat(chunks), (await got?.transformToByteArray()) ?? Buffer.alloc(0))).toBe(0)
    expect(ContentType).toBe('text/plain')
  },
)

test('takes a body without any checksum', async () => {
  await once({ requestChecksumCalculation: 'WHEN_REQUIRED' }).send(
    new PutObjectCommand({ ...at('a'), Body: bytes('a') }),
  )
  expect(server.objects()).toHaveLength(1)
})

test('refuses a checksum that the bytes have not', async () => {
  const put = new PutObjectCommand({ ...at('a'), Body: bytes('a'), ChecksumCRC32: 'AAAAAA==' })
  await expect(once().send(put)).rejects.toThrow(code('BadDigest'))
  expect(server.objects()).toEqual([])
})

test.each([
  ['bytes=0-2', '012', 'bytes 0-2/10'],
  ['bytes=7-', '789', 'bytes 7-9/10'],
  ['bytes=-4', '6789', 'bytes 6-9/10'],
  ['bytes=8-99', '89', 'bytes 8-9/10'],
])('gives the range %s', async (Range, part, said) => {
  server.put('a', bytes('0123456789'))
  const { Body, ContentRange } = await once().send(new GetObjectCommand({ ...at('a'), Range }))
  expect([await Body?.transformToString(), ContentRange]).toEqual([part, said])
})

test.each(['bytes=10-', 'bytes=-0'])('refuses the range %s of ten bytes', async (Range) => {
  server.put('a', bytes('0123456789'))
  await expect(once().send(new GetObjectCommand({ ...at('a'), Range }))).rejects.toThrow(code('InvalidRange'))
})

test('keeps every version, also under what was deleted', async () => {
  const { versionId } = server.put('a', bytes('một'))
  server.put('a', bytes('hai'))
  const { DeleteMarker } = await once().send(new DeleteObjectCommand(at('a')))
  const old = await once().send(new GetObjectCommand({ ...at('a'), VersionId: versionId }))
  expect([DeleteMarker, await old.Body?.transformToString()]).toEqual([true, 'một'])
  await expect(once().send(new GetObjectCommand(at('a')))).rejects.toThrow(code('NoSuchKey'))
  await expect(once().send(new HeadObjectCommand(at('a')))).rejects.toThrow(code('NotFound'))
})

test.each([
  ['If-None-Match where there is one', { IfNoneMatch: '*' }, 'a', 'PreconditionFailed'],
  ['If-Match of another', { IfMatch: '"0"' }, 'a', 'PreconditionFailed'],
  ['If-Match where there is none', { IfMatch: '"0"' }, 'b', 'NoSuchKey'],
  ['If-None-Match of an ETag', { IfNoneMatch: '"0"' }, 'a', 'NotImplemented'],
])('refuses a put with %s', async (_, condition, key, name) => {
  server.put('a', bytes('một'))
  const put = new PutObjectCommand({ ...at(key), ...condition, Body: bytes('hai') })
  await expect(once().send(put)).rejects.toThrow(code(name))
  expect(server.versions('a')).toHaveLength(1)
})

test('refuses to delete another version than the one named', async () => {
  server.put('a', bytes('một'))
  await expect(once().send(new DeleteObjectCommand({ ...at('a'), IfMatch: '"0"' }))).rejects.toThrow(
    code('PreconditionFailed'),
  )
})

test.each([
  ['what is not there', 'vanthu/none', 'NoSuchKey'],
  ['a plus that was not encoded', 'vanthu/a+b', 'NoSuchKey'],
  ['another bucket', 'another/a', 'NoSuchBucket'],
  ['half a letter', 'vanthu/a%C3', 'InvalidArgument'],
  ['an object onto itself', 'vanthu/to', 'InvalidRequest'],
  ['6 GB', 'vanthu/large', 'InvalidRequest'],
])('refuses to copy %s', async (_, CopySource, name) => {
  for (const key of ['a+b', 'to', 'large']) server.put(key, bytes(key))
  server.pretendSize('large', 6 * 1024 ** 3)
  await expect(once().send(new CopyObjectCommand({ ...at('to'), CopySource }))).rejects.toThrow(code(name))
})

test('lists in the order of UTF-8, page by page, and writes the keys as they are unless asked to encode them', async () => {
  const keys = ['a b+c', 'a<&>"\'', 'z', 'Đ', '￮', '😀']
  for (const key of keys.toReversed()) server.put(key, bytes(key))
  const list = new ListObjectsV2Command({ Bucket: 'vanthu', MaxKeys: 4 })
  const { Contents, NextContinuationToken, IsTruncated } = await once().send(list)
  expect([Contents?.map(({ Key }) => Key), IsTruncated]).toEqual([keys.slice(0, 4), true])
  const rest = await once().send(
    new ListObjectsV2Command({ Bucket: 'vanthu', ContinuationToken: NextContinuationToken, EncodingType: 'url' }),
  )
  expect(rest.Contents?.map(({ Key }) => Key)).toEqual(keys.slice(4).map(encodeURIComponent))
  expect(rest.IsTruncated).toBe(false)
})

test('encodes a key in a list as in a form', async () => {
  server.put("a b+c/(d)'.pdf", bytes('a'))
  const list = await once().send(new ListObjectsV2Command({ Bucket: 'vanthu', EncodingType: 'url' }))
  expect(list.Contents?.[0]?.Key).toBe('a+b%2Bc/%28d%29%27.pdf')
})

test('tells a thousand keys at most', async () => {
  for (let i = 0; i < 1001; i++) server.put(`${i}`, bytes(''))
  const list = await once().send(new ListObjectsV2Command({ Bucket: 'vanthu', MaxKeys: 5000 }))
  expect([list.Contents?.length, list.KeyCount, list.IsTruncated]).toEqual([1000, 1000, true])
})

test.each([
  ['a token that it never gave', { ContinuationToken: 'abc' }, 'InvalidArgument'],
  ['a delimiter, which it does not speak', { Delimiter: '/' }, 'NotImplemented'],
])('refuses to list with %s', async (_, asked, name) => {
  await expect(once().send(new ListObjectsV2Command({ Bucket: 'vanthu', ...asked }))).rejects.toThrow(code(name))
})

test('refuses what it would have to ignore', async () => {
  const put = new PutObjectCommand({ ...at('a'), Body: bytes('a'), Metadata: { from: 'scanner' } })
  await expect(once().send(put)).rejects.toThrow(code('NotImplemented'))
})

test.each([
  ['put', () => once().send(new PutObjectCommand({ ...at('công văn +'), Body: bytes('abc') }))],
  ['copied', () => once().send(new CopyObjectCommand({ ...at('công văn +'), CopySource: 'vanthu/from' }))],
  ['dropped by somebody else', async () => void server.put('công văn +', bytes('abc'))],
])('tells of an object that was %s, and not of one that was refused', async (_, act) => {
  server.put('from', bytes('abc'))
  await new Promise(setImmediate)
  const told: [string, number][] = []
  server.events((key, size) => told.push([key, size]))
  await expect(
    once().send(new PutObjectCommand({ ...at('from'), Body: bytes('a'), IfNoneMatch: '*' })),
  ).rejects.toThrow()
  await act()
  await expect.poll(() => told).toEqual([['công văn +', 3]])
})

test('has bad days when they are ordered, and good ones again', async () => {
  server.failNext(1, 503, 'SlowDown', 'GetObject')
  server.slowness(50)
  const begun = performance.now()
  await once().send(new PutObjectCommand({ ...at('a'), Body: bytes('a') }))
  expect(performance.now() - begun).toBeGreaterThan(45)
  await expect(once().send(new GetObjectCommand(at('a')))).rejects.toThrow(code('SlowDown'))
  await once().send(new GetObjectCommand(at('a')))
})

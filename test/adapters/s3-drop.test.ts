import { createHash } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { s3Drop } from '../../shared/adapters/s3-drop.ts'
import { type S3Server, s3Server } from '../servers/s3-server.ts'

let server: S3Server
beforeEach(async () => {
  server = await s3Server({ bucket: 'vanthu' })
})
afterEach(() => server.close())

const bytes = (text: string) => new Uint8Array(Buffer.from(text))
const drop = () => s3Drop(server.client(), 'vanthu')
const FROM = 'thả vào/Công văn (1) + phụ lục 100%.pdf'
const TO = 'scans/a'
/** Everything in the bucket, as text. */
const kept = () => Object.fromEntries(server.objects().map(({ key, bytes }) => [key, Buffer.from(bytes).toString()]))

test('tells the SHA-256 and the size of what was dropped', async () => {
  const large = Buffer.alloc(5_000_001, 'Công văn số 12')
  const { etag } = server.put(FROM, large)
  const sha256 = createHash('sha256').update(large).digest('hex')
  expect(await drop().digest(FROM)).toEqual({ sha256, bytes: 5_000_001, etag })
})

test('tells it of an empty object too', async () => {
  server.put(FROM, bytes(''))
  expect(await drop().digest(FROM)).toMatchObject({ bytes: 0, sha256: expect.stringMatching(/^e3b0c442/u) })
})

test('has no digest of what is gone', async () => expect(await drop().digest(FROM)).toBeUndefined())

test('gives no digest of half an object whose connection breaks', async () => {
  server.put(FROM, bytes('a'.repeat(100_000)))
  server.breakNext(1, 'GetObject')
  await expect(drop().digest(FROM)).rejects.toThrow()
})

test.each([
  [FROM],
  ['thả vào/a+b%20c.pdf'],
  ['thả vào/?versionId=v000001&x.pdf'],
  ['thả vào/a/../b.pdf'],
  ["thả vào/!*'();:@&=$,#[] 😀.pdf"],
])('moves “%s”, and the versioned bucket still has what was moved', async (key) => {
  server.put(key, bytes('một'))
  await drop().move(key, TO)
  expect(kept()).toEqual({ [TO]: 'một' })
  expect(server.versions(key)).toEqual([
    expect.objectContaining({ key }),
    expect.objectContaining({ isDeleteMarker: true }),
  ])
})

test('a move repeated is harmless', async () => {
  server.put(FROM, bytes('một'))
  await drop().move(FROM, TO)
  await drop().move(FROM, TO)
  expect(kept()).toEqual({ [TO]: 'một' })
})

test('moved by several at once, it is there once', async () => {
  server.put(FROM, bytes('một'))
  const { move } = drop()
  await Promise.all(Array.from({ length: 8 }, () => move(FROM, TO)))
  expect(kept()).toEqual({ [TO]: 'một' })
})

test('a move that was broken off after the copy is finished by the next one', async () => {
  server.put(FROM, bytes('một'))
  server.failNext(3, 503, 'SlowDown', 'DeleteObject')
  await expect(drop().move(FROM, TO)).rejects.toThrow()
  expect(kept()).toEqual({ [FROM]: 'một', [TO]: 'một' })
  await drop().move(FROM, TO)
  expect(kept()).toEqual({ [TO]: 'một' })
})

test.each(['CopyObject', 'DeleteObject'] as const)(
  'moves all the same when the answer to a %s is lost',
  async (operation) => {
    server.put(FROM, bytes('một'))
    server.breakNext(1, operation)
    await drop().move(FROM, TO)
    expect(kept()).toEqual({ [TO]: 'một' })
  },
)

test('fails when neither is there', () =>
  expect(drop().move(FROM, TO)).rejects.toThrow(`Neither “${FROM}” nor “${TO}” is in the bucket vanthu`))

test('fails above 5 GB, saying so, and leaves the object', async () => {
  server.put(FROM, bytes('một'))
  server.pretendSize(FROM, 6 * 1024 ** 3)
  await expect(drop().move(FROM, TO)).rejects.toThrow(/has 6442450944 bytes; S3 copies at most 5368709120 at once/u)
  expect(kept()).toEqual({ [FROM]: 'một' })
})

test('removes nothing when S3 fails while copying, which it says with the status 200', async () => {
  server.put(FROM, bytes('một'))
  server.failNext(3, 200, 'InternalError', 'CopyObject')
  await expect(drop().move(FROM, TO)).rejects.toThrow(expect.objectContaining({ name: 'InternalError' }))
  expect(kept()).toEqual({ [FROM]: 'một' })
})

test('moves only the bytes digested: dropped anew in between, it fails and loses nothing', async () => {
  server.put(FROM, bytes('một'))
  const digest = await drop().digest(FROM)
  server.put(FROM, bytes('hai'))
  await expect(drop().move(FROM, TO, digest?.etag)).rejects.toThrow(
    expect.objectContaining({ name: 'PreconditionFailed' }),
  )
  expect(kept()).toEqual({ [FROM]: 'hai' })
})

test('what is dropped anew under the name while the old one is moved stays', async () => {
  server.put(FROM, bytes('một'))
  server.events((key) => {
    if (key === TO) server.put(FROM, bytes('hai'))
  })
  await drop().move(FROM, TO)
  expect(kept()).toEqual({ [FROM]: 'hai', [TO]: 'một' })
})

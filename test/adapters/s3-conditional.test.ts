import { afterEach, beforeEach, expect, test } from 'vitest'
import { s3Archive } from '../../shared/adapters/s3-archive.ts'
import { s3Conditional } from '../../shared/adapters/s3-conditional.ts'
import { type S3Server, s3Server } from '../servers/s3-server.ts'

let server: S3Server
beforeEach(async () => {
  server = await s3Server({ bucket: 'vanthu' })
})
afterEach(() => server.close())

const KEY = 'tìm kiếm/ảnh chụp'
const bytes = (text: string) => new Uint8Array(Buffer.from(text))
const text = () => server.objects().map(({ bytes }) => Buffer.from(bytes).toString())
const bucket = () => s3Conditional(server.client(), 'vanthu')

test('puts what is not there yet, and leaves what is', async () => {
  expect(await bucket().putIfAbsent(KEY, bytes('một'))).toBe(true)
  expect(await bucket().putIfAbsent(KEY, bytes('hai'))).toBe(false)
  expect(text()).toEqual(['một'])
})

test('puts what was there once and was removed', async () => {
  server.put(KEY, bytes('một'))
  await s3Archive(server.client(), 'vanthu').remove(KEY)
  expect(await bucket().putIfAbsent(KEY, bytes('hai'))).toBe(true)
  expect(text()).toEqual(['hai'])
})

test('has nothing current under a key that was never put', async () => {
  expect(await bucket().current(KEY)).toBeUndefined()
})

test('replaces what was read, once', async () => {
  expect(await bucket().replace(KEY, bytes('một'), undefined)).toBe(true)
  const read = await bucket().current(KEY)
  expect(Buffer.from(read?.bytes ?? []).toString()).toBe('một')
  expect(await bucket().replace(KEY, bytes('hai'), read?.etag)).toBe(true)
  expect(await bucket().replace(KEY, bytes('ba'), read?.etag)).toBe(false)
  expect(await bucket().replace(KEY, bytes('ba'), undefined)).toBe(false)
  expect(text()).toEqual(['hai'])
})

test.each([
  ['of nothing', false],
  ['of the same object', true],
])('of many replacements %s at once one wins', async (_, isThere) => {
  const etag = isThere ? server.put(KEY, bytes('cũ')).etag : undefined
  const { replace } = bucket()
  const won = await Promise.all(Array.from({ length: 12 }, (_, i) => replace(KEY, bytes(`mới ${i}`), etag)))
  expect(won.filter(Boolean)).toHaveLength(1)
  expect(text()).toEqual([`mới ${won.indexOf(true)}`])
})

test('the same bytes put by somebody else are another object', async () => {
  const { etag } = server.put(KEY, bytes('một'))
  server.put(KEY, bytes('một'))
  expect(await bucket().replace(KEY, bytes('hai'), etag)).toBe(false)
})

test('replaces nothing that was removed meanwhile', async () => {
  const { etag } = server.put(KEY, bytes('một'))
  await s3Archive(server.client(), 'vanthu').remove(KEY)
  expect(await bucket().replace(KEY, bytes('hai'), etag)).toBe(false)
  expect(text()).toEqual([])
})

test('where somebody is just writing, replace has lost, and putIfAbsent asks again until it can say', async () => {
  server.failNext(1, 409, 'ConditionalRequestConflict')
  expect(await bucket().replace(KEY, bytes('một'), undefined)).toBe(false)
  server.failNext(2, 409, 'ConditionalRequestConflict')
  expect(await bucket().putIfAbsent(KEY, bytes('một'))).toBe(true)
  server.failNext(2, 409, 'ConditionalRequestConflict')
  expect(await bucket().putIfAbsent(KEY, bytes('hai'))).toBe(false)
  server.failNext(5, 409, 'ConditionalRequestConflict')
  await expect(bucket().putIfAbsent(KEY, bytes('ba'))).rejects.toThrow(
    expect.objectContaining({ name: 'ConditionalRequestConflict' }),
  )
})

test('an answer lost on the way reads as lost to somebody else, and a second look shows ours', async () => {
  server.breakNext(1, 'PutObject')
  expect(await bucket().replace(KEY, bytes('một'), undefined)).toBe(false)
  expect(Buffer.from((await bucket().current(KEY))?.bytes ?? []).toString()).toBe('một')
})

test.each([
  [403, 'AccessDenied'],
  [404, 'NoSuchBucket'],
])('fails when S3 answers %i %s', async (status, code) => {
  server.failNext(3, status, code)
  const failure = expect.objectContaining({ name: code })
  await expect(bucket().current(KEY)).rejects.toThrow(failure)
  await expect(bucket().putIfAbsent(KEY, bytes('a'))).rejects.toThrow(failure)
  await expect(bucket().replace(KEY, bytes('a'), '"a"')).rejects.toThrow(failure)
})

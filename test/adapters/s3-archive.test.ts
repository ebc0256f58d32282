import { DeleteObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { s3Archive } from '../../shared/adapters/s3-archive.ts'
import { type S3Server, s3Server } from '../servers/s3-server.ts'

let server: S3Server
beforeEach(async () => {
  server = await s3Server({ bucket: 'vanthu' })
})
afterEach(() => server.close())

const bytes = (text: string) => new Uint8Array(Buffer.from(text))
const archive = () => s3Archive(server.client(), 'vanthu')

test.each([
  ['Vietnamese and spaces', 'thả vào/Công văn số 12 của Sở Y tế.pdf'],
  ['what a form would decode', 'thả vào/a+b %2B%20 c.pdf'],
  ['what XML escapes', `thả vào/<a href="&amp;">'.pdf`],
  ['what XML cannot carry', 'thả vào/a\u0001\r\nb.pdf'],
  ['what a URL tidies away', 'thả vào/a/../b//c?d=e#f.pdf'],
  ['what encodeURIComponent leaves', "thả vào/(1)*!'~.pdf"],
  ['letters beyond 16 bits', 'thả vào/𠀀 😀.pdf'],
])('keeps, finds and removes a key with %s', async (_, key) => {
  await archive().put(key, bytes(key))
  expect(Buffer.from((await archive().get(key)) ?? []).toString()).toBe(key)
  expect(await archive().list('thả vào/')).toEqual([key])
  expect(await archive().has(key)).toBe(true)
  await archive().remove(key)
  expect(await archive().has(key)).toBe(false)
  expect(server.versions(key)).toEqual([])
})

test('lists more keys than S3 tells at once', async () => {
  const keys = Array.from({ length: 2345 }, (_, i) => `quét/${String(i).padStart(5, '0')} số.pdf`)
  for (const key of keys.toReversed()) server.put(key, bytes('a'))
  server.put('sau/a', bytes('a'))
  expect(await archive().list('quét/')).toEqual(keys)
  expect(server.asked().map(({ operation }) => operation)).toEqual(Array(3).fill('ListObjectsV2'))
})

test('keeps an empty object, which is not a missing one', async () => {
  await archive().put('scans/a', new Uint8Array())
  expect(await archive().get('scans/a')).toHaveLength(0)
})

test('puts the part of a buffer that it was given, and no more', async () => {
  await archive().put('scans/a', bytes('0123456789').subarray(3, 6))
  expect(Buffer.from((await archive().get('scans/a')) ?? []).toString()).toBe('345')
})

test('puts and gets 16 MB', async () => {
  const large = Buffer.alloc(16 * 1024 ** 2, 'Công văn số 12')
  await archive().put('scans/a', large)
  expect(Buffer.compare((await archive().get('scans/a')) ?? new Uint8Array(), large)).toBe(0)
})

describe('what is removed', () => {
  const KEY = 'readings/a/0001.json'
  const hidden = (client: S3Client, Key: string) => client.send(new DeleteObjectCommand({ Bucket: 'vanthu', Key }))

  const threeAPage = (): S3Client => {
    const client = server.client()
    client.middlewareStack.add((next) => (args) => next({ ...args, input: { ...args.input, MaxKeys: 3 } }), {
      step: 'initialize',
    })
    return client
  }

  const diesAfter = (most: number): S3Client => {
    const client = server.client()
    let deletes = 0
    client.middlewareStack.add(
      (next, { commandName }) =>
        async (args) => {
          if (commandName === 'DeleteObjectCommand' && ++deletes > most) throw new Error('killed')
          return next(args)
        },
      { step: 'initialize' },
    )
    return client
  }

  test('leaves no earlier version behind, and no marker', async () => {
    for (const text of ['một', 'hai', 'ba']) await archive().put(KEY, bytes(text))
    await hidden(server.client(), KEY)
    await archive().put(KEY, bytes('bốn'))
    await archive().remove(KEY)
    expect(server.versions(KEY)).toEqual([])
  })

  test('is found under a marker too', async () => {
    server.put(KEY, bytes('một'))
    await hidden(server.client(), KEY)
    await archive().remove(KEY)
    expect(server.versions(KEY)).toEqual([])
  })

  test.each([
    ['goes on', `${KEY}.bak`],
    ['goes on with what sorts before everything', `${KEY}\u0001`],
    ['is the beginning of it', 'readings/a/0001'],
    ['has other letters, large and small', 'readings/A/0001.json'],
    ['is written as a list would encode it', 'readings%2Fa%2F0001.json'],
  ])('takes nothing from a neighbour whose key %s', async (_, neighbour) => {
    for (const key of [neighbour, KEY, neighbour, KEY]) server.put(key, bytes(key))
    await hidden(server.client(), neighbour)
    await archive().remove(KEY)
    expect([server.versions(KEY).length, server.versions(neighbour).length]).toEqual([0, 3])
    const deleted = server.asked().filter(({ operation }) => operation === 'DeleteObject')
    expect(deleted.map(({ key }) => key)).toEqual([neighbour, KEY, KEY])
  })

  test('may be removed again, or never have been there', async () => {
    server.put(`${KEY}.bak`, bytes('một'))
    await archive().put(KEY, bytes('một'))
    for (const _ of ['once', 'twice']) await archive().remove(KEY)
    expect([server.versions(KEY).length, server.versions(`${KEY}.bak`).length]).toEqual([0, 1])
  })

  test('may be removed by two at once', async () => {
    for (const text of ['một', 'hai', 'ba']) server.put(KEY, bytes(text))
    await Promise.all([archive().remove(KEY), archive().remove(KEY)])
    expect(server.versions(KEY)).toEqual([])
  })

  test('has more versions than S3 tells at once, beside a neighbour that has as many', async () => {
    for (let i = 0; i < 10; i++) for (const key of [KEY, `${KEY}.bak`]) server.put(key, bytes('a'))
    await hidden(server.client(), KEY)
    await s3Archive(threeAPage(), 'vanthu').remove(KEY)
    expect([server.versions(KEY).length, server.versions(`${KEY}.bak`).length]).toEqual([0, 10])
    // Eleven of the key; the fourth page goes on to the neighbour, whose other versions nobody needs.
    expect(server.asked().filter(({ operation }) => operation === 'ListObjectVersions')).toHaveLength(4)
  })

  test.each([1, 2])('is listed when it was broken off after %i of 3, and so is found the next time', async (most) => {
    for (const text of ['một', 'hai']) server.put(KEY, bytes(text))
    await hidden(server.client(), KEY)
    await expect(s3Archive(diesAfter(most), 'vanthu').remove(KEY)).rejects.toThrow('killed')
    expect(server.versions(KEY)).toHaveLength(3 - most)
    expect(await archive().list('readings/a/')).toEqual([KEY])
    await archive().remove(KEY)
    expect(server.versions(KEY)).toEqual([])
  })

  test('stays when S3 does not let its versions be listed', async () => {
    server.put(KEY, bytes('một'))
    server.failNext(1, 403, 'AccessDenied', 'ListObjectVersions')
    await expect(archive().remove(KEY)).rejects.toThrow(expect.objectContaining({ name: 'AccessDenied' }))
    expect(server.versions(KEY)).toHaveLength(1)
  })
})

test('asks for no encryption of its own: the bucket does it', async () => {
  await archive().put('scans/a', bytes('a'))
  // The server refuses every header that it does not know, encryption's among them.
  expect(server.asked()).toEqual([{ operation: 'PutObject', key: 'scans/a', status: 200 }])
})

test('tries again when S3 asks to slow down', async () => {
  server.failNext(2)
  await archive().put('scans/a', bytes('a'))
  expect(server.asked().map(({ status }) => status)).toEqual([503, 503, 200])
})

test('a put whose answer is lost is put again', async () => {
  server.breakNext(1)
  await archive().put('scans/a', bytes('a'))
  expect(server.objects().map(({ key }) => key)).toEqual(['scans/a'])
  expect(server.versions('scans/a')).toHaveLength(2)
})

test.each([
  ['put', () => archive().put('scans/a', bytes('a'))],
  ['get', () => archive().get('scans/a')],
  ['list', () => archive().list('scans/')],
  ['remove', () => archive().remove('scans/a')],
])('%s fails when S3 keeps asking to slow down', async (_, act) => {
  server.put('scans/a', bytes('a'))
  server.failNext(3)
  await expect(act()).rejects.toThrow(expect.objectContaining({ name: 'SlowDown' }))
})

test('has fails when S3 keeps failing, and does not say that there is nothing', async () => {
  server.put('scans/a', bytes('a'))
  server.failNext(3, 500, 'InternalError')
  await expect(archive().has('scans/a')).rejects.toThrow()
})

test('get fails when there is no such bucket, or none that we may see', async () => {
  const elsewhere = s3Archive(server.client(), 'another')
  await expect(elsewhere.get('scans/a')).rejects.toThrow(expect.objectContaining({ name: 'NoSuchBucket' }))
  server.failNext(1, 403, 'AccessDenied')
  await expect(archive().get('scans/a')).rejects.toThrow(expect.objectContaining({ name: 'AccessDenied' }))
})

test('get gives no half of an object whose connection breaks', async () => {
  server.put('scans/a', bytes('a'.repeat(100_000)))
  server.breakNext(1, 'GetObject')
  await expect(archive().get('scans/a')).rejects.toThrow()
})

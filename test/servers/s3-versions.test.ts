import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandInput,
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
const once = () => server.client({ maxAttempts: 1 })
const versions = (asked: Omit<ListObjectVersionsCommandInput, 'Bucket'> = {}) =>
  once().send(new ListObjectVersionsCommand({ Bucket: 'vanthu', ...asked }))

test('erases one version for good: what was below it is seen again', async () => {
  server.put('a', bytes('một'))
  const { versionId } = server.put('a', bytes('hai'))
  const { DeleteMarker, VersionId } = await once().send(new DeleteObjectCommand({ ...at('a'), VersionId: versionId }))
  expect([DeleteMarker, VersionId]).toEqual([undefined, versionId])
  const { Body } = await once().send(new GetObjectCommand(at('a')))
  expect(await Body?.transformToString()).toBe('một')
  await expect(once().send(new GetObjectCommand({ ...at('a'), VersionId: versionId }))).rejects.toThrow()
})

test('erases a marker, and says that it was one: the object is there again', async () => {
  server.put('a', bytes('một'))
  const { VersionId } = await once().send(new DeleteObjectCommand(at('a')))
  const { DeleteMarker } = await once().send(new DeleteObjectCommand({ ...at('a'), VersionId }))
  expect([DeleteMarker, server.versions('a').length]).toEqual([true, 1])
  await once().send(new HeadObjectCommand(at('a')))
})

test('erases a version that is gone, as S3 does, without a word', async () => {
  const { versionId } = server.put('a', bytes('một'))
  for (const key of ['a', 'a', 'b']) {
    await once().send(new DeleteObjectCommand({ ...at(key), VersionId: versionId }))
    expect(server.versions(key)).toEqual([])
  }
  expect(server.objects()).toEqual([])
})

test.each([
  ['no version’s id', { VersionId: 'newest' }, 'InvalidArgument'],
  ['an empty one', { VersionId: '' }, 'InvalidArgument'],
  ['a condition, which it does not speak', { VersionId: 'v000001', IfMatch: '"0"' }, 'NotImplemented'],
])('refuses to erase by %s', async (_, asked, name) => {
  server.put('a', bytes('một'))
  await expect(once().send(new DeleteObjectCommand({ ...at('a'), ...asked }))).rejects.toThrow(code(name))
  expect(server.versions('a')).toHaveLength(1)
})

test('lists versions by key, the newest first, and markers among them', async () => {
  for (const key of ['b', 'a', 'b', 'a+ 1']) server.put(key, bytes(key))
  await once().send(new DeleteObjectCommand(at('b')))
  const { Versions, DeleteMarkers, IsTruncated } = await versions({ EncodingType: 'url' })
  expect(Versions?.map(({ Key, VersionId, IsLatest }) => [Key, VersionId, IsLatest])).toEqual([
    ['a', 'v000002', true],
    ['a%2B+1', 'v000004', true],
    ['b', 'v000003', false],
    ['b', 'v000001', false],
  ])
  expect(DeleteMarkers?.map(({ Key, VersionId, IsLatest }) => [Key, VersionId, IsLatest])).toEqual([
    ['b', 'v000005', true],
  ])
  expect(IsTruncated).toBe(false)
})

test('lists the versions under a prefix page by page, also when those of a page are erased meanwhile', async () => {
  for (const key of ['đi', 'đến', 'đi', 'đi 2', 'đi']) server.put(key, bytes(key))
  const asked = { Prefix: 'đi', MaxKeys: 2, EncodingType: 'url' } as const
  const first = await versions(asked)
  expect([first.NextKeyMarker, first.NextVersionIdMarker, first.IsTruncated]).toEqual(['%C4%91i', 'v000003', true])
  await once().send(new DeleteObjectCommand({ ...at('đi'), VersionId: 'v000003' }))
  const second = await versions({ ...asked, KeyMarker: 'đi', VersionIdMarker: first.NextVersionIdMarker })
  const ids = [first, second].map(({ Versions = [] }) => Versions.map(({ VersionId }) => VersionId))
  expect([...ids, second.IsTruncated]).toEqual([['v000005', 'v000003'], ['v000001', 'v000004'], false])
})

test('lists behind all versions of a key when only the key is named', async () => {
  for (const key of ['a', 'a', 'b']) server.put(key, bytes(key))
  expect((await versions({ KeyMarker: 'a' })).Versions?.map(({ Key }) => Key)).toEqual(['b'])
})

test('tells a thousand versions at most', async () => {
  for (let i = 0; i < 1001; i++) server.put('a', bytes(''))
  const { Versions, IsTruncated } = await versions({ MaxKeys: 5000 })
  expect([Versions?.length, IsTruncated]).toEqual([1000, true])
})

test.each([
  ['the id of a version but no key', { VersionIdMarker: 'v000001' }, 'InvalidArgument'],
  ['an empty id', { KeyMarker: 'a', VersionIdMarker: '' }, 'InvalidArgument'],
  ['an id that it never gave', { KeyMarker: 'a', VersionIdMarker: 'newest' }, 'InvalidArgument'],
  ['less than no keys', { MaxKeys: -1 }, 'InvalidArgument'],
  ['a delimiter, which it does not speak', { Delimiter: '/' }, 'NotImplemented'],
])('refuses to list versions with %s', async (_, asked, name) => {
  await expect(versions(asked)).rejects.toThrow(code(name))
})

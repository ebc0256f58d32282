import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { folderArchive } from '../../shared/adapters/folder-archive.ts'
import { memoryArchive } from '../../shared/adapters/memory-archive.ts'
import { s3Archive } from '../../shared/adapters/s3-archive.ts'
import type { Archive } from '../../shared/ports.ts'
import { type S3Server, s3Server } from '../servers/s3-server.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'vanthu-archive-'))
const servers: S3Server[] = []
const bucket = async (): Promise<Archive> => {
  const server = await s3Server({ bucket: 'vanthu' })
  servers.push(server)
  return s3Archive(server.client(), 'vanthu')
}
afterAll(() => Promise.all(servers.map((server) => server.close())))

const ADAPTERS: [name: string, open: () => Archive | Promise<Archive>][] = [
  ['in memory', memoryArchive],
  ['in a folder', () => folderArchive(folder())],
  ['in S3', bucket],
]

const bytes = (text: string) => new Uint8Array(Buffer.from(text))
const text = (kept: Uint8Array | undefined) => kept && Buffer.from(kept).toString('utf8')

describe.each(ADAPTERS)('an archive %s', (_, open) => {
  test('gives back what was put, byte by byte', async () => {
    const archive = await open()
    const all = Uint8Array.from({ length: 256 }, (_, i) => i)
    await archive.put('scans/a', all)
    expect(new Uint8Array((await archive.get('scans/a')) ?? [])).toEqual(all)
    expect(await archive.has('scans/a')).toBe(true)
  })

  test('has nothing under a key that was never put', async () => {
    const archive = await open()
    expect(await archive.get('scans/none')).toBeUndefined()
    expect(await archive.has('scans/none')).toBe(false)
    expect(await archive.list('scans/')).toEqual([])
  })

  test('a later put replaces the earlier one', async () => {
    const archive = await open()
    await archive.put('readings/a/0001.json', bytes('một'))
    await archive.put('readings/a/0001.json', bytes('hai'))
    expect(text(await archive.get('readings/a/0001.json'))).toBe('hai')
  })

  test('lists the keys under a prefix in order, and no others', async () => {
    const archive = await open()
    for (const key of ['readings/a/0002.json', 'readings/a/0001.json', 'readings/b/0001.json', 'scans/a']) {
      await archive.put(key, bytes(key))
    }
    expect(await archive.list('readings/a/')).toEqual(['readings/a/0001.json', 'readings/a/0002.json'])
  })

  test('removes one object; removing it again is harmless', async () => {
    const archive = await open()
    await archive.put('scans/a', bytes('a'))
    await archive.put('scans/b', bytes('b'))
    await archive.remove('scans/a')
    await archive.remove('scans/a')
    expect([await archive.has('scans/a'), await archive.has('scans/b')]).toEqual([false, true])
  })

  test('many puts at once under one key leave one of them whole', async () => {
    const archive = await open()
    const versions = Array.from({ length: 20 }, (_, i) => `${i}`.repeat(50_000))
    await Promise.all(versions.map((version) => archive.put('scans/a', bytes(version))))
    expect(versions).toContain(text(await archive.get('scans/a')))
  })
})

test('a folder archive leaves no unfinished files behind', async () => {
  const at = folder()
  await folderArchive(at).put('scans/a', bytes('a'))
  const files = readdirSync(at, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  expect(files.map(({ name }) => name)).toHaveLength(1)
})

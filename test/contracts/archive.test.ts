import { spawn } from 'node:child_process'
import { once } from 'node:events'
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

  test('puts a new object once: what stands stays, until it is removed', async () => {
    const archive = await open()
    expect(await archive.putNew('books/incoming/2026-10.json', bytes('một'))).toBe(true)
    expect(await archive.putNew('books/incoming/2026-10.json', bytes('hai'))).toBe(false)
    expect(text(await archive.get('books/incoming/2026-10.json'))).toBe('một')
    await archive.remove('books/incoming/2026-10.json')
    expect(await archive.putNew('books/incoming/2026-10.json', bytes('ba'))).toBe(true)
    expect(await archive.list('books/')).toEqual(['books/incoming/2026-10.json'])
  })

  test('of many that put the same new object at once one is first, and his bytes stand whole', async () => {
    const archive = await open()
    const versions = Array.from({ length: 20 }, (_, i) => `${i}`.repeat(50_000))
    const puts = await Promise.all(versions.map((version) => archive.putNew('books/a', bytes(version))))
    expect(puts.filter((isFirst) => isFirst)).toHaveLength(1)
    expect(text(await archive.get('books/a'))).toBe(versions[puts.indexOf(true)])
  })

  test('many puts at once under one key leave one of them whole', async () => {
    const archive = await open()
    const versions = Array.from({ length: 20 }, (_, i) => `${i}`.repeat(50_000))
    await Promise.all(versions.map((version) => archive.put('scans/a', bytes(version))))
    expect(versions).toContain(text(await archive.get('scans/a')))
  })
})

const filesIn = (at: string) =>
  readdirSync(at, { recursive: true, withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []))

test('a folder archive leaves no unfinished files behind', async () => {
  const at = folder()
  await folderArchive(at).put('scans/a', bytes('a'))
  for (const letters of ['b', 'c']) await folderArchive(at).putNew('scans/b', bytes(letters))
  expect(filesIn(at).sort()).toEqual(['a', 'b'])
})

test('what a killed put left unfinished is removed with its object, and with no other', async () => {
  const at = folder()
  const archive = folderArchive(at)
  await Promise.all(['pages/a', 'pages/b-a'].map((key) => killedPut(at, key)))
  expect(filesIn(at)).toHaveLength(2)
  expect(await archive.list('pages/')).toEqual([])
  await archive.put('pages/a', bytes('a'))
  await archive.remove('pages/a')
  expect(filesIn(at)).toEqual([expect.stringMatching(/-b-a$/u)])
})

/** Leaves what a process leaves that dies between the write and the rename. */
const killedPut = (at: string, key: string) => {
  const script = `
    import fs from 'node:fs/promises'
    import { syncBuiltinESMExports } from 'node:module'
    fs.rename = () => process.kill(process.pid, 'SIGKILL')
    syncBuiltinESMExports()
    const { folderArchive } = await import('${new URL('../../shared/adapters/folder-archive.ts', import.meta.url)}')
    await folderArchive('${at}').put('${key}', Buffer.from('mật'))`
  return once(spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' }), 'exit')
}

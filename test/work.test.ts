import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { memoryArchive } from '../shared/adapters/memory-archive.ts'
import { openSqlite } from '../shared/adapters/sqlite.ts'
import { sqliteRegister } from '../shared/adapters/sqlite-register.ts'
import { sqliteSearchIndex } from '../shared/adapters/sqlite-search-index.ts'
import { sqliteWorkQueue } from '../shared/adapters/sqlite-work-queue.ts'
import { refusals } from '../shared/pages/refusals.ts'
import type { Archive, PageReader } from '../shared/ports.ts'
import type { PageReading } from '../shared/reading.ts'
import { takeIn } from '../shared/take-in.ts'
import { type WorkPorts, workOn } from '../shared/work.ts'

const NOW = new Date('2026-11-24T08:00:00Z')
const LINES = [
  [0.16, 0.05, 'ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI'],
  [0.5, 0.05, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  [0.18, 0.1, 'Số: 251/UBND-NNTN'],
  [0.5, 0.1, 'Quảng Ngãi, ngày 16 tháng 01 năm 2019'],
] as const

const reading = (page: number): PageReading => ({
  page,
  width: 1654,
  height: 2339,
  turned: 0,
  skew: 0,
  source: 'ocr',
  engine: 'by hand',
  looks: [],
  lines: LINES.map(([left, top, text]) => {
    const words = text.split(' ').map((word, i) => ({
      text: word,
      confidence: 0.95,
      box: { left: left + i * 0.045, top, width: 0.04, height: 0.012 },
    }))
    return { words, box: { left, top, width: 0.4, height: 0.012 } }
  }),
})

/** A reader of three pages that counts what it is asked for. */
const reader = () => {
  const asked: number[] = []
  const pages: PageReader = {
    pages: async () => 3,
    read: async (_, page) => {
      asked.push(page)
      return { reading: reading(page), picture: new Uint8Array([1]) }
    },
    close: async () => {},
  }
  return { asked, pages }
}

const office = (archive: Archive, pages: PageReader): WorkPorts => {
  const db = openSqlite(join(mkdtempSync(join(tmpdir(), 'vanthu-work-')), 'register.sqlite'))
  return {
    archive,
    pages,
    register: sqliteRegister(db),
    search: sqliteSearchIndex(db, sqliteRegister(db)),
    queue: sqliteWorkQueue(db),
  }
}

/** Works until nothing waits or the machine is in trouble. */
const workOff = async (ports: WorkPorts): Promise<unknown> => {
  for (let job = await ports.queue.lease(Date.now(), 60_000); job; job = await ports.queue.lease(Date.now(), 60_000)) {
    const trouble = await workOn(job, ports, NOW).catch((error: unknown) => error)
    if (trouble) return trouble
  }
  return undefined
}

/** An archive on a disk that is full for page readings after the first, until space is freed. */
const fullDisk = () => {
  const archive = memoryArchive()
  const disk = { full: true, archive: { ...archive } satisfies Archive }
  let readings = 0
  disk.archive.put = async (key, bytes) => {
    if (disk.full && key.startsWith('readings/') && ++readings > 1)
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
    await archive.put(key, bytes)
  }
  return disk
}

test('a full disk loses nothing: with space freed the scan is registered, and pages that were kept are not read again', async () => {
  const disk = fullDisk()
  const { asked, pages } = reader()
  const ports = office(disk.archive, pages)
  const { id } = await takeIn('công văn.pdf', new Uint8Array([37, 80, 68, 70]), ports, NOW)

  expect(await workOff(ports)).toMatchObject({ code: 'ENOSPC' })
  expect((await ports.register.scan(id))?.state).not.toBe('rejected')
  expect(await ports.queue.waiting()).toBe(1)
  const kept = (await disk.archive.list(`readings/${id}`)).length
  expect(kept).toBe(1)

  disk.full = false
  asked.length = 0
  expect(await workOff(ports)).toBeUndefined()
  expect(await ports.register.scan(id)).toMatchObject({ state: 'registered', pages: 3, pagesRead: 3 })
  expect(asked).toHaveLength(3 - kept)
  expect((await ports.search.search({ words: '251 nntn', limit: 5 })).total).toBeGreaterThan(0)
})

test('a scan that always fails is parked and told, and the next one is read', async () => {
  const { pages } = reader()
  const ports = office(memoryArchive(), {
    ...pages,
    pages: async (bytes) => {
      if (bytes[0] === 1) throw new Error('the reader broke')
      return 1
    },
  })
  const bad = await takeIn('hỏng.pdf', new Uint8Array([1]), ports, NOW)
  const good = await takeIn('tốt.pdf', new Uint8Array([2]), ports, NOW)
  await workOff(ports)
  expect(await ports.queue.parked()).toMatchObject([
    { scan: bad.id, reason: expect.stringContaining('the reader broke') },
  ])
  expect((await ports.register.scan(bad.id))?.stuck?.vi.length).toBeGreaterThan(10)
  expect((await ports.register.scan(good.id))?.state).toBe('registered')
})

test('the same message delivered five times registers a letter once', async () => {
  const { asked, pages } = reader()
  const ports = office(memoryArchive(), pages)
  const { id } = await takeIn('một.pdf', new Uint8Array([3]), ports, NOW)
  await workOff(ports)
  for (let i = 0; i < 5; i++) {
    await ports.queue.add('read-scan', id)
    await workOff(ports)
  }
  expect(asked).toHaveLength(3)
  const { hits } = await ports.search.search({ words: '', limit: 10 })
  const entries = hits.map(({ entry }) => entry)
  expect(new Set(entries.map(({ letter }) => letter.id)).size).toBe(entries.length)
  expect(entries.every(({ revision }) => revision === 1)).toBe(true)
})

test('registering a rejected scan once more (a message that comes twice) neither fails nor brings it back', async () => {
  const ports = office(memoryArchive(), {
    ...reader().pages,
    pages: async () => {
      throw refusals.noPages()
    },
  })
  const { id } = await takeIn('trống.pdf', new Uint8Array([4]), ports, NOW)
  await workOff(ports)
  await ports.queue.add('register-letters', id)
  await workOff(ports)
  expect(await ports.queue.parked()).toEqual([])
  const scan = await ports.register.scan(id)
  expect([scan?.state, scan?.stuck]).toEqual(['rejected', undefined])
})

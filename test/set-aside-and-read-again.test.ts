import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { memoryArchive } from '../shared/adapters/memory-archive.ts'
import { openSqlite } from '../shared/adapters/sqlite.ts'
import { sqliteRegister } from '../shared/adapters/sqlite-register.ts'
import { sqliteSearchIndex } from '../shared/adapters/sqlite-search-index.ts'
import { sqliteWorkQueue } from '../shared/adapters/sqlite-work-queue.ts'
import { letterId } from '../shared/letter.ts'
import type { PageReader } from '../shared/ports.ts'
import { readAgain } from '../shared/read-again.ts'
import type { PageReading, Turn } from '../shared/reading.ts'
import { reviewLetter } from '../shared/review-letter.ts'
import { setAsideScan } from '../shared/set-aside-scan.ts'
import { takeIn } from '../shared/take-in.ts'
import { workOn } from '../shared/work.ts'

const NOW = new Date('2026-03-01T08:00:00Z')
const box = { left: 0.1, top: 0.5, width: 0.8, height: 0.02 }

/** Reads two pages; a page says how often it was read, and how it was turned. */
const reader = () => {
  const asked: [page: number, turn: Turn | undefined][] = []
  const read = async (_: Uint8Array, page: number, turn?: Turn) => {
    asked.push([page, turn])
    const words = [{ text: `lần${asked.filter(([one]) => one === page).length}`, confidence: 0.9, box }]
    const how = { page, width: 1654, height: 2339, turned: turn ?? 0, skew: 0, source: 'ocr', engine: 'test' } as const
    const reading: PageReading = { ...how, lines: [{ words, box }], looks: [] }
    return { reading, picture: new Uint8Array([1]) }
  }
  const pages: PageReader = { pages: async () => 2, read, close: async () => {} }
  return { asked, pages }
}

const office = async () => {
  const db = openSqlite(join(mkdtempSync(join(tmpdir(), 'vanthu-')), 'register.sqlite'))
  const [archive, register, queue, { asked, pages }] = [
    memoryArchive(),
    sqliteRegister(db),
    sqliteWorkQueue(db),
    reader(),
  ]
  const ports = { archive, register, queue, pages, search: sqliteSearchIndex(db, register) }
  const { id } = await takeIn('thư.pdf', Buffer.from('x'), ports, NOW)
  const work = async () => {
    for (let job = await queue.lease(NOW.getTime(), 60_000); job; job = await queue.lease(NOW.getTime(), 60_000))
      await workOn(job, ports, NOW)
  }
  const found = async (words = '') => (await ports.search.search({ words, limit: 9 })).total
  return { ...ports, ports, id, asked, work, found, letter: letterId(id, 1) }
}
const REASON = { reason: 'Trùng bản quét khác', by: 'Lan' }

describe('a scan that a clerk rejects', () => {
  test('says why, and its letters leave the register', async () => {
    const { ports, id, work, found, letter } = await office()
    await work()
    expect(await found()).toBe(1)
    await setAsideScan(id, REASON, ports, NOW)
    expect(await ports.register.scan(id)).toMatchObject({
      state: 'rejected',
      letters: [],
      rejection: { code: 'set-aside', message: { vi: 'Lan không nhận, 01/03/2026: Trùng bản quét khác' } },
    })
    expect([await found(), (await ports.register.toReview(9)).total]).toEqual([0, 0])
    expect((await ports.register.revisions(letter)).map(({ by }) => by)).toEqual(['vanthu', 'Lan'])
  })

  test('stays rejected, whatever was still to be done for it', async () => {
    const { ports, id, work, found, asked } = await office()
    await setAsideScan(id, REASON, ports, NOW)
    await work()
    await ports.queue.add('register-letters', id)
    await work()
    await takeIn('lại.pdf', Buffer.from('x'), ports, NOW)
    await work()
    expect([asked, await found()]).toEqual([[], 0])
    expect(await ports.register.scan(id)).toMatchObject({ state: 'rejected', names: ['thư.pdf', 'lại.pdf'] })
  })

  test('is rejected once: the first reason stands', async () => {
    const { ports, id } = await office()
    await setAsideScan(id, REASON, ports, NOW)
    expect(await setAsideScan(id, { reason: 'khác', by: 'Minh' }, ports, NOW)).toBeUndefined()
    expect((await ports.register.scan(id))?.rejection?.message.vi).toContain('Lan')
    expect(await setAsideScan('b'.repeat(64), REASON, ports, NOW)).toBeUndefined()
  })

  test('comes back when it is read again', async () => {
    const { ports, id, work, found, letter } = await office()
    await work()
    await setAsideScan(id, REASON, ports, NOW)
    await readAgain(id, {}, ports)
    await work()
    const scan = await ports.register.scan(id)
    expect([scan?.state, scan?.rejection, scan?.letters, await found()]).toEqual(['registered', undefined, [letter], 1])
  })
})

describe('a scan that is read again', () => {
  test('is read from its pictures, once a request, and keeps what a person corrected', async () => {
    const { ports, id, work, found, asked, letter } = await office()
    await work()
    await reviewLetter(letter, { field: 'number', words: ['77'], by: 'Minh', revision: 1 }, ports, NOW)
    await readAgain(id, {}, ports)
    await work()
    expect(asked).toHaveLength(4)
    expect([await found('lan1'), await found('lan2')]).toEqual([0, 1])
    expect((await ports.register.letter(letter))?.letter.fields.number?.value).toBe('77')
    await ports.queue.add('read-scan', id)
    await work()
    expect(asked).toHaveLength(4)
  })

  test('has its pages turned from how they are seen, and keeps their turn', async () => {
    const { ports, id, work, asked } = await office()
    await work()
    await readAgain(id, { turns: { 2: 270 } }, ports)
    await work()
    await readAgain(id, { turns: { 2: 180 } }, ports)
    await work()
    await readAgain(id, {}, ports)
    await work()
    expect(asked.filter(([page]) => page === 1).map(([, turn]) => turn)).toEqual([undefined, undefined])
    expect(asked.filter(([page]) => page === 2).map(([, turn]) => turn)).toEqual([undefined, 270, 90, 90])
  })

  test('has a turned page read alone, and keeps what was read and corrected of the others', async () => {
    const { ports, id, work, found, asked, letter } = await office()
    await work()
    await reviewLetter(letter, { field: 'number', words: ['77'], by: 'Minh', revision: 1 }, ports, NOW)
    await readAgain(id, { turns: { 2: 90 } }, ports)
    await work()
    expect(asked).toEqual([
      [1, undefined],
      [2, undefined],
      [2, 90],
    ])
    expect(await ports.register.scan(id)).toMatchObject({ state: 'registered', pagesRead: 2, edition: 1 })
    expect([await found('lan1'), await found('lan2')]).toEqual([1, 1])
    expect((await ports.register.letter(letter))?.letter.fields.number?.value).toBe('77')
  })

  test('is read whole where it had not been read to its end, though a page is turned', async () => {
    const { ports, id, work, asked } = await office()
    await work()
    const stuck = { vi: 'hỏng', en: 'broken' }
    await ports.register.putScan({ ...scanOf(await ports.register.scan(id)), state: 'reading', stuck })
    await readAgain(id, { turns: { 2: 90 } }, ports)
    await work()
    expect(asked.map(([page]) => page)).toEqual([1, 2, 1, 2])
  })

  test.each(['waiting', 'reading'] as const)('is not one that is %s', async (state) => {
    const { ports, id, work } = await office()
    await work()
    await ports.register.putScan({ ...scanOf(await ports.register.scan(id)), state })
    expect(await readAgain(id, {}, ports)).toBeUndefined()
    expect(await ports.queue.waiting()).toBe(0)
  })

  test('is not one that holds a state secret', async () => {
    const { ports, id, work } = await office()
    await work()
    const rejection = { code: 'state-secret', message: { vi: 'MẬT', en: 'SECRET' } } as const
    await ports.register.putScan({ ...scanOf(await ports.register.scan(id)), state: 'rejected', rejection })
    expect(await readAgain(id, {}, ports)).toBeUndefined()
  })
})

const scanOf = <T>(scan: T | undefined): T => {
  if (!scan) throw new Error('The scan is gone')
  return scan
}

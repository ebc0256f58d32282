import { copyFileSync, mkdtempSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { memorySnapshots } from '../../shared/adapters/memory-snapshots.ts'
import { searchReplica } from '../../shared/adapters/search-replica.ts'
import { SNAPSHOT_KEY } from '../../shared/adapters/search-replica-file.ts'
import { openSqlite } from '../../shared/adapters/sqlite.ts'
import { sqliteChangeFeed } from '../../shared/adapters/sqlite-change-feed.ts'
import { sqliteRegister } from '../../shared/adapters/sqlite-register.ts'
import { refreshSearch } from '../../shared/refresh-search.ts'
import type { LetterEntry } from '../../shared/register.ts'
import type { ChangeFeed, SearchReplica, Snapshots } from '../../shared/replica-ports.ts'
import { letterEntry } from '../letter-entry.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'vanthu-replica-'))
const BEGIN = Date.parse('2026-01-01T00:00:00.000Z')

const written = (number: number, seconds = number): LetterEntry => ({
  ...letterEntry(String(number), 'UBND-TH', '2020-01-02', `nội dung ${number}`),
  at: new Date(BEGIN + seconds * 1000).toISOString(),
})

/** A table with letters 1 … n, a clock that tests turn, and a feed that counts how often it is asked. */
const cloud = async (letters: number) => {
  const db = openSqlite(join(folder(), 'register.sqlite'))
  db.exec('PRAGMA synchronous = OFF')
  const [register, sqliteFeed] = [sqliteRegister(db), sqliteChangeFeed(db)]
  const snapshots = memorySnapshots()
  const clock = { seconds: letters }
  const asked: (string | undefined)[] = []
  const feed: ChangeFeed = {
    async *changes(since) {
      asked.push(since)
      yield* sqliteFeed.changes(since)
    },
  }
  for (let i = 1; i <= letters; i++) await register.putLetter(written(i))
  const replica = (at = folder(), its: Snapshots = snapshots): SearchReplica =>
    searchReplica({ folder: at, snapshots: its, register, feed }, { now: () => new Date(BEGIN + clock.seconds * 1000) })
  return { register, snapshots, clock, asked, replica }
}

const total = async (replica: SearchReplica, words = '') => (await replica.search({ words, limit: 1 })).total
/** What a function that has only the snapshot would find. */
const inSnapshot = async (snapshots: Snapshots) => {
  const db = openSqlite(join(folder(), 'none.sqlite'))
  return total(searchReplica({ folder: folder(), snapshots, register: sqliteRegister(db), feed: sqliteChangeFeed(db) }))
}

describe('a replica follows the table', () => {
  test('a letter written elsewhere is found a second later, asked no more than once a second', async () => {
    const { register, replica, clock, asked } = await cloud(3)
    const search = replica()
    expect(await total(search)).toBe(3)
    await register.putLetter(written(4))
    expect(await total(search)).toBe(3)
    expect(asked).toHaveLength(1)
    clock.seconds += 1
    expect(await total(search, '4/UBND-TH')).toBe(1)
    expect(asked).toHaveLength(2)
  })

  test('searches at once share one catch-up', async () => {
    const { replica, asked } = await cloud(3)
    const search = replica()
    expect(await Promise.all(Array.from({ length: 20 }, () => total(search)))).toEqual(Array(20).fill(3))
    expect(asked).toHaveLength(1)
  })

  test('a correction is found at once where it was made, and an older revision does not come back', async () => {
    const { register, replica, clock } = await cloud(3)
    const search = replica()
    expect(await total(search, 'nội dung 2')).toBe(1)
    const fields = { ...written(2).letter.fields, ...written(900).letter.fields }
    const corrected = { ...written(2), letter: { ...written(2).letter, fields }, text: '', revision: 2, by: 'Lan' }
    // Indexed before the table's feed knows of it.
    await search.index(corrected)
    clock.seconds += 1
    await search.catchUp()
    await register.putLetter(corrected)
    expect(await total(search, '900/UBND-TH')).toBe(1)
    expect(await total(search, '2/UBND-TH')).toBe(0)
    expect(await total(search)).toBe(3)
  })

  test.each([
    ['50 seconds behind the others', 50],
    ['that began a quarter of an hour ago', 15 * 60],
  ])('finds what is written late by a machine %s', async (_, behind) => {
    const { register, replica, clock } = await cloud(1)
    clock.seconds = 3600
    await register.putLetter(written(2, 3600))
    const search = replica()
    expect(await total(search)).toBe(2)
    await register.putLetter(written(3, 3600 - behind))
    clock.seconds += 61
    expect(await total(search)).toBe(3)
  })

  test('one clock that runs ahead does not hide what others write', async () => {
    const { register, replica, clock } = await cloud(1)
    await register.putLetter(written(2, 10 * 24 * 3600))
    const search = replica()
    expect(await total(search)).toBe(2)
    clock.seconds = 7200
    await register.putLetter(written(3, 7200))
    expect(await total(search)).toBe(3)
  })

  test('does not answer when the table cannot be asked, and answers when it can again', async () => {
    const { register, snapshots } = await cloud(2)
    let isDown = true
    const feed: ChangeFeed = {
      async *changes() {
        if (isDown) throw new Error('The table does not answer')
        yield [{ id: written(1).letter.id, revision: 1, at: written(1).at }]
      },
    }
    const search = searchReplica({ folder: folder(), snapshots, register, feed })
    await expect(total(search)).rejects.toThrow('does not answer')
    isDown = false
    expect(await total(search)).toBe(1)
  })
})

describe('a snapshot', () => {
  test('is what the next function starts from, with the later changes alone', async () => {
    const { register, replica, asked, clock } = await cloud(5)
    expect(await refreshSearch(replica())).toEqual({ isWhole: true, snapshot: 'stored' })
    clock.seconds = 7200
    await register.putLetter(written(6, 7200))
    expect(await total(replica())).toBe(6)
    expect(asked.at(-1)).toBe('2025-12-31T23:44:05.000Z')
  })

  test('is not stored again while nothing changes', async () => {
    const { register, replica } = await cloud(2)
    const maker = replica()
    expect((await refreshSearch(maker)).snapshot).toBe('stored')
    expect((await refreshSearch(maker)).snapshot).toBe('unchanged')
    await register.putLetter(written(3))
    expect((await refreshSearch(maker)).snapshot).toBe('stored')
  })

  test('of a large register is made over several calls, each of which goes on from the one before', async () => {
    const { replica, snapshots } = await cloud(250)
    const sizes = []
    for (let i = 0; i < 3; i++) {
      // Another function each time: nothing but the snapshot is left of the one before.
      sizes.push([(await refreshSearch(replica(), () => false)).isWhole, await inSnapshot(snapshots)])
    }
    expect(sizes).toEqual([
      [false, 100],
      [false, 200],
      [true, 250],
    ])
  })

  test('of two that are made at once, one stands, and the other function goes on from it', async () => {
    const { register, replica, snapshots } = await cloud(3)
    const [one, other] = [replica(), replica()]
    await Promise.all([one.catchUp(), other.catchUp()])
    expect(await one.snapshot()).toBe('stored')
    await register.putLetter(written(4))
    expect((await refreshSearch(other)).snapshot).toBe('overtaken')
    expect((await refreshSearch(other)).snapshot).toBe('stored')
    expect(await inSnapshot(snapshots)).toBe(4)
  })

  test.each<[string, (bytes: Uint8Array) => Uint8Array]>([
    ['cut short', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['with one bit turned', (bytes) => bytes.map((byte, i) => (i === bytes.length >> 1 ? byte ^ 1 : byte))],
    ['of something else', () => new Uint8Array(Buffer.from('không phải bản chụp'))],
    ['that is empty', () => new Uint8Array()],
  ])('%s is no obstacle: the index is built from the table, and a sound one is stored', async (_, damaged) => {
    const { replica, snapshots } = await cloud(3)
    await refreshSearch(replica())
    const { bytes = new Uint8Array(), etag } = (await snapshots.current(SNAPSHOT_KEY)) ?? {}
    await snapshots.replace(SNAPSHOT_KEY, damaged(bytes), etag)
    const search = replica()
    expect(await total(search)).toBe(3)
    expect((await refreshSearch(search)).snapshot).toBe('stored')
    expect(await inSnapshot(snapshots)).toBe(3)
  })
})

describe('the file in the folder', () => {
  const fileIn = (at: string) => join(at, readdirSync(at).find((name) => name.endsWith('.sqlite')) ?? 'none')

  test('that an earlier function left is gone on with', async () => {
    const { replica, asked, snapshots } = await cloud(3)
    const at = folder()
    await total(replica(at))
    const none: Snapshots = { ...snapshots, current: () => Promise.reject(new Error('asked for a snapshot')) }
    expect(await total(replica(at, none))).toBe(3)
    expect(asked.at(-1)).toBeDefined()
  })

  test('that a kill left in the middle of a download is thrown away', async () => {
    const { replica } = await cloud(3)
    const at = folder()
    writeFileSync(join(at, 'search-4.sqlite.part-1'), 'half of one')
    expect(await total(replica(at))).toBe(3)
    expect(readdirSync(at).filter((name) => name.includes('part'))).toEqual([])
  })

  test('that a kill left with its log is sound', async () => {
    const { replica } = await cloud(150)
    const [at, after] = [folder(), folder()]
    await replica(at).catchUp()
    for (const name of readdirSync(at)) copyFileSync(join(at, name), join(after, name))
    // The last words of the log are not whole, as when they were being written.
    const log = join(after, readdirSync(after).find((name) => name.endsWith('-wal')) ?? '')
    truncateSync(log, 100_000)
    expect(await total(replica(after))).toBe(150)
  })

  test.each([
    ['of something else', (file: string) => writeFileSync(file, 'x'.repeat(100_000))],
    ['cut short', (file: string) => truncateSync(file, 20_000)],
  ])('%s is thrown away', async (_, damage) => {
    const { replica } = await cloud(150)
    const at = folder()
    await refreshSearch(replica(at))
    await replica(at).catchUp()
    damage(fileIn(at))
    expect(await total(replica(at), 'nội dung 77')).toBe(1)
    expect(await total(replica(at))).toBe(150)
  })

  test('that is damaged while it is in use is begun anew, once for all who search', async () => {
    const { replica } = await cloud(150)
    const at = folder()
    await refreshSearch(replica(at))
    const search = replica(at)
    expect(await total(search, 'nội dung 77')).toBe(1)
    const file = fileIn(at)
    const bytes = readFileSync(file)
    writeFileSync(file, bytes.fill(0xff, 4096))
    const found = await Promise.all(['77', '78', '79'].map((number) => total(search, `${number}/UBND-TH`)))
    expect(found).toEqual([1, 1, 1])
    expect(await total(search)).toBe(150)
  })
})

import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { openSqlite } from '../../shared/adapters/sqlite.ts'
import { sqliteRegister } from '../../shared/adapters/sqlite-register.ts'
import { sqliteSearchIndex } from '../../shared/adapters/sqlite-search-index.ts'
import { letterEntry } from '../letter-entry.ts'

const db = openSqlite(join(mkdtempSync(join(tmpdir(), 'vanthu-')), 'register.sqlite'))
const register = sqliteRegister(db)
const index = sqliteSearchIndex(db, sqliteRegister(db))

const LETTERS = [
  letterEntry('251', 'UBND-NNTN', '2019-01-16', 'tổ chức triển khai Chương trình “Mỗi xã một sản phẩm”'),
  letterEntry('251', 'SYT-NVY', '2021-03-02', 'phòng chống dịch'),
  letterEntry('117', 'TB-UBND', '2020-05-05', 'Kết luận của Phó Chủ tịch'),
  letterEntry('490', 'QĐ-UBND', '2018-07-01', 'phê duyệt quy hoạch sử dụng đất'),
  letterEntry(undefined, 'BTP-BTTP', undefined, 'công chứng viên', 'một từ hiếm: lưỡng cư'),
]

beforeAll(async () => {
  for (const entry of LETTERS) {
    await register.putLetter(entry)
    await index.index(entry)
  }
})

const first = async (words: string) => {
  const { hits } = await index.search({ words, limit: 10 })
  const fields = hits[0]?.entry.letter.fields
  return fields?.fullNumber?.value ?? fields?.symbol?.value
}

describe('search by number, in the ways people write it', () => {
  test.each([
    ['251/UBND-NNTN', '251/UBND-NNTN'],
    ['251 ubnd nntn', '251/UBND-NNTN'],
    ['ubnd nntn 251', '251/UBND-NNTN'],
    ['251ubndnntn', '251/UBND-NNTN'],
    ['UBND-NNTN', '251/UBND-NNTN'],
    ['công văn số 251 nntn', '251/UBND-NNTN'],
    ['251 nn', '251/UBND-NNTN'],
    ['251', '251/SYT-NVY'],
    ['25', '251/SYT-NVY'],
    ['l17/TB-UBND', '117/TB-UBND'],
    ['QD-UBND', '490/QĐ-UBND'],
    ['490 Q D-UBND', '490/QĐ-UBND'],
  ])('%s finds %s first', async (words, number) => expect(await first(words)).toBe(number))
})

describe('search by words without diacritics', () => {
  test.each([
    ['moi xa mot san pham', '251/UBND-NNTN'],
    ['quy hoach su dung', '490/QĐ-UBND'],
    ['luong cu', 'BTP-BTTP'],
  ])('%s finds %s', async (words, number) => expect(await first(words)).toBe(number))
})

test('without words every letter is listed, the newest first, those without a date last', async () => {
  const { hits, total } = await index.search({ words: '', limit: 10 })
  const days = hits.map(({ entry }) => entry.letter.fields.issuedOn?.value)
  expect(days).toEqual(['2021-03-02', '2020-05-05', '2019-01-16', '2018-07-01', undefined])
  expect(total).toBe(5)
})

test('a number that two letters bear shows both, the newer first', async () => {
  const { hits } = await index.search({ words: '251', limit: 10 })
  expect(hits.slice(0, 2).map(({ entry }) => entry.letter.fields.fullNumber?.value)).toEqual([
    '251/SYT-NVY',
    '251/UBND-NNTN',
  ])
})

test.each(['zzqq', '"; DROP TABLE letter', '999/XYZ'])('finds nothing for %j', async (words) => {
  expect((await index.search({ words, limit: 10 })).total).toBe(0)
})

describe('a day or year in the query', () => {
  test.each([
    ['251 ngày 16/01/2019', ['251/UBND-NNTN']],
    ['16/1/2019', ['251/UBND-NNTN']],
    ['251 năm 2021', ['251/SYT-NVY']],
    ['năm 2018', ['490/QĐ-UBND']],
    ['251 ngày 31/02/2019', []],
    ['251 ngày 17/01/2019', []],
  ])('%s finds %j alone', async (words, numbers) => {
    const { hits } = await index.search({ words, limit: 10 })
    expect(hits.map(({ entry }) => entry.letter.fields.fullNumber?.value)).toEqual(numbers)
  })
})

test('a letter indexed again is found once', async () => {
  const [entry] = LETTERS
  if (entry) await index.index(entry)
  const { hits } = await index.search({ words: '251/UBND-NNTN', limit: 10 })
  expect(hits.filter(({ entry: { letter } }) => letter.fields.fullNumber?.value === '251/UBND-NNTN')).toHaveLength(1)
})

test('a register from before the index had its present tables is found whole when it is opened', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'vanthu-')), 'register.sqlite')
  const before = openSqlite(file)
  for (const entry of LETTERS) await sqliteRegister(before).putLetter(entry)
  const corrected = { ...letterEntry('252', 'UBND-NNTN', '2019-01-16', 'đã sửa').letter.fields }
  const [first] = LETTERS
  if (first)
    await sqliteRegister(before).putLetter({ ...first, letter: { ...first.letter, fields: corrected }, revision: 2 })
  for (const table of ['numbers', 'heads', 'bodies', 'indexed', 'facet', 'facet_value', 'watermark'])
    before.exec(`DROP TABLE ${table}`)
  before.exec(`CREATE TABLE indexed (row INTEGER PRIMARY KEY, letter TEXT NOT NULL UNIQUE, revision INTEGER) STRICT;
    CREATE VIRTUAL TABLE words USING fts5(number, head, body, content='', contentless_delete=1);
    CREATE TABLE facet (name TEXT, value TEXT, row INTEGER); CREATE TABLE facet_count (name TEXT);
    INSERT INTO indexed VALUES (7, '${first?.letter.id}', 1);
    PRAGMA user_version = 4`)
  before.close()
  const after = openSqlite(file)
  const its = sqliteSearchIndex(after, sqliteRegister(after))
  expect((await its.search({ words: '', limit: 10 })).total).toBe(LETTERS.length)
  expect((await its.search({ words: '252/UBND-NNTN', limit: 10 })).total).toBe(1)
  expect((await its.search({ words: 'quy hoach', limit: 10 })).total).toBe(1)
  expect(await its.facet('year', 10)).toContainEqual({ value: '2019', count: 1 })
})

test('letters of one day that are indexed again and again do not use up the rows of that day', async () => {
  const day = ['1', '2', '3'].map((number) => letterEntry(number, 'UBND', '2022-02-02', 'cùng ngày'))
  for (let i = 0; i < 4; i++) for (const entry of day) await index.index(entry)
  const rows = db
    .prepare('SELECT row FROM indexed WHERE row / 65536 = ? ORDER BY row')
    .all(Date.parse('2022-02-02') / 86_400_000)
  expect(rows.map(({ row }) => Number(row) % 65_536)).toEqual([0, 1, 2])
  for (const { letter } of day) await index.remove(letter.id)
  expect((await index.search({ words: 'cùng ngày', limit: 10 })).total).toBe(0)
})

test('letters older than 1970 stand among the days, and only those without a day are in no span', async () => {
  const its = openSqlite(join(mkdtempSync(join(tmpdir(), 'vanthu-')), 'register.sqlite'))
  const old = sqliteSearchIndex(its, sqliteRegister(its))
  for (const day of ['1969-12-31', '1954-10-10', undefined, '2020-01-01']) {
    const entry = letterEntry('1', 'UBND', day, 'văn bản cũ')
    await sqliteRegister(its).putLetter(entry)
    await old.index(entry)
  }
  const days = async (filters = {}) =>
    (await old.search({ words: 'văn bản', limit: 10, filters })).hits.map(
      ({ entry }) => entry.letter.fields.issuedOn?.value,
    )
  expect(await days()).toEqual(['2020-01-01', '1969-12-31', '1954-10-10', undefined])
  expect(await days({ to: '1969-12-31' })).toEqual(['1969-12-31', '1954-10-10'])
  expect(await days({ year: '1954' })).toEqual(['1954-10-10'])
  expect(await days({ from: 'hôm qua' })).toEqual([])
})

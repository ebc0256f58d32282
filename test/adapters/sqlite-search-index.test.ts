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

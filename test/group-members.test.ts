import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSqlite } from '../shared/adapters/sqlite.ts'
import { sqliteRegister } from '../shared/adapters/sqlite-register.ts'
import { sqliteSearchIndex } from '../shared/adapters/sqlite-search-index.ts'
import type { LetterEntry } from '../shared/register.ts'
import { letterEntry } from './letter-entry.ts'

const letterTo = (to: string, day: string, subject: string): LetterEntry => {
  const entry = letterEntry('12', `BNV-${subject.length}`, day, subject)
  const addressees = [{ value: to, page: 1, confidence: 1, source: 'ocr' as const }]
  return { ...entry, letter: { ...entry.letter, fields: { ...entry.letter.fields, addressees } } }
}
const ALL = 'UBND các tỉnh, thành phố trực thuộc Trung ương'

test('a letter to a group of the day is found under a member’s name, behind those that name it', async () => {
  const db = openSqlite(join(mkdtempSync(join(tmpdir(), 'vanthu-')), 'register.sqlite'))
  const register = sqliteRegister(db)
  const index = sqliteSearchIndex(db, register)
  const letters = [
    letterTo(ALL, '2025-06-02', 'rà soát biên chế'),
    letterTo(ALL, '2025-10-01', 'báo cáo cải cách hành chính'),
    letterTo('UBND tỉnh Lai Châu', '2024-03-01', 'hỗ trợ khẩn cấp'),
  ]
  for (const entry of letters) {
    await register.putLetter(entry)
    await index.index(entry)
  }
  const found = async (words: string) =>
    (await index.search({ words, limit: 10 })).hits.map(({ entry }) => entry.letter.fields.subject?.value)
  expect((await found('UBND tỉnh Kon Tum'))[0]).toBe('rà soát biên chế')
  expect(await found('UBND tỉnh Kon Tum')).not.toContain('báo cáo cải cách hành chính')
  expect((await found('UBND tỉnh Lai Châu'))[0]).toBe('hỗ trợ khẩn cấp')
  expect(await found('UBND tỉnh Lai Châu')).toHaveLength(3)
})

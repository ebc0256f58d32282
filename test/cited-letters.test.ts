import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openSqlite } from '../shared/adapters/sqlite.ts'
import { sqliteRegister } from '../shared/adapters/sqlite-register.ts'
import { sqliteSearchIndex } from '../shared/adapters/sqlite-search-index.ts'
import { citedLetters, citingLetters } from '../shared/cited-letters.ts'
import type { Citation } from '../shared/letter.ts'
import { missingLetters } from '../shared/missing-letters.ts'
import type { LetterEntry } from '../shared/register.ts'
import { letterEntry } from './letter-entry.ts'

const citing = (entry: LetterEntry, ...citations: Citation[]): LetterEntry => ({
  ...entry,
  letter: {
    ...entry.letter,
    fields: {
      ...entry.letter.fields,
      citations: citations.map((value) => ({ value, page: 1, confidence: 1, source: 'ocr' })),
    },
  },
})

const office = async (...entries: LetterEntry[]) => {
  const db = openSqlite(join(mkdtempSync(join(tmpdir(), 'vanthu-')), 'register.sqlite'))
  const register = sqliteRegister(db)
  const search = sqliteSearchIndex(db, register)
  for (const entry of entries) {
    await register.putLetter(entry)
    await search.index(entry)
  }
  return { register, search }
}

const plan = letterEntry('490', 'QĐ-TTg', '2018-05-07', 'Chương trình Mỗi xã một sản phẩm')
const later = letterEntry('490', 'QĐ-TTg', '2021-03-31', 'một việc khác')
const answer = citing(letterEntry('251', 'UBND-NNTN', '2019-01-16', 'thực hiện'), {
  fullNumber: '490/QĐ-TTg',
  issuedOn: '2018-05-07',
})
const subjects = (entries: LetterEntry[]) => entries.map(({ letter }) => letter.fields.subject?.value)

describe('a letter that cites', () => {
  test.each([
    ['the one of that day, of several with the number', { fullNumber: '490/QĐ-TTg', issuedOn: '2018-05-07' }, [plan]],
    ['all with the number, where it names no day', { fullNumber: '490/QĐ-TTg' }, [later, plan]],
    ['a number written another way', { fullNumber: '49O/QD-TTG', issuedOn: '2021-03-31' }, [later]],
    ['one that is not here', { fullNumber: '491/QĐ-TTg' }, []],
    ['a number within a longer one', { fullNumber: '90/QĐ-TTg' }, []],
  ])('is led to %s', async (_, citation, letters) => {
    const reader = citing(letterEntry('1', 'UBND-TH', '2022-01-01', 'đọc'), citation)
    const { register } = await office(plan, later, reader)
    const [cited] = await citedLetters(reader.letter, register)
    expect(subjects(cited?.letters ?? [])).toEqual(subjects(letters))
    expect(cited?.isOtherDay).toBe(false)
  })

  test('is told when the number is here under another day alone', async () => {
    const reader = citing(letterEntry('1', 'UBND-TH', '2022-01-01', 'đọc'), {
      fullNumber: '490/QĐ-TTg',
      issuedOn: '2018-05-17',
    })
    const [cited] = await citedLetters(reader.letter, (await office(plan)).register)
    expect([subjects(cited?.letters ?? []), cited?.isOtherDay]).toEqual([subjects([plan]), true])
  })

  test('is no answer to itself', async () => {
    const own = citing(letterEntry('5', 'UBND-TH', '2022-01-01', 'tự dẫn'), { fullNumber: '5/UBND-TH' })
    const { register, search } = await office(own)
    expect((await citedLetters(own.letter, register))[0]?.letters).toEqual([])
    expect((await citingLetters(own.letter, search, 9)).entries).toEqual([])
  })
})

describe('a letter that is cited', () => {
  test('knows who cites it, not who cites the same number of another day', async () => {
    const { search } = await office(plan, later, answer)
    const { entries } = await citingLetters(plan.letter, search, 9)
    expect(subjects(entries.map(({ entry }) => entry))).toEqual(['thực hiện'])
    expect((await citingLetters(later.letter, search, 9)).entries).toEqual([])
    expect((await citingLetters(answer.letter, search, 9)).entries).toEqual([])
  })

  test('knows what the citing letter does with it', async () => {
    const law = letterEntry('9', 'QĐ-UBND', '2022-01-01', 'quy định')
    const mends = citing(letterEntry('12', 'QĐ-UBND', '2023-01-01', 'sửa đổi'), {
      fullNumber: '9/QĐ-UBND',
      issuedOn: '2022-01-01',
      relation: 'amends',
    })
    const { search } = await office(law, mends)
    expect((await citingLetters(law.letter, search, 9)).entries).toMatchObject([{ relation: 'amends' }])
  })

  test('is cited no more when the citing letter was corrected', async () => {
    const { search } = await office(plan, answer)
    const none = { ...answer, revision: 2, letter: { ...answer.letter, fields: { ...plan.letter.fields } } }
    await search.index(none)
    expect((await citingLetters(plan.letter, search, 9)).entries).toEqual([])
  })

  test('narrows the list by its number, however it is written', async () => {
    const { search } = await office(plan, answer)
    const { hits, total } = await search.search({ words: 'thuc hien', limit: 9, filters: { cites: '490 / qđ-ttg' } })
    expect([subjects(hits.map(({ entry }) => entry)), total]).toEqual([['thực hiện'], 1])
    expect((await search.search({ words: '', limit: 9, filters: { cites: '' } })).total).toBe(0)
  })
})

test('tells what is cited and was never taken in, the most cited first', async () => {
  const law = { type: 'Luật', fullNumber: '51/2014/QH13' }
  const { register, search } = await office(
    plan,
    answer,
    citing(letterEntry('2', 'UBND-TH', '2022-01-01', 'hai'), law),
    citing(letterEntry('3', 'UBND-TH', '2022-01-02', 'ba'), { fullNumber: '99/TB-VP' }, law),
  )
  expect(await missingLetters(search, register)).toEqual([
    { citation: law, count: 2 },
    { citation: { fullNumber: '99/TB-VP' }, count: 1 },
  ])
})

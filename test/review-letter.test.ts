import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openSqlite } from '../shared/adapters/sqlite.ts'
import { sqliteRegister } from '../shared/adapters/sqlite-register.ts'
import { sqliteSearchIndex } from '../shared/adapters/sqlite-search-index.ts'
import { changesOf } from '../shared/changes.ts'
import { NotSuchAField, valueTyped, wordsOf } from '../shared/field-words.ts'
import { keepCorrections } from '../shared/keep-corrections.ts'
import { RevisionConflict } from '../shared/ports.ts'
import type { LetterEntry } from '../shared/register.ts'
import { corrected, reviewLetter, sameNumber } from '../shared/review-letter.ts'
import { letterEntry } from './letter-entry.ts'

const NOW = new Date('2026-03-01T08:00:00Z')
const doubted = (entry: LetterEntry): LetterEntry => ({
  ...entry,
  letter: {
    ...entry.letter,
    review: [
      { field: 'number', reason: { vi: 'Số không chắc', en: 'The number is unsure' } },
      { field: 'signer', reason: { vi: 'Không tìm thấy', en: 'Not found' } },
    ],
  },
})

const office = async (...entries: LetterEntry[]) => {
  const db = openSqlite(join(mkdtempSync(join(tmpdir(), 'vanthu-')), 'register.sqlite'))
  const ports = { register: sqliteRegister(db), search: sqliteSearchIndex(db, sqliteRegister(db)) }
  for (const entry of entries) {
    await ports.register.putLetter(entry)
    await ports.search.index(entry)
  }
  return ports
}

describe('a field that a clerk corrects', () => {
  const read = doubted(letterEntry('25l', 'UBND-NNTN', '2019-01-16', 'một'))

  test('is a revision with who and when, is found by its new number, and is not doubted any more', async () => {
    const ports = await office(read)
    await reviewLetter(read.letter.id, { field: 'number', words: ['251'], by: 'Lan', revision: 1 }, ports, NOW)
    const [before, after] = await ports.register.revisions(read.letter.id)
    expect(after).toMatchObject({ revision: 2, by: 'Lan', at: '2026-03-01T08:00:00.000Z' })
    expect(after?.letter.fields.fullNumber).toMatchObject({ value: '251/UBND-NNTN', source: 'person' })
    expect(after?.letter.review.map(({ field }) => field)).toEqual(['signer'])
    expect(before && after && changesOf(before, after)).toContainEqual({ field: 'number', before: '25l', after: '251' })
    expect((await ports.search.search({ words: '251/UBND-NNTN', limit: 1 })).hits[0]?.entry.by).toBe('Lan')
  })

  test('is refused when somebody else changed the letter in the meantime', async () => {
    const ports = await office(read)
    const correction = { field: 'number' as const, words: ['251'], by: 'Lan', revision: 1 }
    await reviewLetter(read.letter.id, correction, ports, NOW)
    const late = reviewLetter(read.letter.id, { ...correction, words: ['257'], by: 'Minh' }, ports, NOW)
    await expect(late).rejects.toThrow(RevisionConflict)
  })

  test('stays when the scan is read again, a field found absent as well', () => {
    const settled = [
      { field: 'number', words: ['251'] },
      { field: 'signer', words: [] },
    ] as const
    const earlier = settled.reduce(
      (letter, { field, words }) => corrected(letter, { field, words: [...words] }),
      read.letter,
    )
    const signer = { value: { name: 'Con dấu' }, page: 1, confidence: 0.3, source: 'ocr' } as const
    const again = keepCorrections(earlier, { ...read.letter, fields: { ...read.letter.fields, signer } })
    expect(again.fields.number?.value).toBe('251')
    expect(again.fields.signer).toBeUndefined()
    expect(again.review).toEqual([])
  })

  test('keeps page and box when it is accepted as it was read', () => {
    const at = { page: 1, box: { left: 0.1, top: 0.1, width: 0.1, height: 0.02 } }
    const boxed = { ...read.letter.fields, number: { value: '251', confidence: 0.4, source: 'ocr', ...at } } as const
    const { number } = corrected({ ...read.letter, fields: boxed }, { field: 'number', words: ['251'] }).fields
    expect(number).toMatchObject({ ...at, value: '251', confidence: 1, source: 'person' })
  })

  test.each(['32/01/2019', 'hôm qua', '2019'])('is refused in words when %s is typed as a day', (typed) => {
    expect(() => corrected(read.letter, { field: 'issuedOn', words: [typed] })).toThrow(NotSuchAField)
  })

  test.each([
    ['issuedOn', '5/3/2019', '2019-03-05'],
    ['copies', 'Bộ Y tế (b/c)', { name: 'Bộ Y tế', purpose: 'b/c' }],
    [
      'signer',
      'TL. CHỦ TỊCH | CHÁNH VĂN PHÒNG | Nguyễn Văn A',
      { authority: 'TL. CHỦ TỊCH', title: 'CHÁNH VĂN PHÒNG', name: 'Nguyễn Văn A' },
    ],
    ['signer', 'Nguyễn Văn A', { name: 'Nguyễn Văn A' }],
    ['arrival', '173 | 16/01/2019 | VĂN PHÒNG', { number: '173', date: '2019-01-16', office: 'VĂN PHÒNG' }],
    [
      'tasks',
      '1 | Báo cáo | Sở Y tế; Sở Nội vụ | 20/05/2026 | ',
      { no: '1', text: 'Báo cáo', assignees: ['Sở Y tế', 'Sở Nội vụ'], deadline: '2026-05-20' },
    ],
    [
      'citations',
      'Quyết định | 490/QĐ-TTg | 07/05/2018 | Thủ tướng',
      { type: 'Quyết định', fullNumber: '490/QĐ-TTg', issuedOn: '2018-05-07', issuer: 'Thủ tướng' },
    ],
  ] as const)('%s typed as “%s” is understood', (field, typed, value) =>
    expect(valueTyped(field, typed)).toEqual(value),
  )

  test('comes back as the words that were typed', () => {
    const line = '2 | Rà soát | Sở Y tế |  | hằng năm'
    const { fields } = corrected(read.letter, { field: 'tasks', words: [line] })
    expect(wordsOf(fields, 'tasks')).toEqual([line])
  })
})

test('warns of a letter that bears the same number of this issuer and year, not of another year', async () => {
  const first = letterEntry('87', 'QĐ-UBND', '2025-01-16', 'một')
  const ports = await office(first, letterEntry('87', 'QĐ-UBND', '2024-02-05', 'ba'))
  const second = letterEntry('87', 'QĐ-UBND', '2025-02-05', 'hai')
  expect((await sameNumber(second.letter, ports.register)).map(({ letter }) => letter.id)).toEqual([first.letter.id])
})

describe('narrowing the list', () => {
  test('goes by year, span of days and state, and counts what there is', async () => {
    const open = doubted(letterEntry('1', 'UBND-TH', '2024-05-05', 'một'))
    const { search } = await office(
      open,
      letterEntry('2', 'UBND-TH', '2025-05-05', 'hai'),
      letterEntry('3', 'UBND-TH', undefined, 'ba'),
    )
    const found = async (filters: object, words = '') =>
      (await search.search({ words, limit: 9, filters })).hits.map(({ entry }) => entry.letter.fields.number?.value)
    expect(await found({ year: '2024' })).toEqual(['1'])
    expect(await found({ from: '2024-05-05', to: '2025-05-04' })).toEqual(['1'])
    expect(await found({ to: '2025-05-05' })).toEqual(['2', '1'])
    expect(await found({ review: '1' }, 'ubnd')).toEqual(['1'])
    expect(await search.facet('year', 5)).toEqual([
      { value: '2025', count: 1 },
      { value: '2024', count: 1 },
    ])
    await search.index({ ...open, letter: { ...open.letter, review: [] } })
    expect(await search.facet('review', 5)).toEqual([])
  })
})

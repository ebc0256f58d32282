import { describe, expect, test } from 'vitest'
import { itemDoubts, listDoubts } from '../shared/list-doubts.ts'

const found = <T>(value: T, confidence: number) => ({ value, confidence, page: 1, source: 'ocr' as const })
const told = (...addressees: [name: string, confidence: number][]) =>
  listDoubts({
    addressees: addressees.map(([name, confidence]) => found(name, confidence)),
    copies: [],
    tasks: [],
    citations: [],
  }).map(({ reason }) => reason.vi)

describe('a list of names', () => {
  test('names every one that was read with doubt, and none that was read well', () =>
    expect(told(['Sở Y tế', 0.95], ['Sở Xây đựng', 0.3], ['Sở Nội vu', 0.7])).toEqual([
      'Kính gửi: đọc không chắc “Sở Xây đựng”, “Sở Nội vu”',
    ]))

  test('is not doubted where it was read well', () => expect(told(['Sở Y tế', 0.95])).toEqual([]))

  test('names the first of very many', () =>
    expect(told(...Array.from({ length: 40 }, (_, i): [string, number] => [`Trường ${i + 10}`, 0.2]))[0]).toMatch(
      /“Trường 15”, …$/u,
    ))
})

describe('each cited document', () => {
  const cited = [0.95, 0.3, 0.95].map((confidence) => found({ fullNumber: '12/QĐ-UBND' }, confidence))
  test('is doubted at its own place, once, for all that is odd in it, or because it is faint', () => {
    const odd = ['a', 'b'].map((vi) => ({ vi, en: vi.toUpperCase() }))
    expect(itemDoubts('citations', cited, [[], [], odd])).toEqual([
      { field: 'citations', item: 1, reason: { vi: 'Chữ mờ, đọc không chắc', en: expect.any(String) } },
      { field: 'citations', item: 2, reason: { vi: 'a; b', en: 'A; B' } },
    ])
  })
})

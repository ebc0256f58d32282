import { describe, expect, test } from 'vitest'
import { syllablesLike, usualPair } from '../../shared/vietnamese/word-pairs.ts'

describe('pairs of syllables', () => {
  test.each([
    ['kế', 'hoạch', 'kê', 'hoạch'],
    ['sự', 'cố', 'sự', 'cỗ'],
    ['bổ', 'sung', 'bỗ', 'sung'],
    ['chuyển', 'hóa', 'chuyền', 'hóa'],
    ['thị', 'trấn', 'thị', 'trần'],
  ])('%s %s is usual, %s %s is not', (first, second, slip, beside) => {
    expect(usualPair(first, second)).toBe(true)
    expect(usualPair(slip, beside)).toBe(false)
  })

  test('capitals and the place of the tone make no difference', () => {
    expect(usualPair('Kế', 'HOẠCH')).toBe(true)
    expect(usualPair('văn', 'hoá')).toBe(usualPair('văn', 'hóa'))
    expect(usualPair('thuỷ', 'lợi')).toBe(usualPair('thủy', 'lợi'))
  })

  test('syllables of the same letters are told under all their marks', () => {
    expect(syllablesLike('dât')).toEqual(expect.arrayContaining(['đất', 'đạt', 'dắt']))
    expect(syllablesLike('xyz')).toEqual([])
  })
})

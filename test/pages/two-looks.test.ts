import { describe, expect, test } from 'vitest'
import { agreed, hasOddWord } from '../../shared/pages/two-looks.ts'
import type { Line, Word } from '../../shared/reading.ts'

/** A line whose words stand one beside the other, each read with the same confidence. */
const line = (text: string, confidence = 0.9): Line => {
  const words = text.split(' ').map((word, i): Word => {
    return { text: word, confidence, box: { left: 0.1 + i * 0.06, top: 0.2, width: 0.05, height: 0.01 } }
  })
  return { words, box: { left: 0.1, top: 0.2, width: 0.06 * words.length, height: 0.01 } }
}
const both = (first: string, second: string, sureness: [number, number] = [0.9, 0.9]) =>
  agreed(line(first, sureness[0]), line(second, sureness[1]).words)
    .words.map(({ text }) => text)
    .join(' ')

describe('a line with a word that is odd beside its neighbours', () => {
  test.each(['phê duyệt Kê hoạch năm', 'QUYÉT ĐỊNH', 'giao đât trên thực địa', 'của Hhội đồng'])('%s', (text) =>
    expect(hasOddWord(line(text))).toBe(true),
  )
  test.each(['phê duyệt Kế hoạch năm 2025', 'UBND tỉnh giao đất', 'Lưu: VT, KTTH.', '12/2025/NĐ-CP'])(
    'but not %s',
    (text) => expect(hasOddWord(line(text))).toBe(false),
  )
})

describe('two looks at one line', () => {
  test.each([
    ['sử dụng đât đê thực hiện', 'sử dụng đất đề thực hiện', 'sử dụng đất để thực hiện'],
    ['tại thị trần Mộ Đức,', 'tại thị trấn Mộ Đức.', 'tại thị trấn Mộ Đức,'],
    ['QUYÉT ĐỊNH', 'QUYẾT ĐỊNH', 'QUYẾT ĐỊNH'],
    ['sửa đổi, bồ sung một', 'sửa đổi, bộ sung một', 'sửa đổi, bổ sung một'],
    ['(phôi hợp);', '(phối hợp)', '(phối hợp);'],
  ])('“%s” and “%s” are “%s”', (first, second, whole) => expect(both(first, second)).toBe(whole))

  test('what is usual already stays, however sure the other look was', () =>
    expect(both('chuyên mục mới', 'chuyển mục mới', [0.5, 0.99])).toBe('chuyên mục mới'))

  test('numbers, symbols and abbreviations stay as first read', () =>
    expect(both('số 29/2023/QH15 của TW', 'số 29/2028/QH15 của TƯ')).toBe('số 29/2023/QH15 của TW'))

  test('words that the second look has elsewhere or not at all stay', () =>
    expect(both('phê duyệt Kê hoạch năm', 'x')).toBe('phê duyệt Kê hoạch năm'))
})

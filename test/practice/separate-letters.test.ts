import { describe, expect, test } from 'vitest'
import { separateLetters } from '../../shared/practice/separate-letters.ts'
import { piecesAt } from '../pieces.ts'

const MOTTO = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']
const page = (left: string[], right: string[], text: string[] = []) => [
  ...piecesAt(0.17, left, { top: 0.06 }),
  ...piecesAt(0.54, right, { top: 0.06 }),
  ...piecesAt(0.16, text, { top: 0.22 }),
]
const LETTER = page(['UBND TỈNH NGHỆ AN', 'SỞ Y TẾ', 'Số: 392/SYT-VP'], [...MOTTO, 'Nghệ An, ngày 05 tháng 3 năm 2024'])
const TEXT = page([], [], ['2. Các đơn vị báo cáo kết quả thực hiện trước ngày 20/3/2024 theo quy định.'])
const firsts = (...pages: ReturnType<typeof page>[]) => separateLetters(pages).map(({ first }) => first)

describe('a letter begins', () => {
  test.each([
    [
      'with the letter that it forwards',
      page(['BỘ Y TẾ', 'Số: 1677/BYT-BH'], [...MOTTO, 'Hà Nội, ngày 26 tháng 3 năm 2024']),
    ],
    ['with a number by hand', page(['BỘ Y TẾ', 'Số:'], [...MOTTO, 'Hà Nội, ngày    tháng 3 năm 2024'])],
    [
      'of the Party',
      page(['TỈNH ỦY NGHỆ AN', 'Số 12-CV/TU'], ['ĐẢNG CỘNG SẢN VIỆT NAM', 'Nghệ An, ngày 02 tháng 3 năm 2024']),
    ],
    [
      'of the Youth Union',
      page(['TỈNH ĐOÀN NGHỆ AN', 'Số: 45-CV/TĐTN'], ['ĐOÀN TNCS HỒ CHÍ MINH', 'Nghệ An, ngày 02 tháng 3 năm 2024']),
    ],
    ['whose motto a stamp hides', page(['BỘ Y TẾ', 'Số: 1677/BYT-BH'], ['Hà Nội, ngày 26 tháng 3 năm 2024'])],
  ])('%s', (_, second) => expect(firsts(LETTER, TEXT, second)).toEqual([1, 3]))
})

describe('no letter begins', () => {
  test.each([
    ['on a continued page', TEXT],
    ['on a blank verso', []],
    [
      'with a form of an annex',
      page(['Mẫu số 01', 'TÊN CƠ QUAN', 'Số: /BC-...'], [...MOTTO, '......, ngày ... tháng ... năm ...']),
    ],
    [
      'with a form without a heading',
      page(['UBND XÃ ........', 'Số:      /BC-UBND'], [...MOTTO, '......, ngày ... tháng ... năm 20...']),
    ],
    [
      'with an annex under the organ’s name',
      page(['UBND TỈNH NGHỆ AN', 'PHỤ LỤC'], [...MOTTO, 'Nghệ An, ngày 05 tháng 3 năm 2024']),
    ],
    [
      'with a draft',
      page(['HĐND TỈNH NGHỆ AN', 'Số: /NQ-HĐND', 'DỰ THẢO'], [...MOTTO, 'Nghệ An, ngày   tháng 3 năm 2024']),
    ],
    [
      'where a number is cited high on the page',
      page([], [], ['Căn cứ Quyết định số 12/QĐ-UBND ngày 02 tháng 3 năm 2024 của UBND tỉnh Nghệ An;']),
    ],
  ])('%s', (_, second) => expect(firsts(LETTER, second)).toEqual([1]))
})

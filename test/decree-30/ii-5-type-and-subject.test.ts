import { expect, test } from 'vitest'
import { typeAndSubject } from '../../shared/decree-30/ii-5-type-and-subject.ts'
import type { Piece } from '../../shared/decree-30/pieces.ts'
import { piecesAt } from '../pieces.ts'

/** Lines in the middle of the page, one close under the other. */
const centred = (...lines: string[]): Piece[] =>
  lines.flatMap((line, i) => piecesAt(0.51 - (line.length * 0.0085) / 2, [line], { top: 0.15 + i * 0.017 }))
const PARAGRAPH = [
  ...piecesAt(0.2, ['Để triển khai các nhiệm vụ được giao trong năm nay, Ban Giám đốc kính mời đại biểu dự'], {
    top: 0.19,
  }),
  ...piecesAt(0.15, ['họp tại trụ sở cơ quan.'], { top: 0.207 }),
]
const read = (...lines: string[]) => {
  const { type, subject } = typeAndSubject([], [...centred(...lines), ...PARAGRAPH])
  return [type, subject]
}

test.each([
  [['THÔNG BÁO', 'Kết luận của Giám đốc Sở tại cuộc họp'], 'Thông báo', 'Kết luận của Giám đốc Sở tại cuộc họp'],
  [['THÔNG BÁO KẾT LUẬN', 'của Giám đốc Sở tại cuộc họp'], 'Thông báo', 'Kết luận của Giám đốc Sở tại cuộc họp'],
  [['BÁO CÁO TÓM TẮT', 'Tình hình quý I'], 'Báo cáo', 'Tình hình quý I'],
  [['QUYẾT ĐỊNH', '(Về việc thành lập Tổ công tác)'], 'Quyết định', 'Về việc thành lập Tổ công tác'],
  [['KẾT LUẬN THANH TRA', 'Việc quản lý thu, chi'], 'Kết luận thanh tra', 'Việc quản lý thu, chi'],
  [['KẾT LUẬN', 'Về công tác cán bộ'], 'Kết luận', 'Về công tác cán bộ'],
  [['LỆNH', 'Huy động lực lượng ứng phó bão'], 'Lệnh', 'Huy động lực lượng ứng phó bão'],
  [['THƯ NGỎ', 'Về việc ủng hộ quỹ'], 'Thư ngỏ', 'Về việc ủng hộ quỹ'],
])('%j is %s: %s', (lines, type, subject) => expect(read(...lines)).toEqual([type, subject]))

test('a paragraph is known by its short second line, though that stands at the margin', () => {
  const paragraph = [
    ...piecesAt(0.2, ['Sở Văn hóa và Thể thao ban hành Kế hoạch tổ chức Ngày hội đọc sách tại Thư viện'], {
      top: 0.19,
    }),
    ...piecesAt(0.15, ['tỉnh như sau:'], { top: 0.207 }),
  ]
  const { subject } = typeAndSubject([], [...centred('KẾ HOẠCH', 'Tổ chức Ngày hội đọc sách'), ...paragraph])
  expect(subject).toBe('Tổ chức Ngày hội đọc sách')
})

test.each([['GIẤY MỜI'], ['GIẤY MỜI HỌP']])('%s without an abstract does not take the text below for one', (line) =>
  expect(read(line)).toEqual(['Giấy mời', undefined]),
)

test('a centred abstract whose second line is the wider goes on', () =>
  expect(read('KẾ HOẠCH', 'Triển khai công tác', 'phòng chống thiên tai và tìm kiếm cứu nạn năm nay')).toEqual([
    'Kế hoạch',
    'Triển khai công tác phòng chống thiên tai và tìm kiếm cứu nạn năm nay',
  ]))

test('an abstract goes on with an organ’s name in small letters; in capitals it is who decides', () => {
  const lines = ['QUYẾT ĐỊNH', 'Phê chuẩn kết quả bầu chức vụ Chủ tịch', 'Ủy ban nhân dân thành phố Đà Nẵng']
  expect(read(...lines, 'THỦ TƯỚNG CHÍNH PHỦ')).toEqual(['Quyết định', lines.slice(1).join(' ')])
  expect(read(...lines.slice(0, 2), 'ỦY BAN NHÂN DÂN THÀNH PHỐ')).toEqual(['Quyết định', lines[1]])
})

test('an abstract may end in a line of abbreviations, which is no stamp', () => {
  const below = piecesAt(0.15, ['V/v đối chiếu, đôn đốc thu', 'BHXH, BHYT, BHTN', 'SỞ Y TẾ'], { top: 0.12 })
  expect(typeAndSubject(below, []).subject).toBe('đối chiếu, đôn đốc thu BHXH, BHYT, BHTN')
})

test('an abstract behind “V/v” in quotation marks is without them', () => {
  const below = piecesAt(0.15, ['“V/v trả lời đơn của', 'công dân”'], { top: 0.12 })
  expect(typeAndSubject(below, [])).toMatchObject({
    about: true,
    type: 'Công văn',
    subject: 'trả lời đơn của công dân',
  })
})

test('“Về việc” written out under the number is “V/v”', () =>
  expect(typeAndSubject(piecesAt(0.15, ['Về việc đón đọc chuyên trang'], { top: 0.12 }), [])).toMatchObject({
    type: 'Công văn',
    subject: 'đón đọc chuyên trang',
  }))

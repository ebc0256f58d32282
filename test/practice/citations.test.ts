import { expect, test } from 'vitest'
import { citationsIn } from '../../shared/practice/citations.ts'

test.each([
  [
    'Quyết định số 490/QĐ-TTg ngày 07/5/2018 của Thủ tướng Chính phủ phê duyệt',
    ['490/QĐ-TTg', '2018-05-07', 'Thủ tướng Chính phủ'],
  ],
  ['Nghị quyết số 20-NQ/TW, ngày 25 tháng 10 năm 2017 của Ban Chấp hành', ['20-NQ/TW', '2017-10-25', 'Ban Chấp hành']],
  [
    'Văn bản số: 325 /STC-HTDN, ngày 18 tháng 03 năm 2025 của Sở Tài chính.',
    ['325/STC-HTDN', '2025-03-18', 'Sở Tài chính'],
  ],
  ['Công văn 1676/SNV-TCBC ngày 07/4/2026', ['1676/SNV-TCBC', '2026-04-07', undefined]],
  ['Luật Đất đai số 31/2024/QH15', ['31/2024/QH15', undefined, undefined]],
  ['Nghị quyết số 30c/NQ-CP ngày 08/11/2011', ['30c/NQ-CP', '2011-11-08', undefined]],
])('reads %s', (text, [fullNumber, issuedOn, issuer]) => {
  expect(citationsIn(text)).toEqual([{ fullNumber, ...(issuedOn && { issuedOn }), ...(issuer && { issuer }) }])
})

test('names a document that is cited twice only once', () => {
  expect(citationsIn('Quyết định số 490/QĐ-TTg; thực hiện Quyết định số 490/QĐ-TTg')).toHaveLength(1)
})

test.each([
  'trước ngày 10/8/2025',
  'ĐT: 3718368, Fax: 3822631',
  '281/11 Hùng Vương',
  'số …/SYT-TCCB ngày … tháng … năm 2017',
  'giai đoạn 2018 - 2020',
])('leaves %s alone', (text) => expect(citationsIn(text)).toEqual([]))

test.each(['1/A', '12 / ', 'A-', '9/QĐ-', ' '])('answers in time on 60,000 × %j', (piece) => {
  const start = performance.now()
  citationsIn(piece.repeat(60_000 / piece.length))
  expect(performance.now() - start).toBeLessThan(1_000)
})

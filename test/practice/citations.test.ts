import { expect, test } from 'vitest'
import { citationsIn } from '../../shared/practice/citations.ts'

test.each([
  [
    'Quyết định số 490/QĐ-TTg ngày 07/5/2018 của Thủ tướng Chính phủ phê duyệt',
    ['490/QĐ-TTg', '2018-05-07', 'Thủ tướng Chính phủ', 'Quyết định'],
  ],
  [
    'Nghị quyết số 20-NQ/TW, ngày 25 tháng 10 năm 2017 của Ban Chấp hành',
    ['20-NQ/TW', '2017-10-25', 'Ban Chấp hành', 'Nghị quyết'],
  ],
  [
    'Văn bản số: 325 /STC-HTDN, ngày 18 tháng 03 năm 2025 của Sở Tài chính.',
    ['325/STC-HTDN', '2025-03-18', 'Sở Tài chính', undefined],
  ],
  ['Công văn 1676/SNV-TCBC ngày 07/4/2026', ['1676/SNV-TCBC', '2026-04-07', undefined, 'Công văn']],
  ['Quyết định số 205/QĐ-EVN SPC ngày 14/3/2025', ['205/QĐ-EVN SPC', '2025-03-14', undefined, 'Quyết định']],
  ['Công văn số 12/UBND-VX. UBND tỉnh', ['12/UBND-VX', undefined, undefined, 'Công văn']],
  ['Luật Đất đai số 31/2024/QH15', ['31/2024/QH15', undefined, undefined, undefined]],
  ['Nghị quyết số 30c/NQ-CP ngày 08/11/2011', ['30c/NQ-CP', '2011-11-08', undefined, 'Nghị quyết']],
])('reads %s', (text, [fullNumber, issuedOn, issuer, type]) => {
  expect(citationsIn(text)).toEqual([{ type, fullNumber, issuedOn, issuer }])
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

test.each(['1/A', '12 / ', 'A-', '9/QĐ-', ' ', '5§2/BY ', 'số 1 2/BY ', 'số 6I-AB 12/TB ', 'cùng ngày '])(
  'answers in time on 60,000 × %j',
  (piece) => {
    const start = performance.now()
    citationsIn(piece.repeat(60_000 / piece.length))
    expect(performance.now() - start).toBeLessThan(1_000)
  },
)

test.each([
  [
    'spaces that were lost',
    'Công văn số1203/UBND-NCTH và 32/2020/TT-BGDĐTngày 15/9/2020',
    ['1203/UBND-NCTH', '32/2020/TT-BGDĐT'],
  ],
  [
    'a space before the term of the Assembly',
    'Pháp lệnh số 40/2002/PL-UBTVQH 10 ngày 10/5/2002',
    ['40/2002/PL-UBTVQH10'],
  ],
  ['a hyphen that the Youth Union leaves out', 'Quyết định số 84 QĐ/TWĐTN ngày 22/02/2013', ['84 QĐ/TWĐTN']],
  ['a hyphen of the Party that was lost', 'Kết luận số 177KL/TW ngày 11/7/2025', ['177-KL/TW']],
  ['a letter read three times', 'Tờ trình số 379/TTTr-CP ngày 05/3/2024', ['379/TTr-CP']],
])('reads numbers in spite of %s', (_, body, numbers) =>
  expect(citationsIn(body).map(({ fullNumber }) => fullNumber)).toEqual(numbers),
)

test.each([
  ['a slash read as a letter', 'Chương trình hành động số 33-CTwTU ngày 21/5/2015', '33-CTr/TU'],
  ['a body that the Party does not have', 'Chỉ thị số 52-CT/IW ngày 09/01/2016', '52-CT/TW'],
  ['the one organ of decrees lost', 'Nghị định số 39/2016/NĐ ngày 15/5/2016', '39/2016/NĐ-CP'],
  ['letters that nobody can read, which stay', 'Chương trình số 33-XwVN ngày 21/5/2015', '33-XwVN'],
])('a number with %s is in doubt', (_, body, fullNumber) =>
  expect(citationsIn(body)).toMatchObject([{ fullNumber, printed: expect.any(String) }]),
)

test.each([
  ['a space behind its first digit', 'các Nghị định: Số 1 15/2024/NĐ-CP ngày 16/9/2024', '115/2024/NĐ-CP'],
  ['a first digit read twice', 'Tờ trình số 1l 260/TTr-BQL ngày 13/12/2024', '1260/TTr-BQL'],
  ['a space and a slash read twice', 'Luật Nhà ở số 2 9/2023//QHI5', '29/2023/QH15'],
])('mends a number with %s, in doubt', (_, body, fullNumber) =>
  expect(citationsIn(body)).toMatchObject([{ fullNumber, printed: expect.any(String) }]),
)

test('a number that is read whole in another place is in no doubt for being broken in one', () =>
  expect(citationsIn('Nghị định số 1 15/2024/NĐ-CP; Điều 4 Nghị định số 115/2024/NĐ-CP ngày 16/9/2024')).toEqual([
    { type: 'Nghị định', fullNumber: '115/2024/NĐ-CP', issuedOn: '2024-09-16' },
  ]))

test('lists documents in the order of the body, mended ones too', () =>
  expect(
    citationsIn('Quyết định số 12/QĐ-UBND; Luật số 3 1/2024/QH15; Công văn số 45/STC-NS').map(
      ({ fullNumber }) => fullNumber,
    ),
  ).toEqual(['12/QĐ-UBND', '31/2024/QH15', '45/STC-NS']))

test.each([
  ['đề nghị của Chính phủ tại Tờ trình số 379/TT-CP ngày 08/5/2025', '379/TTr-CP'],
  ['theo Quy định số 294-QĐ/TIW của Ban Chấp hành', '294-QĐ/TW'],
])('mends what can be one organ’s alone in “%s”, in doubt', (text, fullNumber) =>
  expect(citationsIn(text)).toMatchObject([{ fullNumber, printed: expect.any(String) }]),
)

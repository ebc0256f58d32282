import { expect, test } from 'vitest'
import { citationsIn } from '../../shared/practice/citations.ts'

const told = (body: string) =>
  citationsIn(body).map(({ fullNumber, issuedOn = '-', issuer = '-' }) => [fullNumber, issuedOn, issuer].join(' | '))

test.each([
  [
    'an issuer that proposes',
    'Theo đề nghị của Giám đốc Sở Xây dựng tại Tờ trình số 310/TTr-SXD ngày 25/9/2024.',
    ['310/TTr-SXD | 2024-09-25 | Giám đốc Sở Xây dựng'],
  ],
  [
    'issuers of a list, each before its number',
    'Xét đề nghị của UBND xã An Phú tại Tờ trình số 30/TTr-UBND ngày 16/12/2024; của UBND huyện Ba Vì tại Công văn số 13/UBND-TH ngày 18/12/2024',
    ['30/TTr-UBND | 2024-12-16 | UBND xã An Phú', '13/UBND-TH | 2024-12-18 | UBND huyện Ba Vì'],
  ],
  [
    'one day of two documents',
    'tại Quyết định số 406/QĐ-UBND và số 408/QĐ-UBND cùng ngày 13/12/2024 sang đất ở',
    ['406/QĐ-UBND | 2024-12-13 | -', '408/QĐ-UBND | 2024-12-13 | -'],
  ],
  [
    'one issuer of two documents, where their symbols are the same',
    'Nghị định số 103/2024/NĐ-CP ngày 30/7/2024 và Nghị định số 104/2024/NĐ-CP ngày 31/7/2024 của Chính phủ; Thông báo số 12/TB-VP ngày 02/8/2024 và Công văn số 99/SNV-TC ngày 03/8/2024 của Sở Nội vụ',
    [
      '103/2024/NĐ-CP | 2024-07-30 | Chính phủ',
      '104/2024/NĐ-CP | 2024-07-31 | Chính phủ',
      '12/TB-VP | 2024-08-02 | -',
      '99/SNV-TC | 2024-08-03 | Sở Nội vụ',
    ],
  ],
  [
    'one issuer of an act and of the one that amends it',
    'Thông tư số 15/2020/TT-BGDĐT ngày 26 tháng 5 năm 2020 và được sửa đổi, bổ sung tại Thông tư số 05/2021/TT-BGDĐT ngày 12/3/2021 của Bộ trưởng Bộ Giáo dục và Đào tạo; kỳ thi',
    [
      '15/2020/TT-BGDĐT | 2020-05-26 | Bộ trưởng Bộ Giáo dục và Đào tạo',
      '05/2021/TT-BGDĐT | 2021-03-12 | Bộ trưởng Bộ Giáo dục và Đào tạo',
    ],
  ],
  [
    'a long issuer with its day before the number',
    'Ngày 15/10/2025, Cơ quan thường trực Ban Chỉ đạo Trung ương về phát triển khoa học, công nghệ và chuyển đổi số đã có văn bản số 09-TB/CQTT',
    [
      '09-TB/CQTT | 2025-10-15 | Cơ quan thường trực Ban Chỉ đạo Trung ương về phát triển khoa học, công nghệ và chuyển đổi số',
    ],
  ],
  [
    'an issuer, but not the time behind it',
    'Nghị quyết số 52-NQ/TW của Bộ Chính trị trong quý III/2025 và nhiệm vụ cuối năm.',
    ['52-NQ/TW | - | Bộ Chính trị'],
  ],
  [
    'a day behind the place that the symbol goes on with, and a day behind a stray full stop',
    'Công điện số 68/CĐ-UBND tỉnh ngày 24/12/2017 của UBND tỉnh; Kết luận 78-KL/TW ngày. 25/12/2013 của Bộ Chính trị, góp phần',
    ['68/CĐ-UBND | 2017-12-24 | UBND tỉnh', '78-KL/TW | 2013-12-25 | Bộ Chính trị'],
  ],
  [
    'names with a comma, and two issuers',
    'Công văn số 90/YDCT-QLHN ngày 16/10/2017 của Cục Quản lý Y, Dược cổ truyền; Chương trình 14b/CTPH-BYT-BNV ngày 23/11/2016 giữa Bộ Y tế và Bộ Nội vụ về đào tạo',
    [
      '90/YDCT-QLHN | 2017-10-16 | Cục Quản lý Y, Dược cổ truyền',
      '14b/CTPH-BYT-BNV | 2016-11-23 | Bộ Y tế và Bộ Nội vụ',
    ],
  ],
  [
    'an issuer with years in its name',
    'Quyết định số 21/QĐ-BCĐTW ngày 22/8/2018 của Ban Chỉ đạo Trung ương các chương trình giai đoạn 2018 - 2020;',
    ['21/QĐ-BCĐTW | 2018-08-22 | Ban Chỉ đạo Trung ương các chương trình giai đoạn 2018 - 2020'],
  ],
  [
    'an issuer, but not what it carries out',
    'Kế hoạch số 19/KH-UBND ngày 17/01/2017 của UBND tỉnh thực hiện Nghị quyết số 01/NQ-CP',
    ['19/KH-UBND | 2017-01-17 | UBND tỉnh', '01/NQ-CP | - | -'],
  ],
  [
    'who proposed in two documents',
    'đề xuất của Giám đốc Sở Y tế tại Tờ trình số 66/TTr-SYT ngày 25/12/2024 và Công văn số 63/SYT-KH ngày 07/01/2025',
    ['66/TTr-SYT | 2024-12-25 | Giám đốc Sở Y tế', '63/SYT-KH | 2025-01-07 | Giám đốc Sở Y tế'],
  ],
  [
    'the issuer of a whole list, but not of what a listed document amends',
    'các Quyết định của UBND tỉnh: Số 77/QĐ-UBND ngày 19/02/2021 ban hành Quy định; số 57/QĐ-UBND ngày 13/7/2023 sửa đổi Quyết định số 70/QĐ-UBND ngày 19/02/2020 và số 58/QĐ-UBND ngày 14/7/2023.',
    [
      '77/QĐ-UBND | 2021-02-19 | UBND tỉnh',
      '57/QĐ-UBND | 2023-07-13 | UBND tỉnh',
      '70/QĐ-UBND | 2020-02-19 | -',
      '58/QĐ-UBND | 2023-07-14 | UBND tỉnh',
    ],
  ],
  [
    'who wrote a list of letters',
    'ý kiến của Thường trực HĐND tỉnh tại nội dung các Công văn: số 87/HĐND-KT ngày 15/5/2024 về dự toán, số 28/HĐND-KT ngày 30/10/2024',
    ['87/HĐND-KT | 2024-05-15 | Thường trực HĐND tỉnh', '28/HĐND-KT | 2024-10-30 | Thường trực HĐND tỉnh'],
  ],
])('reads %s', (_, body, expected) => expect(told(body)).toEqual(expected))

test.each([
  ['another document’s day', 'số 406/QĐ-UBND ngày 12/12/2024 và số 408/QĐ-UBND', '408/QĐ-UBND | - | -'],
  [
    'whoever is spoken of otherwise',
    'kết quả kiểm tra của Sở Tài chính nêu tại các cuộc họp và Công văn số 12/STC-NS',
    '12/STC-NS | - | -',
  ],
])('leaves %s alone', (_, body, expected) => expect(told(body)).toContain(expected))

test('does not give the issuer of a list to the next sentence’s documents', () =>
  expect(
    told('các Quyết định của UBND tỉnh: Số 77/QĐ-UBND ngày 19/02/2021. Sở Y tế có Công văn, số 12/SYT-KH'),
  ).toContain('12/SYT-KH | - | -'))

test.each(['của A: số 1/QĐ-UBND; ', 'đề nghị của Ab tại ', 'ý kiến của Abcd: ', 'của Abcd tại các Ab Cd: , '])(
  'answers in time on 60,000 × %j',
  (piece) => {
    const start = performance.now()
    citationsIn(`${piece}12/QĐ-UBND `.repeat(60_000 / (piece.length + 11)))
    expect(performance.now() - start).toBeLessThan(1_000)
  },
)

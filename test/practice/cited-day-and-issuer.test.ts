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
    'an issuer, but not what it carries out',
    'Kế hoạch số 19/KH-UBND ngày 17/01/2017 của UBND tỉnh thực hiện Nghị quyết số 01/NQ-CP',
    ['19/KH-UBND | 2017-01-17 | UBND tỉnh', '01/NQ-CP | - | -'],
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

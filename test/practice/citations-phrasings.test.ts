import { expect, test } from 'vitest'
import { citationsIn } from '../../shared/practice/citations.ts'

/** The phrasings of real letters (domain facts, letters.md §12.4; the number is the row there). */
test.each([
  [
    73,
    'Quyết định số 490/QĐ-TTg ngày 07/5/2018 của Thủ tướng Chính phủ phê duyệt Chương trình',
    ['490/QĐ-TTg 2018-05-07 Thủ tướng Chính phủ'],
  ],
  [
    74,
    'các Quyết định số: 1743/QĐ-BGTVT, 1744/QĐ-BGTVT ngày 31/12/2024 của Bộ trưởng Bộ Giao thông vận tải',
    ['1743/QĐ-BGTVT Bộ trưởng Bộ Giao thông vận tải', '1744/QĐ-BGTVT 2024-12-31 Bộ trưởng Bộ Giao thông vận tải'],
  ],
  [
    75,
    'Công văn: Số 1060/BTC-QLGCS ngày 23/01/2025; số 1187/BTC-ĐT ngày 24/01/2025',
    ['1060/BTC-QLGCS 2025-01-23', '1187/BTC-ĐT 2025-01-24'],
  ],
  [
    76,
    'tại các Công văn: số 87/HĐND-KTNS ngày 15/5/2024 về việc điều chỉnh, số 208/HĐND-KTNS ngày 30/10/2024',
    ['87/HĐND-KTNS 2024-05-15', '208/HĐND-KTNS 2024-10-30'],
  ],
  [
    77,
    'các Quyết định của UBND tỉnh: Số 79/QĐ-UBND ngày 19/02/2021; số 657/QĐ-UBND ngày 13/7/2023',
    ['79/QĐ-UBND 2021-02-19 UBND tỉnh', '657/QĐ-UBND 2023-07-13 UBND tỉnh'],
  ],
  [78, 'Ngày 11/12/2017 Sở Y tế ban hành Công văn số 2243/SYT-NVY về việc', ['2243/SYT-NVY 2017-12-11 Sở Y tế']],
  [79, 'ngày 01/7/2025, Bộ Tư pháp đã có Công văn số 3917/BTP-BTTP gửi', ['3917/BTP-BTTP 2025-07-01 Bộ Tư pháp']],
  [80, 'Hồi 09 giờ ngày 31/10/2017 Bộ Y tế ban hành Công điện số 1155/CĐE-BYT', ['1155/CĐE-BYT 2017-10-31 Bộ Y tế']],
  [81, 'Công điện khẩn số 1407/CĐ-BYT ngày 23/12/2017 của Bộ Y tế', ['1407/CĐ-BYT 2017-12-23 Bộ Y tế']],
  [82, 'Nghị quyết số 20-NQ/TW, ngày 25 tháng 10 năm 2017', ['20-NQ/TW 2017-10-25']],
  [
    83,
    'Thông báo số 1594-TB/TU ngày 11/01/2025 của Thường trực Tỉnh ủy',
    ['1594-TB/TU 2025-01-11 Thường trực Tỉnh ủy'],
  ],
  [
    84,
    'Kết luận 174 KL/TW ngày 4/7/2025, Kết luận 177-KL/TW, ngày 11/7/2025',
    ['174 KL/TW 2025-07-04', '177-KL/TW 2025-07-11'],
  ],
  [85, 'Văn bản số 59-CV/BCĐ ngày 12/9/2025', ['59-CV/BCĐ 2025-09-12']],
  [86, 'Công văn 1676/SNV-TCBC ngày 07/4/2026', ['1676/SNV-TCBC 2026-04-07']],
  [87, 'Luật Tổ chức chính quyền địa phương ngày 19/6/2015; Luật Sửa đổi, bổ sung ngày 22/11/2019', []],
  [88, 'Luật Đất đai số 31/2024/QH15', ['31/2024/QH15']],
  [89, 'Nghị quyết số 30c/NQ-CP ngày 08/11/2011', ['30c/NQ-CP 2011-11-08']],
  [
    90,
    'Nghị định số 08/2016/NĐ-CP ngày 25/01/2016; Nghị định số 115/2021/NĐ-CP ngày 16/12/2021 của Chính phủ sửa đổi, bổ sung',
    ['08/2016/NĐ-CP 2016-01-25', '115/2021/NĐ-CP 2021-12-16 Chính phủ'],
  ],
  [
    91,
    'Quyết định số 304/QĐ-UB ngày 31/08/2015 của Ủy ban Quốc gia Tìm kiếm cứu nạn',
    ['304/QĐ-UB 2015-08-31 Ủy ban Quốc gia Tìm kiếm cứu nạn'],
  ],
  [
    92,
    'Văn bản số: 325 /STC-HTDN, ngày 18 tháng 03 năm 2025 của Sở Tài chính',
    ['325/STC-HTDN 2025-03-18 Sở Tài chính'],
  ],
  [
    93,
    'Chương trình phối hợp 1842b/CTPH-BVHTTDL-TLĐLĐVN ngày 23/11/2016 giữa hai bên',
    ['1842b/CTPH-BVHTTDL-TLĐLĐVN 2016-11-23'],
  ],
  [
    94,
    'Quyết định số 56/QĐ-BCH.PCTT ngày 10/11/2017 của Trưởng Ban Chỉ huy',
    ['56/QĐ-BCH.PCTT 2017-11-10 Trưởng Ban Chỉ huy'],
  ],
  [
    95,
    'Nghị quyết số 93/NQ-CP ngày 16/4/2025; Kết luận số 132-KL/TW; Chỉ thị số 36-CT/TW',
    ['93/NQ-CP 2025-04-16', '132-KL/TW', '36-CT/TW'],
  ],
  [96, '(kèm theo Công văn số …/SYT-TCCB ngày … tháng … năm 2017)', []],
  [97, 'Nghị quyết số 163 của Quốc hội và Nghị quyết số 50 của Chính phủ', []],
  [98, '(được gửi trên Trục liên thông văn bản)', []],
  [99, 'Công điện này thay thế cho Công điện số 58/CĐ-VPCP ngày 10 tháng 1 năm 2026', ['58/CĐ-VPCP 2026-01-10']],
  [100, 'đính chính Công văn số 455/SYT-NVD ngày 17/4/2018', ['455/SYT-NVD 2018-04-17']],
  [101, '(Thông báo này thay cho Giấy mời)', []],
  [102, 'hoãn theo Giấy mời số 745/GM-UBND', ['745/GM-UBND']],
  [
    0,
    'Thông tư liên tịch số 29/2025/TTLT-BTP-BCA-BQP-BTC-TANDTC-VKSNDTC',
    ['29/2025/TTLT-BTP-BCA-BQP-BTC-TANDTC-VKSNDTC'],
  ],
  [0, 'Luật Đất đai số 31/2024/QHI5', ['31/2024/QH15']],
  [0, 'Bộ luật Tố tụng hình sự số 101/2O15/QH13', ['101/2015/QH13']],
  [0, 'Văn bản số 6123/BNN-ĐĐ ngày 05/9/2023', ['6123/BNN-ĐĐ 2023-09-05']],
  [0, 'Công văn số 286/5TC-HCSN ngày 04/02/2025', ['286/STC-HCSN 2025-02-04']],
  [0, 'Công văn số 2321/5YT-KHTC, tỷ lệ 1/5000 và 30/5/2018', ['2321/SYT-KHTC']],
  [0, 'số điện thoại 024/3825, Quốc lộ 1A, 12/8/2024, tỷ lệ 1/500', []],
])('row %i: %s', (_, text, expected) => {
  const read = citationsIn(text).map(({ fullNumber, issuedOn, issuer }) =>
    [fullNumber, issuedOn, issuer].filter(Boolean).join(' '),
  )
  expect(read).toEqual(expected)
})

test.each([
  ['“§” among the digits, an 8 misread,', 'Công văn số 5§20/BYT-BH của Vụ Bảo hiểm y tế', '5820/BYT-BH'],
  ['“§” before the digits', 'Luật An toàn thông tin mạng số §6/2015/QH13 ngày 19/11/2015', '86/2015/QH13'],
  ['another sign among the digits', 'Công văn số 5$20/BYT-BH của Vụ Bảo hiểm y tế', '5$20/BYT-BH'],
  ['its slash lost', 'Văn bản số 6123UBND-NC ngày 05/9/2023', '6123/UBND-NC'],
  ['a number that nobody can read', 'Công văn số 6I2Z/BNN của Bộ Nông nghiệp', '6I2Z/BNN'],
  ['a space among the digits', 'Công văn số 531 1/BYT-BM-TE ngày 20/9/2017', '5311/BYT-BM-TE'],
])('a number with %s is kept whole and in doubt', (_, text, fullNumber) => {
  expect(citationsIn(text)).toMatchObject([{ fullNumber, printed: expect.any(String) }])
})

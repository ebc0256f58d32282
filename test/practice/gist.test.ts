import { expect, test } from 'vitest'
import { gist, gistOfSeveral } from '../../shared/practice/gist.ts'

test.each([
  [
    'the frame of competence before the deed',
    'trong phạm vi chức năng, nhiệm vụ được giao có kế hoạch triển khai thực hiện Chỉ thị này.',
    'Có kế hoạch triển khai thực hiện Chỉ thị này',
  ],
  [
    'helpers, who stand among the assignees',
    'chủ trì, phối hợp với Sở Tài chính, Sở Nội vụ rà soát danh mục dự án.',
    'Chủ trì, phối hợp rà soát danh mục dự án',
  ],
  [
    'the deadline, which is a field of its own',
    'rà soát danh mục dự án và gửi Sở Tài chính trước ngày 20/02/2025.',
    'Rà soát danh mục dự án và gửi Sở Tài chính',
  ],
  [
    'day, issuer and subject of a cited document',
    'triển khai Thông tư số 49/2017/TT-BYT ngày 28/12/2017 của Bộ Y tế quy định về hoạt động y tế từ xa và Thông tư số 54/2017/TT-BYT ngày 29/12/2017 của Bộ Y tế',
    'Triển khai Thông tư số 49/2017/TT-BYT và Thông tư số 54/2017/TT-BYT',
  ],
  [
    'the purpose behind a deed long enough',
    'khẩn trương hoàn thành thủ tục đầu tư của các dự án khởi công mới để làm cơ sở trình HĐND tỉnh giao kế hoạch vốn',
    'Khẩn trương hoàn thành thủ tục đầu tư của các dự án khởi công mới',
  ],
  [
    'street and e-mail behind where to send it',
    'góp ý dự thảo Thông tư. Văn bản góp ý gửi về Cục Quản lý Khám, chữa bệnh, 138A Giảng Võ, email a@b.vn',
    'Góp ý dự thảo Thông tư; văn bản góp ý gửi về Cục Quản lý Khám, chữa bệnh',
  ],
  [
    'whom to telephone',
    'gửi phiếu khảo sát về Viện Sức khỏe nghề nghiệp. Mọi thông tin xin liên hệ: Bs. Trần Thị Hồng, điện thoại 0912',
    'Gửi phiếu khảo sát về Viện Sức khỏe nghề nghiệp',
  ],
])('leaves out %s', (_, printed, told) => expect(gist(printed)).toBe(told))

test.each([
  [
    'both clauses of one sentence',
    'Kiểm đếm tàu thuyền; kêu gọi ngư dân vào bờ',
    'Kiểm đếm tàu thuyền; kêu gọi ngư dân vào bờ',
  ],
  [
    'a deadline that is a clause',
    'Kiểm đếm tàu thuyền; hoàn thành trước ngày 13/11/2020',
    'Kiểm đếm tàu thuyền; hoàn thành trước ngày 13/11/2020',
  ],
  ['a name’s capital', 'Rà soát hồ sơ; Sở Tài chính thẩm định hồ sơ', 'Rà soát hồ sơ; Sở Tài chính thẩm định hồ sơ'],
])('keeps %s', (_, printed, told) => expect(gist(printed)).toBe(told))

test('several deeds are told each by its first clause, none left out', () => {
  const told = gistOfSeveral([
    'Lập danh sách hộ nuôi cá lồng ven sông, đối chiếu với sổ của thôn',
    'Thống kê, tổng kết thực tiễn nuôi cá lồng để nhân rộng',
    'Kiểm tra giấy phép của từng bè cá trước mùa lũ; xử lý người vi phạm',
    'Hướng dẫn người nuôi chằng chống bè theo mẫu của Chi cục',
  ])
  expect(told).toBe(
    'Lập danh sách hộ nuôi cá lồng ven sông; thống kê, tổng kết thực tiễn nuôi cá lồng; kiểm tra giấy phép của từng bè cá trước mùa lũ; hướng dẫn người nuôi chằng chống bè',
  )
})

test.each(['; ', 'gửi về ', 'số 1/UBND ngày 1/1/2025 của Bộ ', 'phối hợp với Sở Y tế '])(
  'answers in time on 60,000 letters of %j',
  (piece) => {
    const start = performance.now()
    gist(piece.repeat(60_000 / piece.length))
    expect(performance.now() - start).toBeLessThan(4_000)
  },
)

test('“chuyên đề” is no purpose, and no document behind a semicolon a deed', () => {
  expect(gistOfSeveral(['Tiếp tục tập trung giám sát chuyên đề sắp xếp tài sản công.', 'Rà soát nghị quyết.'])).toBe(
    'Tiếp tục tập trung giám sát chuyên đề sắp xếp tài sản công; rà soát nghị quyết',
  )
  expect(gist('triển khai các nội dung đã chỉ đạo tại Công văn số 12/UBND-KT; Chỉ thị số 06/CT-UBND')).not.toMatch(
    /chỉ thị số/u,
  )
})

import { expect, test } from 'vitest'
import { beginsWithVerb } from '../../shared/practice/deed-verbs.ts'

test.each([
  'Chủ trì rà soát các bến đò.',
  '- Lập danh sách chủ đò',
  'Cấp giấy phép cho chủ đò.',
  'Hàng năm tổ chức tập huấn cho chủ đò.',
  'Khi nước lên nhanh, thông báo cho các bến.',
  'Trong quá trình kiểm tra nếu có sai phạm, xử lý theo thẩm quyền.',
  'Không để đò chở quá tải.',
])('begins with a verb of doing: %s', (text) => expect(beginsWithVerb(text)).toBe(true))

test.each([
  'Công tác phòng ngừa tai nạn đò ngang',
  'Kế hoạch năm 2025',
  'Kinh phí thực hiện',
  'Chi phí sửa bến do huyện chịu.',
  'Mô hình bến đò an toàn',
  'Thời gian: 08 giờ 00',
  'Sở Giao thông vận tải',
  '80% chủ đò được tập huấn.',
])('begins with something else: %s', (text) => expect(beginsWithVerb(text)).toBe(false))

test.each(['khi ', 'trong quá trình ', 'để ', 'hàng năm '])('answers in time on 60,000 letters of %j', (piece) => {
  const start = performance.now()
  beginsWithVerb(piece.repeat(60_000 / piece.length))
  expect(performance.now() - start).toBeLessThan(4_000)
})

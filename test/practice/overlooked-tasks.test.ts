import { describe, expect, test } from 'vitest'
import { isTaskOverlooked } from '../../shared/practice/overlooked-tasks.ts'
import { piecesAt } from '../pieces.ts'

const body = (...paragraphs: string[]) =>
  paragraphs.flatMap((text, i) => piecesAt(0.2, [text], { top: 0.2 + i * 0.05 }))
const ONE = '1. Sở Tài chính bố trí kinh phí thực hiện trong năm 2025.'
const TWO = '2. Gở Nội vạ hướng dẫn các địa phương thực hiện trong năm 2025.'
const TAUGHT = '2. Sở Nội vụ xướng danh các tập thể có thành tích.'
const THREE = '3. Sở Y tế báo cáo kết quả thực hiện trong tháng 12/2025.'

describe('a task seems to be overlooked', () => {
  test.each([
    ['where an item between two tasks gave none', 'Thông báo', [ONE, TWO, THREE], [ONE.slice(3), THREE.slice(3)]],
    ['where an item has a verb that no list has', 'Thông báo', [ONE, TAUGHT, THREE], [ONE.slice(3), THREE.slice(3)]],
    ['where somebody answers for a decision', 'Quyết định', ['Điều 3. Cánh Vn phòng chịu trách nhiệm thi hành.'], []],
    ['where a paragraph begins with a charge', 'Công văn', ['Giao Sở Tài chính tham mưu UBND tỉnh.'], []],
    ['where no content was found', 'Công văn', [], []],
    ['where an invitation charges', 'Giấy mời', ['CiaoTrung tâm Hành chính công chuẩn bị tài liệu.'], []],
  ])('%s', (_, type, lines, printed) => expect(isTaskOverlooked(body(...lines), type, printed)).toBe(true))

  test.each([
    ['where every item gave one', 'Thông báo', [ONE, THREE], [ONE.slice(3), THREE.slice(3)]],
    ['in a proposal', 'Tờ trình', ['Đề nghị Sở Tài chính thẩm định, trình UBND tỉnh.'], []],
    ['in a closing formula', 'Công văn', ['Yêu cầu các đơn vị nghiêm túc triển khai thực hiện./.'], []],
    [
      'in what is to be done in trouble',
      'Công văn',
      ['Trong quá trình thực hiện, nếu vướng mắc, đề nghị báo cáo.'],
      [],
    ],
    ['in what was done', 'Công văn', ['Thực hiện Công văn số 12/UBND-VX ngày 05/5/2025 của UBND tỉnh.'], []],
    ['in an invitation to come', 'Giấy mời', ['Đề nghị Sở Tài chính tham dự đúng thành phần.'], []],
  ])('but not %s', (_, type, lines, printed) => expect(isTaskOverlooked(body(...lines), type, printed)).toBe(false))
})

import { describe, expect, test } from 'vitest'
import { isTaskOverlooked } from '../../shared/practice/overlooked-tasks.ts'
import { piecesAt } from '../pieces.ts'

const body = (...paragraphs: string[]) =>
  paragraphs.flatMap((text, i) => piecesAt(0.2, [text], { top: 0.2 + i * 0.05 }))
const ONE = '1. Sở Tài chính bố trí kinh phí thực hiện trong năm 2025.'
const TWO = '2. Gở Nội vạ hướng dẫn các địa phương thực hiện trong năm 2025.'
const TAUGHT = '2. Sở Nội vụ xướng danh các tập thể có thành tích.'
const THREE = '3. Sở Y tế báo cáo kết quả thực hiện trong tháng 12/2025.'

const CROOKED = '2. ông ty TNHH MTV Quản lý công trình thủy lợi vậm hành hồ chứa đúng quy định.'
const LIST_1 = '1. Rà soát các nhiệm vụ chưa hoàn thành, nêu rõ nguyên nhân.'
const LIST_2 = '2. Báo cáo kết quả về Bộ trước 15 giờ thứ Năm.'
const DEED_1 = 'Tham mưu UBND phường tổ chức thực hiện Kế hoạch.'
const DEED_2 = 'Chỉ đạo thu gom rác thải, khơi thông cống rãnh.'

describe('a task seems to be overlooked', () => {
  test.each([
    ['where an item between two tasks gave none', 'Thông báo', [ONE, TWO, THREE], [ONE.slice(3), THREE.slice(3)]],
    ['where an item has a verb that no list has', 'Thông báo', [ONE, TAUGHT, THREE], [ONE.slice(3), THREE.slice(3)]],
    ['where somebody answers for a decision', 'Quyết định', ['Điều 3. Cánh Vn phòng chịu trách nhiệm thi hành.'], []],
    ['where a paragraph begins with a charge', 'Công văn', ['Giao Sở Tài chính tham mưu UBND tỉnh.'], []],
    [
      'where an item between two tasks has no deed that was read',
      'Thông báo',
      [ONE, CROOKED, THREE],
      [ONE.slice(3), THREE.slice(3)],
    ],
    [
      'where who is given it was misread',
      'Nghị quyết',
      ['Giao Ủ ban nhân dân tỉnh tổ chức thực hiện Nghị quyết này.'],
      [],
    ],
    ['where “Giao” was misread', 'Nghị quyết', ['Gio Ủy ban nhân dân tỉnh tổ chức thực hiện Nghị quyết này.'], []],
    ['where the charge ran together', 'Công văn', ['Bộ Nội vụ đềnghị các bộ, ngành, địa phương:', LIST_1, LIST_2], []],
    ['where an item lost its full stop', 'Công văn', ['3 Ủy ban Kiểm tra Đảng ủy kiểm tra, giám sát.'], []],
    ['where nobody has a list of deeds', 'Công văn', ['Bộ Y tế dè ngkị các địa phương:', LIST_1, LIST_2], []],
    [
      'where one of the headings beside each other gave none',
      'Kế hoạch',
      ['1. rạm Y tế phường', DEED_1, '2. Phòng Kinh tế', DEED_2],
      [DEED_2],
    ],
    ['where no content was found', 'Công văn', [], []],
    ['where an invitation charges', 'Giấy mời', ['CiaoTrung tâm Hành chính công chuẩn bị tài liệu.'], []],
  ])('%s', (_, type, lines, printed) => expect(isTaskOverlooked(body(...lines), type, printed)).toBe(true))

  test.each([
    ['where every item gave one', 'Thông báo', [ONE, THREE], [ONE.slice(3), THREE.slice(3)]],
    [
      'where headings beside each other gave all',
      'Kế hoạch',
      ['1. Trạm Y tế phường', DEED_1, '2. Phòng Kinh tế', DEED_2],
      [DEED_1, DEED_2],
    ],
    ['in a list of what is known, without deeds', 'Công văn', ['1. Số ca mắc: 12.', '2. Số ca tử vong: 0.'], []],
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

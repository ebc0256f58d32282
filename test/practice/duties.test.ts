import { expect, test } from 'vitest'
import { isSameOrShort } from '../../shared/practice/addressed.ts'
import { tasksIn } from '../../shared/practice/tasks.ts'
import { piecesAt } from '../pieces.ts'

/** Paragraphs as printed lines: the first indented, the text at the margin; the first one fills its lines. */
const body = (...paragraphs: string[]) =>
  paragraphs.flatMap((text, i) => {
    const lines = text.match(/.{1,80}(?: |$)/gu)?.map((line) => line.trim()) ?? []
    const top = 0.2 + i * 0.06
    return [...piecesAt(0.22, lines.slice(0, 1), { top }), ...piecesAt(0.16, lines.slice(1), { top: top + 0.017 })]
  })
const OPENING =
  'Nhân dịp Đại hội thi đua yêu nước của tỉnh lần thứ năm, để các hoạt động chào mừng diễn ra trang trọng và tiết kiệm trên địa bàn của toàn tỉnh, sau khi thống nhất với các cơ quan có liên quan, Ủy ban nhân dân tỉnh thông báo việc treo cờ như sau.'
const told = (type: string, paragraphs: string[], addressees: string[] = []) =>
  tasksIn(body(OPENING, ...paragraphs), type, {}, addressees).map(({ task }) => [task.text, task.assignees])

test('running text says whose duty something is, and the next one’s behind a semicolon', () => {
  const text =
    'Ủy ban nhân dân các phường, xã có trách nhiệm kiểm tra, nhắc nhở việc treo cờ ở khu dân cư; Thủ trưởng các cơ quan, đơn vị chỉ đạo, kiểm tra việc treo cờ tại trụ sở.'
  expect(told('Thông báo', [text])).toEqual([
    ['Kiểm tra, nhắc nhở việc treo cờ ở khu dân cư', ['Ủy ban nhân dân các phường, xã']],
    ['Chỉ đạo, kiểm tra việc treo cờ tại trụ sở', ['Thủ trưởng các cơ quan, đơn vị']],
  ])
})

test('what a report or the law says of somebody’s duty charges nobody', () => {
  const duty = 'Ủy ban nhân dân các xã có trách nhiệm kiểm tra việc treo cờ ở khu dân cư.'
  expect(told('Báo cáo', [duty])).toEqual([])
  expect(told('Công văn', [`Theo Điều 5 Luật Thi đua, ${duty}`])).toEqual([])
})

test('an addressee’s short name begins what he has to do', () => {
  const text = 'Đối với các môn học đánh giá bằng nhận xét, Sở GDĐT hướng dẫn các trường xây dựng ma trận đề kiểm tra.'
  const [task] = told('Công văn', [text], ['Các sở giáo dục và đào tạo'])
  expect(task?.[1]).toEqual(['Sở GDĐT'])
  expect(told('Công văn', [text], ['Các sở tài chính'])).toEqual([])
})

test('“các đơn vị” are those whom the letter addresses, where it says until when', () => {
  expect(told('Công văn', ['Các đơn vị gửi ý kiến về Phòng Khảo thí trước ngày 13/12/2007.'])).toHaveLength(1)
  expect(told('Công văn', ['Các đơn vị gửi ý kiến về Phòng Khảo thí.'])).toEqual([])
})

test('clauses of an item that name each their own are a task each', () => {
  const text =
    '1. Đối với người chưa có thị thực: Ủy ban nhân dân cấp tỉnh tiếp tục xem xét phê duyệt việc nhập cảnh; các Bộ, ngành chủ động quyết định việc mời, đón người nước ngoài.'
  expect(told('Công văn', [text])).toEqual([
    ['Tiếp tục xem xét phê duyệt việc nhập cảnh', ['Ủy ban nhân dân cấp tỉnh']],
    ['Chủ động quyết định việc mời, đón người nước ngoài', ['các Bộ, ngành']],
  ])
})

test('what is to be looked at is listed, not charged', () => {
  const lead = 'Khi nhận được hồ sơ thì chỉ đạo Chi cục Hải quan thực hiện việc kiểm tra các nội dung dưới đây:'
  const things = ['- Tường rào cứng bao quanh khu vực sản xuất.', '- Hệ thống camera ở các vị trí lưu giữ hàng hóa.']
  expect(told('Công văn', [lead, ...things])).toHaveLength(1)
})

test('what comes first stands before who does it', () =>
  expect(
    told('Công văn', ['1. Sau khi đạt được thỏa thuận, Bộ Ngoại giao làm việc với Bộ Tài chính về kinh phí.']),
  ).toEqual([['Làm việc với Bộ Tài chính về kinh phí', ['Bộ Ngoại giao']]]))

test.each([
  ['Sở GDĐT', 'các sở giáo dục và đào tạo', true],
  ['Sở Y tế', 'Sở Y tế', true],
  ['Sở TC', 'Sở Giáo dục và Đào tạo', false],
  ['Sở', 'Sở Y tế', false],
])('%s for %s: %s', (name, addressee, same) => expect(isSameOrShort(name, addressee)).toBe(same))

test('where everybody gets his part, a heading with deeds under it names somebody that no list knows', () => {
  const parts = [
    'III. TỔ CHỨC THỰC HIỆN',
    '1. Ban Giám hiệu nhà trường',
    '- Phê duyệt kế hoạch.',
    '2. Giáo viên chủ nhiệm các lớp',
    '- Điểm danh và quản lý học sinh trong suốt tuần lễ.',
    '- Phổ biến nội quy cho học sinh.',
    '3. Kinh phí',
    '- Thực hiện từ nguồn chi thường xuyên.',
  ]
  const who = told('Kế hoạch', parts.slice(0, 6)).map(([, assignees]) => assignees)
  expect(who).toEqual([['Ban Giám hiệu nhà trường'], ['Giáo viên chủ nhiệm các lớp']])
  expect(told('Kế hoạch', parts)).toHaveLength(2)
})

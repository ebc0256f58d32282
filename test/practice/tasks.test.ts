import { describe, expect, test } from 'vitest'
import { tasksIn } from '../../shared/practice/tasks.ts'
import { piecesAt } from '../pieces.ts'

/** Paragraphs as printed lines: the first indented, the text at the margin. */
const body = (...paragraphs: string[]) =>
  paragraphs.flatMap((text, i) => {
    const lines = text.match(/.{1,80}(?: |$)/gu)?.map((line) => line.trim()) ?? []
    const top = 0.2 + i * 0.09
    return [...piecesAt(0.22, lines.slice(0, 1), { top }), ...piecesAt(0.16, lines.slice(1), { top: top + 0.017 })]
  })
const tasks = (type: string, ...paragraphs: string[]) => tasksIn(body(...paragraphs), type).map(({ task }) => task)

describe('tasks of a letter', () => {
  test('items under a charge go to those whom the charge names', () => {
    const read = tasks(
      'Công văn',
      'Chủ tịch UBND tỉnh yêu cầu Giám đốc các sở, ban ngành, Chủ tịch UBND các huyện, thành phố khẩn trương triển khai một số nhiệm vụ sau:',
      '1. Tổ chức quán triệt nội dung Chương trình đến từng đơn vị, hoàn thành trước ngày 20/02/2019.',
      '2. Giao Sở Tài chính chủ trì, phối hợp với Sở Kế hoạch và Đầu tư bố trí kinh phí thực hiện.',
    )
    expect(read).toEqual([
      expect.objectContaining({
        no: '1',
        assignees: ['Giám đốc các sở, ban ngành', 'Chủ tịch UBND các huyện, thành phố'],
        deadline: '2019-02-20',
      }),
      expect.objectContaining({ no: '2', assignees: ['Sở Tài chính', 'Sở Kế hoạch và Đầu tư (phối hợp)'] }),
    ])
    expect(read[0]?.text).toMatch(/^Tổ chức quán triệt nội dung Chương trình/u)
  })

  test('a heading of names takes the deeds under it as one task, lettered items with names are tasks of their own', () => {
    const read = tasks(
      'Chỉ thị',
      'Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:',
      '1. Trách nhiệm cụ thể:',
      'a) Sở Tư pháp:',
      '- Chủ trì triển khai Luật Tố tụng hành chính trên toàn địa bàn tỉnh.',
      '- Rà soát các văn bản đã ban hành về thi hành án hành chính.',
      'b) Đề nghị Tòa án nhân dân tỉnh phối hợp chuyển giao bản án, quyết định đúng thời hạn quy định.',
    )
    expect(read.map(({ no, assignees }) => [no, assignees])).toEqual([
      ['1a', ['Sở Tư pháp']],
      ['1b', ['Tòa án nhân dân tỉnh']],
    ])
    expect(read[0]?.text).toMatch(/triển khai Luật Tố tụng hành chính.*Rà soát các văn bản/u)
  })

  test('in a decision only the articles instruct', () => {
    const read = tasks(
      'Quyết định',
      'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015; Sở Tài chính đề nghị Sở Nội vụ rà soát hồ sơ;',
      'Điều 1. Phê duyệt danh mục kèm theo Quyết định này, gồm 12 dự án thuộc kế hoạch năm 2025.',
      'Điều 2. Chánh Văn phòng UBND tỉnh, Giám đốc các Sở: Tài chính, Nội vụ chịu trách nhiệm thi hành Quyết định này./.',
    )
    expect(read).toEqual([
      {
        no: 'Điều 2',
        text: 'Chịu trách nhiệm thi hành Quyết định này',
        assignees: ['Chánh Văn phòng UBND tỉnh', 'Giám đốc Sở Tài chính', 'Giám đốc Sở Nội vụ'],
      },
    ])
  })

  test('a sentence that asks, and the sentence after it that says until when to send', () => {
    const read = tasks(
      'Công văn',
      'Giám đốc Sở Y tế đề nghị thủ trưởng các đơn vị tổ chức lấy ý kiến đóng góp dự thảo các Thông tư nêu trên.',
      'Văn bản đóng góp ý kiến gửi về Phòng Nghiệp vụ Y, Sở Y tế trước ngày 28/10/2017.',
    )
    expect(read).toMatchObject([
      { assignees: ['thủ trưởng các đơn vị'], deadline: '2017-10-28', deadlineText: 'trước ngày 28/10/2017' },
    ])
  })

  test.each([
    ['a request upward', 'Tờ trình', 'Kính đề nghị Hội đồng nhân dân tỉnh xem xét, quyết nghị giao dự toán năm 2025.'],
    [
      'what a report tells',
      'Báo cáo',
      '1. Sở Tài chính chủ trì tham mưu bố trí kinh phí thực hiện các nhiệm vụ năm 2024.',
    ],
    [
      'the closing formula',
      'Công văn',
      'Yêu cầu các cơ quan, đơn vị có liên quan nghiêm túc triển khai thực hiện Chỉ thị này./.',
    ],
    [
      'a request that is only told',
      'Công văn',
      'Theo đề nghị của Sở Tài chính tại Công văn số 143/STC-HCSN ngày 15/01/2025 về việc bố trí kinh phí.',
    ],
    ['who is invited', 'Giấy mời', '1. Sở Tài chính, Sở Nội vụ chuẩn bị tham dự hội nghị.'],
    [
      'a list of places',
      'Quyết định',
      'Điều 1. Công nhận 02 phường chuyển hóa đạt năm 2024, gồm: Phường Nghĩa Chánh, Phường Nghĩa Lộ.',
    ],
  ])('leaves %s alone', (_, type, text) => expect(tasks(type, text)).toEqual([]))
})

test.each(['1. Sở Y tế ', 'yêu cầu ', 'Giao Sở Tài chính ', 'Điều 1. '])(
  'answers in time on 60,000 letters of %j',
  (piece) => {
    const start = performance.now()
    tasksIn(body(piece.repeat(60_000 / piece.length)), 'Công văn')
    expect(performance.now() - start).toBeLessThan(4_000)
  },
)

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
/** Full lines, by which the page's margin is told. */
const OPENING =
  'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019; căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015 và các văn bản hướng dẫn thi hành đã được ban hành đến nay trên địa bàn của toàn tỉnh;'
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

  test('the issuer that asks all at the end is no point of the last organ', () => {
    const read = tasks(
      'Chỉ thị',
      OPENING,
      'Chủ tịch UBND tỉnh yêu cầu:',
      '1. Đề nghị Báo Quảng Nam:',
      'Mở chuyên mục tuyên truyền về mùa lũ; đưa tin kịp thời.',
      'Ủy ban nhân dân tỉnh yêu cầu Thủ trưởng các sở triển khai thực hiện nghiêm túc Chỉ thị này. Giao Sở Xây dựng đôn đốc, kiểm tra và báo cáo kết quả.',
    )
    expect(read.at(0)?.assignees).toEqual(['Báo Quảng Nam'])
    expect(read.at(0)?.text).not.toMatch(/yêu cầu/u)
    expect(read.at(-1)?.assignees).toEqual(['Sở Xây dựng'])
  })

  test('a report charges those below it with its last words, and nobody with what was done', () => {
    const read = tasks(
      'Báo cáo',
      OPENING,
      'Trong quý, các phòng đã tổ chức ba lớp tập huấn; Phòng Kế hoạch đã gửi báo cáo đúng hạn.',
      'Trên đây là báo cáo quý I, yêu cầu Thủ trưởng các đơn vị trực thuộc xây dựng kế hoạch khắc phục tại đơn vị mình.',
    )
    expect(read).toHaveLength(1)
    expect(read[0]?.assignees).toEqual(['Thủ trưởng các đơn vị trực thuộc'])
  })

  test('duties given out under a heading go to the organ of each paragraph', () => {
    const read = tasks(
      'Kế hoạch',
      OPENING,
      'III. TỔ CHỨC THỰC HIỆN',
      '1. Sở Y tế hướng dẫn các cơ sở khám bệnh tổ chức tiêm chủng cho trẻ em.',
      '2. Sở Giáo dục và Đào tạo rà soát tiền sử tiêm chủng của học sinh đầu cấp.',
    )
    expect(read.map(({ assignees }) => assignees)).toEqual([['Sở Y tế'], ['Sở Giáo dục và Đào tạo']])
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
    expect(read[0]?.text).toMatch(/triển khai Luật Tố tụng hành chính.*rà soát các văn bản/u)
  })

  test('a lead-in that ends in a colon is no deed: the points under it are, all of them', () => {
    const read = tasks(
      'Chỉ thị',
      OPENING,
      'Để mùa cá năm nay đạt kết quả, Chủ tịch UBND tỉnh yêu cầu:',
      '1. Chi cục Thủy sản chịu trách nhiệm chung về mùa cá trên toàn tỉnh, trực tiếp làm các việc:',
      'a) Lập danh sách chủ tàu cá ven biển;',
      'b) Cấp giấy phép cho chủ tàu;',
      'c) Kiểm tra neo buộc trước mùa lũ;',
      'd) Hướng dẫn sơ tán khi lũ về.',
    )
    expect(read).toMatchObject([
      {
        no: '1',
        assignees: ['Chi cục Thủy sản'],
        text: 'Lập danh sách chủ tàu cá ven biển; cấp giấy phép cho chủ tàu; kiểm tra neo buộc trước mùa lũ; hướng dẫn sơ tán khi lũ về',
      },
    ])
  })

  test('numbered items of an article that names one are a task each, a heading among them tells its dashes', () => {
    const read = tasks(
      'Quyết định',
      OPENING,
      'Điều 2. UBND huyện Ba Vì chịu trách nhiệm thực hiện các việc sau:',
      '1. Công tác phòng cháy rừng',
      '- Phát dọn đường băng cản lửa quanh rừng thông của huyện.',
      '- Khi phát hiện khói, UBND huyện Ba Vì phải nhanh chóng báo cho Hạt Kiểm lâm.',
      '2. Hàng năm báo cáo kết quả phòng cháy rừng về Chi cục Kiểm lâm.',
    )
    expect(read).toMatchObject([
      { no: 'Điều 2.1', assignees: ['UBND huyện Ba Vì'] },
      { no: 'Điều 2.2', assignees: ['UBND huyện Ba Vì'] },
    ])
    expect(read[0]?.text).toMatch(/^Phát dọn đường băng.*; khi phát hiện khói/u)
  })

  test('an item that names one of those in its heading is that one’s alone', () => {
    const read = tasks(
      'Chỉ thị',
      OPENING,
      'Chủ tịch UBND tỉnh yêu cầu:',
      '5. Sở Nội vụ và Thanh tra tỉnh',
      'a) Sở Nội vụ lập danh sách người dự tuyển;',
      'b) Thanh tra tỉnh giám sát việc chấm thi.',
    )
    expect(read.map(({ no, assignees }) => [no, assignees])).toEqual([
      ['5a', ['Sở Nội vụ']],
      ['5b', ['Thanh tra tỉnh']],
    ])
  })

  test('an item that goes on with others’ names keeps its own deadline', () => {
    const read = tasks(
      'Thông báo',
      'Phó Chủ tịch UBND tỉnh kết luận và chỉ đạo như sau:',
      '1. UBND các huyện, thị xã, thành phố chịu trách nhiệm:',
      '- Khẩn trương rà soát hộ nghèo, hộ cận nghèo năm 2024 trên địa bàn huyện.',
      '- UBND huyện Trà Bồng tiếp tục thực hiện kết luận thanh tra, báo cáo Sở Nội vụ trước 30/11/2024.',
    )
    expect(read.map(({ assignees, deadline }) => [assignees[0], deadline])).toEqual([
      ['UBND các huyện, thị xã, thành phố', undefined],
      ['UBND huyện Trà Bồng', '2024-11-30'],
    ])
  })

  test('an item whose own marker was not read stays one between two that were', () => {
    const read = tasks(
      'Công văn',
      OPENING,
      'Bộ Y tế đề nghị Giám đốc Sở Y tế thực hiện các nội dung như sau:',
      '1. Chủ động triển khai ứng dụng công nghệ thông tin tại đơn vị.',
      '2z.Xây dựng, nâng cấp hạ tầng kỹ thuật của hệ thống tại đơn vị.',
      '3. Tổ chức tập huấn cho cán bộ vận hành hệ thống tại đơn vị.',
    )
    expect(read.map(({ assignees }) => assignees)).toEqual(Array(3).fill(['Giám đốc Sở Y tế']))
  })

  test('behind items, until when to send is one more deed of those charged', () => {
    const read = tasks(
      'Công văn',
      OPENING,
      'Cục Quản lý môi trường y tế đề nghị Sở Y tế Kiên Giang phối hợp một số nội dung sau:',
      '1. Cung cấp đầy đủ thông tin theo phiếu khảo sát đính kèm công văn.',
      '2. Gửi phiếu khảo sát đến các đơn vị trực thuộc và chỉ đạo các đơn vị đó cung cấp thông tin trong nội dung phiếu.',
      'Phiếu khảo sát sau khi điền đầy đủ thông tin gửi về Cục Quản lý môi trường y tế trước ngày 05/11/2017 để tổng hợp.',
    )
    expect(read.map(({ deadline }) => deadline)).toEqual([undefined, undefined, '2017-11-05'])
  })

  test('a plain paragraph of an article instructs as its items do', () => {
    const read = tasks(
      'Quyết định',
      OPENING,
      'Điều 2. Tổ chức thực hiện',
      '1. Sở Tài chính chịu trách nhiệm toàn diện về nội dung đề xuất, đảm bảo mức và nguồn kinh phí theo quy định hiện hành.',
      'Sở Nội vụ chịu trách nhiệm chuẩn xác đối tượng hỗ trợ, quyết toán kinh phí.',
    )
    expect(read.map(({ assignees }) => assignees)).toEqual([['Sở Tài chính'], ['Sở Nội vụ']])
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

  test('a ministry’s request is a task (row 54)', () => {
    const read = tasks(
      'Công văn',
      'Bộ Nội vụ đề nghị Ủy ban nhân dân tỉnh, thành phố khẩn trương xây dựng báo cáo, gửi Bộ Nội vụ trước ngày 31/12/2025.',
    )
    expect(read).toMatchObject([{ assignees: ['Ủy ban nhân dân tỉnh, thành phố'], deadline: '2025-12-31' }])
  })

  test('running text under a heading by matter charges, under a heading that tells it does not', () => {
    const read = tasks(
      'Thông báo',
      OPENING,
      'Sau khi nghe báo cáo, Chủ tịch UBND tỉnh kết luận, chỉ đạo như sau:',
      '1. Đánh giá chung',
      'UBND tỉnh xác định đây là nhiệm vụ quan trọng; các sở, ngành tập trung thực hiện nhiều giải pháp.',
      '2. Về giải ngân',
      'Ban Quản lý dự án tỉnh phấn đấu giải ngân toàn bộ kế hoạch vốn trong năm 2025.',
    )
    expect(read.map(({ no, assignees }) => [no, assignees])).toEqual([['2', ['Ban Quản lý dự án tỉnh']]])
  })

  test('who answers for a decision, behind the sentence that says since when it holds', () => {
    const read = tasks(
      'Quyết định',
      OPENING,
      'Điều 4. Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng Bộ, Vụ trưởng Vụ Pháp chế chịu trách nhiệm thi hành Quyết định này./.',
    )
    expect(read).toMatchObject([{ no: 'Điều 4', assignees: ['Chánh Văn phòng Bộ', 'Vụ trưởng Vụ Pháp chế'] }])
  })

  test('what an office is besides what it has to do', () => {
    const read = tasks(
      'Quyết định',
      OPENING,
      'Điều 3. Cục Quản lý nhà là cơ quan thường trực của Tổ công tác, có trách nhiệm chuẩn bị nội dung làm việc.',
    )
    expect(read).toMatchObject([{ assignees: ['Cục Quản lý nhà'], text: 'Chuẩn bị nội dung làm việc' }])
  })

  test('whom a directive charges at its end, by itself', () => {
    const read = tasks(
      'Chỉ thị',
      OPENING,
      'Căn cứ Chỉ thị này, thủ trưởng các sở, ngành xây dựng kế hoạch cụ thể, báo cáo kết quả về UBND tỉnh.',
    )
    expect(read).toMatchObject([{ assignees: ['thủ trưởng các sở, ngành'] }])
  })

  test('what an invitation has prepared, in its items, too', () => {
    const read = tasks(
      'Giấy mời',
      '1. Thời gian: 14 giờ 00 phút, ngày 18/11/2025.',
      '2. Chuẩn bị nội dung:',
      '- Giao Sở Tài chính chuẩn bị tài liệu, gửi về Văn phòng UBND tỉnh trước ngày 16/11/2025.',
    )
    expect(read).toMatchObject([{ assignees: ['Sở Tài chính'], deadline: '2025-11-16' }])
  })

  test('a day that stands alone on the last line is read', () => {
    const lines = ['2. Sở Nội vụ tổng hợp nhu cầu của các đơn vị, gửi về Sở Tài chính trước ngày', '20/10/2025.']
    const pieces = [
      ...piecesAt(0.22, lines.slice(0, 1), { top: 0.2 }),
      ...piecesAt(0.16, lines.slice(1), { top: 0.217 }),
    ]
    expect(tasksIn(pieces, 'Thông báo').map(({ task }) => task.deadline)).toEqual(['2025-10-20'])
  })

  test('who charges somebody else is not charged', () => {
    const read = tasks('Công văn', OPENING, 'Sở Xây dựng giao Thanh tra Sở kiểm tra đột xuất các công trường xây dựng.')
    expect(read.map(({ assignees }) => assignees)).toEqual([['Thanh tra Sở']])
  })

  test('numbers of articles are known with the letters that engines take for digits', () => {
    const read = tasks('Quyết định', OPENING, 'Diều l2. Sở Tài chính chịu trách nhiệm thi hành Quyết định này./.')
    expect(read.map(({ no }) => no)).toEqual(['Điều 12'])
  })

  test.each([
    [
      'a request upward (row 55)',
      'Tờ trình',
      'Kính đề nghị Văn phòng UBND tỉnh thẩm định, trình Chủ tịch UBND tỉnh ký duyệt, ban hành.',
    ],
    [
      'what a report plans (row 40)',
      'Báo cáo',
      'Sở Nội vụ tiếp tục rà soát, tham mưu UBND tỉnh, hoàn thành trong tháng 11/2025.',
    ],
    ['a request upward in a letter', 'Công văn', 'Kính đề nghị Sở Tài chính, Sở Nội vụ xem xét, cấp bổ sung kinh phí.'],
    ['the closing formula with those whom it asks', 'Công văn', 'UBND xã đề nghị các thôn, buôn nghiêm túc thực hiện.'],
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
    [
      'an office’s own plan (row 40)',
      'Báo cáo',
      'Sở Nội vụ rà soát, trình UBND tỉnh ban hành kế hoạch, hoàn thành trong tháng 11/2025.',
    ],
    [
      'a request upward in a proposal (row 55)',
      'Tờ trình',
      'Kính đề nghị Văn phòng UBND tỉnh thẩm định, trình Chủ tịch UBND tỉnh ký duyệt, ban hành.',
    ],
    [
      'what is to be done where something goes wrong',
      'Công văn',
      'Trong quá trình triển khai thực hiện, nếu có khó khăn, vướng mắc, đề nghị các đơn vị phản ánh về Sở Y tế để được hướng dẫn.',
    ],
    [
      'a request upward in an official letter',
      'Công văn',
      'Sở Tài chính kính đề nghị Ủy ban nhân dân tỉnh xem xét, bố trí kinh phí thực hiện.',
    ],
    [
      'who has which form in a list',
      'Công văn',
      '- Bệnh viện đa khoa tỉnh, Trung tâm Y tế dự phòng tỉnh (mẫu phiếu số 03).',
    ],
    ['who is invited', 'Giấy mời', '1. Sở Tài chính, Sở Nội vụ chuẩn bị tham dự hội nghị.'],
    [
      'what was asked before (row 38)',
      'Công văn',
      'Ngày 10/11/2025, Sở Nội vụ đã có Công văn số 61/SNV-CCHC đề nghị các cơ quan, đơn vị báo cáo kết quả trước ngày 25/11/2025.',
    ],
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

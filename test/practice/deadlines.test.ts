import { describe, expect, test } from 'vitest'
import { deadlineIn } from '../../shared/practice/deadlines.ts'

/** The phrasings of real letters, 2009–2026 (domain facts, letters.md §12.1; the number is the row there). */
describe('a deadline that names a day', () => {
  test.each([
    [1, 'gửi báo cáo trước ngày 01/11/2017', '2017-11-01'],
    [2, 'gửi về Sở chậm nhất ngày 27/10/2017', '2017-10-27'],
    [3, 'Thời gian chậm nhất đến hết ngày 25/10/2017', '2017-10-25'],
    [4, 'gửi Bộ Nội vụ trước ngày 10 tháng 8 năm 2025', '2025-08-10'],
    [5, 'hoàn thành trước ngày 20 tháng 5 năm 2026', '2026-05-20'],
    [6, 'báo cáo trong ngày 30 tháng 4 năm 2026', '2026-04-30'],
    [7, 'báo cáo trước 14 giờ, ngày 11 tháng 01 năm 2026', '2026-01-11'],
    [8, 'gửi kết quả trước 17 giờ 00 phút, ngày 05/12/2025', '2025-12-05'],
    [9, 'kịp thời báo cáo Sở trước 30/11/2024 để tổng hợp', '2024-11-30'],
    [10, 'tham mưu công bố, hoàn thành trước ngày 20/01/2025', '2025-01-20'],
    [11, 'gửi trước ngày 22/ 12/ 2011', '2011-12-22'],
    [12, 'gửi trước ngày 08/ 12 / 2017', '2017-12-08'],
    [13, 'gửi về Bộ chậm nhất là ngày 23 tháng 01 năm 2026', '2026-01-23'],
    [14, 'gửi Bộ Nội vụ trước ngày 31/12/2025', '2025-12-31'],
    [29, 'ban hành chậm nhất là ngày 15 tháng 12 năm 2025', '2025-12-15'],
    [30, 'hoàn thành trước ngày 30 tháng 9 năm 2025', '2025-09-30'],
    [31, 'trình trước ngày 20/3/2026', '2026-03-20'],
    [37, 'chậm nhất ngày 20/10/2025 để Sở Tư pháp tổng hợp', '2025-10-20'],
    [0, 'báo cáo trước ngày 1O/8/2025', '2025-08-10'],
    [0, 'báo cáo trươe mgày l0 tháng 8 năm 2025', '2025-08-10'],
  ])('row %i: %s', (_, text, day) => expect(deadlineIn(text)).toMatchObject({ day, latest: day }))
})

describe('a deadline whose last day follows from a month, quarter or year', () => {
  test.each([
    [15, 'bảo đảm hoàn thành trong năm 2025', '2025-12-31'],
    [16, 'Quý I/2025', '2025-03-31'],
    [18, 'Hoàn thành xong, trình trong tháng 6/2025', '2025-06-30'],
    [28, 'hoàn thành chậm nhất tháng 10/2025', '2025-10-31'],
    [28, 'hoàn thành trước tháng 2 năm 2024', '2024-02-29'],
  ])('row %i: %s', (_, text, latest) => {
    const due = deadlineIn(text)
    expect(due?.latest).toBe(latest)
    expect(due?.day).toBeUndefined()
  })
})

describe('a deadline that keeps its words and names no day', () => {
  test.each([
    [17, 'Hàng năm'],
    [19, 'Ngay sau khi có Nghị quyết của HĐND tỉnh'],
    [20, 'báo cáo định kỳ 03 tháng/1lần'],
    [21, 'báo cáo định kỳ 6 tháng, hàng năm hoặc đột xuất'],
    [22, 'Định kỳ 06 tháng và hàng năm tổng hợp kết quả'],
    [23, 'báo cáo trước ngày 15/11 hằng năm'],
    [24, 'báo cáo trước ngày 31 tháng 3'],
    [25, 'định kỳ hàng quý (trước ngày 15 của tháng kế tiếp)'],
    [26, 'trong thời hạn 60 ngày làm việc kể từ ngày có quyết định cho phép hợp nhất'],
    [27, 'trong thời hạn 03 ngày làm việc, kể từ ngày nhận được hồ sơ'],
    [32, 'tham mưu công bố đúng thời hạn'],
    [32, 'báo cáo theo đúng thời gian yêu cầu'],
    [32, 'thực hiện đảm bảo thời gian'],
    [33, 'khẩn trương triển khai ngay những công việc sau'],
  ])('row %i: %s', (_, text) => {
    const due = deadlineIn(text)
    expect(due?.words.length).toBeGreaterThan(5)
    expect(due?.day).toBeUndefined()
    expect(due?.latest).toBeUndefined()
  })
})

describe('a deadline that is counted from the letter’s own days', () => {
  const days = { issuedOn: '2025-01-20', arrivedOn: '2025-01-22' }
  test.each([
    // Tết of 2025 closes offices from 27 to 31 January.
    ['trong thời hạn 07 ngày làm việc kể từ ngày ban hành Công văn này', '2025-02-05'],
    ['trong vòng 10 (mười) ngày, kể từ ngày ký ban hành', '2025-01-30'],
    ['chậm nhất 05 ngày làm việc kể từ ngày nhận được văn bản này', '2025-02-05'],
    ['báo cáo kết quả trong quý II', '2025-06-30'],
    ['hoàn thành trong tháng 3', '2025-03-31'],
  ])('%s: until %s', (text, latest) => {
    const due = deadlineIn(text, days)
    expect(due?.latest).toBe(latest)
    expect(due?.day).toBeUndefined()
  })

  test.each([
    ['from an event of its own', 'trong thời hạn 03 ngày làm việc, kể từ ngày nhận được hồ sơ', days],
    ['from a day that was not read', 'trong vòng 10 ngày, kể từ ngày ký ban hành', {}],
    ['in years whose holidays are not known', 'trong 5 ngày làm việc kể từ ngày ký', { issuedOn: '2031-03-03' }],
  ])('names no day when it is counted %s', (_, text, days) => {
    const due = deadlineIn(text, days)
    expect(due?.words.length).toBeGreaterThan(5)
    expect(due?.latest).toBeUndefined()
  })

  test('what was due before the letter was written is told, not asked', () => {
    expect(deadlineIn('các đơn vị đã báo cáo trước ngày 15/01/2025', days)).toBeUndefined()
  })
})

describe('a day of which the year is not said', () => {
  test.each([
    ['2017-08-25', 'xong trước ngày 03/9', '2017-09-03'],
    ['2017-12-20', 'gửi về Sở trước ngày 05/01 để tổng hợp', '2018-01-05'],
    ['2025-10-06', 'hạn cuối gửi về UBND xã là ngày 25/10/2025', '2025-10-25'],
    ['2017-08-25', 'trước ngày 15/3', undefined],
    ['2017-08-25', 'trước ngày 15/12 hằng năm', undefined],
  ])('in a letter of %s: %s', (issuedOn, text, day) => expect(deadlineIn(text, { issuedOn })?.day).toBe(day))
})

describe('no deadline', () => {
  test.each([
    [33, 'khẩn trương triển khai những công việc sau'],
    [33, 'báo cáo ngày 20 hằng tháng của năm trước'],
    [34, 'Thời gian: 1 buổi, khai mạc lúc 7 giờ 30 phút, ngày thứ ba, 14/11/2017'],
    [35, 'Lúc 08 giờ 00 phút, ngày 09/11/2024 (sáng Thứ Bảy)'],
    [36, 'từ 14h00 ngày 22/01/2026 (Chiều thứ Năm)'],
    [38, 'Thời gian báo cáo trước ngày 25/10/2017'],
    [39, '(dự kiến trong Quý I/2026)'],
    [0, 'theo Quyết định số 490/QĐ-TTg ngày 07/5/2018'],
    [0, 'ban hành ngày 30 tháng 02 năm 2024'],
  ])('row %i: %s', (_, text) => expect(deadlineIn(text)).toBeUndefined())
})

test.each(['trước ', 'định kỳ ', 'trong thời hạn 60 ngày ', 'hoàn thành và báo cáo ', '12/'])(
  'answers in time on 60,000 letters of %j',
  (piece) => {
    const start = performance.now()
    deadlineIn(piece.repeat(60_000 / piece.length))
    expect(performance.now() - start).toBeLessThan(2_000)
  },
)

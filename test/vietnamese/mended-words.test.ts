import { expect, test } from 'vitest'
import { mendedWords } from '../../shared/vietnamese/mended-words.ts'
import { normalise } from '../../shared/vietnamese/normalise.ts'

test.each([
  ['a word that is none', 'chịu trách mhiệm thi hành', 'chịu trách nhiệm thi hành'],
  ['a letter that was lost at its end', 'Ban Xây dựng Đảng tổ chứ quán triệt', 'Ban Xây dựng Đảng tổ chức quán triệt'],
  ['a letter taken for one of its shape', 'khẩn trương hoàm thành', 'khẩn trương hoàn thành'],
  ['a capital in an office', 'Giao Trun tâm Y tế, Ủy bn nhân dân', 'Giao Trung tâm Y tế, Ủy ban nhân dân'],
])('%s is mended', (_, read, written) => expect(mendedWords(read)).toBe(written))

test.each([
  ['a place', 'xã Krông Nô, huyện Đắk Glei'],
  ['the initials of who wrote it', 'Lưu: VT, KTĐT (đvt)'],
  ['a person', 'ông Qân, bà Nguyễn Thị Tuyếnn'],
  ['another language', 'this website is for online training'],
  ['a word that may be one of two', 'đồng chí Thú trưởng'],
  ['a word beside capitals', 'ục TRƯỞNG'],
  ['a right word beside a right one', 'báo các đơn vị, trước này, khóa học'],
  ['an e-mail address and a symbol', 'gửi về phòmg@tinh.gov.vn, số 12/phòmg-x'],
])('%s stays as it was read', (_, text) => expect(mendedWords(text)).toBe(text))

test('what stands between the numbers of a day is known', () => {
  expect(normalise('trước ngày 30 háng 9 nă 2025')).toBe('trước ngày 30 tháng 9 năm 2025')
})

test('a doubled Đ is one, but where deputies are abbreviated', () => {
  expect(normalise('số 61/GM-ĐĐBQH, ĐĐà Nẵng')).toBe('số 61/GM-ĐĐBQH, Đà Nẵng')
})

test('a digit in a word is the capital of its shape', () => {
  expect(normalise('5ở Tài chính, 8ộ Y tế, U8ND tỉnh, Điều 8, 8 bộ')).toBe(
    'Sở Tài chính, Bộ Y tế, UBND tỉnh, Điều 8, 8 bộ',
  )
})

test.each(['tổ chứ ', 'mhiệm', 'ộ ', 'Trun '])('answers in time on 60,000 letters of %j', (piece) => {
  const start = performance.now()
  mendedWords(piece.repeat(60_000 / piece.length))
  expect(performance.now() - start).toBeLessThan(4_000)
})

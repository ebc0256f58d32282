import { describe, expect, test } from 'vitest'
import { hidesMark, isUnreadMark, markUnder, secrecyIn, urgencyIn } from '../../shared/decree-30/iii-2-marks.ts'
import type { Look } from '../../shared/reading.ts'
import { piecesAt } from '../pieces.ts'

const at = (top: number, ...lines: string[]) => piecesAt(0.15, lines, { top })

describe('marks of urgency and secrecy', () => {
  test.each([
    ['HỎA TỐC', 'HỎA TỐC'],
    ['HOẢ TỐC', 'HỎA TỐC'],
    ['HỖÖA TỐC', 'HỎA TỐC'],
    ['HỎA TỐC HẸN GIỜ', 'HỎA TỐC HẸN GIỜ'],
    ['THƯỢNG KHẨN', 'THƯỢNG KHẨN'],
    ['-_ KHẨN', 'KHẨN'],
    ['HỎA TC', 'HỎA TỐC'],
  ])('%s is %s', (line, mark) => expect(urgencyIn(at(0.2, line))?.mark).toBe(mark))

  test.each(['Công điện khẩn số 1407/CĐ-BYT', 'KHẨN TRƯƠNG TRIỂN KHAI', 'khẩn'])('%s is none', (line) =>
    expect(urgencyIn(at(0.2, line))).toBeUndefined(),
  )

  test('a word in the lower half of the page is none', () => expect(urgencyIn(at(0.7, 'KHẨN'))).toBeUndefined())

  test.each([
    ['TỐI MẬT', 'TỐI MẬT'],
    ['BẢO MẬT THÔNG TIN', undefined],
  ])('%s as secrecy: %s', (line, mark) => expect(secrecyIn(at(0.1, line))?.mark).toBe(mark))
})

describe('a stamp at the place of the mark of urgency that cannot be read', () => {
  const look = (
    left: number,
    top: number,
    width: number,
    height: number,
    words: string,
    kind: Look['kind'] = 'marks',
  ) => ({
    kind,
    box: { left, top, width, height },
    lines: piecesAt(0.1, [words], { top: 0.2 }).map(({ words, box }) => ({ words, box })),
  })

  test('is doubted', () => expect(isUnreadMark(look(0.05, 0.18, 0.19, 0.08, '_-~Zc ¬'))).toBe(true))

  test.each([
    ['a mark that was read', look(0.05, 0.18, 0.19, 0.08, 'HỎA TỐC')],
    ['the seal of the office of the gazette, at the top right', look(0.71, 0, 0.12, 0.08, 'ZZ Ï')],
    ['a speck of red', look(0.1, 0.2, 0.04, 0.02, '-.')],
    ['the stamp of arrival', look(0.05, 0.18, 0.19, 0.08, '_-~', 'arrival-stamp')],
  ])('is not %s', (_, other) => expect(isUnreadMark(other)).toBe(false))
})

describe('a mark of urgency under a stamp of arrival', () => {
  const box = { left: 0.08, top: 0.18, width: 0.25, height: 0.13 }
  const look = (kind: Look['kind'], ...texts: string[]): Look => ({
    kind,
    box,
    lines: texts.map((text) => ({ box, words: [{ text, confidence: 0.4, box }] })),
  })

  test.each([
    ['KHẨN', look('arrival-stamp', 'SỞ', 'đkHÁN»')],
    ['KHẨN', look('marks', 'mmKHẨNTT|')],
    ['HỎA TỐC', look('marks', 'HỎATỐC')],
    ['HỎA TỐC', look('marks', 'CTHỞA TỐC |')],
    ['HỎA TỐC', look('marks', '(Say reriwnMTHỚỞA TỐC |')],
  ])('%s shows by its letters', (mark, seen) =>
    expect(markUnder([look('arrival-stamp', 'ĐẾN'), seen])?.mark).toBe(mark),
  )

  test('is none in the words of the text, nor where no stamp is', () => {
    expect(markUnder([look('arrival-stamp', 'ĐẾN', 'khẩn', 'trương')])).toBeUndefined()
    expect(markUnder([look('marks', 'KHẨN')])).toBeUndefined()
    expect(markUnder([look('arrival-stamp', 'SỞ Y TẾ TỈNH KHÁNH HÒA', 'SỐ: 12')])).toBeUndefined()
  })

  test('of which most letters are left is asked after', () => {
    expect(hidesMark(look('arrival-stamp', 'ĐẾN', 'c— _Í TIƠA TỔ'))).toBe(true)
    expect(hidesMark(look('arrival-stamp', 'BKIEẨN,', 'ĐẾN Ngày: 19/03'))).toBe(true)
    expect(hidesMark(look('arrival-stamp', 'KHOA TOÁN', 'TỈNH KHÁNH HÒA'))).toBe(false)
  })
})

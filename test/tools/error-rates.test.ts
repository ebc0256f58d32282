import { describe, expect, test } from 'vitest'
import { errors } from '../../tools/bench/error-rates.ts'

describe('what counts as an error', () => {
  test.each([
    ['the same text', ['Kính gửi: Sở Y tế'], ['Kính gửi: Sở Y tế'], 0, 0],
    ['a lost mark', ['Kính gửi: Sở Y tế'], ['Kính gửi: Sở Y tê'], 1, 1],
    ['columns read as one line', ['ỦY BAN NHÂN DÂN', 'CỘNG HÒA XÃ HỘI'], ['ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI'], 0, 0],
    ['columns read in another order', ['Nơi nhận:', 'CHỦ TỊCH'], ['CHỦ TỊCH', 'Nơi nhận:'], 0, 0],
    ['a line broken in two', ['trước ngày 30 tháng 9'], ['trước ngày', '30 tháng 9'], 0, 0],
    ['a lost line', ['Số: 251/UBND-NNTN', 'Kính gửi:'], ['Kính gửi:'], 17, 2],
    ['rubbish that nobody printed', ['CHỦ TỊCH'], ['CHỦ TỊCH', 'IE2v'], 4, 0],
    ['nothing read', ['CHỦ TỊCH'], [], 8, 2],
    ['other quotation marks', ['“Mỗi xã”'], ['"Mỗi xã"'], 0, 0],
  ])('%s', (_, printed, read, characterErrors, wordErrors) => {
    expect(errors(printed, read)).toMatchObject({ characterErrors, wordErrors })
  })
})

test('a stamp may be read or left out', () => {
  expect(errors(['Kính gửi:'], ['Kính gửi:', 'ĐẾN Số: 173'], ['ĐẾN', 'Số: 173']).characterErrors).toBe(0)
  expect(errors(['Kính gửi:'], ['Kính gửi:'], ['ĐẾN', 'Số: 173']).characterErrors).toBe(0)
})

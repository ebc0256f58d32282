import { expect, test } from 'vitest'
import { placeAndDate, placeName } from '../../shared/decree-30/ii-4-place-and-date.ts'
import { fold } from '../../shared/vietnamese/fold.ts'

const read = (text: string) => placeAndDate(text, fold(text))

test.each([
  ['Quảng Ngãi, ngày 16 tháng 01 năm 2019', 'Quảng Ngãi', '2019-01-16'],
  ['Hà Nội, ngày 6 tháng 11 năm 2025', 'Hà Nội', '2025-11-06'],
  ['Thủ Dầu Một, ngày 15 tháng 4 năm 2009.', 'Thủ Dầu Một', '2009-04-15'],
  ['Nghệ An, hồi 16 giờ 30 ngày 18 tháng 9 năm 2024', 'Nghệ An', '2024-09-18'],
])('reads %s', (text, place, day) => expect(read(text)).toMatchObject({ place, date: day }))

test.each([
  'Hà Nội, ngày tháng 7 năm 2025',
  'Kiên Giang, ngày đ5 tháng 10 năm 2017',
  'Hà Nội, ngày 31 tháng 02 năm 2020',
])('keeps the place but gives no day for %s', (text) => {
  expect(read(text)?.place).toBeTruthy()
  expect(read(text)?.date).toBeUndefined()
})

test.each(['Căn cứ Nghị quyết ngày 05 tháng 3 năm 2024 của Chính phủ về công tác', 'Độc lập - Tự do - Hạnh phúc'])(
  'leaves %s alone',
  (text) => expect(read(text)).toBeUndefined(),
)

test.each([
  ['Kiên Gíang', 'Kiên Giang'],
  ['Thành phô cua Hồ Chí Minh', 'Thành phố Hồ Chí Minh'],
  ['TP. Huê', 'TP. Huế'],
  ['Thủ Dầu Một', 'Thủ Dầu Một'],
  ['Phường Điện Biên Phủ', 'Phường Điện Biên Phủ'],
  ['TP. Rạch Giá', 'TP. Rạch Giá'],
])('%s is %s', (printed, place) => expect(placeName(printed)).toBe(place))

test.each([
  ['Bình Minh', 'Ủy ban nhân dân xã Bình Minh', 'Bình Minh'],
  ['Thanh Hòa', 'UBND xã Thanh Hòa', 'Thanh Hòa'],
  ['Bình Minh', 'Trạm Thủy lợi số 3', 'Bình Minh'],
  ['Kiên Giaug', 'Sở Y tế tỉnh Kiên Giang', 'Kiên Giang'],
  ['Kiên Gíang', '', 'Kiên Giang'],
])('%s of a letter of %s is %s', (printed, above, place) => expect(placeName(printed, above)).toBe(place))

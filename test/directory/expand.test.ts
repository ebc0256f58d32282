import { expect, test } from 'vitest'
import { expandedOrgans, isUnexpanded } from '../../shared/directory/expand.ts'

test('tells departments apart by their names, commas inside and all', () => {
  const line =
    'Các Sở: Nông nghiệp và Phát triển nông thôn, Tài chính, Công Thương, Kế hoạch và Đầu tư, Khoa học và Công nghệ, Y tế, Lao động - Thương binh và Xã hội, Văn hóa, Thể thao và Du lịch'
  expect(expandedOrgans(line)).toHaveLength(8)
  expect(expandedOrgans(line).at(0)).toBe('Sở Nông nghiệp và Phát triển nông thôn')
  expect(expandedOrgans(line).at(-1)).toBe('Sở Văn hóa, Thể thao và Du lịch')
})

test.each([
  [
    'Bộ trưởng các Bộ: Quốc phòng, Công an, Nông nghiệp và Môi trường',
    ['Bộ trưởng Bộ Quốc phòng', 'Bộ trưởng Bộ Công an', 'Bộ trưởng Bộ Nông nghiệp và Môi trường'],
  ],
  [
    'Chủ tịch UBND các tỉnh, thành phố: Quảng Trị, Huế và thành phố Đà Nẵng',
    ['Chủ tịch UBND tỉnh Quảng Trị', 'Chủ tịch UBND thành phố Huế', 'Chủ tịch UBND thành phố Đà Nẵng'],
  ],
  [
    'Chủ tịch UBND các xã: Tân Thành, Sơn Tây Hạ; phường Trương Quang Trọng',
    ['Chủ tịch UBND xã Tân Thành', 'Chủ tịch UBND xã Sơn Tây Hạ', 'Chủ tịch UBND phường Trương Quang Trọng'],
  ],
  [
    'Ủy ban nhân dân các tỉnh Gia Lai, Kon Tum, Thừa Thiên – Huế',
    ['Ủy ban nhân dân tỉnh Gia Lai', 'Ủy ban nhân dân tỉnh Kon Tum', 'Ủy ban nhân dân tỉnh Thừa Thiên Huế'],
  ],
  ['UBND các quận: 1, 3', ['UBND quận 1', 'UBND quận 3']],
  ['Cac Sơ: Tài chinh, Kế hoach và Dầu tư', ['Sở Tài chính', 'Sở Kế hoạch và Đầu tư']],
])('takes %s apart', (text, names) => expect(expandedOrgans(text)).toEqual(names))

test('says which lists hold a name that is not known', () => {
  expect(isUnexpanded('Các Bộ: Công an, Không Rõ')).toBe(true)
  expect(isUnexpanded('Các Sở, ban, ngành')).toBe(false)
})

test.each([
  // Which of them is a city, which a name's end, the list does not say.
  'UBND các huyện, thành phố: Ba Tơ, Quảng Ngãi',
  'UBND các huyện: Ba Tơ; thành phố Quảng Ngãi, Sơn Hà',
  'UBND các huyện: Ba Tơ Minh Long Sơn, Sơn Hà',
  'Các Sở, ban, ngành',
  'Các Bộ: Công an, Không Rõ',
  'Sở Tài chính',
  'UBND các huyện, thành phố',
])('leaves %s as printed', (text) => expect(expandedOrgans(text)).toEqual([text]))

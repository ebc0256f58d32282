import { expect, test } from 'vitest'
import { DIRECTORY, organsNamed } from '../../shared/directory/directory.ts'
import { stands } from '../../shared/directory/organ.ts'
import { PLACES } from '../../shared/directory/provinces.ts'

const symbolsOn = (name: string, day: string) =>
  organsNamed(name, DIRECTORY)
    .filter((organ) => stands(organ, day))
    .flatMap(({ symbols }) => symbols)

test.each([
  ['Bộ Giao thông vận tải', '2025-02-28', 'BGTVT'],
  ['Bộ Nông nghiệp và Môi trường', '2025-03-01', 'BNNMT'],
  ['Sở Dân tộc và Tôn giáo tỉnh Lâm Đồng', '2025-03-01', 'SDTTG'],
  ['Ban Dân tộc tỉnh Quảng Ngãi', '2020-01-01', 'BDT'],
  ['Ủy ban nhân dân tỉnh Kiên Giang', '2025-06-30', 'UBND'],
  ['UBND thành phố Huế', '2025-01-01', 'UBND'],
  ['Tỉnh ủy Quảng Ngãi', '2026-01-01', 'TU'],
  ['Ban Tuyên giáo và Dân vận Thành ủy Hà Nội', '2026-01-01', 'BTGDVTU'],
  ['Tòa án nhân dân tỉnh Cà Mau', '2020-01-01', 'TAND'],
  ['Liên đoàn Lao động tỉnh Lâm Đồng', '2020-01-01', 'LĐLĐ'],
])('%s on %s wrote as %s', (name, day, symbol) => expect(symbolsOn(name, day)).toContain(symbol))

test.each([
  ['Bộ Giao thông vận tải', '2025-03-01'],
  ['Bộ Nông nghiệp và Môi trường', '2025-02-28'],
  ['Sở Kế hoạch và Đầu tư tỉnh Quảng Ngãi', '2025-03-01'],
  ['Ủy ban nhân dân tỉnh Kiên Giang', '2025-07-01'],
  ['Sở Y tế tỉnh Bình Dương', '2025-07-01'],
  ['UBND thành phố Huế', '2024-12-31'],
])('there was no %s on %s', (name, day) => expect(symbolsOn(name, day)).toEqual([]))

test('63 provinces became 34', () => {
  expect(PLACES.filter((place) => stands(place, '2025-06-30'))).toHaveLength(63)
  expect(PLACES.filter((place) => stands(place, '2025-07-01'))).toHaveLength(34)
})

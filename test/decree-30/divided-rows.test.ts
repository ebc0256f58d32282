import { expect, test } from 'vitest'
import { divided } from '../../shared/decree-30/divided-rows.ts'
import { piecesAt } from '../pieces.ts'

const parts = (line: string) =>
  piecesAt(0.16, [line])
    .flatMap(divided)
    .map(({ text }) => text)

test.each([
  [
    'V/v hướng dẫn việc số hoá hồ sơ, tài Hà Nội, ngày 29 tháng 11 năm 2025',
    ['V/v hướng dẫn việc số hoá hồ sơ, tài', 'Hà Nội, ngày 29 tháng 11 năm 2025'],
  ],
  [
    'Số: 15/KH-DCT Thành phố Hồ Chí Minh, ngày 23 tháng 6 năm 2026',
    ['Số: 15/KH-DCT', 'Thành phố Hồ Chí Minh, ngày 23 tháng 6 năm 2026'],
  ],
])('%s is divided before the place', (line, expected) => expect(parts(line)).toEqual(expected))

test.each([
  'Quảng Ngãi, ngày 16 tháng 01 năm 2019',
  'Thực hiện Chỉ thị số 20-CT/TU, ngày 10/10/2024 của Ban Thường vụ Tỉnh ủy',
  'Thủ Dầu Một, ngày 15 tháng 4 năm 2009',
])('%s is left whole', (line) => expect(parts(line)).toEqual([line]))

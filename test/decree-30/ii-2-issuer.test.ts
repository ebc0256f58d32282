import { expect, test } from 'vitest'
import { issuerOf } from '../../shared/decree-30/ii-2-issuer.ts'
import { piecesAt } from '../pieces.ts'

const read = (...lines: string[]) => {
  const found = issuerOf(piecesAt(0.17, lines, { top: 0.06 }))
  return [found?.issuer, found?.parent]
}

test.each([
  ['a department of a province', ['UBND TỈNH CÀ MAU', 'SỞ TƯ PHÁP'], 'Sở Tư pháp tỉnh Cà Mau', 'UBND tỉnh Cà Mau'],
  ['an office', ['UBND TỈNH BẾN TRE', 'VĂN PHÒNG'], 'Văn phòng UBND tỉnh Bến Tre', 'UBND tỉnh Bến Tre'],
  ['a commune', ['ỦY BAN NHÂN DÂN', 'XÃ SƠN TÂY HẠ'], 'Ủy ban nhân dân xã Sơn Tây Hạ', undefined],
  ['the police', ['BỘ CÔNG AN', 'CÔNG AN TỈNH QUẢNG TRỊ'], 'Công an tỉnh Quảng Trị', 'Bộ Công an'],
  [
    'a body of two lines under another',
    ['VIỆN KIỂM SÁT NHÂN DÂN TỐI CAO', 'VIỆN KIỂM SÁT NHÂN DÂN', 'TỈNH ĐIỆN BIÊN'],
    'Viện kiểm sát nhân dân tỉnh Điện Biên',
    'Viện kiểm sát nhân dân tối cao',
  ],
  [
    'a name with “xã” that is no level',
    ['BẢO HIỂM XÃ HỘI VIỆT NAM', 'BẢO HIỂM XÃ HỘI TỈNH AN GIANG'],
    'Bảo hiểm xã hội tỉnh An Giang',
    'Bảo hiểm xã hội Việt Nam',
  ],
  [
    'the military of a province',
    ['QUÂN KHU 5', 'BỘ CHỈ HUY QUÂN SỰ TỈNH KON TUM'],
    'Bộ Chỉ huy Quân sự tỉnh Kon Tum',
    'Quân khu 5',
  ],
  [
    'the Front by its standing committee',
    ['ỦY BAN MTTQ VIỆT NAM', 'TỈNH THANH HÓA', 'BAN THƯỜNG TRỰC'],
    'Ủy ban MTTQ Việt Nam tỉnh Thanh Hóa - Ban Thường trực',
    undefined,
  ],
  [
    'an office of two bodies',
    ['VĂN PHÒNG', 'ĐOÀN ĐẠI BIỂU QUỐC HỘI VÀ', 'HỘI ĐỒNG NHÂN DÂN TỈNH KON TUM'],
    'Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh Kon Tum',
    undefined,
  ],
])('%s', (_, lines, issuer, parent) => expect(read(...lines)).toEqual([issuer, parent]))

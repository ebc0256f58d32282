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
    'a subcommittee of a congress’ organisers',
    ['BAN TỔ CHỨC', 'ĐẠI HỘI ĐẠI BIỂU', 'CÁC DÂN TỘC THIỂU SỐ VIỆT NAM', 'TIỂU BAN THI ĐUA - KHEN THƯỞNG'],
    'Tiểu ban thi đua - khen thưởng',
    'Ban Tổ chức đại hội đại biểu các dân tộc thiểu số Việt Nam',
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

test.each([
  ['UBND TỈNH NGHỆ AN/VƯỜN QUỐC GIA PÙ MÁT', 'Vườn quốc gia pù mát', 'UBND tỉnh Nghệ An'],
  ['BỘ XÂY DỰNG/CẢNG VỤ HÀNG HẢI ĐÀ NẴNG', 'Cảng vụ hàng hải Đà Nẵng', 'Bộ Xây dựng'],
  ['BỘ CÔNG AN/TRẠI GIAM SỐ 9', 'Trại giam số 9', 'Bộ Công an'],
  ['QUÂN KHU 5/LỮ ĐOÀN 99', 'Lữ đoàn 99', 'Quân khu 5'],
  ['UBND XÃ BÌNH MINH/TỔ CÔNG TÁC ĐỀ ÁN 06', 'Tổ công tác đề án 06', 'UBND xã Bình Minh'],
  ['THUẾ TỈNH BẮC NINH/THUẾ CƠ SỞ 5', 'Thuế cơ sở 5', 'Thuế tỉnh Bắc Ninh'],
  ['CỤC THỐNG KÊ/THỐNG KÊ TỈNH BẮC NINH', 'Thống kê tỉnh Bắc Ninh', 'Cục Thống kê'],
  ['TRƯỜNG ĐẠI HỌC TÂY ĐÔ/KHOA CÔNG NGHỆ THÔNG TIN', 'Khoa Công nghệ thông tin', 'Trường Đại học tây đô'],
  ['BỘ NÔNG NGHIỆP/VÀ MÔI TRƯỜNG', 'Bộ Nông nghiệp và Môi trường', undefined],
  ['SỞ Y TẾ/TỈNH KIÊN GIANG', 'Sở Y tế tỉnh Kiên Giang', undefined],
  ['CHI CỤC/THỐNG KÊ HUYỆN HÒN ĐẤT', 'Chi cục Thống kê huyện Hòn Đất', undefined],
  ['SỞ Y TẾ NGHỆ AN/BỆNH VIỆN ĐA/KHOA THÀNH PHỐ VINH', 'Bệnh viện đa khoa thành phố Vinh', 'Sở Y tế Nghệ An'],
])('of the lines %s the last organ writes, the one above is its parent', (lines, issuer, parent) =>
  expect(read(...lines.split('/'))).toEqual([issuer, parent]),
)

test.each([
  ['ỦY BAN NHÂN DÂN/XÃ BÌNH MINH', 'Ủy ban nhân dân xã Bình Minh'],
  ['ỦY BAN NHÂN DÂN/XÃ THANH HÒA', 'Ủy ban nhân dân xã Thanh Hòa'],
  ['ỦY BAN NHÂN DÂN/TĨNH THANH HOÁ', 'Ủy ban nhân dân tỉnh Thanh Hóa'],
  ['CỤC THÚ Y', 'Cục thú y'],
  ['CỤC THUẾE', 'Cục Thuế'],
])('%s is no organ that is called nearly so, unless its words are none', (lines, issuer) =>
  expect(read(...lines.split('/'))[0]).toBe(issuer),
)

test.each([
  ['ĐẢNG ỦY CÁC CƠ QUAN ĐẢNG TỈNH', 'Đảng ủy các cơ quan đảng tỉnh'],
  ['LIÊN MINH HỢP TÁC XÃ TỈNH HÒA BÌNH', 'Liên minh hợp tác xã tỉnh Hòa Bình'],
  ['TỈNH ĐOÀN QUẢNG NAM', 'Tỉnh đoàn Quảng Nam'],
  ['HUYỆN ỦY THANH CHƯƠNG', 'Huyện ủy Thanh Chương'],
  ['TRƯỜNG THPT CHUYÊN LÊ QUÝ ĐÔN', 'Trường THPT chuyên Lê Quý Đôn'],
  ['TRƯỜNG TIỂU HỌC VÀ THCS TÂN LẬP', 'Trường tiểu học và THCS Tân Lập'],
  ['SỞ GD&ĐT THÁI BÌNH', 'Sở GD&ĐT Thái Bình'],
  ['KIỂM TOÁN NHÀ NƯỚC KHU VỰC IX', 'Kiểm toán nhà nước khu vực IX'],
  ['TỔNG CÔNG TY ĐIỆN LỰC MIỀN BẮC', 'Tổng công ty Điện lực miền Bắc'],
])('%s is written %s in a sentence', (capitals, name) => expect(read(capitals)[0]).toBe(name))

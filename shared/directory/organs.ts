import { BRANCHES } from './branches.ts'
import { PROVINCE_NAMES } from './provinces.ts'

/** Organs of state that stand alone in a letter's head; ministries of the years before and after March 2025. */
const CENTRAL = [
  'Quốc hội',
  'Ủy ban Thường vụ Quốc hội',
  'Văn phòng Quốc hội',
  'Chủ tịch nước',
  'Văn phòng Chủ tịch nước',
  'Chính phủ',
  'Thủ tướng Chính phủ',
  'Văn phòng Chính phủ',
  'Thanh tra Chính phủ',
  'Ngân hàng Nhà nước Việt Nam',
  'Kiểm toán nhà nước',
  'Tòa án nhân dân tối cao',
  'Viện kiểm sát nhân dân tối cao',
  'Ủy ban Dân tộc',
  'Bảo hiểm xã hội Việt Nam',
  'Kho bạc Nhà nước',
  'Tổng cục Thuế',
  'Tổng cục Hải quan',
  'Cục Thuế',
  'Cục Hải quan',
  'Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam',
  'Tổng Liên đoàn Lao động Việt Nam',
  'Đài Truyền hình Việt Nam',
  'Đài Tiếng nói Việt Nam',
  'Thông tấn xã Việt Nam',
]

/** What a province has, followed by the province's name in full titles. */
const OF_A_PROVINCE = [
  'Ủy ban nhân dân',
  'Hội đồng nhân dân',
  'UBND',
  'HĐND',
  'Công an',
  'Văn phòng Ủy ban nhân dân',
  'Đoàn đại biểu Quốc hội',
]

export const MINISTRIES = BRANCHES.filter(
  (branch) => !['Quy hoạch - Kiến trúc', 'Du lịch', 'Văn hóa và Thể thao'].includes(branch),
).map((branch) => `Bộ ${branch}`)
export const DEPARTMENTS = BRANCHES.filter((branch) => !['Công an', 'Quốc phòng', 'Ngoại giao'].includes(branch)).map(
  (branch) => `Sở ${branch}`,
)

const CITIES = new Set(['Hà Nội', 'Huế', 'Hải Phòng', 'Đà Nẵng', 'Hồ Chí Minh', 'Cần Thơ'])
const province = (name: string): string[] => (CITIES.has(name) ? [`thành phố ${name}`] : [`tỉnh ${name}`])

const ofProvinces = PROVINCE_NAMES.flatMap((name) =>
  province(name).flatMap((place) => OF_A_PROVINCE.map((organ) => `${organ} ${place}`)),
)

/** Every name that a head may bear as a whole. */
export const ORGANS: readonly string[] = [...CENTRAL, ...MINISTRIES, ...DEPARTMENTS, ...ofProvinces]

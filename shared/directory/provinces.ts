/** The day on which 63 provinces became 34 (Resolution 202/2025/QH15). */
export const MERGER_OF_PROVINCES = '2025-07-01'

/** A province or city under the government; `since`: it bears this name from another day than that of the merger on. */
type Province = { name: string; city?: true; since?: string; absorbed: string[] }

/** Names from the merger on, with the names that went into them. The first six are cities under the government. */
export const PROVINCES: Province[] = [
  { name: 'Hà Nội', city: true, absorbed: [] },
  // Resolution 175/2024/QH15.
  { name: 'Huế', city: true, since: '2025-01-01', absorbed: ['Thừa Thiên Huế'] },
  { name: 'Hải Phòng', city: true, absorbed: ['Hải Dương'] },
  { name: 'Đà Nẵng', city: true, absorbed: ['Quảng Nam'] },
  { name: 'Hồ Chí Minh', city: true, absorbed: ['Bình Dương', 'Bà Rịa - Vũng Tàu'] },
  { name: 'Cần Thơ', city: true, absorbed: ['Sóc Trăng', 'Hậu Giang'] },
  { name: 'Cao Bằng', absorbed: [] },
  { name: 'Lạng Sơn', absorbed: [] },
  { name: 'Lai Châu', absorbed: [] },
  { name: 'Điện Biên', absorbed: [] },
  { name: 'Sơn La', absorbed: [] },
  { name: 'Quảng Ninh', absorbed: [] },
  { name: 'Thanh Hóa', absorbed: [] },
  { name: 'Nghệ An', absorbed: [] },
  { name: 'Hà Tĩnh', absorbed: [] },
  { name: 'Tuyên Quang', absorbed: ['Hà Giang'] },
  { name: 'Lào Cai', absorbed: ['Yên Bái'] },
  { name: 'Thái Nguyên', absorbed: ['Bắc Kạn'] },
  { name: 'Phú Thọ', absorbed: ['Vĩnh Phúc', 'Hòa Bình'] },
  { name: 'Bắc Ninh', absorbed: ['Bắc Giang'] },
  { name: 'Hưng Yên', absorbed: ['Thái Bình'] },
  { name: 'Ninh Bình', absorbed: ['Hà Nam', 'Nam Định'] },
  { name: 'Quảng Trị', absorbed: ['Quảng Bình'] },
  { name: 'Quảng Ngãi', absorbed: ['Kon Tum'] },
  { name: 'Gia Lai', absorbed: ['Bình Định'] },
  { name: 'Khánh Hòa', absorbed: ['Ninh Thuận'] },
  { name: 'Lâm Đồng', absorbed: ['Đắk Nông', 'Bình Thuận'] },
  { name: 'Đắk Lắk', absorbed: ['Phú Yên'] },
  { name: 'Đồng Nai', absorbed: ['Bình Phước'] },
  { name: 'Tây Ninh', absorbed: ['Long An'] },
  { name: 'Vĩnh Long', absorbed: ['Bến Tre', 'Trà Vinh'] },
  { name: 'Đồng Tháp', absorbed: ['Tiền Giang'] },
  { name: 'Cà Mau', absorbed: ['Bạc Liêu'] },
  { name: 'An Giang', absorbed: ['Kiên Giang'] },
]

/** Every name that a province or a city under the government bore or bears. */
export const PROVINCE_NAMES: string[] = PROVINCES.flatMap(({ name, absorbed }) => [name, ...absorbed])

/** A province under one of its names, as it stands in titles: “tỉnh Kiên Giang”, until 30/6/2025. */
export type Place = { title: string; name: string; from?: string; to?: string }

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)

/** All of them, the 63 (with the older ones) and the 34, with the days between which the name was in use. */
export const PLACES: readonly Place[] = PROVINCES.flatMap(({ name, city, since, absorbed }) => [
  { title: `${city ? 'thành phố' : 'tỉnh'} ${name}`, name, ...(since && { from: since }) },
  ...absorbed.map((old) => ({ title: `tỉnh ${old}`, name: old, to: dayBefore(since ?? MERGER_OF_PROVINCES) })),
])

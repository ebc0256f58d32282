/** Ministries were merged on this day, and departments of provinces after them (Resolution 176/2025/QH15). */
export const MERGER_OF_MINISTRIES = '2025-03-01'
const BEFORE = { to: '2025-02-28' }
const SINCE = { from: MERGER_OF_MINISTRIES }

/** A branch of administration, and under which abbreviations its ministry and its provincial department write. */
export type Branch = { name: string; ministry?: string[]; department?: string[]; from?: string; to?: string }

/** Branches before and after March 2025; one without a ministry (or department) has none of that name. */
export const BRANCH_TABLE: readonly Branch[] = [
  {
    name: 'Nông nghiệp và Phát triển nông thôn',
    ministry: ['BNN', 'BNNPTNT'],
    department: ['SNN', 'SNNPTNT', 'SNN&PTNT'],
    ...BEFORE,
  },
  { name: 'Nông nghiệp và Môi trường', ministry: ['BNNMT'], department: ['SNNMT'], ...SINCE },
  { name: 'Tài nguyên và Môi trường', ministry: ['BTNMT'], department: ['STNMT'], ...BEFORE },
  { name: 'Tài chính', ministry: ['BTC'], department: ['STC'] },
  { name: 'Kế hoạch và Đầu tư', ministry: ['BKHĐT'], department: ['SKHĐT'], ...BEFORE },
  { name: 'Công Thương', ministry: ['BCT'], department: ['SCT'] },
  { name: 'Khoa học và Công nghệ', ministry: ['BKHCN'], department: ['SKHCN'] },
  { name: 'Thông tin và Truyền thông', ministry: ['BTTTT'], department: ['STTTT'], ...BEFORE },
  { name: 'Y tế', ministry: ['BYT'], department: ['SYT'] },
  { name: 'Nội vụ', ministry: ['BNV'], department: ['SNV'] },
  { name: 'Lao động - Thương binh và Xã hội', ministry: ['BLĐTBXH'], department: ['SLĐTBXH'], ...BEFORE },
  { name: 'Văn hóa, Thể thao và Du lịch', ministry: ['BVHTTDL'], department: ['SVHTTDL'] },
  { name: 'Văn hóa và Thể thao', department: ['SVHTT'] },
  { name: 'Du lịch', department: ['SDL'] },
  { name: 'Tư pháp', ministry: ['BTP'], department: ['STP'] },
  { name: 'Giáo dục và Đào tạo', ministry: ['BGDĐT'], department: ['SGDĐT'] },
  { name: 'Giao thông vận tải', ministry: ['BGTVT'], department: ['SGTVT'], ...BEFORE },
  { name: 'Xây dựng', ministry: ['BXD'], department: ['SXD'] },
  { name: 'Ngoại vụ', department: ['SNgV', 'SNV'] },
  { name: 'Ngoại giao', ministry: ['BNG'] },
  { name: 'Công an', ministry: ['BCA'] },
  { name: 'Quốc phòng', ministry: ['BQP'] },
  { name: 'Dân tộc và Tôn giáo', ministry: ['BDTTG'], department: ['SDTTG'], ...SINCE },
  { name: 'Quy hoạch - Kiến trúc', department: ['SQHKT'] },
]

/** What provincial departments and ministries are called, before and after the merger, longest first. */
export const BRANCHES: readonly string[] = BRANCH_TABLE.map(({ name }) => name).sort((a, b) => b.length - a.length)

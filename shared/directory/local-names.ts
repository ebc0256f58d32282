/** Organs as letters inside a province, a district or a commune name them, without the place's own name. */
const OF_PROVINCE = [
  'Ủy ban nhân dân',
  'UBND',
  'Hội đồng nhân dân',
  'HĐND',
  'Văn phòng UBND',
  'Văn phòng Ủy ban nhân dân',
  'Công an',
  'Thanh tra',
  'Bộ Chỉ huy Quân sự',
  'Bộ Chỉ huy Bộ đội Biên phòng',
  'Ban Dân tộc',
  'Bảo hiểm xã hội',
  'Cục Thuế',
  'Cục Thống kê',
  'Cục Thi hành án dân sự',
  'Thi hành án dân sự',
  'Tòa án nhân dân',
  'Viện kiểm sát nhân dân',
  'Ủy ban Mặt trận Tổ quốc Việt Nam',
  'Ủy ban MTTQ Việt Nam',
  'Liên đoàn Lao động',
  'Hội Liên hiệp Phụ nữ',
  'Hội Nông dân',
  'Hội Cựu chiến binh',
  'Đài Phát thanh và Truyền hình',
  'Ban Tổ chức',
  'Ban Quản lý Khu kinh tế',
  'Kho bạc Nhà nước',
]
const OF_COMMUNE = [
  'Ủy ban nhân dân',
  'UBND',
  'Hội đồng nhân dân',
  'Văn phòng HĐND và UBND',
  'Công an',
  'Ban Chỉ huy Quân sự',
  'Trạm Y tế',
  'Ủy ban MTTQ Việt Nam',
  'Đoàn Thanh niên',
  'Hội Liên hiệp Phụ nữ',
  'Hội Nông dân',
  'Hội Cựu chiến binh',
]
/** Groups, after the words that head them. */
const GROUPS = [
  'các sở, ban, ngành',
  'các sở, ngành',
  'các cơ quan, đơn vị',
  'các cơ quan, đơn vị liên quan',
  'các cơ quan, đơn vị có liên quan',
  'các cơ quan liên quan',
  'các đơn vị liên quan',
  'các đơn vị có liên quan',
  'các địa phương',
  'các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ',
  'các bộ, cơ quan ngang bộ',
  'các bộ, ngành, địa phương',
]
const COMMITTEES = [
  'các huyện, thành phố',
  'các huyện, thị xã, thành phố',
  'các xã, phường, thị trấn',
  'các xã, phường, đặc khu',
  'các xã, phường',
  'các tỉnh, thành phố trực thuộc Trung ương',
  'các tỉnh, thành phố',
]

const each = (heads: string[], ends: string[]): string[] => heads.flatMap((head) => ends.map((end) => `${head} ${end}`))

/** All of them: what a misread assignee may be besides an organ with its full name. */
export const LOCAL_NAMES: readonly string[] = [
  ...each(OF_PROVINCE, ['tỉnh', 'thành phố']),
  ...each(OF_COMMUNE, ['xã', 'phường', 'đặc khu', 'thị trấn', 'huyện', 'thị xã']),
  ...GROUPS,
  ...each(['Thủ trưởng', 'Giám đốc', 'Lãnh đạo'], GROUPS.slice(0, 3)),
  ...each(['Thủ trưởng'], GROUPS.slice(3, 9)),
  ...each(['UBND', 'Ủy ban nhân dân', 'Chủ tịch UBND', 'Chủ tịch Ủy ban nhân dân'], COMMITTEES),
]

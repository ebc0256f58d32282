import { type Directory, organsNamed } from './directory.ts'
import { bareLetters } from './nearest.ts'
import { type Organ, stands } from './organ.ts'
import { PLACES } from './provinces.ts'

/** “UBND các tỉnh, thành phố trực thuộc Trung ương”, “Sở Y tế các tỉnh, thành phố”, in bare letters. */
const OF_PROVINCES =
  /^(?<head>[a-z]+?)(?:cac)?tinh(?:va)?(?:cac)?thanhpho(?:tructhuoc(?:trunguong|tw))?(?:trongcanuoc)?$/u
/** “các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ”. */
const OF_MINISTRIES = /^cacbo(?:nganh|(?:va)?(?:cac)?coquanngangbo)(?:va)?(?:cac)?(?<others>coquanthuocchinhphu)?$/u
/** Somebody by rank stands for the organ: “Chủ tịch UBND các tỉnh …”. */
const RANK = /^(?:thutruong|chutich|botruong|giamdoc|lanhdao)/u
/**
 * Organs of the Government that are no ministries: eight until the merger of 01/3/2025, five since (the insurance and the
 * State's shares went to the Ministry of Finance, the Mausoleum to that of Defence).
 */
const OF_GOVERNMENT: { name: string; to?: string }[] = [
  { name: 'Viện Hàn lâm Khoa học và Công nghệ Việt Nam' },
  { name: 'Viện Hàn lâm Khoa học xã hội Việt Nam' },
  { name: 'Đài Truyền hình Việt Nam' },
  { name: 'Đài Tiếng nói Việt Nam' },
  { name: 'Thông tấn xã Việt Nam' },
  { name: 'Bảo hiểm xã hội Việt Nam', to: '2025-02-28' },
  { name: 'Ban Quản lý Lăng Chủ tịch Hồ Chí Minh', to: '2025-02-28' },
  { name: 'Ủy ban Quản lý vốn nhà nước tại doanh nghiệp', to: '2025-02-28' },
]

/**
 * The organs that a group of the whole country means on a day, by the built-in directory: 63 provinces until 30/6/2025
 * and 34 since, the ministries of the day. Nothing for other words; groups of one province stand in the deployer's own.
 *
 * @example builtInMembers('UBND các tỉnh, thành phố trực thuộc Trung ương', DIRECTORY, '2025-10-01').length → 34
 */
export const builtInMembers = (words: string, directory: Directory, day: string): Organ[] => {
  const bare = bareLetters(words).replace(RANK, '')
  const { head } = OF_PROVINCES.exec(bare)?.groups ?? {}
  if (head)
    return PLACES.filter((place) => stands(place, day)).flatMap(({ title }) =>
      organsNamed(head + bareLetters(title), directory).filter((organ) => stands(organ, day)),
    )
  const ministries = OF_MINISTRIES.exec(bare)?.groups
  if (!ministries) return []
  const others = ministries.others ? OF_GOVERNMENT.filter((one) => stands(one, day)) : []
  return [
    ...directory.organs.filter((organ) => organ.kind === 'ministry' && stands(organ, day)),
    ...others.flatMap(({ name }) => organsNamed(name, directory)),
  ]
}

import { bareLetters, isKnownOrgan } from '../directory/nearest.ts'
import { MINISTRIES } from '../directory/organs.ts'
import { PROVINCE_NAMES } from '../directory/provinces.ts'
import { fold } from '../vietnamese/fold.ts'

/** With these words a line names an organ of its own; any other line goes on with the name above it. */
export const KINDS =
  /^(?:uy ban|hoi dong|ubnd|hdnd|so |bo (?!doi)|ban |bch |tieu ban |cuc |vu |vien (?!thong viet nam)|truong |trung tam |van phong |lien doan|lien hiep|lien minh |hoi |hiep hoi|thanh tra|chi cuc |cong an|cong ty|cong doan|tong |tap doan |thu tuong|chinh phu|(?:tinh|thanh|thi|huyen|dang) uy|(?:tinh|thanh|thi|huyen) doan|benh vien|kho bac|mat tran|toa an|bao hiem|dai hoc |hoc vien |quan khu|quan doan|quan chung|su doan|trung doan|lu doan |tieu doan |phong (?!chong)|hat |doi |to (?!chuc |quoc )|khoa (?!hoc |khu |tinh |huyen |thanh |xv?i)|tram (?!trong)|nha (?:may|van hoa|xuat ban|hat|thieu nhi|khach) |xi nghiep |ngan hang |quy |bao tang|thu vien|buu dien|dai phat thanh|dai khi tuong|chi nhanh (?!tinh|thanh pho)|dang bo |vuon quoc gia |cang vu |tap chi |doan (?:dai bieu|thanh tra|kiem tra|cong tac|kinh te)|(?:thue|thong ke|thi hanh an dan su) (?:tinh|thanh pho|co so|khu vuc) )/u

/** “VĂN PHÒNG / ĐOÀN ĐẠI BIỂU QUỐC HỘI VÀ / HỘI ĐỒNG NHÂN DÂN TỈNH …”: the name is not whole at the line's end. */
const UNFINISHED =
  /(?: va|,| da| bach| chuyen)$|^(?:van phong|ban chi dao|ban quan ly|thuong truc|cuc|chi cuc|tong cuc|trung tam|phong|ban|so|bo|vien|hoi|truong|benh vien|cong ty)$/u
/** What such a line begins with belongs to the name above, however whole that is. */
const REST =
  /^(?:va |cua |tai |ve |cac |tinh |thanh pho |tp\.? |huyen |quan |xa |phuong |thi (?:xa|tran) |dac khu |khu vuc |viet nam|toi cao|nam \d|giai doan |[\d(])/u
const COMMITTEE =
  /^(?:(?:ubnd|hdnd|uy ban nhan dan|hoi dong nhan dan) (?<level>tinh|thanh pho|tp\.?|huyen|quan|thi xa|thi tran|xa|phuong|dac khu)|(?:tinh|thanh) uy) (?<place>.+)$/u
const PROVINCES = new Set(PROVINCE_NAMES.map(fold))
const MINISTRIES_BARE = new Set(MINISTRIES.map(bareLetters))

/**
 * Whether a line of the head names another organ than the line above it (Decree 30/2020, appendix I, II.2: the parent,
 * then the issuer): its first word is one that names begin with, or the name above is whole.
 *
 * @param above the name so far, in capitals
 */
export const beginsOrgan = (line: string, above: string): boolean => {
  const bare = `${fold(line)} `
  if (UNFINISHED.test(fold(above))) return false
  return KINDS.test(bare) || isKnownOrgan(line) || (!REST.test(bare) && isWhole(fold(above), line))
}

/** A committee with its place, a ministry, a military region: nothing but another organ can follow. */
const isWhole = (above: string, next: string): boolean => {
  const words = next.split(' ').length
  if (words < 2) return false
  if (MINISTRIES_BARE.has(bareLetters(above)) || /^quan khu \d+$/u.test(above)) return true
  const { level, place = '' } = COMMITTEE.exec(above)?.groups ?? {}
  if (level === undefined || level === 'tinh') return PROVINCES.has(place)
  // A place of two words may go on in the next line; more than two words there are no place's.
  return place !== '' && words > 2
}

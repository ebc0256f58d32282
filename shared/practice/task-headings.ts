import { fold } from '../vietnamese/fold.ts'
import { beginsWithVerb } from './deed-verbs.ts'
import { hasOwnNames, instructionsIn } from './instructions.ts'
import type { Section } from './sections.ts'

/** A heading is no longer, in letters. */
const LONGEST_HEADING = 110
/** Heads of what is told: how things stand, what is aimed at, who is there. */
const TELLS =
  /^(?:ve )?(?:danh gia (?:chung|tinh hinh|ket qua)|(?:nhung )?(?:ket qua|ton tai|han che|uu diem)|tinh hinh|nguyen nhan|muc dich|muc tieu|quan diem|thanh phan|thoi gian|dia diem|can cu)(?![a-z])/u
/** Heads under which somebody is charged, whoever is named. */
const ASSIGNS =
  /^(?:ve )?(?:(?:(?:cong tac|trach nhiem|phan cong) )?(?:to chuc|trien khai)(?: trien khai)? thuc hien|phan cong|trach nhiem (?:cua|cu the|thuc hien|thi hanh)|nhiem vu (?:cua|cu the)|(?:mot so |nhung )?(?:luu y|yeu cau doi voi))(?![a-z])[^.;]{0,60}$/u
/** “1. Mục đích … 2. Yêu cầu”: what is wanted of the whole, beside what it is for. */
const AIMS = /^(?:muc dich|muc tieu)(?![a-z])/u
const WANTS = /^yeu cau(?: chung| thuc hien)?\P{L}*$/u

export const tells = (section: Section, before: Section | undefined): boolean =>
  isShort(section) &&
  (TELLS.test(bare(section)) || (WANTS.test(bare(section)) && before !== undefined && AIMS.test(bare(before))))

export const assigns = (section: Section): boolean => isShort(section) && ASSIGNS.test(bare(section))

/** “6.” behind “5. Phân công trách nhiệm” and its “5.1.”, “-” behind “- Một số lưu ý:” and its “+”. */
export const endsPart = ({ marker }: Section, opener: Section | undefined): boolean =>
  marker !== undefined &&
  marker.level === opener?.marker?.level &&
  (marker.value === opener.marker.value || Number(marker.value) === Number(opener.marker.value) + 1)

/** What a heading of a part with deeds under it may be, but whose deeds they are. */
const NO_OFFICE =
  /^\P{L}*(?:ve|che do|cong tac|kinh phi|thoi|noi dung|hinh thuc|tien do|phuong|nguon|co che|quy dinh|giai phap|nhiem vu|muc|phu luc|cac buoc|truoc|trong|sau|giai doan|dot|buoc|doi voi|danh gia|bao cao|thong tin|yeu cau|mot so|nhung|khi|luu y|to chuc|trien khai|trach nhiem|phan cong)(?![a-z])/u
const LONGEST_OFFICE = 70

/**
 * “4. Giáo viên chủ nhiệm các lớp” beside “3. Đoàn Thanh niên”, each with deeds under it, where everybody gets his part:
 * it is somebody, too, if no list knows it.
 */
export const isOffice = (section: Section, beside: Section[]): boolean =>
  section.marker !== undefined &&
  section.text.length < LONGEST_OFFICE &&
  /^\p{Lu}[^.;]*$/u.test(section.text) &&
  !NO_OFFICE.test(bare(section)) &&
  !beginsWithVerb(section.text) &&
  hasDeeds(section) &&
  beside.some((other) => other.marker?.level === section.marker?.level && hasOwnNames(other) && other.under.length > 0)
const hasDeeds = ({ under }: Section): boolean =>
  under.length > 0 &&
  !under.some(hasOwnNames) &&
  2 * under.filter(({ text }) => beginsWithVerb(text)).length >= under.length

const isShort = ({ text }: Section): boolean => text.length < LONGEST_HEADING
const bare = ({ text }: Section): string => fold(text)

/** “… thực hiện các khâu:”, “Công tác phòng ngừa sự cố”: it only heads the deeds under it. */
export const headsDeeds = (text: string, { under }: Section): boolean => {
  const deeds = under.filter((item) => beginsWithVerb(item.text) || hasOwnNames(item)).length
  const heads =
    /:\s*$/u.test(text) || (text.length < LONGEST_HEADING && !/[.;/]\P{L}*$/u.test(text) && !beginsWithVerb(text))
  return heads && deeds > 0 && 2 * deeds >= under.length
}

/** “… kiểm tra các nội dung dưới đây: - Tường rào … - Hệ thống …”: what stands in the list is nothing to be done. */
export const listsThings = (sections: Section[], at: number): boolean => {
  const behind = sections.slice(at + 1)
  const end = behind.findIndex(({ marker }) => marker === undefined)
  const items = end === -1 ? behind : behind.slice(0, end)
  return (
    items.length > 1 &&
    items.every((item) => item.under.length === 0 && !beginsWithVerb(item.text) && !hasOwnNames(item)) &&
    instructionsIn(sections[at]?.text ?? '').length > 0
  )
}

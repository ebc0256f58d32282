import { BRANCHES } from '../directory/branches.ts'
import { DIVIDED_NAMES } from '../directory/divided-names.ts'
import { bareLetters } from '../directory/nearest.ts'
import type { Task } from '../letter.ts'
import { fold, withoutMarks } from '../vietnamese/fold.ts'
import { isSyllable } from '../vietnamese/syllables.ts'
import type { InWords } from '../words-for-people.ts'
import { isOddDay } from './odd-days.ts'
import { isRunTogether } from './run-together.ts'

/** A name of an office ends before what it has to do. */
const DEED_IN_NAME =
  /(?:chiu|co|trach) (?:trach )?[nm]hi.[mn]|(?<!co quan )chu tri|ra soat|(?<!(?:chua|duoc) )bao cao|trien khai|kiem tra (?:cong tac|viec)|(?<!giup )viec(?![a-z])/u
/** No single office's name is longer, in letters, without the names that are known to be long. */
const LONGEST_NAME = 110
const LONG_NAMES = DIVIDED_NAMES.filter((name) => name.includes(',')).map(fold)
/** “Trung tâm Y tế Trung tâm Y tế”: two lines of a table's cell in one. */
const TWICE = /(?:^| )((?:[a-z]+ ){2,5}[a-z]+) \1(?![a-z])/u
/** “… nông thônvàThủ trưởng …”: two words in one; “… và các hành viên …”, “… và cá nhân …”: two names in one. */
const RUN_TOGETHER = /\p{Ll}{2}\p{Lu}\p{Ll}/u
const SECOND_NAME =
  / va (?:ca.? (?:.?anh vien|ca nhan|don vi|co quan|dong chi|ong|so)|ca nhan|nhung|thu truong|giam doc|chanh|truong) /u
/** A comma was lost between two heads, or what “các Sở:” lists was. */
const TWO_HEADS =
  /^(?:Chánh|Giám đốc|Vụ trưởng|Cục trưởng|Thủ trưởng|Chủ tịch|Trưởng).*(?<!và|Phó|đồng chí) (?:Thủ trưởng|Giám đốc|Chủ tịch|Chánh Văn phòng|Vụ trưởng|Cục trưởng) |(?:^| )các (?:Sở|Bộ|Ban|Vụ|Cục)$/u
/** “Thanh tra tỉnh Văn phòng UBND tỉnh”: behind a level of the state another office begins. */
const NEXT_OFFICE =
  /(?:tinh|huyen|xa|phuong|thanh pho) (?:Van phong|Thanh tra|So|Cong an|Uy ban|UBND|Trung tam|Phong|Kho bac|Chi cuc|Bao|Dai|Tram) /u
/** “Ủy ban” of “Ủy ban chỉ đạo quốc gia …”: a name of which only the first words were taken. */
const CUT_OFF = /^(?:uy ban|hoi dong|ban|so|bo|cuc|vu|chi cuc|trung tam|vien)$/u
/** “Trung tâm Kiểmt soát”: a capital of a word that is none, though it bears a tone as only Vietnamese words do. */
const TONED = /[\u0300\u0301\u0303\u0309\u0323]/u
/** “Đắk Lắk”, “Kô̆ng”: names of places in other tongues end so. */
const OTHER_TONGUE = /[kl]$/u
/** “Trung tâm Y tế huyện, thị xã, thành phố”: one kind of office at several levels. */
const LEVELS =
  /(?:tinh|huyen|quan|thi xa|thi|thanh pho|xa|phuong|thi tran)(?:, (?:huyen|quan|thi xa|thi|thanh pho|xa|phuong|thi tran)(?![a-z]))+/gu
/** “các sở, ban, ngành”, “cơ quan, đơn vị”: commas of a group. */
const GROUP =
  /^(?:[^,]{0,40} )?(?:cac|co quan|don vi|to chuc|thu truong|ubnd|uy ban|ong|quy|cong ty|tong cong ty)(?![a-z])/u
/** “phối hợp với Cômg am tỉnh”: somebody is named. */
const WITH_WHOM = /ph.i h.p(?: chat che)? (?:voi|cung)(?: voi)?:? (?:cac )?[A-Z]/u
/** “Sở Phát triểm nông thôn”: departments and ministries are of known branches. */
const OF_BRANCH =
  /^(?:(?:Giám đốc|Bộ trưởng|Thứ trưởng|Lãnh đạo) )?(?:Sở|Bộ) (?!Chỉ huy|Tư lệnh|đội|trưởng)(?<branch>\p{Lu}.*)$/u
/** “Sở Kế hoạch - Đầu tư” is “Sở Kế hoạch và Đầu tư”. */
const withoutAnd = (name: string): string => name.replace(/ (?:và|va) /gu, ' ')
const BARE_BRANCHES = BRANCHES.map((name) => bareLetters(withoutAnd(name)))

/**
 * What in a task reads as if something of it were lost: two offices run together in one name, a deed in it, nobody
 * read behind “phối hợp với”, or a day that was not taken for a deadline.
 *
 * @param printed the whole paragraph
 * @param day the letter's own day
 */
export const oddInTask = (task: Task, printed: string, day?: string): InWords[] => [
  ...task.assignees.filter(isOddName).map(oddName),
  ...(isOddDay(task, printed, day) ? [ODD_DAY] : []),
  ...(WITH_WHOM.test(withoutMarks(printed)) && !hasHelper(task) ? [HELPER_LOST] : []),
]

const oddName = (name: string): InWords => ({
  vi: `Đơn vị thực hiện: không chắc “${name.slice(0, SHOWN)}”`,
  en: `Assigned to: “${name.slice(0, SHOWN)}” is unsure`,
})
const SHOWN = 60
const ODD_DAY: InWords = { vi: 'Thời hạn: không chắc ngày', en: 'Deadline: the day is unsure' }
const HELPER_LOST: InWords = {
  vi: 'Đơn vị phối hợp: giấy có ghi mà không đọc được',
  en: 'Who helps: the paper names somebody who was not read',
}
/** “(sau đây gọi chung là …)” was not understood, and the letter may mean somebody else than it names. */
export const TERM_LOST: InWords = {
  vi: 'Đơn vị thực hiện: không đọc rõ văn bản gọi chung là ai',
  en: 'Assigned to: whom the letter means by a term was not read',
}

const hasHelper = ({ assignees }: Task): boolean => assignees.length > 1

const isOddName = (assignee: string): boolean => {
  const name = assignee.replace(/ \(phối hợp\)$/u, '')
  const folded = LONG_NAMES.reduce((rest, long) => rest.replace(long, ''), fold(name))
  return (
    folded.length > LONGEST_NAME ||
    DEED_IN_NAME.test(folded) ||
    TWICE.test(folded) ||
    isRunTogether(name) ||
    CUT_OFF.test(folded) ||
    RUN_TOGETHER.test(name) ||
    NEXT_OFFICE.test(withoutMarks(name)) ||
    SECOND_NAME.test(folded) ||
    TWO_HEADS.test(name) ||
    (/, /u.test(folded.replace(LEVELS, '')) && !GROUP.test(folded)) ||
    isOfUnknownBranch(name) ||
    // An office's words are syllables, but for abbreviations and names of places (“Krông”).
    name.split(/[ ,;:&-]+/u).some((word) => isWord(word) && !isSyllable(word))
  )
}

const isWord = (word: string): boolean =>
  /^\p{Ll}{2,}$/u.test(word) ||
  (/^\p{Lu}\p{Ll}{2,}$/u.test(word) && TONED.test(word.normalize('NFD')) && !OTHER_TONGUE.test(word))

const isOfUnknownBranch = (name: string): boolean => {
  const { branch } = OF_BRANCH.exec(name)?.groups ?? {}
  return branch !== undefined && !BARE_BRANCHES.some((known) => bareLetters(withoutAnd(branch)).startsWith(known))
}

import { fold, withoutMarks } from '../vietnamese/fold.ts'
import { type Named, namedAt } from './assignees.ts'
import { beginsWithVerb, DEED } from './deed-verbs.ts'
import { atBeginning, BESIDES, EACH, WHEN, WHILE } from './occasions.ts'
import { WHO } from './who.ts'

/** Whom a paragraph begins with; `asked`: a verb of charging stands before the names. */
export type Lead = Named & { asked: boolean }

/** A verb of charging at the beginning. */
const ASKED = /^\P{L}{0,3}(?:giao(?: cho)?|yeu cau|(?:kinh )?de nghi|phan cong) /u
/** “Đối với Ủy ban nhân dân thành phố …:” heads what it has to do. */
const CONCERNS = /^\P{L}{0,3}doi voi /u
/** “Đối với người chưa có thị thực: Ủy ban nhân dân cấp tỉnh …”: whom it concerns, then who acts. */
const CONCERNED = new RegExp(`^\\P{L}{0,3}[Dd]oi voi [^.;:]{3,90}: (?=${WHO})`, 'u')
/** “Căn cứ Chỉ thị này, thủ trưởng các cơ quan …” charges those whom it names. */
const BY_THIS = /^\P{L}{0,3}can cu (?:chi thi|ke hoach|cong van|van ban|noi dung|nhiem vu) (?:nay|tren|neu tren),? /u
/** “Bước 1: Phòng Đào tạo …”. */
const STEP = /^\P{L}{0,3}(?:buoc|giai doan) (?:\d{1,2}|[ivx]{1,4}) ?[:.,-] ?/u
/** “… của các cơ quan, đơn vị”: the list before the comma goes on. */
const GOES_ON = '(?:co quan|don vi|dia phuong|to chuc|doan the|ca nhan|nganh)(?![a-z])'
/** “Hàng năm, Sở Y tế …”, “Đối với học sinh lớp 9, Sở …”: what says only when or in what, before the names. */
const OCCASION = new RegExp(
  `^\\P{L}{0,3}(?:(?:${atBeginning(`${EACH}|${WHEN}|${WHILE}|can cu|tren co so|doi voi`)})(?![a-z])[^.;:]{0,160}?|(?:${atBeginning(BESIDES)})), (?!${GOES_ON})(?=${WHO})`,
  'u',
)
/** “Căn cứ Luật …, UBND tỉnh ban hành …”: the issuer tells what it does itself. */
const ISSUER_ACTS = /^(?:yeu cau|de nghi|giao|thong bao|ban hanh|quyet dinh|chi dao|ket luan|kinh|thong nhat)(?![a-z])/u

/** People who are charged by what they are, not by an office. */
const PEOPLE =
  '(?:hoc vien|sinh vien|hoc sinh|giao vien|giang vien|thi sinh|phu huynh|can bo(?:,? (?:va )?(?:cong chuc|vien chuc|giao vien|nguoi lao dong)){0,3}|cong chuc(?:, vien chuc)?|vien chuc|dang vien|doan vien|hoi vien|nguoi lao dong|nguoi dan|nhan dan|ho (?:gia dinh|dan)|ban can su|lop truong|co van hoc tap|dai bieu|chu (?:phuong tien|tau)|thuyen truong|khoa|bi thu|doi truong|nhom truong)'
const DOES_AS_TOLD =
  '(?:chu dong|(?:co|chiu) trach nhiem|phai|can(?! bo| cu)|nghiem tuc|khan truong|tich cuc|tu giac|co mat|thuc hien|phoi hop|khong duoc)'
const PEOPLE_TOLD = new RegExp(
  `^(?<who>(?:(?:cac|toan the|tat ca|moi|tung) )?${PEOPLE}(?![a-z])(?: [^,.;:]{1,50}?)??) (?=${DOES_AS_TOLD}(?![a-z]))`,
  'u',
)
/** In a step whoever does it is named right before the verb. */
const PEOPLE_IN_STEP = new RegExp(`^(?<who>(?:cac )?${PEOPLE}(?: [^,.;:]{1,30}?)??) (?=(?:${DEED}|truy cap))`, 'u')

/**
 * Who is named at the beginning of a paragraph or item, and what is said behind the names: “2. Sở Tài chính chủ trì …”,
 * “Giao Sở Y tế …”, “Bước 1: Phòng Đào tạo …”, “Hàng năm, Sở Nội vụ …”, “Các học viên chủ động …”.
 */
export const leadOf = (text: string): Lead | undefined => {
  const folded = fold(text)
  const asked = ASKED.exec(folded) ?? BY_THIS.exec(folded)
  if (asked) return lead(text.slice(asked[0].length), true)
  const concerns = CONCERNS.exec(folded)
  if (concerns)
    return (
      [lead(text.slice(concerns[0].length), false)].find((led) => /^ ?:/u.test(led?.rest ?? '')) ??
      behind(CONCERNED, text) ??
      onOccasion(text)
    )
  const step = STEP.exec(folded)
  if (step) return lead(text.slice(step[0].length), false) ?? people(text.slice(step[0].length), PEOPLE_IN_STEP)
  return lead(text, false) ?? onOccasion(text) ?? people(text, PEOPLE_TOLD)
}

const lead = (text: string, asked: boolean): Lead | undefined => {
  const named = namedAt(text)
  if (!named || (!asked && asksOthers(named))) return undefined
  return { ...named, asked }
}
/** “Ủy ban nhân dân tỉnh yêu cầu Thủ trưởng các sở …”: a paragraph that charges somebody in somebody else's name. */
export const isAskedBySomebody = (text: string): boolean => {
  const named = namedAt(text)
  return named !== undefined && asksOthers(named)
}

const asksOthers = ({ names, rest }: Named): boolean =>
  ASKS_OTHERS.test(withoutMarks(rest)) ||
  names.some((name) => BEGINS_WHO.test(withoutMarks(ASKS_WITHIN.exec(name)?.groups?.others ?? '')))
/** “UBND tỉnh yêu cầu các sở …”: who asks is not the one who is charged. */
const ASKS_OTHERS = new RegExp(`^(?:yeu cau|de nghi|giao(?: cho)?) (?:${WHO})`, 'u')

/** “Sở Xây dựng yêu cầu Thanh tra Sở …”: so, where the verb was taken into the name; Tuyên giáo is another word. */
const ASKS_WITHIN = / (?:yêu cầu|đề nghị|giao(?: cho)?) (?<others>.*)$/u
const BEGINS_WHO = new RegExp(`^(?:${WHO})`, 'u')

const onOccasion = (text: string): Lead | undefined => {
  const led = behind(OCCASION, text)
  return led && !ISSUER_ACTS.test(fold(led.rest)) ? led : undefined
}

/** Who does something, named behind the words that a pattern finds. */
const behind = (pattern: RegExp, text: string): Lead | undefined => {
  const led = lead(text.slice(pattern.exec(withoutMarks(text))?.[0].length ?? text.length), false)
  return led && beginsWithVerb(led.rest) ? led : undefined
}

const people = (text: string, pattern: RegExp): Lead | undefined => {
  const who = pattern.exec(fold(text))?.groups?.who
  return who ? { names: [text.slice(0, who.length)], rest: text.slice(who.length).trim(), asked: false } : undefined
}

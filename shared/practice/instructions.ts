import type { Paragraph } from '../decree-30/ii-6-content.ts'
import { fold } from '../vietnamese/fold.ts'
import { coordinatorsIn, namedAt } from './assignees.ts'
import { beginsWithVerb } from './deed-verbs.ts'
import { leadOf } from './leads.ts'

/** Who has to do what, as one instruction's words give it. */
export type Instruction = { names: string[]; text: string }

/** The verb with which somebody is charged. “theo đề nghị của”, “yêu cầu của” are nouns and charge nobody. */
const CHARGES =
  /(?<![a-z])(?:giao(?: cho)?|yeu cau|(?:kinh )?de nghi|phan cong|chi dao) (?!cua|tai|nhu|tren|nay|ve |theo|thuc hien|viec)/gu
const NOUN_BEFORE = /(?:^|\s)(?:theo|tại|các|nội dung|của|được|ý kiến|sự|có|cần|khi|thực hiện) $/iu
/** “Ngày 10/11, Sở đã có Công văn số … đề nghị …”: what was asked before (letters.md, row 38). */
const ASKED_BEFORE =
  /da (?:co|ban hanh|gui) (?:cac )?(?:cong van|van ban|ke hoach|thong bao|cong dien|giay moi)[^,;]*$/u
/** What follows a name in a report, not in an instruction. */
const NARRATIVE =
  /^(?:de(?! xuat| nghi)|trong(?! pham vi| thoi gian)|da|chua|dang|duoc|la(?! (?:co quan|don vi|dau moi))|tu(?! (?:giac|sua|bo|van|duong|chu|kiem))|nghi|se|co y kien|co cong van|nhan duoc|xin|kinh|tran trong|thong bao (?:ket luan|y kien|(?:den|cho|de) [^.;]*(?:biet|thuc hien|trien khai))|ban hanh (?:chi thi|ke hoach|quyet dinh)|gui den)(?![a-z])/u
/** “Bệnh viện đa khoa tỉnh (mẫu phiếu số 03).”: somebody in a list, without a deed. */
const NOTE_ONLY = /^\(/u
/** “… triển khai thực hiện nghiêm túc Chỉ thị này”: the closing that every letter has. */
const CLOSING =
  /^(?:(?:quan tam|khan truong|nghiem tuc|phoi hop|chi dao|to chuc|trien khai|thuc hien|biet|va|de|dung|tot|day du|kip thoi|co hi[a-z]{1,3} qua|hieu qua|cac noi dung|noi dung|noi dung tren|theo|quy dinh va|huong dan tai)(?![a-z]) ?)+(?:(?:chi thi|ke hoach|cong van|noi dung|thong bao|nhiem vu|quy dinh)? ?(?:nay|tren|neu tren|quy dinh))?\s*(?:$|[,.;/]|(?=trong qua trinh|neu ))/u
/** “Nhận được Công văn, yêu cầu …”, “Quá trình thực hiện nếu có vướng mắc, đề nghị …”: likewise. */
const CLOSES =
  /^\P{L}{0,4}(?:nhan duoc|thua lenh|nay,? thong bao|(?:trong )?qua trinh (?:to chuc )?(?:trien khai )?(?:thuc hien)?[^.]{0,60}(?:kho khan|vuong mac|phat sinh|chua phu hop|van de)|neu (?:co|con|can) (?:kho khan|vuong mac|van de|thong tin)|moi (?:thong tin|vuong mac)|de (?:biet|duoc) (?:them )?)/u
/** “Trên đây là Kế hoạch …, yêu cầu các đơn vị …”: the letter's last words, which may ask more than to carry it out. */
const ENDS = /^\P{L}{0,4}tren day(?![a-z])/u
/** Those below, whom a letter's last words charge; an office above is asked to look and to decide. */
const BELOW =
  /^(?:cac|tat ca|toan the|nhung|thu truong|truong (?:cac|phong|ban|khoa)|hieu truong|giam doc cac|lanh dao cac|(?:chu tich )?(?:ubnd|uy ban nhan dan) (?:cac|cap)|don vi|co quan|dia phuong)(?![a-z])/u
const LOOKS = /^(?:xem xet|quan tam|theo doi|tong hop|nghien cuu|cho y kien|phe duyet|tham dinh|biet|chi dao)(?![a-z])/u
/** What only somebody above can be asked: to look, to agree, to grant. */
const UPWARD =
  /^(?:xem xet|phe duyet|quan tam|chap thuan|cho (?:y kien|phep|chu truong)|thong nhat|quyet dinh|tham dinh|ky |ban hanh|bo tri|ho tro)/u

const isUpward = (verb: string, deed: string): boolean => /kinh /u.test(verb) && UPWARD.test(fold(deed.slice(0, 20)))

/** A paragraph or item that begins with those who have to act: “2. Sở Tài chính chủ trì …”, “Giao Sở Y tế …”. */
export const ledBy = (text: string): (Instruction & { asked: boolean }) | undefined => {
  if (CLOSES.test(fold(text))) return undefined
  const led = leadOf(text)
  const { asked: verb } = /^\P{L}{0,3}(?<asked>kinh )/u.exec(fold(text))?.groups ?? {}
  if (led?.asked && verb && isUpward(verb, led.rest)) return undefined
  if (!led || NARRATIVE.test(fold(led.rest)) || NOTE_ONLY.test(led.rest)) return undefined
  return { names: led.names, text: led.rest, asked: led.asked }
}

/** “1. Cục Thuế tỉnh:”, “UBND các huyện chịu trách nhiệm:”: only the names, the deeds follow under it. */
export const isHeading = (rest: string): boolean =>
  /^[:.\s]*$/u.test(rest) ||
  (/:\s*$/u.test(rest) && rest.length < 70 && /trach nhiem|nhiem vu|cu the|^:/u.test(fold(rest)))

/** “… yêu cầu A, B khẩn trương triển khai một số nhiệm vụ sau:” → A, B, and the names alone. */
export const chargeOf = (text: string): { names: string[] } | undefined => {
  const folded = fold(text)
  if (
    !/:\s*$/u.test(text) ||
    !/(?:yeu cau|de nghi|giao|chi dao|phan cong|ket luan|y kien|nhiem vu|nhu sau)/u.test(folded)
  )
    return undefined
  const names =
    charges(text)
      .toArray()
      .findLast(({ names }) => names.length > 0)?.names ?? []
  return { names }
}

/** Sentences inside running text that charge somebody. */
export const instructionsIn = (text: string): Instruction[] =>
  sentences(text).flatMap((sentence, i, all) => {
    const charge = ENDS.test(fold(sentence))
      ? charges(sentence).find(isPassedOn)
      : CLOSES.test(fold(sentence))
        ? undefined
        : charges(sentence).find(({ text }) => isDeed(text))
    return charge ? [withReturn(charge, all[i + 1])] : []
  })

const isPassedOn = ({ names, text }: Instruction): boolean =>
  isDeed(text) && !LOOKS.test(fold(text)) && names.every((name) => BELOW.test(fold(name)))

/** Sentences that begin with those who have to act: “Quyết định này có hiệu lực … . Chánh Văn phòng … chịu trách nhiệm …”. */
export const ledSentences = (text: string): Instruction[] =>
  sentences(text).flatMap((sentence) => {
    const led = ledBy(sentence)
    return led && isDeed(led.text) ? [led] : []
  })

/**
 * “Ủy ban nhân dân các xã có trách nhiệm kiểm tra …; Thủ trưởng các đơn vị chỉ đạo …”: running text that says whose
 * duty something is.
 */
export const dutiesIn = (text: string): Instruction[] => {
  let goesOn = false
  return sentences(text).flatMap((sentence) => {
    const led = BY_LAW.test(fold(sentence)) ? undefined : ledBy(sentence)
    const isDuty =
      led !== undefined && isDeed(led.text) && (goesOn ? beginsWithVerb(led.text) : DUTY.test(fold(led.text)))
    goesOn = isDuty && /;$/u.test(sentence)
    return isDuty ? [led] : []
  })
}
/** What the law says somebody has to do, no letter charges him with. */
const BY_LAW =
  /^\P{L}*(?:theo|can cu) (?:(?:diem|khoan|dieu|luat|bo luat|nghi dinh|thong tu|quy dinh|phap luat)(?![a-z]))/u
/** A decision's last article says who answers for it. */
const DUTY = /^(?:co|chiu) trach nhiem (?!thi hanh)/u

/** “Sở Tài chính bố trí kinh phí …; Sở Nội vụ tham mưu …; các Bộ chủ động …”: an item whose clauses name each their own. */
export const clausesOf = (text: string): Instruction[] => {
  const [first = '', ...others] = text.split(/(?<=[\p{Ll})]); (?=\p{Lu}|các )/u)
  const led = ledBy(first)
  const rest = others.map((clause) => ledBy(clause))
  const all = [led, ...rest].filter((one) => one !== undefined)
  const isEach = all.length === others.length + 1 && all.every((one) => isDeed(one.text) && beginsWithVerb(one.text))
  return isEach ? all : []
}

/** “… góp ý dự thảo. Văn bản góp ý gửi về Cục …”: where to send it belongs to what was asked. */
const withReturn = (charge: Instruction, next: string | undefined): Instruction =>
  next && isReturnClause(next) && charges(next).next().done ? { ...charge, text: `${charge.text} ${next}` } : charge

/** No sentence is longer, in letters, or charges more often; it bounds the work on hostile text. */
const LONGEST_SENTENCE = 4_000
const MOST_CHARGES = 40

/** One after the other, as they are asked for: mostly the first is enough. */
const charges = (sentence: string): IteratorObject<Instruction> => {
  const text = sentence.slice(0, LONGEST_SENTENCE)
  return fold(text)
    .matchAll(CHARGES)
    .take(MOST_CHARGES)
    .flatMap(({ index, 0: verb }): Instruction[] => {
      const before = text.slice(0, index)
      if (NOUN_BEFORE.test(before) || ASKED_BEFORE.test(fold(before))) return []
      const named = namedAt(text.slice(index + verb.length))
      if (named && isUpward(verb, named.rest)) return []
      return named ? [{ names: named.names, text: named.rest }] : []
    })
}

const sentences = (text: string): string[] => text.split(/(?<=[\p{Ll}\p{Lu})][.;!]) (?=\p{Lu})/u)

/** “UBND xã đề nghị các thôn nghiêm túc thực hiện”: the closing formula with those whom it asks. */
const askedFor = (folded: string, rest: string): string => {
  const asked = /^(?:de nghi|yeu cau) /u.exec(folded)
  const named = asked && namedAt(rest.trim().slice(asked[0].length))
  return named ? fold(named.rest) : folded
}

/** “quan tâm, chỉ đạo thực hiện” closes a letter, “chỉ đạo, kiểm tra việc …” does not. */
const isClosing = (folded: string): boolean => {
  const [words = ''] = CLOSING.exec(folded) ?? []
  const goesOn = /,$/u.test(words) && !/(?:thuc hien|trien khai)/u.test(words)
  return goesOn ? isClosing(folded.slice(words.length).trimStart()) : words !== ''
}

/** Something to be done, not narrative and not the closing formula. */
export const isDeed = (rest: string): boolean => {
  const folded = fold(rest).replace(/^[^a-z(]+/u, '')
  return /^[a-z]/u.test(folded) && folded.length > 12 && !NARRATIVE.test(folded) && !isClosing(askedFor(folded, rest))
}

/** Who leads and who helps, each once. */
export const assigneesOf = (names: string[], words: string): string[] => {
  const helpers = coordinatorsIn(words).filter((helper) => !names.some((lead) => isPartOf(bareName(helper), lead)))
  return told([...new Set([...names, ...helpers])])
}

/** Of “Cục Thi hành án dân sự tỉnh” and “Cục Thi hành án dân sự”, told in one task, the fuller one. */
const told = (names: string[]): string[] =>
  names.filter(
    (name) =>
      !names.some(
        (other) => other !== name && helps(other) === helps(name) && isPartOf(bareName(name), bareName(other)),
      ),
  )
const HELPS = / \(phối hợp\)$/u
const helps = (name: string): boolean => HELPS.test(name)
const bareName = (name: string): string => name.replace(HELPS, '')
const isPartOf = (name: string, other: string): boolean => name === other || other.startsWith(`${name} `)

/** “Văn bản góp ý gửi về … trước ngày …”, “Thời gian chậm nhất …”: the deadline of what was asked before it. */
export const isReturnClause = (text: string): boolean =>
  /^\P{L}{0,4}(?:van ban|bao cao|phieu|ket qua|danh sach|ho so|y kien|noi dung|thoi gian|thoi han|de nghi gui|han)[^.]{0,160}(?:gui|cham nhat|truoc|ve (?!viec))/u.test(
    // A period before a small letter is a crumb of ink.
    fold(text.replace(/\.(?= \p{Ll})/gu, '')),
  )

export const hasOwnNames = ({ text }: Paragraph): boolean => ledBy(text) !== undefined

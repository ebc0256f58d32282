import type { Paragraph } from '../decree-30/ii-6-content.ts'
import { fold } from '../vietnamese/fold.ts'
import { coordinatorsIn, namedAt } from './assignees.ts'

/** Who has to do what, as one instruction's words give it. */
export type Instruction = { names: string[]; text: string }

/** The verb with which somebody is charged. “theo đề nghị của”, “yêu cầu của” are nouns and charge nobody. */
const CHARGES =
  /(?<![a-z])(?:giao(?: cho)?|yeu cau|(?:kinh )?de nghi|phan cong|chi dao) (?!cua|tai|nhu|tren|nay|ve |theo|thuc hien|viec)/gu
const NOUN_BEFORE = /(?:^|\s)(?:theo|tại|các|nội dung|của|được|ý kiến|sự|có|cần|khi|thực hiện) $/iu
const ASKED = /^\P{L}{0,3}(?:giao(?: cho)?|yeu cau|(?:kinh )?de nghi|phan cong) /u
/** Words before the deed that only say by what right or in what frame. */
const FRAME =
  /^(?:(?:theo|trong pham vi) (?:dung )?chuc nang[^:]{0,40}?(?:duoc giao|nhiem vu|quy dinh|minh),? (?:co trach nhiem |chiu trach nhiem )?|(?:co trach nhiem|chiu trach nhiem(?= (?:chi dao|to chuc|thuc hien|theo doi|huong dan|phoi hop|chu tri|kiem tra|ra soat))|can(?! cu)|phai) |tiep thu (?:cac |day du )?y kien[^,]{0,40}, )/u
/** What follows a name in a report, not in an instruction. */
const NARRATIVE =
  /^(?:da|dang|duoc|la|tu |nghi|se|co y kien|co cong van|nhan duoc|xin |kinh |tran trong|thong bao (?:ket luan|y kien|den|cho)|ban hanh (?:chi thi|ke hoach|quyet dinh)|gui den)(?![a-z])/u
/** “… triển khai thực hiện nghiêm túc Chỉ thị này”: the closing that every letter has. */
const CLOSING =
  /^(?:(?:quan tam|khan truong|nghiem tuc|phoi hop|chi dao|to chuc|trien khai|thuc hien|biet|va|de|dung|tot|day du|kip thoi|co hieu qua|hieu qua|cac noi dung|noi dung|noi dung tren|theo)(?![a-z]) ?)+(?:(?:chi thi|ke hoach|cong van|noi dung|thong bao|nhiem vu|quy dinh)? ?(?:nay|tren|neu tren|quy dinh))?\s*(?:$|[,.;/])/u
/** “Nhận được Công văn, yêu cầu …”: likewise. */
const RECEIVED = /^\P{L}{0,4}(?:nhan duoc|thua lenh|tren day|nay,? thong bao) /u

/** A paragraph or item that begins with those who have to act: “2. Sở Tài chính chủ trì …”, “Giao Sở Y tế …”. */
export const ledBy = (text: string): (Instruction & { asked: boolean }) | undefined => {
  const asked = ASKED.exec(fold(text))
  const named = namedAt(text.slice(asked?.[0].length ?? 0))
  if (!named || NARRATIVE.test(fold(named.rest))) return undefined
  return { names: named.names, text: named.rest, asked: asked !== null }
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
  const names = charges(text).findLast(({ names }) => names.length > 0)?.names ?? []
  return { names }
}

/** Sentences inside running text that charge somebody. */
export const instructionsIn = (text: string): Instruction[] =>
  (RECEIVED.test(fold(text)) ? [] : sentences(text)).flatMap((sentence) =>
    charges(sentence)
      .filter(({ text }) => isDeed(text))
      .slice(0, 1),
  )

/** No sentence is longer, in letters; it bounds the work on hostile text. */
const LONGEST_SENTENCE = 4_000

const charges = (sentence: string): Instruction[] => {
  const text = sentence.slice(0, LONGEST_SENTENCE)
  const folded = fold(text)
  return [...folded.matchAll(CHARGES)].flatMap(({ index, 0: verb }) => {
    if (NOUN_BEFORE.test(text.slice(0, index))) return []
    const named = namedAt(text.slice(index + verb.length))
    return named ? [{ names: named.names, text: named.rest }] : []
  })
}

const sentences = (text: string): string[] => text.split(/(?<=[\p{Ll}\p{Lu})][.;!]) (?=\p{Lu})/u)

/** Something to be done, not narrative and not the closing formula. */
export const isDeed = (rest: string): boolean => {
  const folded = fold(rest).replace(/^[^a-z]+/u, '')
  return folded.length > 12 && !NARRATIVE.test(folded) && !CLOSING.test(folded)
}

/** This many letters stay before anything is cut; of one deed among several, fewer. */
const SHORT = 60
const SHORT_AMONG_SEVERAL = 28
/** What only explains the deed: purpose, manner, source. */
const EXPLAINS =
  /[,;] (?:nhằm|đảm bảo|bảo đảm|để (?!nghị)|đề (?=làm|kịp|tổng)|nhất là|góp phần|trong đó|đặc biệt|theo đúng quy|theo quy định|làm cơ sở|phấn đấu|không để|ảnh hưởng)|\. |(?<=\p{L}) (?:để tổng hợp|để xem xét|để kịp thời|để làm|đề làm|nhằm|ảnh hưởng đến|theo đúng quy định|theo quy định|theo đúng trình tự|theo đề nghị|tại (?:các )?(?:Công văn|Văn bản|Thông báo)|phục vụ|được kịp thời|đảm bảo) /u
/** Among several deeds each ends at its first clause. */
const FIRST_CLAUSE =
  /[,;.] |(?<=\p{L}) (?:để|nhằm|theo|trong việc|của (?!tỉnh)|thuộc|đối với|trên địa bàn|đến cán bộ|có liên quan) /u

/** The deed in few words: the first sentence without frame, helpers' names and explanations, with a capital. */
export const gist = (rest: string, among: 'alone' | 'several' = 'alone'): string => {
  const bare = rest.replace(/^[\s:,.-]+/u, '')
  const frame = FRAME.exec(fold(bare))?.[0].length ?? 0
  const words = withoutHelpers(bare.slice(frame))
  const [from, ends] = among === 'alone' ? [SHORT, EXPLAINS] : [SHORT_AMONG_SEVERAL, FIRST_CLAUSE]
  const end = ends.exec(words.slice(from))
  const short = end ? words.slice(0, from + end.index) : words
  const trimmed = short.replace(/ \((?:đính kèm|kèm theo|gửi kèm)[^)]*\)/gu, '').replace(/[\s.;:,/]+$/u, '')
  return trimmed.slice(0, 1).toUpperCase() + trimmed.slice(1)
}

/** “chủ trì, phối hợp với Sở X, Sở Y rà soát …” → “chủ trì, phối hợp rà soát …”: the names stand among the assignees. */
const withoutHelpers = (words: string): string => {
  const at = /phoi hop(?: chat che)? (?:voi|cung)(?: voi)? /u.exec(fold(words))
  const named = at && namedAt(words.slice(at.index + at[0].length))
  if (!at || !named || named.rest.length < 12) return words
  return `${words.slice(0, at.index)}phối hợp ${named.rest}`
}

/** Who leads and who helps, each once. */
export const assigneesOf = (names: string[], words: string): string[] => {
  const helpers = coordinatorsIn(words).filter((name) => !names.some((lead) => `${lead} (phối hợp)` === name))
  return [...new Set([...names, ...helpers])]
}

/** “Văn bản góp ý gửi về … trước ngày …”, “Thời gian chậm nhất …”: the deadline of what was asked before it. */
export const isReturnClause = (text: string): boolean =>
  /^\P{L}{0,4}(?:van ban|bao cao|phieu|ket qua|danh sach|ho so|y kien|noi dung|thoi gian|thoi han|de nghi gui|han)[^.]{0,160}(?:gui|cham nhat|truoc|ve )/u.test(
    fold(text),
  )

export const hasOwnNames = ({ text }: Paragraph): boolean => ledBy(text) !== undefined

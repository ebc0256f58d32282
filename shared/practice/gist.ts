import { fold } from '../vietnamese/fold.ts'
import { helpersAt, namedAt } from './assignees.ts'
import { deadlineIn } from './deadlines.ts'

/** Words before the deed that only say by what right or in what frame. */
const FRAME =
  /^(?:(?:(?:can cu|theo|trong pham vi) )(?:dung )?(?:chuc nang|nhiem vu|tham quyen|quyen han)(?:(?:,| va|) ?(?:chuc nang|nhiem vu|tham quyen|quyen han|duoc giao|duoc phan cong|quan ly(?: nha nuoc)?|quy dinh|cua (?:minh|nganh|don vi|co quan|dia phuong)(?![a-z])))*,? ?(?:co trach nhiem |chiu trach nhiem )?|la (?:co quan|don vi) [^,.;]{0,60}, (?:co trach nhiem |chiu trach nhiem )?|(?:co trach nhiem|chiu trach nhiem(?= (?:chi dao|to chuc|thuc hien|theo doi|huong dan|phoi hop|chu tri|kiem tra|ra soat))|can(?! cu)|phai) |tiep thu (?:cac |day du )?y kien[^,]{0,40}, )/u
/** So many letters tell enough of one deed: no clause is added behind them. */
const ENOUGH = 130
/** Several deeds stay together up to so many letters: some twenty points of one office. */
const LONGEST_LIST = 1_500
/** This many letters of a clause stay before anything is cut; of one deed among several, fewer. */
const SHORT = 60
const SHORT_AMONG_SEVERAL = 28
/** What only explains the deed: purpose, manner, source. */
const EXPLAINS =
  /[,;] (?:nhằm|đảm bảo|bảo đảm|để (?!nghị)|đề (?=làm|kịp|tổng)|nhất là|góp phần|trong đó|đặc biệt|theo đúng quy|theo quy định|làm cơ sở|phấn đấu|không để|ảnh hưởng)|(?<=\p{L}) (?:tuân thủ (?:các |đúng )?quy định|(?:để|đề) (?:tổng hợp|xem xét|kịp thời|làm|đảm bảo)|nhằm|ảnh hưởng đến|theo đúng quy định|theo (?:quy định|quy hoạch|đúng trình tự|đề nghị|Luật|Nghị định|Nghị quyết|Thông tư|Quyết định|Kế hoạch|hướng dẫn)|đến (?:toàn thể |từng |các )?cán bộ|phù hợp với|tại (?:các )?(?:Công văn|Văn bản|Thông báo)|phục vụ|được kịp thời|đảm bảo)(?= |$)/u
/** Where to send something is enough, without street, telephone and e-mail. */
const ADDRESS =
  /(?<=gửi (?:về|đến|cho)? ?[^.;]{4,60}?)(?:, (?:số |địa chỉ|\d)| (?:số \d|(?:theo |qua |và qua )?địa chỉ|fax|qua email|và gửi kèm))/u
/** Among several deeds each ends at its first clause. */
const FIRST_CLAUSE =
  /[,;.] |(?<=\p{L}) (?:để|(?<!(?:chuyên|chủ|vấn|luận|tiêu) )đề|nhằm|theo|trong việc|của (?!tỉnh)|thuộc|đối với|trên địa bàn|đến cán bộ|có liên quan) /u
/** A cited document's day, issuer and subject behind its number: the citation itself is kept among the citations. */
const CITED_AT_LENGTH =
  /(?<=\d\/\p{Lu}[\p{L}\d./-]{1,30}),? ngày [\d/ .-]{6,12}(?: của (?:\p{Lu}[^,;.]{3,60}?))?(?:(?: về| quy định| phê duyệt| ban hành| Ban hành)[^,;.]*?(?= và \p{Lu}|[;.)]|$))?(?= và \p{Lu}|[,;.)]|$)/gu

/** One deed: the sentences and clauses in few words, without frame, helpers' names, citations at length, deadline. */
export const gist = (rest: string): string => {
  const clauses = withoutContact(bare(rest)).split(/(?<=[\p{L})]{2}); |(?<=[\p{Ll})]{2})\. (?=\p{Lu})/u)
  const [first = '', ...others] = clauses.map((clause, i) =>
    cut(clause, i === 0 ? SHORT : SHORT_AMONG_SEVERAL, EXPLAINS),
  )
  return told(first, others, (text) => text.length < ENOUGH)
}

/** “Địa chỉ cụ thể như sau: …”, “Mọi thông tin chi tiết xin liên hệ …”: how to reach somebody, from there to the end. */
const withoutContact = (words: string): string =>
  words.replace(
    /(?<=[.;] )(?:Địa chỉ|Thông tin chi tiết|Mọi thông tin|Mọi chi tiết|Số điện thoại|Điện thoại)(?!\p{L}).*$/su,
    '',
  )

/** Several deeds of one assignee, each by its first clause: none is left out, only what is far beyond a list's length. */
export const gistOfSeveral = (deeds: string[]): string => {
  const [first = '', ...others] = deeds.map((deed) => cut(bare(deed), SHORT_AMONG_SEVERAL, FIRST_CLAUSE))
  return told(first, others, (text, next) => text.length + next.length < LONGEST_LIST)
}

const bare = (rest: string): string => {
  const words = rest.replace(/^[\s:,.-]+/u, '')
  const frame = FRAME.exec(fold(words))?.[0].length ?? 0
  return withoutHelpers(words.slice(frame)).replace(CITED_AT_LENGTH, '')
}

const cut = (whole: string, from: number, ends: RegExp): string => {
  const clause = withoutDeadline(whole)
  const end = ends.exec(clause.slice(from))
  const short = end ? clause.slice(0, from + end.index) : clause
  return short
    .slice(0, ADDRESS.exec(short)?.index)
    .replace(/ \((?:đính kèm|kèm theo|gửi kèm)[^)]*\)/gu, '')
    .replace(/^[\s_-]+|[\s.;:,/„“”]+$/gu, '')
}

/** Behind a semicolon the list of documents goes on, no deed begins. */
const DOCUMENT =
  /^(?:Công văn|Văn bản|Chỉ thị|Kế hoạch|Quyết định|Nghị quyết|Nghị định|Thông tư|Thông báo|Công điện|Kết luận) số /u

/** Clause by clause while there is room, with a capital. */
const told = (first: string, others: string[], hasRoom: (text: string, next: string) => boolean): string => {
  const whole = others
    .filter((clause) => clause !== '' && !DOCUMENT.test(clause))
    .reduce((text, next) => (hasRoom(text, next) ? `${text}; ${lowered(next)}` : text), first)
  return whole.slice(0, 1).toUpperCase() + whole.slice(1)
}

/** A verb that opened a sentence stands inside one now; a name (“Sở …”) keeps its capital. */
const lowered = (clause: string): string =>
  namedAt(clause) ? clause : clause.slice(0, 1).toLowerCase() + clause.slice(1)

/** The deadline is a field of its own, unless the clause says nothing else. */
const withoutDeadline = (clause: string): string => {
  const due = deadlineIn(clause)?.words ?? ''
  const at = clause.indexOf(due)
  const others = (clause.slice(0, at).trimEnd() + clause.slice(at + due.length)).replace(/^[\s,]+/u, '')
  return /\p{L}/u.test(others) ? others : clause
}

/** “chủ trì, phối hợp với Sở X, Sở Y rà soát …” → “chủ trì, phối hợp rà soát …”: the names stand among the assignees. */
const withoutHelpers = (words: string): string => {
  const at = /phoi hop(?: chat che)? (?:voi|cung)(?: voi)? /u.exec(fold(words))
  const named = at && helpersAt(words.slice(at.index + at[0].length))
  if (!at || !named || named.rest.length < 12) return words
  return `${words.slice(0, at.index)}phối hợp ${named.rest}`
}

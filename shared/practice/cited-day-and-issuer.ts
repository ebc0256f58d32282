import { isoDay } from '../decree-30/ii-4-place-and-date.ts'
import { fold } from '../vietnamese/fold.ts'

const DAY = String.raw`(?<d>\d{1,2}) ?[/.-] ?(?<m>\d{1,2}) ?[/.-] ?(?<y>\d{4})`
const DATED = new RegExp(
  String.raw`^(?: (?:tỉnh|thành phố|huyện|xã))?,? ?(?:c[ùu]ng )?ng[àa]y[.,]? (?:${DAY}|(?<day>\d{1,2}) th[áa]ng (?<month>\d{1,2}) n[ăa]m (?<year>\d{4}))`,
  'u',
)
/** “Quyết định số 406/QĐ-UBND và số 407/QĐ-UBND cùng ngày 13/12/2024”: the day of both. */
const SAME_DAY = /^(?:,| và) (?:\p{L}+ ){0,3}(?:số:? ?)?\d[^ ;]{3,30} (?=c[ùu]ng ng[àa]y)/u
/** “Nghị định số 103/… ngày … và Nghị định số 104/… ngày … của Chính phủ”: the issuer of both, where their symbols are the same. */
const NEXT =
  /^(?:,| và|,? \(?(?:và )?(?:đã )?được sửa đổi, bổ sung (?:tại|bởi|theo)) (?:\p{L}+ ){0,4}(?:số:? ?)?(?<next>\d[^ ;,]{3,40})/u
/** “Ngày 11/12/2017 Sở Y tế ban hành Công văn số …”: day and issuer stand first. */
const DATED_BEFORE = new RegExp(
  String.raw`[Nn]g[àa]y ${DAY},? (?<issuer>\p{Lu}[^.;:()]{3,140}?) ["“”']?(?:đã )?(?:ban ["“”']?hành|có|gửi) (?:\p{L}+ ){1,4}(?:khẩn )?(?:số:? ?)?$`,
  'u',
)
/** Names with a comma in them: Sở Văn hóa, Thể thao và Du lịch; Cục Quản lý Y, Dược cổ truyền. */
const NAME = '(?:[^,;.()]|,(?= (?:Thể thao|Dược|Chủ nhiệm|thiên tai)))'
/** What the document is about, or what was done with it, is no part of its issuer's name. */
const NOT_NAME = String.raw`v[êềểẻéèẹệe]|phê duyệt|ban hành|quy định|hướng dẫn|sửa đổi|v\/v|đã|và (?:Công|Quyết|các)|triển khai|tổ chức|tại|gửi|trong|thực hiện|rà soát|tổng hợp|để|nhằm|Ban hành`
const BY = new RegExp(
  String.raw`^(?:,? ?|;)(?:c[ủu]a|giữa(?= \p{Lu})) (?<issuer>${NAME}{3,80}?)(?= (?:${NOT_NAME})(?!\p{L})|,(?! (?:Thể thao|Dược|Chủ nhiệm|thiên tai))|[;.()]|$)`,
  'u',
)
/** “Theo đề nghị của Giám đốc Sở Xây dựng tại Tờ trình số … và Báo cáo số …”: who proposed issued both. */
const BY_BEFORE =
  /(?<![\p{L}])(?:[ĐđDd]ề (?:nghị|xuất)|[Ýý] kiến(?: thống nhất)?|[;,] ?) ?c[ủu]a (?<issuer>\p{Lu}[^.;:()\d]{3,80}?) t[ạa]i (?:(?:\p{L}+ ){1,4}|[^;:.()]{5,160}(?:,| và) (?:Tờ trình|Công văn|Báo cáo|Văn bản)? ?)(?:số:? ?)?$/u
/** “các Quyết định của UBND tỉnh: Số …; số … và số …”, “ý kiến của … tại các Công văn: số …, số …”. */
const BY_LIST =
  /c[ủu]a (?<issuer>\p{Lu}[^.;:()\d]{3,80}?)(?: t[ạa]i (?:nội dung )?các \p{L}+ \p{L}+)?: (?:[^()]{10,700}?(?:[;,]|(?<!\p{L})và) )?[Ss]ố:? ?$/u

/** How far a number's day and issuer may stand before and behind it, in letters. */
const [BEFORE, BEHIND] = [300, 160]
/** A list is longer. */
const LIST = 900

/**
 * The day and the issuer of a document that is cited between `from` and `to`: as Decree 30/2020 (appendix I, II.6) has
 * them, behind the number (“ngày … của …”), or before it, where the sentence begins with them.
 *
 * @example datedAndSigned('Công văn số 12/STC ngày 02/3/2026 của Sở Tài chính', 12, 18) → { issuedOn: '2026-03-02', issuer: 'Sở Tài chính' }
 */
export const datedAndSigned = (body: string, from: number, to: number): { issuedOn?: string; issuer?: string } => {
  const after = body.slice(to, to + BEHIND)
  const earlier = body.slice(Math.max(0, from - BEFORE), from)
  const dated = DATED.exec(after) ?? DATED.exec(after.replace(SAME_DAY, ''))
  const before = dated ? undefined : DATED_BEFORE.exec(earlier)?.groups
  const { d, m, y, day, month, year } = dated?.groups ?? before ?? {}
  const issuedOn = isoDay(d ?? day ?? '', m ?? month ?? '', y ?? year ?? '')
  const rest = after.slice(dated && after.startsWith(dated[0]) ? dated[0].length : 0)
  const behind = BY.exec(rest)?.groups?.issuer ?? issuerOfNext(body.slice(from, to), rest)
  const issuer = behind?.trim() ?? before?.issuer ?? proposer(earlier) ?? issuerOfList(body, from)
  return { ...(issuedOn && { issuedOn }), ...(issuer && fold(issuer).length > 2 && { issuer }) }
}

/** @param rest what stands behind the number and its day */
const issuerOfNext = (number: string, rest: string): string | undefined => {
  const next = NEXT.exec(rest)
  if (!next || symbolOf(next.groups?.next ?? '') !== symbolOf(number)) return undefined
  const behind = rest.slice(next[0].length)
  return BY.exec(behind.slice(DATED.exec(behind)?.[0].length ?? 0))?.groups?.issuer
}
const symbolOf = (number: string): string => number.replace(/^[^\p{Lu}]+/u, '')

const proposer = (earlier: string): string | undefined => BY_BEFORE.exec(earlier)?.groups?.issuer

/** The end of a sentence ends the list. */
const issuerOfList = (body: string, from: number): string | undefined =>
  BY_LIST.exec(
    body
      .slice(Math.max(0, from - LIST), from)
      .split(/(?<=[\p{L}\d]{2})\. (?=\p{Lu})/u)
      .at(-1) ?? '',
  )?.groups?.issuer

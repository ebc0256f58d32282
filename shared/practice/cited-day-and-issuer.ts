import { isoDay } from '../decree-30/ii-4-place-and-date.ts'
import { fold } from '../vietnamese/fold.ts'

const DAY = String.raw`(?<d>\d{1,2}) ?[/.-] ?(?<m>\d{1,2}) ?[/.-] ?(?<y>\d{4})`
const DATED = new RegExp(
  String.raw`^(?: (?:tỉnh|thành phố|huyện|xã))?,? ?(?:c[ùu]ng )?ng[àa]y[.,]? (?:${DAY}|(?<day>\d{1,2}) th[áa]ng (?<month>\d{1,2}) n[ăa]m (?<year>\d{4}))`,
  'u',
)
/** “Quyết định số 406/QĐ-UBND và số 407/QĐ-UBND cùng ngày 13/12/2024”: the day of both. */
const SAME_DAY = /^(?:,| và) (?:\p{L}+ ){0,3}(?:số:? ?)?\d[^ ;]{3,30} (?=c[ùu]ng ng[àa]y)/u
/** “Ngày 11/12/2017 Sở Y tế ban hành Công văn số …”: day and issuer stand first. */
const DATED_BEFORE = new RegExp(
  String.raw`[Nn]g[àa]y ${DAY},? (?<issuer>\p{Lu}[^.;:()]{3,140}?) ["“”']?(?:đã )?(?:ban ["“”']?hành|có|gửi) (?:\p{L}+ ){1,4}(?:khẩn )?(?:số:? ?)?$`,
  'u',
)
/** Names with a comma in them: Sở Văn hóa, Thể thao và Du lịch; Cục Quản lý Y, Dược cổ truyền. */
const NAME = '(?:[^,;.()]|,(?= (?:Thể thao|Dược)))'
/** What the document is about, or what was done with it, is no part of its issuer's name. */
const NOT_NAME = String.raw`v[êềểẻéèẹệe]|phê duyệt|ban hành|quy định|hướng dẫn|sửa đổi|v\/v|đã|và (?:Công|Quyết|các)|triển khai|tổ chức|tại|gửi|trong|thực hiện|giai đoạn`
const BY = new RegExp(
  String.raw`^(?:,? ?|;)(?:c[ủu]a|giữa(?= \p{Lu})) (?<issuer>${NAME}{3,80}?)(?= (?:${NOT_NAME})(?!\p{L})|,(?! (?:Thể thao|Dược))|[;.()]|$)`,
  'u',
)
/** “Theo đề nghị của Giám đốc Sở Xây dựng tại Tờ trình số …”, and further numbers of the same list. */
const BY_BEFORE =
  /(?<![\p{L}])(?:[ĐđDd]ề (?:nghị|xuất)|[Ýý] kiến|[;,] ?) ?c[ủu]a (?<issuer>\p{Lu}[^.;:()\d]{3,80}?) t[ạa]i (?:\p{L}+ ){1,4}(?:số:? ?)?$/u

/** How far a number's day and issuer may stand before and behind it, in letters. */
const [BEFORE, BEHIND] = [240, 160]

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
  const behind = BY.exec(after.slice(dated && after.startsWith(dated[0]) ? dated[0].length : 0))?.groups?.issuer
  const issuer = behind?.trim() ?? before?.issuer ?? BY_BEFORE.exec(earlier)?.groups?.issuer
  return { ...(issuedOn && { issuedOn }), ...(issuer && fold(issuer).length > 2 && { issuer }) }
}

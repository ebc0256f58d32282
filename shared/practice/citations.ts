import { isoDay } from '../decree-30/ii-4-place-and-date.ts'
import type { Citation } from '../letter.ts'
import { fold } from '../vietnamese/fold.ts'

const STATE = String.raw`\d{1,5}[a-zđ]? ?/ ?(?:(?:19|20)\d{2} ?/ ?)?\p{Lu}[\p{L}]*(?:(?: ?- ?|&|\.)\p{Lu}[\p{L}\d.&]*){0,4}\d{0,3}`
const PARTY = String.raw`\d{1,5} ?- ?\p{Lu}[\p{L}]{0,3} ?/ ?\p{Lu}{2,12}`
const NUMBER = new RegExp(String.raw`(?<![\p{L}\d/.-])(?:${STATE}|${PARTY})(?![\p{L}\d])`, 'gu')
const DATED =
  /^,? ?ng[àa]y (?:(?<d>\d{1,2}) ?\/ ?(?<m>\d{1,2}) ?\/ ?(?<y>\d{4})|(?<day>\d{1,2}) th[áa]ng (?<month>\d{1,2}) n[ăa]m (?<year>\d{4}))/u
const BY =
  /^,? ?c[ủu]a (?<issuer>(?:[^,;.()]|,(?= Thể thao)){3,120}?)(?= (?:về|phê duyệt|ban hành|quy định|hướng dẫn|sửa đổi|v\/v|đã|và Công|và Quyết|triển khai|tổ chức|tại)|[,;.()]|$)/u

/** The documents that the body names by number, each once, as printed but for spaces inside the number. */
export const citationsIn = (body: string): Citation[] => {
  const cited = new Map<string, Citation>()
  for (const match of body.matchAll(NUMBER)) {
    const fullNumber = match[0].replace(/ ?([-/]) ?/gu, '$1')
    if (cited.has(fullNumber) || !/[/-]\p{Lu}{2}|\p{Lu}{2}/u.test(fullNumber)) continue
    const after = body.slice(match.index + match[0].length, match.index + match[0].length + 160)
    cited.set(fullNumber, { fullNumber, ...datedAndSigned(after) })
  }
  return [...cited.values()]
}

const datedAndSigned = (after: string): { issuedOn?: string; issuer?: string } => {
  const dated = DATED.exec(after)
  const { d, m, y, day, month, year } = dated?.groups ?? {}
  const issuedOn = isoDay(d ?? day ?? '', m ?? month ?? '', y ?? year ?? '')
  const issuer = BY.exec(after.slice(dated?.[0].length ?? 0))?.groups?.issuer?.trim()
  return { ...(issuedOn && { issuedOn }), ...(issuer && fold(issuer).length > 2 && { issuer }) }
}

import { isoDay } from '../decree-30/ii-4-place-and-date.ts'
import { isKnownSymbol, mendedSymbol } from '../decree-30/symbols.ts'
import type { Citation } from '../letter.ts'
import { fold } from '../vietnamese/fold.ts'
import { relationAt } from './relations.ts'

const PART = String.raw`\p{Lu}[\p{L}\d]*`
/** Some organs write a space in their symbols: “205/QĐ-EVN SPC ngày …”. */
const STATE = String.raw`\d{1,5}[a-zđ]?(?:\.\d{1,2})? ?/ ?(?:(?:19|20)\d{2} ?/ ?)?${PART}(?:(?: ?- ?|&|\.|, ?(?=\p{Lu}{2,}[,-]))${PART}){0,9}(?: \p{Lu}{2,6}(?=,? ngày ))?`
const PARTY = String.raw`\d{1,5} ?- ?\p{Lu}[\p{L}]{0,3} ?/ ?\p{Lu}{2,12}`
/** Only behind a space or an opening sign: behind anything else it is the end of a number whose beginning was misread. */
const NUMBER = new RegExp(String.raw`(?<=^|[\s:(,;“"'])(?:${STATE}|${PARTY})(?![\p{L}\d])`, 'gu')
/** A number with a sign among its digits (“5§20/BYT-BH”), or broken by a space (“số 531 1/BYT”): kept as printed, in doubt. */
const BROKEN =
  /(?<=(?:^|\s)(?:số:? ?)?)(?:\d{0,4}§\d{0,4}|\d{1,4}[$SsOoIl|]\d{0,4}|(?<=số:? )\d{1,4} \d{1,3}) ?\/ ?(?:(?:19|20)\d{2}\/)?\p{Lu}[\p{L}\d]*(?:-\p{Lu}[\p{L}\d]*){0,4}(?![\p{L}\d])/gu
/** A symbol begins with a letter: “286/5TC-HCSN” is of STC. */
const DIGIT_FOR_LETTER = /(?<=\d ?\/ ?)[58](?=\p{Lu}{2})/gu
const LETTERS: Record<string, string> = { 5: 'S', 8: 'B' }
/** “số1203/UBND-NCTH”, “TT-BGDĐTngày”: the space is lost. */
const RUN_TOGETHER = /(?<=(?<!\p{L})[Ss]ố:?)(?=\d{1,5}[-/])|(?=ngày )(?<=\/\p{L}{0,9}-?\p{Lu}{2,12})/gu
/** “số 101/2O15/QH13”: among a year's digits a letter is the digit of its shape. */
const YEAR_MISREAD = /(?<=\d ?\/ ?)[12][\dOo][\dOolI]{2}(?= ?\/ ?\p{Lu})/gu
/** “Văn bản số 6123BNN-ĐĐ”: the slash is lost; a symbol that begins with a known abbreviation tells where it stood. */
const SLASHLESS =
  /(?<=số:? ?)(?<number>\d{1,5}) ?(?<symbol>\p{Lu}\p{L}+-\p{Lu}[\p{L}\d]*(?:-\p{Lu}[\p{L}\d]*)?)(?![\p{L}\d/])/gu
/** What stands behind “số” with a slash or a hyphen (“33-CTwTU”) and is no number that could be read: shown as it is. */
const UNREAD = /(?<=số:? )[^\s;,()/-]{1,8}[/-][^\s;,()]{2,30}(?<![.:])/gu
/** “Kết luận 174 KL/TW”: the hyphen is often left out in party numbers. */
const PARTY_WITHOUT_HYPHEN =
  /(?<=\p{L} (?:số:? )?)\d{1,5} ?(?:NQ|CT|KL|QĐ|QC|HD|TB|CV|BC|TTr|CTr)\/(?:TW|TU|HU|ĐU)(?!\p{L})/gu
const DATED =
  /^,? ?ng[àa]y (?:(?<d>\d{1,2}) ?[/.-] ?(?<m>\d{1,2}) ?[/.-] ?(?<y>\d{4})|(?<day>\d{1,2}) th[áa]ng (?<month>\d{1,2}) n[ăa]m (?<year>\d{4}))/u
/** “Ngày 11/12/2017 Sở Y tế ban hành Công văn số …”: the date stands first. */
const DATED_BEFORE =
  /[Nn]g[àa]y (?<d>\d{1,2}) ?[/.-] ?(?<m>\d{1,2}) ?[/.-] ?(?<y>\d{4}),? (?<issuer>\p{Lu}[^.;:()]{3,70}?) (?:đã )?(?:ban hành|có|gửi) (?:\p{L}+ ){1,4}(?:khẩn )?(?:số:? ?)?$/u
const BY =
  /^,? ?c[ủu]a (?<issuer>(?:[^,;.()]|,(?= Thể thao)){3,80}?)(?= (?:v[êềểẻéèe]|phê duyệt|ban hành|quy định|hướng dẫn|sửa đổi|v\/v|đã|và Công|và Quyết|triển khai|tổ chức|tại|gửi)|[,;.()]|$)/u
const UNITS = /^(?:m2|ha|km|kg|người|ngày|tháng)/u

/** The documents that the body names by number, each once, as printed but for slips of the engine and spaces. */
export const citationsIn = (printed: string): (Citation & { doubtful?: true })[] => {
  const body = printed
    .replace(RUN_TOGETHER, ' ')
    .replace(/- -(?=\p{Lu})/gu, '-')
    .replace(DIGIT_FOR_LETTER, (digit) => LETTERS[digit] ?? digit)
    .replace(YEAR_MISREAD, (year) => year.replace(/[Oo]/gu, '0').replace(/[lI]/gu, '1'))
  const cited = new Map<string, Citation & { doubtful?: true }>()
  const matches = [...body.matchAll(NUMBER), ...body.matchAll(PARTY_WITHOUT_HYPHEN)].sort((a, b) => a.index - b.index)
  for (const match of matches) {
    const fullNumber = numberOf(match[0])
    if (!fullNumber || UNITS.test(body.slice(match.index))) continue
    const about = aboutAt(body, match.index, match.index + match[0].length)
    cited.set(fullNumber, { fullNumber, ...about, ...cited.get(fullNumber) })
  }
  for (const match of body.matchAll(BROKEN)) {
    // What the engine writes “§” for is an 8, and no number has a space in it; a person looks all the same.
    const whole = match[0]
      .replace(/ ?\/ ?/u, '/')
      .replace(/§/gu, '8')
      .replace(/(?<=\d) (?=\d)/u, '')
    const fullNumber = numberOf(whole) ?? whole
    for (const known of cited.keys()) if (fullNumber.endsWith(known)) cited.delete(known)
    cited.set(fullNumber, {
      fullNumber,
      ...aboutAt(body, match.index, match.index + match[0].length),
      doubtful: true,
    })
  }
  for (const { index, 0: whole, groups } of body.matchAll(SLASHLESS)) {
    if (!groups?.symbol || !isKnownSymbol(groups.symbol)) continue
    const fullNumber = `${groups.number}/${mendedSymbol(groups.symbol)}`
    if (!cited.has(fullNumber))
      cited.set(fullNumber, { fullNumber, ...aboutAt(body, index, index + whole.length), doubtful: true })
  }
  const read = [...matches, ...body.matchAll(BROKEN), ...body.matchAll(SLASHLESS)]
  for (const { index, 0: whole } of body.matchAll(UNREAD)) {
    const isRead = read.some((other) => other.index < index + whole.length && index < other.index + other[0].length)
    if (!isRead && /\d/u.test(whole) && /\p{Lu}{2}/u.test(whole))
      cited.set(whole, { fullNumber: whole, ...aboutAt(body, index, index + whole.length), doubtful: true })
  }
  return withoutShortened([...cited.values()])
}

const numberOf = (printed: string): string | undefined => {
  const tight = printed
    .replace(/^(\d{1,5})(?=(?:NQ|CT|KL|QĐ|QC|HD|TB|CV|BC|TTr|CTr)\/)/u, '$1-')
    .replace(/ ?([-/]) ?/gu, '$1')
    .replace(/-+/gu, '-')
    .replace(/, /gu, ',')
  const [, number = '', mark = '', rest = ''] = /^([\d.]+[a-zđ]?)([-/ ])(.+)$/u.exec(tight) ?? []
  const [, year = '', symbol = ''] = /^((?:19|20)\d{2}\/)?(.+)$/u.exec(rest) ?? []
  if (!/\p{Lu}{2}|^\p{Lu}\p{L}*[-/]\p{Lu}/u.test(symbol)) return undefined
  return `${number}${mark}${year}${mendedSymbol(symbol)}`
}

/** “736/QĐ” where “736/QĐ-UBND” is cited too is the same paper with its end lost at the margin. */
const withoutShortened = <Cited extends Citation>(all: Cited[]): Cited[] =>
  all.filter(
    ({ fullNumber }) =>
      !all.some((other) => other.fullNumber !== fullNumber && other.fullNumber.startsWith(`${fullNumber}-`)),
  )

/** Day, issuer and relation, as far as the words around the number tell. */
const aboutAt = (body: string, from: number, to: number): Omit<Citation, 'fullNumber'> => {
  const relation = relationAt(body, from, to)
  return { ...datedAndSigned(body, from, to), ...(relation && { relation }) }
}

const datedAndSigned = (body: string, from: number, to: number): { issuedOn?: string; issuer?: string } => {
  const after = body.slice(to, to + 160)
  const dated = DATED.exec(after)
  const before = dated ? undefined : DATED_BEFORE.exec(body.slice(Math.max(0, from - 140), from))?.groups
  const { d, m, y, day, month, year } = dated?.groups ?? before ?? {}
  const issuedOn = isoDay(d ?? day ?? '', m ?? month ?? '', y ?? year ?? '')
  const issuer = BY.exec(after.slice(dated?.[0].length ?? 0))?.groups?.issuer?.trim() ?? before?.issuer
  return { ...(issuedOn && { issuedOn }), ...(issuer && fold(issuer).length > 2 && { issuer }) }
}

import { isoDay } from '../decree-30/ii-4-place-and-date.ts'
import { fold } from '../vietnamese/fold.ts'
import { daysAfter } from './working-days.ts'

/**
 * When something has to be done: `words` as printed, `day` where the words name a day, `latest` the last day that the
 * words allow (end of the month, quarter or year; so many days from the letter's own day), both ISO. Recurring and
 * event-bound ones have words only.
 */
export type Deadline = { words: string; day?: string; latest?: string }

/** The days of the letter from which its deadlines are counted, ISO, where they are known. */
export type LetterDays = { issuedOn?: string | undefined; arrivedOn?: string | undefined }
type Groups = Record<string, string | undefined>

/** Digits, with letters that the engine takes for them: “1O/8/2025”, “l0 tháng 8”. */
const TWO = String.raw`(?=[oil]?\d|\d)[\doil]{1,2}`
const FOUR = String.raw`(?=[oil]*\d)[\doil]{4}`
const DAY = `(?:(?<d>${TWO}) ?[/.-] ?(?<m>${TWO}) ?[/.-] ?(?<y>${FOUR})|(?<day>${TWO}) ?thang ?(?<month>${TWO}) ?nam ?(?<year>${FOUR}))`
const TIME = String.raw`(?:\d{1,2} ?(?:gio|h|g) ?(?:\d{2})?(?: phut)?,? ?(?:ngay )?)?`
/** “trước”, one letter misread. */
const BEFORE = '(?:t.uoc|tr.oc|tru.c|truo.)'
const BY = `(?:hoan thanh (?:xong )?(?:va bao cao [^.;]{0,60}?)?|xong )?(?:${BEFORE}|cham nhat(?: la)?(?: (?:den|vao))?(?: het| truoc)?|tre nhat|khong qua|den het|han (?:cuoi|chot)(?: (?:gui|nop|nhan|bao cao)[^.;,]{0,40}?)?(?: la)?|trong)`

/** Each pattern with what it yields, the surest first; folded text. */
const PATTERNS: [RegExp, (groups: Groups, days: LetterDays) => Omit<Deadline, 'words'>][] = [
  [
    new RegExp(`${BY} ?${TIME}(?:(?:[nm]g.y|ng.[yv]|.?gay) ?)?${DAY}`, 'u'),
    (g) => on(isoDay(digits(g.d ?? g.day), digits(g.m ?? g.month), digits(g.y ?? g.year))),
  ],
  [
    /(?:truoc|cham nhat)[^.;]{0,20}? ngay \d{1,2}\/\d{1,2} h[aà]ng nam|truoc ngay \d{1,2} (?:thang \d{1,2}|hang thang|cua thang|thang sau)[^.;,]{0,30}|\(?truoc ngay \d{1,2} cua thang ke tiep\)?/u,
    () => ({}),
  ],
  [
    // “trước ngày 03/9” of a letter of August: the next such day, where it is near.
    new RegExp(String.raw`${BY} ?${TIME}ngay (?<d>\d{1,2})/(?<m>\d{1,2})(?![\d/]| ?h[a]ng| ?cua| ?/)`, 'u'),
    (g, { issuedOn }) => on(nearDay(issuedOn, g)),
  ],
  [
    new RegExp(String.raw`${BY} (?:cuoi )?thang (?<month>\d{1,2}) ?(?:\/|nam) ?(?<year>\d{4})`, 'u'),
    (g) => by(endOfMonth(g.year ?? '', g.month ?? '')),
  ],
  [
    new RegExp(String.raw`(?:${BY} )?quy (?<quarter>i{1,3}|iv|1|[1-4]) ?(?:\/|nam) ?(?<year>\d{4})`, 'u'),
    (g) => by(endOfQuarter(g.year ?? '', g.quarter ?? '')),
  ],
  [
    new RegExp(String.raw`${BY} quy (?<quarter>i{1,3}|iv|[1-4])(?![a-z\d])`, 'u'),
    (g, { issuedOn }) => by(nextAfter(issuedOn, (year) => endOfQuarter(year, g.quarter ?? ''))),
  ],
  [
    /(?:hoan thanh|trong|cham nhat) (?:trong )?thang (?<month>\d{1,2})(?![\d/]| nam)/u,
    (g, { issuedOn }) => by(nextAfter(issuedOn, (year) => endOfMonth(year, g.month ?? ''))),
  ],
  [new RegExp(String.raw`${BY} nam (?<year>\d{4})`, 'u'), (g) => by(`${g.year}-12-31`)],
  [
    /(?:theo )?dinh ky (?:0?\d{1,2} thang(?: ?\/ ?1 ?lan)?(?:,? (?:va )?h[a]ng nam)?|h[a]ng (?:thang|quy|nam))(?:,? (?:va |hoac )?(?:h[a]ng nam )?(?:va |hoac )?dot xuat(?: theo yeu cau)?)?/u,
    () => ({}),
  ],
  [
    /(?:trong|cham nhat(?: la)?|khong qua) (?:thoi han |vong )?(?<count>\d{1,3}) (?:\([^)]{1,12}\) )?ngay(?<working> lam viec)?,? (?:ke )?tu (?:ngay|khi) (?<event>[^.;,]{3,70})/u,
    (g, days) => by(countedFrom(g, days)),
  ],
  [/trong (?:thoi han |vong )?(?:\d{1,3}|24|48|72) (?:\([^)]{1,12}\) )?(?:ngay(?: lam viec)?|gio)(?= )/u, () => ({})],
  [/ngay sau (?:khi|ngay) [^.;,]{3,70}/u, () => ({})],
  [/^h[a]ng nam$|^nam \d{4}$|^thuong xuyen$/u, () => ({})],
  [
    /(?:theo )?dung (?:thoi han|tien do)(?: (?:quy dinh|yeu cau))?|theo dung thoi gian(?: yeu cau| quy dinh)?|dam bao thoi gian(?: quy dinh| yeu cau)?/u,
    () => ({}),
  ],
]
/** A forecast, a past deadline of another paper, or one's own plan binds nobody here. */
const NO_DEADLINE = /(?:du kien|thoi gian bao cao|da hoan thanh|theo yeu cau tai)[^.;]{0,30}$/u

const digits = (read = ''): string => read.replace(/o/gu, '0').replace(/[il]/gu, '1')
const on = (day: string | undefined) => (day ? { day, latest: day } : {})
const by = (latest: string | undefined) => (latest ? { latest } : {})

/**
 * The deadline that an instruction names (letters of 2009–2026 use some forty ways to say it).
 *
 * @example deadlineIn('… gửi về Sở chậm nhất đến hết ngày 25/10/2017') → { words, day: '2017-10-25', latest: '2017-10-25' }
 */
export const deadlineIn = (text: string, days: LetterDays = {}): Deadline | undefined => {
  const folded = fold(text)
  for (const [pattern, meaning] of PATTERNS) {
    const match = pattern.exec(folded)
    if (!match || NO_DEADLINE.test(folded.slice(0, match.index))) continue
    const words = text.slice(match.index, match.index + match[0].length).replace(/^\(/u, '')
    const due = { words, ...meaning(match.groups ?? {}, days) }
    // What was due before the letter was written is told, not asked.
    if (!(due.latest && days.issuedOn && due.latest < days.issuedOn)) return due
  }
  return atOnce(text)
}

/** “triển khai ngay những công việc sau”: urgent, without a day. Without its marks “ngày” would be the same word. */
const atOnce = (text: string): Deadline | undefined => {
  const words = /\p{L}+ \p{L}+ ngay(?= (?!sau|từ|khi|tại|trong|thứ|trên|\d)|[,;.]|$)/u.exec(text)?.[0]
  return words && DEED.test(fold(words)) ? { words } : undefined
}
const DEED = /^(?:trien khai|thuc hien|bao cao|to chuc|cung cap|xu ly|giai quyet|khac phuc|ra soat) ngay$/u

/** Counted from the letter's own day, or from its arrival; from other events no day is known. */
const countedFrom = (g: Groups, { issuedOn, arrivedOn }: LetterDays): string | undefined => {
  const event = g.event ?? ''
  const from = ISSUED.test(event) ? issuedOn : RECEIVED.test(event) ? arrivedOn : undefined
  return from && daysAfter(from, Number(g.count), g.working ? 'working' : 'calendar')
}
const THIS = '(?:cong van|van ban|thong bao|ke hoach|chi thi|quyet dinh|cong dien) nay'
const ISSUED = new RegExp(
  `^(?:ky|ban hanh)(?: ban hanh)?(?: ${THIS}|$| va| de)|^${THIS} (?:co hieu luc|duoc ban hanh)`,
  'u',
)
const RECEIVED = new RegExp(`^nhan duoc ${THIS}`, 'u')

/** The first such day that is not before the letter's own. */
const nextAfter = (day: string | undefined, of: (year: string) => string | undefined): string | undefined => {
  const year = Number(day?.slice(0, 4))
  return day && [year, year + 1].map((each) => of(`${each}`)).find((end) => end !== undefined && end >= day)
}

/** So many months ahead, at most, a day is meant of which the year is not said. */
const NEAR = 4
const nearDay = (issuedOn: string | undefined, { d = '', m = '' }: Groups): string | undefined => {
  const day = nextAfter(issuedOn, (year) => isoDay(d, m, year))
  if (!issuedOn || !day) return undefined
  const [from, to] = [issuedOn, day].map((one) => Number(one.slice(0, 4)) * 12 + Number(one.slice(5, 7)))
  return (to ?? 0) - (from ?? 0) <= NEAR ? day : undefined
}

const endOfMonth = (year: string, month: string): string | undefined => {
  const last = new Date(Date.UTC(Number(year), Number(month), 0))
  return isoDay(`${last.getUTCDate()}`, month, year)
}

const QUARTERS: Record<string, string> = { i: '3', ii: '6', iii: '9', iv: '12', 1: '3', 2: '6', 3: '9', 4: '12' }
const endOfQuarter = (year: string, quarter: string): string | undefined => endOfMonth(year, QUARTERS[quarter] ?? '')

import { isoDay } from '../decree-30/ii-4-place-and-date.ts'
import { fold } from '../vietnamese/fold.ts'

/**
 * When something has to be done: `words` as printed, `day` where the words name a day, `latest` the last day that the
 * words allow (end of the month, quarter or year), both ISO. Recurring, relative and event-bound ones have words only.
 */
export type Deadline = { words: string; day?: string; latest?: string }

const DAY = String.raw`(?:(?<d>\d{1,2}) ?[/.-] ?(?<m>\d{1,2}) ?[/.-] ?(?<y>\d{4})|(?<day>\d{1,2}) thang (?<month>\d{1,2}) nam (?<year>\d{4}))`
const TIME = String.raw`(?:\d{1,2} ?(?:gio|h|g) ?(?:\d{2})?(?: phut)?,? ?(?:ngay )?)?`
const BY = `(?:hoan thanh (?:xong )?(?:va bao cao [^.;]{0,60}?)?)?(?:truoc|cham nhat(?: la)?(?: (?:den|vao))?(?: het| truoc)?|tre nhat|khong qua|den het|han cuoi(?: la)?|trong)`

/** Each pattern with what it yields, the surest first; folded text. */
const PATTERNS: [RegExp, (groups: Record<string, string | undefined>) => Omit<Deadline, 'words'>][] = [
  [
    new RegExp(`${BY} ${TIME}(?:ngay )?${DAY}`, 'u'),
    (g) => on(isoDay(g.d ?? g.day ?? '', g.m ?? g.month ?? '', g.y ?? g.year ?? '')),
  ],
  [
    /(?:truoc|cham nhat)[^.;]{0,20}? ngay \d{1,2}\/\d{1,2} h[aà]ng nam|truoc ngay \d{1,2} (?:thang \d{1,2}|hang thang|cua thang|thang sau)[^.;,]{0,30}|\(?truoc ngay \d{1,2} cua thang ke tiep\)?/u,
    () => ({}),
  ],
  [
    new RegExp(String.raw`${BY} (?:cuoi )?thang (?<month>\d{1,2}) ?(?:\/|nam) ?(?<year>\d{4})`, 'u'),
    (g) => by(endOfMonth(g.year ?? '', g.month ?? '')),
  ],
  [
    new RegExp(String.raw`(?:${BY} )?quy (?<quarter>i{1,3}|iv|1|[1-4]) ?(?:\/|nam) ?(?<year>\d{4})`, 'u'),
    (g) => by(endOfQuarter(g.year ?? '', g.quarter ?? '')),
  ],
  [new RegExp(String.raw`${BY} nam (?<year>\d{4})`, 'u'), (g) => by(`${g.year}-12-31`)],
  [
    /(?:theo )?dinh ky (?:0?\d{1,2} thang(?: ?\/ ?1 ?lan)?(?:,? (?:va )?h[a]ng nam)?|h[a]ng (?:thang|quy|nam))(?:,? (?:va |hoac )?(?:h[a]ng nam )?(?:va |hoac )?dot xuat(?: theo yeu cau)?)?/u,
    () => ({}),
  ],
  [
    /trong (?:thoi han |vong )?\d{1,3} (?:\([^)]{1,12}\) )?ngay(?: lam viec)?,? (?:ke )?tu (?:ngay|khi) [^.;,]{3,70}/u,
    () => ({}),
  ],
  [/ngay sau khi [^.;,]{3,70}/u, () => ({})],
  [/^h[a]ng nam$|^nam \d{4}$|^thuong xuyen$/u, () => ({})],
  [
    /(?:theo )?dung (?:thoi han|tien do)(?: (?:quy dinh|yeu cau))?|theo dung thoi gian(?: yeu cau| quy dinh)?|dam bao thoi gian(?: quy dinh| yeu cau)?/u,
    () => ({}),
  ],
]
/** A forecast, a past deadline of another paper, or one's own plan binds nobody here. */
const NO_DEADLINE = /(?:du kien|thoi gian bao cao|da hoan thanh|theo yeu cau tai)[^.;]{0,30}$/u

const on = (day: string | undefined) => (day ? { day, latest: day } : {})
const by = (latest: string | undefined) => (latest ? { latest } : {})

/**
 * The deadline that an instruction names (letters of 2009–2026 use some forty ways to say it).
 *
 * @example deadlineIn('… gửi về Sở chậm nhất đến hết ngày 25/10/2017') → { words, day: '2017-10-25', latest: '2017-10-25' }
 */
export const deadlineIn = (text: string): Deadline | undefined => {
  const folded = fold(text)
  for (const [pattern, meaning] of PATTERNS) {
    const match = pattern.exec(folded)
    if (!match || NO_DEADLINE.test(folded.slice(0, match.index))) continue
    const words = text.slice(match.index, match.index + match[0].length).replace(/^\(/u, '')
    return { words, ...meaning(match.groups ?? {}) }
  }
  return undefined
}

const endOfMonth = (year: string, month: string): string | undefined => {
  const last = new Date(Date.UTC(Number(year), Number(month), 0))
  return isoDay(`${last.getUTCDate()}`, month, year)
}

const QUARTERS: Record<string, string> = { i: '3', ii: '6', iii: '9', iv: '12', 1: '3', 2: '6', 3: '9', 4: '12' }
const endOfQuarter = (year: string, quarter: string): string | undefined => endOfMonth(year, QUARTERS[quarter] ?? '')

import { bareLetters, nearestName } from '../directory/nearest.ts'
import { PROVINCE_NAMES } from '../directory/provinces.ts'
import { fold } from '../vietnamese/fold.ts'

/** `day` and `month` as read, digits or not; `date` when they are plainly a day of the calendar. */
export type PlaceAndDate = { place?: string; day: string; month: string; year?: string; date?: string }

const DATE =
  /^(?<place>.{0,40}?)[,.;]? ?ng.{0,2}y ?(?<day>.{0,6}?) ?th.{0,2}ng ?(?<month>.{0,5}?) ?n.m ?(?<year>.{0,6}?)[^a-z\d]*$/u
/** A telegram is dated to the hour: “Hà Nội, hồi 8 giờ 00 ngày …”. */
const HOUR = /[,.;]? ?(?:h[ồôòo]i|l[úu]c) \d.*$/u
const DIGITS = /^\d{1,2}$/u

/**
 * “Quảng Ngãi, ngày 16 tháng 01 năm 2019” (Decree 30/2020, appendix I, II.4). Only this line dates the letter; day and
 * month are often written by hand, and what is not plainly digits leaves the date out.
 *
 * @example 'Hà Nội, ngày 05 tháng 3 năm 2024' → { place: 'Hà Nội', day: '05', month: '3', year: '2024', date: '2024-03-05' }
 */
export const placeAndDate = (text: string, folded: string): PlaceAndDate | undefined => {
  const groups = DATE.exec(folded)?.groups
  if (!groups) return undefined
  const place = text
    .slice(0, groups.place?.length ?? 0)
    .replace(HOUR, '')
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  const { day = '', month = '', year = '' } = groups
  const date = isoDay(day, month, year)
  return { ...(place && { place }), day, month, ...(isYear(year) && { year }), ...(date && { date }) }
}

/**
 * A province or city by its known name where the engine missed a mark or a letter; other seats as printed. A commune may
 * be called nearly as a province is: what the issuer's name bears out stays, and a letter is mended only by its help.
 *
 * @param above the issuer's name and its parent's
 * @example placeName('Bình Minh', 'Ủy ban nhân dân xã Bình Minh') → 'Bình Minh', not “Bình Định”
 */
export const placeName = (printed: string, above = ''): string => {
  const city = /^(?:thanh pho|tp\.?) (?=.)/u.exec(fold(printed))
  const seat = printed.slice(city?.[0].length ?? 0)
  if (!city && ` ${above.toLowerCase()} `.includes(` ${seat.toLowerCase()} `)) return printed
  const near = nearestName(seat, PROVINCE_NAMES)
  const isSpelled = near !== undefined && bareLetters(near) === bareLetters(seat)
  const name = near && (isSpelled || bareLetters(above).includes(bareLetters(near))) ? near : undefined
  const ending = city && PROVINCE_NAMES.find((known) => fold(printed).endsWith(` ${fold(known)}`))
  if (city) return name || ending ? `${cityAs(printed)} ${name ?? ending}` : printed
  return name ?? printed
}

/** “TP. Hồ Chí Minh” stays as it is printed; of the word written out a mark may be lost. */
const cityAs = (printed: string): string => (/^t\.? ?p/iu.test(printed) ? 'TP.' : 'Thành phố')

const isYear = (year: string): boolean => /^(?:19|20)\d{2}$/u.test(year)

/** A day of the calendar, or nothing: the 31st of February is a misreading, not the 3rd of March. */
export const isoDay = (day: string, month: string, year: string): string | undefined => {
  if (!DIGITS.test(day) || !DIGITS.test(month) || !isYear(year)) return undefined
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined
}

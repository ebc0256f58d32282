import { isoDay } from '../decree-30/ii-4-place-and-date.ts'
import { isCapitals, type Piece } from '../decree-30/pieces.ts'
import type { Arrival } from '../letter.ts'
import type { Word } from '../reading.ts'
import { fold } from '../vietnamese/fold.ts'

const ARRIVED = /(?:^|[^\p{L}])Đ[ẾÉEÊỀÈ]N(?:$|[^\p{L}])/u
/** “Chuyển:…….”: no letter but its stamp has that line in the left margin. */
const PASSED_ON = /(?:^|[^a-z])chuy.n ?:/u
const NUMBER = /s[oô0ó]? ?[:;.] ?(?<number>\d{1,5})\b/u
const DAY = /(?<d>\d{1,2}) ?[/.-] ?(?<m>\d{1,2}) ?[/.-] ?(?<y>\d{2,4})/u
/** Digits read with less than this are pen strokes that the engine of print took for digits: not read. */
const READABLE = 0.35
/** Digits read with this much are print: no pen is asked for. */
const SURE = 0.8

/**
 * The stamp “ĐẾN” (Decree 30/2020, appendix IV.V): office, Số, Ngày, Chuyển, in red. Number and day are often written
 * into it by hand in another colour; what is not read stays absent, and the stamp is there all the same.
 *
 * @param red the lines that were read in red ink or inside a frame, from top to bottom
 * @param framed they stand in one frame with the words of a stamp: it is one even where “ĐẾN” was not readable
 */
export const arrivalStamp = (
  red: Piece[],
  framed = false,
): { arrival: Arrival; pieces: Piece[]; sure: { number: boolean; date: boolean } } | undefined => {
  const stamp =
    red.find(({ text }) => ARRIVED.test(text)) ??
    red.find(({ folded }) => PASSED_ON.test(folded)) ??
    (framed ? red[1] : undefined)
  if (!stamp) return undefined
  const near = red.filter(
    ({ box }) => Math.abs(box.top - stamp.box.top) < 0.09 && Math.abs(box.left - stamp.box.left) < 0.3,
  )
  const under = near.filter(({ box }) => box.top >= stamp.box.top - 0.03)
  const office = near.find(
    ({ box, text, confidence }) => box.top < stamp.box.top - 0.004 && confidence > 0.5 && isOfficeName(text),
  )
  const number = under.map(numberIn).find(Boolean)
  const date = under.map(dayIn).find(Boolean)
  return {
    arrival: {
      ...(number && { number: number.value }),
      ...(date && { date: date.value }),
      ...(office && { office: nameOf(office) }),
    },
    pieces: [...(office ? [office] : []), ...under],
    sure: { number: number?.sure ?? false, date: date?.sure ?? false },
  }
}

type Printed = { value: string; sure: boolean }

const numberIn = ({ folded, words }: Piece): Printed | undefined => {
  const number = NUMBER.exec(folded)?.groups?.number
  return number && isRead(number, words, READABLE) ? { value: number, sure: isRead(number, words, SURE) } : undefined
}

const dayIn = ({ text, words }: Piece): Printed | undefined => {
  const { d = '', m = '', y = '' } = DAY.exec(text)?.groups ?? {}
  const value = isRead(d, words, READABLE) ? isoDay(d, m, y.length === 2 ? `20${y}` : y) : undefined
  return value === undefined ? undefined : { value, sure: isRead(d, words, SURE) }
}

const isRead = (digits: string, words: Word[], least: number): boolean =>
  words.some(({ text, confidence }) => confidence >= least && fold(text).includes(digits))

const isOfficeName = (text: string): boolean => isCapitals(text) && text.replace(/[^\p{L}]/gu, '').length > 5

/** Without what the frame left at its ends. */
const nameOf = ({ text }: Piece): string => text.replace(/^[^\p{L}]+|[^\p{L}\d.]+$/gu, '')

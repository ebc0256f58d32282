import { isoDay } from '../decree-30/ii-4-place-and-date.ts'
import { isCapitals, type Piece } from '../decree-30/pieces.ts'
import type { Arrival } from '../letter.ts'

const ARRIVED = /(?:^|[^\p{L}])Đ[ẾÉEÊỀÈ]N(?:$|[^\p{L}])/u
const NUMBER = /s[oô0ó]? ?[:;.] ?(?<number>\d{1,5})\b/u
const DAY = /(?<d>\d{1,2}) ?[/.-] ?(?<m>\d{1,2}) ?[/.-] ?(?<y>\d{2,4})/u

/**
 * The stamp “ĐẾN” (Decree 30/2020, appendix IV.V): office, Số, Ngày, Chuyển, in red. Number and day are often written
 * into it by hand in another colour; what is not read stays absent.
 *
 * @param red the lines that were read in red ink or inside a frame, from top to bottom
 * @param framed they stand in one frame with the words of a stamp: it is one even where “ĐẾN” was not readable
 */
export const arrivalStamp = (red: Piece[], framed = false): { arrival: Arrival; pieces: Piece[] } | undefined => {
  const stamp = red.find(({ text }) => ARRIVED.test(text)) ?? (framed ? red[1] : undefined)
  if (!stamp) return undefined
  const near = red.filter(
    ({ box }) => Math.abs(box.top - stamp.box.top) < 0.09 && Math.abs(box.left - stamp.box.left) < 0.3,
  )
  const under = near.filter(({ box }) => box.top >= stamp.box.top - 0.03)
  const office = near.find(
    ({ box, text }) => box.top < stamp.box.top - 0.004 && /\p{Lu}{2}/u.test(text) && isCapitals(text),
  )
  const number = under.map(({ folded }) => NUMBER.exec(folded)?.groups?.number).find(Boolean)
  const date = under.map(({ text }) => dayIn(text)).find(Boolean)
  return {
    arrival: { ...(number && { number }), ...(date && { date }), ...(office && { office: office.text }) },
    pieces: [...(office ? [office] : []), ...under],
  }
}

const dayIn = (text: string): string | undefined => {
  const { d = '', m = '', y = '' } = DAY.exec(text)?.groups ?? {}
  return isoDay(d, m, y.length === 2 ? `20${y}` : y)
}

import type { BookLine, Span } from './book-line.ts'
import { ARRIVAL_NUMBER, numberCell } from './incoming-register.ts'
import type { LetterId } from './letter.ts'
import type { ArrivalNumbers, Register } from './ports.ts'
import { dayThere } from './register.ts'
import type { InWords } from './words-for-people.ts'

/**
 * An arrival number that the office gave out and that its letter does not bear (any more): it was corrected, the letter
 * has left the register, or was never written down. The number is used up all the same. `is` is the number that the
 * letter bears now; `changedBy` and `changedAt` tell of its newest revision.
 */
export type NumberNotBorne = {
  number: number
  day: string
  letter: LetterId
  called: string
  is: string
  gone: boolean
  changedBy?: string
  changedAt?: string
  /** The letter is kept from whoever reads. */
  withheld?: true
}

/** Those of a span, in their order, so that no gap of the series is without its reason. */
export const numbersNotBorne = async (
  { from, to }: Span,
  lines: readonly BookLine[],
  { numbers, register }: { numbers: ArrivalNumbers; register: Register },
): Promise<NumberNotBorne[]> => {
  const years = [...new Set([from.slice(0, 4), to.slice(0, 4)])].map(Number)
  const given = (await Promise.all(years.map((year) => numbers.given(year)))).flat()
  const borne = new Set(lines.map(({ letter, cells }) => `${letter} ${cells[ARRIVAL_NUMBER]}`))
  const within = given
    .map((one) => ({ ...one, day: dayThere(one.at) }))
    .filter(({ letter, number, day }) => from <= day && day <= to && !borne.has(`${letter} ${number}`))
  const entries = await register.letters(within.map(({ letter }) => letter))
  const letters = new Map(entries.map((entry) => [entry.letter.id, entry]))
  return within.flatMap(({ number, day, letter }): NumberNotBorne[] => {
    const entry = letters.get(letter)
    const is = entry?.letter.fields.arrival?.value.number ?? ''
    const gone = !entry || entry.withdrawn === true
    // It stands on a day of another span.
    if (!gone && is === String(number)) return []
    const called = entry ? numberCell(entry) : ''
    return [{ number, day, letter, called, is, gone, ...(entry && { changedBy: entry.by, changedAt: entry.at }) }]
  })
}

/** What such numbers are called. */
export const NOT_BORNE: InWords = {
  vi: 'Số đến đã cấp, nay văn bản không mang số đó',
  en: 'Numbers that were given out and that their letters do not bear',
}

/** What became of a number. @example nowWords({ is: '18', … }).en → 'corrected to 18' */
export const nowWords = ({ is, gone }: Pick<NumberNotBorne, 'is' | 'gone'>): InWords => {
  if (gone) return { vi: 'văn bản đã ra khỏi sổ', en: 'the letter has left the register' }
  return is ? { vi: `sửa thành ${is}`, en: `corrected to ${is}` } : { vi: 'văn bản không mang số', en: 'no number now' }
}

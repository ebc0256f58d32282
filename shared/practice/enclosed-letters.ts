import { bareLetters, isOneSlipAway } from '../directory/nearest.ts'
import type { Letter } from '../letter.ts'

/**
 * A covering letter cites the letter that is scanned behind it: where the number is the same and the symbol at most one
 * letter away, it is that letter's, and the letter is enclosed. What was printed is kept.
 *
 * @param letters the letters of one scan, in page order
 */
export const withEnclosed = (letters: Letter[]): Letter[] =>
  letters.map((letter, i) => {
    const behind = letters.slice(i + 1)
    const citations = letter.fields.citations.map((cited) => {
      const meant = behind.find((other) => isCited(other, cited.value.fullNumber))?.fields.fullNumber?.value
      if (meant === undefined) return cited
      const printed = meant === cited.value.fullNumber ? {} : { printed: cited.value.fullNumber }
      return { ...cited, ...printed, value: { relation: 'encloses' as const, ...cited.value, fullNumber: meant } }
    })
    return { ...letter, fields: { ...letter.fields, citations } }
  })

const isCited = ({ fields: { number, fullNumber } }: Letter, cited: string): boolean => {
  if (!number || !fullNumber || !cited.startsWith(`${number.value}/`)) return false
  const [a, b] = [bareLetters(fullNumber.value), bareLetters(cited)]
  return a === b || isOneSlipAway(a, b)
}

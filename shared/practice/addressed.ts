import { fold } from '../vietnamese/fold.ts'
import { deadlineIn, type LetterDays } from './deadlines.ts'
import { beginsWithVerb } from './deed-verbs.ts'
import type { Instruction } from './instructions.ts'

/**
 * “Sở Y tế tổng hợp … trước ngày …”, “Sở GDĐT hướng dẫn …”: running text charges an addressee without “giao” or “đề
 * nghị”.
 */
export const isAddressed = (
  led: Instruction,
  text: string,
  { addressees, days }: { addressees: string[]; days: LetterDays },
): boolean => {
  const isDue = deadlineIn(text, days)?.day !== undefined
  const areNamed = led.names.every((name) => addressees.some((one) => isSameOrShort(name, one)))
  const areAll = led.names.every((name) => THOSE_ADDRESSED.test(fold(name)))
  return (areNamed && (isDue || beginsWithVerb(led.text))) || (areAll && isDue)
}

/** “Các đơn vị gửi ý kiến về … trước ngày …”: all whom the letter addresses. */
const THOSE_ADDRESSED = /^(?:cac|quy) (?:don vi|co quan|truong|dia phuong|co quan, don vi|don vi, dia phuong)$/u

/**
 * Whether a name is an addressee's own or its usual short form: the kind of office and the initials of its field.
 *
 * @example isSameOrShort('Sở GDĐT', 'các sở giáo dục và đào tạo') → true
 */
export const isSameOrShort = (name: string, addressee: string): boolean => {
  const [short, long] = [bare(name), bare(addressee)]
  if (short === long) return true
  const [[kind, ...abbreviation], [longKind, ...words]] = [short.split(' '), long.split(' ')]
  const letters = abbreviation.join('').replace(/[^a-z]/gu, '')
  const initials = words
    .filter((word) => word !== 'va')
    .map((word) => word.slice(0, 1))
    .join('')
  return kind === longKind && letters.length > 1 && abbreviation.length === 1 && initials.startsWith(letters)
}

const bare = (name: string): string => fold(name).replace(/^(?:cac|quy) /u, '')

import { fold } from '../vietnamese/fold.ts'

const initials = (name: string): string =>
  fold(name)
    .replace(/\btrung uong\b/gu, 't w')
    .split(/[^a-z0-9]+/u)
    .map((word) => (/^\d/u.test(word) ? word : word.slice(0, 1)))
    .join('')

/**
 * Whether an abbreviation can be made of an organ's name: its letters are first letters of words of the name, in their
 * order (Decree 30/2020, appendix I, II.3: each head decides, short and easy to understand).
 *
 * @example abbreviates('SGDĐT', 'Sở Giáo dục và Đào tạo') → true
 */
export const abbreviates = (abbreviation: string, name: string): boolean => {
  const whole = initials(name)
  let at = 0
  const letters = fold(abbreviation).replace(/[^a-z0-9]/gu, '')
  for (const letter of letters) {
    const next = whole.indexOf(letter, at)
    if (next === -1) return false
    at = next + 1
  }
  // Two letters fit many a name by chance.
  return letters.length > 2
}

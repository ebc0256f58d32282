import { withoutMarks } from '../../shared/vietnamese/fold.ts'

/** What engines take for each other (domain facts, letters.md §3). */
const CONFUSED: Record<string, string> = {
  ...{ 0: 'O', O: '0', 1: 'l', l: '1', I: 'l', 5: 'S', S: '5', 8: 'B', B: '8', 6: 'ó', 3: '8', 7: '1' },
  ...{ Đ: 'D', D: 'Đ', Ư: 'U', U: 'Ư', Q: 'O', G: 'C', n: 'm', e: 'c', ô: 'ồ', ủ: 'ù', ấ: 'â', ể: 'ê' },
}

/** Numbers from 0 to 1 that look random and are the same every time. */
export const dice = (seed: number): (() => number) => {
  let at = seed
  return () => {
    at = (at * 1_103_515_245 + 12_345) % 2_147_483_648
    return at / 2_147_483_648
  }
}

/** Text as a middling scan is read: at `rate` a letter, marks lost, letters confused, spaces, hyphens, slashes dropped. */
export const slipped = (rate: number, roll: () => number) => (text: string) =>
  Array.from(text, (letter) => (roll() < rate ? misread(letter, roll) : letter)).join('') || text

const misread = (letter: string, roll: () => number): string => {
  if (letter === ' ') return roll() < 0.3 ? '' : ' '
  if (letter === '-' || letter === '/') return roll() < 0.5 ? '' : ` ${letter} `
  const confused = CONFUSED[letter]
  if (confused && roll() < 0.6) return confused
  const bare = withoutMarks(letter)
  if (bare !== letter) return bare
  return roll() < 0.15 ? '' : letter
}

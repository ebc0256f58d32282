import { withoutMarks } from '../../shared/vietnamese/fold.ts'

/**
 * What Tesseract's slips are like on real scans: its readings of 25 scans beside their truths, and of 19 pages beside
 * their good text layers at 150 dpi, 51,000 letters with some 360 slips (28 November 2026). Half of them take the tone
 * from a vowel with two marks (“kế” → “kê”); a mark is hardly ever lost from a vowel that has one; digits and letters are
 * seldom taken for others. Weights are counts.
 */
type Outcome = [weight: number, slip: (letter: string, roll: () => number) => string]
type Kind = { is: RegExp; per1000: number; outcomes: Outcome[] }

const TONES = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/gu
const composed = (letter: string): string => letter.normalize('NFC')
const toneless = (letter: string): string => composed(letter.normalize('NFD').replace(TONE, ''))
const toned = (letter: string, roll: () => number): string =>
  composed(toneless(letter) + (TONES[Math.floor(roll() * TONES.length)] ?? ''))
/** Only its tone stays: “ố” → “ó”. */
const withoutVowelMark = (letter: string): string =>
  composed(withoutMarks(letter) + (letter.normalize('NFD').match(TONE)?.[0] ?? ''))
const gone = (): string => ''
const one =
  (table: Record<string, string>) =>
  (letter: string): string =>
    table[letter] ?? letter

const KINDS: Kind[] = [
  {
    is: /[ấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự]/iu,
    per1000: 40,
    outcomes: [
      [98, toneless],
      [33, withoutVowelMark],
      [17, toned],
      [1, gone],
    ],
  },
  {
    is: /[ăâêôơư]/iu,
    per1000: 4.8,
    outcomes: [
      [5, toned],
      [3, withoutMarks],
    ],
  },
  {
    is: /[àáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵ]/iu,
    per1000: 4.9,
    outcomes: [
      [9, withoutMarks],
      [10, toned],
    ],
  },
  {
    is: /[iI]/u,
    per1000: 15,
    outcomes: [
      [16, toned],
      [4, gone],
      [3, one({ I: 'l', i: 'l' })],
    ],
  },
  { is: /[đĐ]/u, per1000: 2, outcomes: [[2, withoutMarks]] },
  { is: /[dD]/u, per1000: 2, outcomes: [[2, one({ d: 'đ', D: 'Đ' })]] },
  {
    is: /c/u,
    per1000: 2.5,
    outcomes: [
      [3, () => 'e'],
      [1, () => 'g'],
    ],
  },
  {
    is: /[lnpt]/u,
    per1000: 0.8,
    outcomes: [
      [4, one({ l: 'I', n: 'h', p: 'n' })],
      [1, gone],
    ],
  },
  {
    is: /[BCHPST]/u,
    per1000: 4,
    outcomes: [
      [7, one({ B: 'H', C: '€', H: 'R', P: 'E', S: '5', T: 'I' })],
      [2, gone],
    ],
  },
  {
    is: /1/u,
    per1000: 25,
    outcomes: [
      [5, () => 'I'],
      [1, () => 'l'],
    ],
  },
  { is: /[568]/u, per1000: 5, outcomes: [[2, one({ 5: '%', 6: '', 8: '6' })]] },
  {
    is: / /u,
    per1000: 1.4,
    outcomes: [
      [13, gone],
      [3, () => '.'],
    ],
  },
  {
    is: /[,;:.]/u,
    per1000: 15,
    outcomes: [
      [8, one({ ',': '.', ';': ':', ':': ';', '.': '' })],
      [3, gone],
    ],
  },
  {
    is: /\//u,
    per1000: 10,
    outcomes: [
      [2, gone],
      [1, () => '.'],
    ],
  },
]
/** Slips a thousand letters that these chances give on the letters of this folder. */
const MEASURED = 4.2

/** Text as a scan is read: `rate` is the share of all its letters that are misread, spread over them as measured. */
export const slippedAsMeasured = (rate: number, roll: () => number) => (text: string) =>
  Array.from(text, (letter) => {
    const kind = KINDS.find(({ is }) => is.test(letter))
    return kind && roll() < (rate * kind.per1000) / MEASURED ? chosen(kind.outcomes, roll)(letter, roll) : letter
  }).join('') || text

/** One of them at random, by weight. */
const chosen = (outcomes: Outcome[], roll: () => number): Outcome[1] => {
  const at = roll() * outcomes.reduce((sum, [weight]) => sum + weight, 0)
  const upTo = outcomes.map((_, i) => outcomes.slice(0, i + 1).reduce((sum, [weight]) => sum + weight, 0))
  return outcomes[upTo.findIndex((sum) => at < sum)]?.[1] ?? gone
}

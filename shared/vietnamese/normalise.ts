import { withSpaces } from './run-together.ts'

/** What Tesseract writes for a letter that Vietnamese does not have. */
const SLIPS: [RegExp, string][] = [
  [/Ð/gu, 'Đ'],
  [/Ƣ/gu, 'Ư'],
  [/ƣ/gu, 'ư'],
  // One Đ is often read as two; but units of đất đai, đê điều (“BNN-ĐĐ”) and the deputies (ĐĐBQH) are so abbreviated.
  [/Đ{2,}(?=\p{L})(?!ĐBQH)|(?<=(?:^|[^\p{L}])[QNC])ĐĐ(?=[-/])/gu, 'Đ'],
  [/N?Ñ/gu, 'N'],
  [/ñ/gu, 'n'],
  [/[–—−]/gu, '-'],
  [/⁄/gu, '/'],
  [/\(b\/[€C©]\)?/gu, '(b/c)'],
  [/\(@|@\)/gu, '@'],
  [/\s+/gu, ' '],
]

/** Text as the rules expect it: NFC, single spaces, also between words that ran together, one hyphen, no foreign letters. */
export const normalise = (text: string): string =>
  withSpaces(SLIPS.reduce((better, [slip, letter]) => better.replace(slip, letter), text.normalize('NFC')).trim())

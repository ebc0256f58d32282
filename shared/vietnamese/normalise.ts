/** What Tesseract writes for a letter that Vietnamese does not have. */
const SLIPS: [RegExp, string][] = [
  [/Ð/gu, 'Đ'],
  [/Ƣ/gu, 'Ư'],
  [/ƣ/gu, 'ư'],
  // One Đ is often read as two; but units of đất đai, đê điều (“BNN-ĐĐ”) and the deputies (ĐĐBQH) are so abbreviated.
  [/Đ{2,}(?=\p{L})(?!ĐBQH)|(?<=(?:^|[^\p{L}])[QN])ĐĐ(?=[-/])/gu, 'Đ'],
  [/N?Ñ/gu, 'N'],
  [/ñ/gu, 'n'],
  [/[–—−]/gu, '-'],
  [/⁄/gu, '/'],
  [/\(b\/[€C©]\)?/gu, '(b/c)'],
  [/\(@|@\)/gu, '@'],
  [/\s+/gu, ' '],
]

/** Text as the rules expect it: NFC, single spaces, one kind of hyphen, no letters of other alphabets. */
export const normalise = (text: string): string =>
  SLIPS.reduce((better, [slip, letter]) => better.replace(slip, letter), text.normalize('NFC')).trim()

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu

/**
 * Letters in lower case, tone marks behind their syllable (so that hòa and hoà are one), nothing but letters, digits
 * and single spaces between.
 */
export const comparable = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map((syllable) => syllable.replace(TONES, '') + (syllable.match(TONES) ?? []).sort().join(''))
    .filter((syllable) => syllable !== '')
    .join(' ')

/**
 * How alike two texts are, 0–1: twice the letters that both have in the same order over all letters of both (the
 * measure of Python's difflib and of rapidfuzz's ratio); tones and vowel signs count.
 *
 * @example similarity('Uỷ ban Nhân dân', 'Ủy ban nhân dân') → 1
 */
export const similarity = (a: string, b: string): number => {
  const [left, right] = [comparable(a), comparable(b)]
  const length = left.length + right.length
  return length === 0 ? 1 : (2 * commonLetters(left, right)) / length
}

/** The length of the longest common subsequence. */
const commonLetters = (a: string, b: string): number => {
  let above = new Uint16Array(b.length + 1)
  for (const letter of a) {
    const row = new Uint16Array(b.length + 1)
    for (let i = 1; i <= b.length; i++) {
      row[i] = b[i - 1] === letter ? (above[i - 1] ?? 0) + 1 : Math.max(above[i] ?? 0, row[i - 1] ?? 0)
    }
    above = row
  }
  return above[b.length] ?? 0
}

const folded = new Map<string, string>()

/** One composed letter to one ASCII letter: "Ệ" → "e", "đ" → "d"; what has no such letter stays, in lower case. */
const foldLetter = (letter: string): string => {
  const base = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace('đ', 'd').replace('ð', 'd')
  return base.length === letter.length ? base : letter
}

/**
 * Vietnamese without diacritics, in lower case, letter by letter: as long as its NFC input, so that offsets found in
 * the folded text hold in the original. (NFD alone never folds đ.)
 *
 * @example fold('Ủy ban Nhân dân, QĐ') → 'uy ban nhan dan, qd'
 */
export const fold = (text: string): string =>
  Array.from(text, (letter) => {
    const known = folded.get(letter)
    if (known !== undefined) return known
    const result = foldLetter(letter)
    folded.set(letter, result)
    return result
  }).join('')

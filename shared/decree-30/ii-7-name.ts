import { FAMILIES } from '../directory/family-names.ts'
import { fold } from '../vietnamese/fold.ts'

const WORD = /^\p{Lu}\p{L}*$/u

/** “Thiếu tướng”, “Bác sĩ”, “LS. TS.”: before the name of officers, doctors, lawyers (appendix I, II.7d). */
const RANK = /^(?:(?:dai|thuong|trung|thieu) (?:tuong|ta|uy) |bac si |(?:[a-z]{1,5}\. ?){1,3}(?=[a-z]))/u

/** A name begins with a family name, perhaps after a rank or degree, and has 2–5 words. */
export const nameIn = (text: string): string | undefined => {
  const rank = text.slice(0, RANK.exec(fold(text))?.[0].length ?? 0)
  const words = withFirstLetter(
    text
      .slice(rank.length)
      .split(' ')
      .filter((word) => word !== ''),
  )
  const at = words.findIndex((word) => family(word) !== undefined)
  const name = words.slice(at).filter((word) => /\p{L}/u.test(word))
  if (at === -1 || at > 3 || name.length < 2 || name.length > 5 || !name.every((word) => WORD.test(word)))
    return undefined
  if (name.some((word) => word.length > 1 && word === word.toUpperCase())) return undefined
  // Something else before the family name is the family name, misread: then no name is better than half of one.
  if (words.slice(0, at).some((word) => /\p{L}{2}/u.test(word))) return undefined
  return [rank.trim(), family(name[0] ?? '') ?? '', ...name.slice(1)].filter((part) => part !== '').join(' ')
}

/** “hạm Lê Tuấn”: the first capital is lost under the seal, and one family name alone ends like that. */
const withFirstLetter = ([first = '', ...others]: string[]): string[] => {
  if (!/^\p{Ll}{3,}$/u.test(first) || others.length < 2) return [first, ...others]
  const same = FAMILIES.filter((known) => known.slice(1) === first)
  const alike = same.length > 0 ? same : FAMILIES.filter((known) => fold(known).slice(1) === fold(first))
  return [alike.length === 1 ? (alike[0] ?? first) : first, ...others]
}

const family = (word: string): string | undefined =>
  FAMILIES.includes(word) ? word : FAMILIES.find((known) => WORD.test(word) && fold(known) === fold(word))

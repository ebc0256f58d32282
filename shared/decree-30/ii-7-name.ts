import { FAMILIES } from '../directory/family-names.ts'
import { isOneSlipAway } from '../directory/nearest.ts'
import { PROVINCE_NAMES } from '../directory/provinces.ts'
import { fold } from '../vietnamese/fold.ts'

const WORD = /^\p{Lu}[\p{L}’']*$/u

/** “Thiếu tướng”, “Bác sĩ”, “LS. TS.”: before the name of officers, doctors, lawyers (appendix I, II.7d). */
const RANK = /^(?:(?:dai|thuong|trung|thieu) (?:tuong|ta|uy) |bac si |(?:[a-z]{1,7}\. ?){1,3}(?=[a-z]))/u

/** A name begins with a family name, perhaps after a rank or degree, and has 2–5 words. */
export const nameIn = (text: string): string | undefined => {
  const rank = text.slice(0, RANK.exec(fold(text))?.[0].length ?? 0)
  const words = withFirstLetter(wordsOf(text.slice(rank.length))).map(withVan)
  const at = words.findIndex((word) => family(word) !== undefined)
  const name = words.slice(at).filter((word) => /\p{L}/u.test(word))
  if (at === -1 || at > 3 || !isNamed(name)) return undefined
  // Something else before the family name is the family name, misread: then no name is better than half of one.
  if (words.slice(0, at).some((word) => /\p{L}{2}/u.test(word))) return undefined
  const [first = '', ...others] = name
  return [rank.trim(), family(first) ?? '', ...others].filter((part) => part !== '').join(' ')
}

/** The commonest middle name, whose mark and capital a pen changes: “Vẫn”, “vấn”. Vân is another. */
const withVan = (word: string, at: number, { length }: string[]): string =>
  at > 0 && at < length - 1 ? word.replace(/^v[àáảãấầẫẩ]n$/iu, 'Văn') : word

/**
 * What is a name by its form, but begins with no family name that is known, or with one of which only part was read
 * (“ryen Trúc Giang”, “Nguyễ# Chí Dũng”): something for a person to check.
 */
export const nameLike = (text: string): string | undefined => {
  const [first = '', ...others] = wordsOf(text).filter((word) => /\p{L}/u.test(word))
  const known = familyLike(first)
  const name = [known ?? first, ...others]
  const isPlace = PROVINCE_NAMES.some((place) => fold(place) === fold(name.join(' ')))
  if (!isNamed(name) || isPlace || NO_FAMILY.has(fold(name[0] ?? '')) || name.join('').length < 6) return undefined
  return name.join(' ')
}

/** The end of a name whose beginning a seal hides: “Văn Phúc”, “ăn Phúc” → “Phúc” stays alone and says nothing. */
export const endOfName = (text: string): string | undefined => {
  const words = wordsOf(text)
  const from = words.findLastIndex((word) => !WORD.test(word)) + 1
  const end = words.slice(from)
  return end.length >= 2 && end.length <= 4 && end.join('').length > 5 ? end.join(' ') : undefined
}

/** Middle names, and words of seals and titles, that no name begins with. */
const NO_FAMILY = new Set(
  'van thi huu dinh xuan minh duc so ty cuc tinh viet kien uy ban phong hoi y phu ho de'.split(' '),
)
const isNamed = (name: string[]): boolean =>
  (name.length >= 2 || SINGLE.test(name[0] ?? '')) &&
  name.length <= 5 &&
  name.every((word) => WORD.test(word)) &&
  !name.some((word) => word.length > 1 && word === word.toUpperCase())

/** “K’Brồm”: in the Central Highlands some bear one name. */
const SINGLE = /^[HK][’']\p{Lu}\p{Ll}{3,}$/u

const wordsOf = (text: string): string[] => text.split(' ').filter((word) => word !== '')

/** Most people bear one of these; only to them is a family name completed of which part is lost. */
const FREQUENT = 'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Trương'.split(' ')
const familyLike = (word: string): string | undefined => {
  // No other name has these letters, whatever the seal's ring makes of those around: “j4g)yễn”, “Nzuyễ£”.
  if (/uyễ|yễn/iu.test(word)) return 'Nguyễn'
  const letters = fold(word).replace(/[^a-z]/gu, '')
  if (letters.length < 3 || family(word)) return undefined
  const alike = FREQUENT.filter((known) => isPartOf(letters, fold(known)) || isOneSlipAway(letters, fold(known)))
  // Two of five bear it, and no other name ends like that.
  return alike.length === 1 ? alike[0] : /ng[a-z]{0,3}en$/u.test(letters) ? 'Nguyễn' : undefined
}
/** All but its first or last letters, of which one may be wrong: “ryen”, “uyen”, “nguye”. */
const isPartOf = (letters: string, known: string): boolean =>
  known.length > letters.length &&
  (known.endsWith(letters.slice(1)) || known.endsWith(letters) || known.startsWith(letters)) &&
  letters.length >= known.length - 2

/** “hạm Lê Tuấn”: the first capital is lost under the seal, and one family name alone ends like that. */
const withFirstLetter = ([first = '', ...others]: string[]): string[] => {
  if (!/^\p{Ll}{3,}$/u.test(first) || others.length < 2) return [first, ...others]
  const same = FAMILIES.filter((known) => known.slice(1) === first)
  const alike = same.length > 0 ? same : FAMILIES.filter((known) => fold(known).slice(1) === fold(first))
  return [alike.length === 1 ? (alike[0] ?? first) : first, ...others]
}

/** Names of the Ê Đê and Cơ Ho begin with H’ and K’. */
const family = (word: string): string | undefined => {
  if (FAMILIES.includes(word)) return word
  if (/^[HK][’']\p{Lu}/u.test(word)) return word
  return FAMILIES.find((known) => WORD.test(word) && fold(known) === fold(word))
}

import { fold } from '../vietnamese/fold.ts'
import { isSyllable } from '../vietnamese/syllables.ts'
import { PROVINCE_NAMES } from './provinces.ts'

/** Behind its province a name has come to its end; but the Front's standing committee signs as an organ of its own. */
const BEHIND_PROVINCE = new RegExp(` tinh (?:${PROVINCE_NAMES.map(fold).join('|')}) (?!ban thuong truc)[a-z]`, 'u')
/** What follows may be a name of any language: “huyện Krông Nô”. */
const LEVEL = /^(?:tinh|pho|huyen|quan|xa|phuong|tran|khu|lang|ban|truong|ty|dan|tap|vien)$/u
/** A name with a place in its midst is two, and so is one that says its kind twice. */
const TWICE = /(?:^| )((?!nhan dan|dai hoc)[a-z]+ [a-z]+) (?:.* )?\1(?: |$)/u

/**
 * Whether what was read cannot be an organ's name: a word that is none in Vietnamese and no place's, or two names that ran
 * together because the second one's first word was misread.
 *
 * @example isOddOrgan('Sở Y tế tỉnh Đồng Tháp Bệnr Viện Đa Khoa') → true
 */
export const isOddOrgan = (name: string): boolean => {
  const folded = fold(name)
  return /\//u.test(name) || TWICE.test(folded) || BEHIND_PROVINCE.test(folded) || hasNoWord(name.split(/[ ,-]+/u))
}

/** A capital in a name of lower case stands before a place, or in an abbreviation. */
const hasNoWord = (words: string[]): boolean =>
  words.some(
    (word, i) =>
      /^\p{L}?\p{Ll}{2,}$/u.test(word) &&
      !isSyllable(word) &&
      (i === 0 || word === word.toLowerCase()) &&
      !LEVEL.test(fold(words[i - 1] ?? '')),
  )

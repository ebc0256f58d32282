import type { LetterFields } from '../letter.ts'
import { fold } from './fold.ts'

/** Words in front of a number that say nothing about which one. */
const NOISE = new Set(['so', 'cong', 'van', 'vb', 'cv'])
const CONFUSED: Record<string, string> = { o: '0', i: '1', l: '1', s: '5', b: '8', z: '2' }

/** Runs of letters and digits of the folded text. @example wordsIn('Mỗi xã, một') → ['moi', 'xa', 'mot'] */
export const wordsIn = (text: string): string[] => fold(text.normalize('NFC')).match(/[a-z0-9]+/gu) ?? []

/** Confusable characters fall together, leading zeros go. @example skeleton('l17') → skeleton('117') */
export const skeleton = (text: string): string =>
  fold(text)
    .replace(/[oilsbz]/gu, (letter) => CONFUSED[letter] ?? letter)
    .replace(/[^a-z0-9]/gu, '')
    .replace(/^0+(?=.)/u, '')

/** All ways in which people write the letter's number: whole, turned, in parts. */
export const numberTerms = ({ number, symbol, fullNumber }: LetterFields): string[] => {
  const parts = symbol?.value.split(/[-/]/u) ?? []
  const forms = [
    fullNumber?.value,
    number?.value,
    symbol?.value,
    ...parts,
    number && symbol && `${number.value}${symbol.value}`,
    number && symbol && `${symbol.value}${number.value}`,
    number && parts[0] && `${number.value}${parts[0]}`,
  ]
  return [...new Set(forms.filter((form) => form !== undefined).map(skeleton))].filter((term) => term !== '')
}

/** A query as number terms: the whole, and each word; none when only noise is left. */
export const numberQuery = (query: string): { whole: string; parts: string[] } => {
  const words = query.split(/\s+/u).filter((word) => word !== '' && !NOISE.has(fold(word)))
  const parts = words
    .join(' ')
    .split(/[\s/-]+/u)
    .map(skeleton)
    .filter((part) => part !== '')
  return { whole: skeleton(words.join('')), parts }
}

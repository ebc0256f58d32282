import type { LetterFields } from '../letter.ts'
import { fold } from './fold.ts'

/** Words in front of a number that say nothing about which one. */
const NOISE = new Set(['so', 'cong', 'van', 'vb', 'cv'])
const CONFUSED: Record<string, string> = { o: '0', i: '1', l: '1', s: '5', b: '8', z: '2' }

/** Runs of letters and digits of the folded text. @example wordsIn('Mỗi xã, một') → ['moi', 'xa', 'mot'] */
export const wordsIn = (text: string): string[] => fold(text.normalize('NFC')).match(/[a-z0-9]+/gu) ?? []

/**
 * Neighbours as one term each: most Vietnamese words have two syllables, and an index of pairs needs no positions.
 *
 * @example pairsIn(['moi', 'xa', 'mot']) → ['_moi_xa', '_xa_mot']
 */
export const pairsIn = (words: string[]): string[] => words.slice(1).map((word, i) => pairOf(words[i] ?? '', word))

export const pairOf = (word: string, next: string): string => `_${word}_${next}`

/** Confusable characters fall together, leading zeros go. @example skeleton('l17') → skeleton('117') */
export const skeleton = (text: string): string =>
  fold(text)
    .replace(/[oilsbz]/gu, (letter) => CONFUSED[letter] ?? letter)
    .replace(/[^a-z0-9]/gu, '')
    .replace(/^0+(?=.)/u, '')

/** Under which a register keeps letters of the same number together. @example numberKey('25l/UBND-NNTN') → numberKey('251/UBND-NNTN') */
export const numberKey = (fullNumber: string): string => skeleton(fullNumber.normalize('NFC'))

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

const DAY_IN_QUERY =
  /(?<![\d/])(?:ngày\s+|ngay\s+)?(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>(?:19|20)\d{2})(?![\d/\p{L}-])/iu
const YEAR_IN_QUERY = /(?<![\p{L}\d])(?:năm|nam)\s+(?<year>(?:19|20)\d{2})(?![\d/])/iu

/**
 * A day or year that a query names is taken out of the words and becomes the span of issue days.
 *
 * @example daysInQuery('quy hoạch ngày 16/01/2019') → { words: 'quy hoạch', from: '2019-01-16', to: '2019-01-16' }
 */
export const daysInQuery = (query: string): { words: string; from?: string; to?: string } => {
  const { day = '', month = '', year = '' } = DAY_IN_QUERY.exec(query)?.groups ?? {}
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (year && isDay(iso)) return { words: query.replace(DAY_IN_QUERY, ' ').trim(), from: iso, to: iso }
  const { year: whole } = YEAR_IN_QUERY.exec(query)?.groups ?? {}
  if (!whole) return { words: query }
  return { words: query.replace(YEAR_IN_QUERY, ' ').trim(), from: `${whole}-01-01`, to: `${whole}-12-31` }
}

/** JavaScript rolls 31/02 over into March. */
const isDay = (iso: string): boolean => !Number.isNaN(Date.parse(iso)) && new Date(iso).toISOString().startsWith(iso)

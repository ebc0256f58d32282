import { numberQuery, pairsIn, wordsIn } from '../vietnamese/search-terms.ts'

/**
 * Where to look, and for what (an FTS5 expression).
 *
 * `isWidest`: all that any tier finds, these find together. `isLastResort`: asked when no other tier finds anything.
 * `every`: there are no words, and each letter is found.
 */
export type Tier = 'every' | Match
export type Match = {
  table: 'numbers' | 'heads' | 'bodies'
  match: string
  isWidest?: boolean
  isLastResort?: boolean
}

/**
 * From the surest to the widest. The last word may be still half typed: then it is the beginning of a word of a head.
 * In bodies that would gather half of all letters at every key: there, only where nothing else is found, it is one
 * behind the word before it, or left out of a longer phrase. So one wrong syllable at the end does no harm either.
 * Terms hold only a–z, 0–9 and _, so quoting is enough.
 */
export const tiersOf = (query: string): Tier[] => {
  if (query.trim() === '') return ['every']
  const { whole, parts } = numberQuery(query)
  const words = wordsIn(query)
  if (words.length === 0) return []
  return [...numberTiers(whole, parts), ...(words.length > 1 ? phraseTiers(words) : wordTiers(words))]
}

const numberTiers = (whole: string, parts: string[]): Match[] => {
  if (!whole) return []
  const hasDigit = /\d/u.test(whole)
  return [
    { table: 'numbers', match: `"${whole}"`, isWidest: !hasDigit },
    { table: 'numbers', match: all(parts) },
    ...(hasDigit ? [{ table: 'numbers', match: `"${whole}" *`, isWidest: true } satisfies Match] : []),
    { table: 'numbers', match: `${all(parts)} *`, isWidest: true },
  ]
}

const phraseTiers = (words: string[]): Match[] => {
  const pairs = pairsIn(words)
  const isLong = words.length > 2
  return [
    { table: 'heads', match: all(pairs) },
    ...(isLong
      ? [{ table: 'heads', match: `${all([...pairs.slice(0, -1), ...words.slice(-1)])} *` } satisfies Match]
      : []),
    { table: 'bodies', match: all(pairs) },
    { table: 'heads', match: `${all(words)} *`, isWidest: true },
    { table: 'bodies', match: all(words), isWidest: true },
    ...lastResort(words, pairs),
  ]
}

/** None for a number: one that there is not is not found. */
const lastResort = (words: string[], pairs: string[]): Match[] => {
  if (words.some((word) => /\d/u.test(word))) return []
  const match = words.length > 2 ? all(pairs.slice(0, -1)) : `${all(pairs)} *`
  return [{ table: 'bodies', match, isLastResort: true }]
}

const wordTiers = (words: string[]): Match[] => [
  { table: 'heads', match: all(words) },
  { table: 'heads', match: `${all(words)} *`, isWidest: true },
  { table: 'bodies', match: all(words), isWidest: true },
]

const all = (terms: string[]): string => terms.map((term) => `"${term}"`).join(' AND ')

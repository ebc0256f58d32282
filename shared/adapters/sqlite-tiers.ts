import { numberQuery, pairsIn, wordsIn } from '../vietnamese/search-terms.ts'

/**
 * Where to look, and for what (an FTS5 expression). All that any tier finds, those that are the widest find together.
 * `every`: there are no words, and each letter is found.
 */
export type Tier = 'every' | Match
export type Match = { table: 'numbers' | 'heads' | 'bodies'; match: string; isWidest?: boolean }

/**
 * From the surest to the widest. The last word may be still half typed: in heads it is the beginning of a word, in
 * bodies only behind the word before it, where that costs little. Terms hold only a–z, 0–9 and _, so quoting is enough.
 */
export const tiersOf = (query: string): Tier[] => {
  if (query.trim() === '') return ['every']
  const { whole, parts } = numberQuery(query)
  const words = wordsIn(query)
  if (words.length === 0) return []
  const pairs = pairsIn(words)
  return [...numberTiers(whole, parts), ...(pairs.length > 0 ? phraseTiers(words, pairs) : wordTiers(words))]
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

const phraseTiers = (words: string[], pairs: string[]): Match[] => [
  { table: 'heads', match: all(pairs) },
  { table: 'heads', match: `${all(pairs)} *` },
  { table: 'bodies', match: all(pairs) },
  { table: 'bodies', match: `${all(pairs)} *`, isWidest: true },
  { table: 'heads', match: `${all(words)} *`, isWidest: true },
  { table: 'bodies', match: all(words), isWidest: true },
]

const wordTiers = (words: string[]): Match[] => [
  { table: 'heads', match: all(words) },
  { table: 'heads', match: `${all(words)} *`, isWidest: true },
  { table: 'bodies', match: all(words), isWidest: true },
]

const all = (terms: string[]): string => terms.map((term) => `"${term}"`).join(' AND ')

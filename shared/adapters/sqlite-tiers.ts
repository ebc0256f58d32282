import { numberQuery, pairsIn, wordsIn } from '../vietnamese/search-terms.ts'

/** Where to look, and for which terms (of FTS5), all together. What any tier of a stage finds, its widest find together. */
export type Tier = { table: 'numbers' | 'heads' | 'bodies'; terms: string[]; isWidest?: boolean }

/** Tiers from the surest to the widest, asked where the stages before have found fewer letters than `fewerThan`. */
export type Stage = { fewerThan: number; tiers: Tier[] }

/** Whoever sees so many letters with a phrase does not look for those that have its syllables here and there. */
const ENOUGH = 10
/** Of so many syllables every long letter has all: they say something only beside each other. */
const MANY_WORDS = 5

/**
 * The last word may be still half typed: in heads it is the beginning of a word. In bodies that would gather half of all
 * letters at every key: there it is one behind the word before it, or left out of a longer phrase, and only where
 * nothing else is found. So one wrong syllable at the end does no harm either.
 *
 * Terms hold only a–z, 0–9 and _, so quoting is enough; a star behind the quotes makes a term the beginning of one.
 */
export const stagesOf = (query: string): Stage[] => {
  const { whole, parts } = numberQuery(query)
  const words = wordsIn(query)
  if (words.length === 0) return []
  const sure = [...numberTiers(whole, parts), ...(words.length > 1 ? phraseTiers(words) : wordTiers(words))]
  const wide: Stage = { fewerThan: words.length < MANY_WORDS ? ENOUGH : 1, tiers: anywhere(words) }
  const resort: Stage = { fewerThan: 1, tiers: lastResort(words) }
  const others = words.length < MANY_WORDS ? [wide, resort] : [resort, wide]
  return [{ fewerThan: Number.POSITIVE_INFINITY, tiers: sure }, ...(words.length > 1 ? others : [])]
}

const numberTiers = (whole: string, parts: string[]): Tier[] => {
  if (!whole) return []
  const hasDigit = /\d/u.test(whole)
  return [
    { table: 'numbers', terms: all([whole]), isWidest: !hasDigit },
    { table: 'numbers', terms: all(parts) },
    ...(hasDigit ? [{ table: 'numbers', terms: begun([whole]), isWidest: true } satisfies Tier] : []),
    { table: 'numbers', terms: begun(parts), isWidest: true },
  ]
}

const wordTiers = (words: string[]): Tier[] => [
  { table: 'heads', terms: all(words) },
  { table: 'heads', terms: begun(words), isWidest: true },
  { table: 'bodies', terms: all(words), isWidest: true },
]

const phraseTiers = (words: string[]): Tier[] => {
  const pairs = pairsIn(words)
  const halfTyped: Tier = {
    table: 'heads',
    terms: begun([...pairs.slice(0, -1), ...words.slice(-1)]),
    isWidest: true,
  }
  return [
    { table: 'heads', terms: all(pairs) },
    ...(words.length > 2 ? [halfTyped] : []),
    { table: 'bodies', terms: all(pairs), isWidest: true },
  ]
}

const anywhere = (words: string[]): Tier[] => [
  { table: 'heads', terms: begun(words), isWidest: true },
  { table: 'bodies', terms: all(words), isWidest: true },
]

/** None for a number: one that there is not is not found. */
const lastResort = (words: string[]): Tier[] => {
  if (words.some((word) => /\d/u.test(word))) return []
  const pairs = pairsIn(words)
  return [{ table: 'bodies', terms: pairs.length > 1 ? all(pairs.slice(0, -1)) : begun(pairs), isWidest: true }]
}

const all = (terms: string[]): string[] => [...new Set(terms)].map((term) => `"${term}"`)

/** The last of them is the beginning of a term. */
const begun = (terms: string[]): string[] => [...all(terms.slice(0, -1)), `"${terms.at(-1)}" *`]

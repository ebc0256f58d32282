import { fold } from './fold.ts'
import { onePlaceOfTone } from './syllables.ts'
import PAIRS from './word-pairs.json' with { type: 'json' }

/**
 * Which syllables stand beside each other in Vietnamese: some 170,000 pairs, first → seconds, of the texts that Tesseract's
 * makers counted (part “bigram-dawg” of `4.0.0/vie.traineddata` in the npm package @tesseract.js-data/vie 1.0.0, Apache-2.0;
 * tools/word-pairs makes the file). Lower case, NFC. Absence says little about a rare word, much about a usual one.
 */
const FIRSTS = new Map(Object.entries<string>(PAIRS))
/** Taken apart when a syllable is first asked for: few are. */
const seconds = new Map<string, ReadonlySet<string>>()
const NONE: ReadonlySet<string> = new Set()

const secondsOf = (first: string): ReadonlySet<string> => {
  const known = seconds.get(first)
  if (known) return known
  const all = new Set(FIRSTS.get(first)?.split(' ') ?? NONE)
  seconds.set(first, all)
  return all
}

/**
 * Whether two syllables are usual beside each other.
 *
 * @example usualPair('kế', 'hoạch') → true; usualPair('kê', 'hoạch') → false
 */
export const usualPair = (first: string, second: string): boolean =>
  secondsOf(onePlaceOfTone(first.toLowerCase())).has(onePlaceOfTone(second.toLowerCase()))

const likes = new Map<string, string[]>()

/**
 * The known syllables of the same letters under any marks, itself among them if it is known, in lower case.
 *
 * @example syllablesLike('hoach') → ['hoach', 'hoạch', …]
 */
export const syllablesLike = (syllable: string): readonly string[] => {
  if (likes.size === 0) for (const one of FIRSTS.keys()) likes.set(fold(one), [...(likes.get(fold(one)) ?? []), one])
  return likes.get(fold(syllable)) ?? []
}

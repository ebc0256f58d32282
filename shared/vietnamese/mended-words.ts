import { OFFICE_PAIRS, OFFICE_WORDS } from './office-words.ts'
import { isSyllable } from './syllables.ts'

const WORD = /^\p{L}\p{Ll}{1,7}$/u
const BORDERS = /(?<=^|[^\p{L}\d@./-])(?=\p{L})|(?<=\p{L})(?![\p{L}\d@/-])/u
const MARKED = /[^\p{ASCII}]/u
const FIRST_WORDS = Map.groupBy(OFFICE_PAIRS, ([first]) => first)
const SECOND_WORDS = Map.groupBy(OFFICE_PAIRS, ([, second]) => second)
const CANDIDATES = [...OFFICE_WORDS].filter((word) => word.length > 2)
/** Letters that engines take for each other, each group without its marks; a letter more or less counts, too. */
const ALIKE = ['dđ', 'nm', 'ce', 'hb', 'lit', 'uv', 'gq', 'ao', 'rt']
const known = new Map<string, string>()
const MOST_KNOWN = 20_000

/**
 * Small words that are none in Vietnamese, or none beside their neighbour, made what they must have been: the one
 * word of offices that is a letter away. Where two are equally near, or a word could be one, it stays as it was read.
 *
 * @example mendedWords('chịu trách mhiệm thi hành') → 'chịu trách nhiệm thi hành'
 */
export const mendedWords = (text: string): string => {
  const parts = text.split(BORDERS)
  return parts
    .map((part, i) => (WORD.test(part) ? mended(part, neighbour(parts, i, -1), neighbour(parts, i, 1)) : part))
    .join('')
}

/** The next word where nothing but a space stands between. */
const neighbour = (parts: string[], at: number, step: 1 | -1): string =>
  parts[at + step] === ' ' ? (parts[at + 2 * step] ?? '') : ''

const CAPITALS = /^\p{Lu}{2,}$/u

const mended = (written: string, before: string, after: string): string => {
  // “ục TRƯỞNG”: a word in capitals of which these are crumbs; those who read titles know them.
  if (CAPITALS.test(before) || CAPITALS.test(after)) return written
  const word = written.toLowerCase()
  const isCapital = word !== written
  const better = OFFICE_WORDS.has(word) ? word : mendedSmall(word, before, after, isCapital)
  return isCapital ? better.slice(0, 1).toUpperCase() + better.slice(1) : better
}

/** “(đvt)”: who wrote the letter, by initials. */
const INITIALS = /^[b-df-hj-np-tv-xzđ]{1,4}$/u

/** A word with a capital may be a name: only its neighbour tells what it must have been. */
const mendedSmall = (word: string, before: string, after: string, isCapital: boolean): string => {
  const second = FIRST_WORDS.get(small(before))?.map((pair) => pair[1]) ?? []
  const first = SECOND_WORDS.get(small(after))?.map((pair) => pair[0]) ?? []
  const ofPair = only([...second, ...first].filter((one) => isSlip(word, one) && isLikely(word, one)))
  if (ofPair) return ofPair
  if (isCapital || word.length < 3 || INITIALS.test(word)) return word
  // Without marks among words without marks: another language.
  const isForeign = ![word, before, after].some((one) => MARKED.test(one)) || (!MARKED.test(word) && word.length < 4)
  return isForeign || isSyllable(word) ? word : nearest(word)
}

/** Capitals are another line's, and mended by its own rule. */
const small = (word: string): string => (WORD.test(word) ? word.toLowerCase() : '')

const nearest = (word: string): string => {
  const answer = known.get(word) ?? only(CANDIDATES.filter((one) => isSlip(word, one))) ?? word
  if (known.size < MOST_KNOWN) known.set(word, answer)
  return answer
}

const only = (words: string[]): string | undefined => (new Set(words).size === 1 ? words[0] : undefined)

/** Where two words begin to differ, what is left of each. */
const rests = (word: string, other: string): [string, string] => {
  let same = 0
  while (same < word.length && word[same] === other[same]) same++
  return [word.slice(same), other.slice(same)]
}

/** One letter changed, left out or put in. */
const isSlip = (word: string, other: string): boolean => {
  if (Math.abs(word.length - other.length) > 1 || word === other) return false
  const [rest, others] = rests(word, other)
  return rest.slice(1) === others.slice(1) || rest.slice(1) === others || rest === others.slice(1)
}

/** What an engine does: it loses a letter, or takes it for one of its shape. */
const isLikely = (word: string, other: string): boolean => {
  const [[a = ''], [b = '']] = rests(word, other)
  return word.length !== other.length || ALIKE.some((group) => group.includes(bare(a)) && group.includes(bare(b)))
}
const bare = (letter: string): string => letter.normalize('NFD').replace(/\p{M}/gu, '') || '-'

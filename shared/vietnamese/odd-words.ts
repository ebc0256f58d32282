import { isCompound } from './compounds.ts'
import { isSyllable } from './syllables.ts'
import { syllablesLike, usualPair } from './word-pairs.ts'

/** No abbreviation has one: “QUYÉT” is a word misread, “HĐND” is none. */
const MARKED_VOWEL = /[^\p{ASCII}Đ]/u
const CAPITALS = /^\p{Lu}{2,}$/u

/** A word without what stands around it: “(đất;” → “đất”; nothing where digits or signs stand inside. */
export const lettersOf = (text: string): string => /^\P{L}*(?<letters>\p{L}+)\P{L}*$/u.exec(text)?.groups?.letters ?? ''

/** A word of letters of state says more than two syllables that are only seen side by side. */
const COMPOUND = 2.5

const bond = (first: string, second: string): number => {
  if (first === '' || second === '') return 0
  return isCompound(first, second) ? COMPOUND : Number(usualPair(first, second))
}

/** How usual a syllable is beside its neighbours, '' where there is none: 0 beside neither, from 2 beside both. */
export const usualBeside = (syllable: string, before: string, after: string): number =>
  bond(before, syllable) + bond(syllable, after)

/** No syllable, or one that is seen beside fewer of its neighbours than the same letters with other marks are. */
export const isOdd = (letters: string, before: string, after: string): boolean => {
  if (letters.length < 2) return false
  if (!isSyllable(letters)) return !CAPITALS.test(letters) || MARKED_VOWEL.test(letters)
  const usual = usualBeside(letters, before, after)
  return usual < 2 && syllablesLike(letters).some((other) => usualBeside(other, before, after) > usual)
}

/** Short capitals among small letters: “TW” and “ON” are no words. */
export const isAbbreviation = (letters: string, beside: string[]): boolean =>
  letters.length < 5 && CAPITALS.test(letters) && !beside.some((other) => CAPITALS.test(other))

/** The same letters with other marks, as large and small as they stood. */
export const inCaseOf = (written: string, letters: string): string =>
  Array.from(letters, (letter, i) =>
    written.charAt(i) === written.charAt(i).toLowerCase() ? letter.toLowerCase() : letter.toUpperCase(),
  ).join('')

/** What a word may be, without what stands around it, and what speaks for it by itself. */
export type Choice = { letters: string; bonus: number }
type Way = { score: number; chosen: number[]; last: string }

/**
 * Which choice of each word makes the most of its neighbours usual: a best path, so that two wrong words side by side
 * are found, too.
 *
 * @param pair what a usual pair weighs against the words' own bonuses
 * @param isApart whether more than a space stands before word `i`, so that the pair says nothing
 */
export const likeliest = (
  choices: Choice[][],
  pair: number,
  isApart: (i: number) => boolean = () => false,
): number[] => {
  let ways: Way[] = [{ score: 0, chosen: [], last: '' }]
  for (const [i, choice] of choices.entries()) {
    const weight = isApart(i) ? 0 : pair
    ways = choice.map(({ letters, bonus }, at) => {
      const scores = ways.map(({ score, last }) => score + weight * usualBeside(letters, last, ''))
      const best = scores.indexOf(Math.max(...scores))
      return { score: Math.max(...scores) + bonus, chosen: [...(ways[best]?.chosen ?? []), at], last: letters }
    })
  }
  return ways.reduce((a, b) => (b.score > a.score ? b : a)).chosen
}

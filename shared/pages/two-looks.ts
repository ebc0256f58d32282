import type { Line, Word } from '../reading.ts'
import { fold } from '../vietnamese/fold.ts'
import { isSyllable } from '../vietnamese/syllables.ts'
import { syllablesLike, usualPair } from '../vietnamese/word-pairs.ts'

/** A word without what stands around it: “(đất;” → “đất”; nothing where digits or signs stand inside. */
const lettersOf = (text: string): string => /^\P{L}*(?<letters>\p{L}+)\P{L}*$/u.exec(text)?.groups?.letters ?? ''
/** A pair that is usual outweighs what an engine thinks of its own reading. */
const PAIR = 2
/** No abbreviation has one: “QUYÉT” is a word misread, “HĐND” is none. */
const MARKED_VOWEL = /[^\p{ASCII}Đ]/u
const CAPITALS = /^\p{Lu}{2,}$/u

/** How many of its neighbours a syllable is usually seen beside: 0, 1 or 2. */
const usualBeside = (syllable: string, before: string, after: string): number =>
  Number(before !== '' && usualPair(before, syllable)) + Number(after !== '' && usualPair(syllable, after))

/** No syllable, or one that is seen beside fewer of its neighbours than the same letters with other marks are. */
const isOdd = (letters: string, before: string, after: string): boolean => {
  if (letters.length < 2) return false
  if (!isSyllable(letters)) return !CAPITALS.test(letters) || MARKED_VOWEL.test(letters)
  const usual = usualBeside(letters, before, after)
  return usual < 2 && syllablesLike(letters).some((other) => usualBeside(other, before, after) > usual)
}

const around = (all: string[], at: number): [before: string, after: string] => [all[at - 1] ?? '', all[at + 1] ?? '']

/** Whether a line has a word that was probably misread, judged by its neighbours alone. */
export const hasOddWord = ({ words }: Line): boolean => {
  const all = words.map(({ text }) => lettersOf(text))
  return all.some((letters, i) => isOdd(letters, ...around(all, i)))
}

/**
 * A line of which two looks were taken: where they read other marks on the same letters, the marks that are usual beside
 * the neighbours; where the first read no word at all, the second's; numbers, signs and what stands around words as first
 * read.
 *
 * @param again the words of the second look, with boxes on the page
 */
export const agreed = (line: Line, again: Word[]): Line => {
  const first = line.words.map(({ text }) => lettersOf(text))
  const choices = line.words.map((word, i): Choice[] => {
    const mine = first[i] ?? ''
    const other = again.find((one) => covers(one, word) && covers(word, one))
    const letters = lettersOf(other?.text ?? '')
    const asRead = { word, bonus: word.confidence }
    if (!other || letters === '' || mine === '' || letters === mine || isAbbreviation(mine, around(first, i)))
      return [asRead]
    const isUsual = usualBeside(mine, ...around(first, i)) > 0
    const written = (better: string, confidence: number): Word => ({
      ...word,
      text: word.text.replace(mine, better),
      confidence,
    })
    if (fold(letters) === fold(mine)) {
      const doubted = Math.min(word.confidence, other.confidence)
      return [
        asRead,
        {
          word: written(inCaseOf(mine, letters), other.confidence),
          bonus: other.confidence - (isUsual ? PAIR / 2 : 0),
        },
        ...syllablesLike(mine).map((like) => ({ word: written(inCaseOf(mine, like), doubted), bonus: -1 })),
      ]
    }
    const isBetter =
      isOdd(mine, ...around(first, i)) && isSyllable(letters) && usualBeside(letters, ...around(first, i)) > 0
    return isBetter ? [asRead, { word: written(letters, other.confidence), bonus: other.confidence }] : [asRead]
  })
  return choices.some((one) => one.length > 1) ? { ...line, words: likeliest(choices) } : line
}

/** Short capitals among small letters: “TW” and “ON” are no words. */
const isAbbreviation = (letters: string, beside: string[]): boolean =>
  letters.length < 5 && CAPITALS.test(letters) && !beside.some((other) => CAPITALS.test(other))

/** More than half of a word's width lies under another. */
const covers = ({ box: a }: Word, { box: b }: Word): boolean =>
  Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left) > b.width / 2

/** The same letters with other marks, as large and small as they stood. */
const inCaseOf = (written: string, letters: string): string =>
  Array.from(letters, (letter, i) =>
    written.charAt(i) === written.charAt(i).toLowerCase() ? letter.toLowerCase() : letter.toUpperCase(),
  ).join('')

/** What a word may be, and what speaks for it by itself: the engine's confidence; less than nothing for what no look read. */
type Choice = { word: Word; bonus: number }
type Way = { score: number; words: Word[] }

/** The choice of one reading a word whose pairs are usual most often; among equals the one that the engine was surer of. */
const likeliest = (choices: Choice[][]): Word[] => {
  let ways: Way[] = [{ score: 0, words: [] }]
  for (const choice of choices) {
    ways = choice.map(({ word, bonus }) => {
      const scored = ways.map((way) => ({ ...way, score: way.score + bonus + pairScore(way.words.at(-1), word) }))
      const best = scored.reduce((a, b) => (b.score > a.score ? b : a))
      return { score: best.score, words: [...best.words, word] }
    })
  }
  return ways.reduce((a, b) => (b.score > a.score ? b : a)).words
}

const pairScore = (before: Word | undefined, word: Word): number => {
  const [first, second] = [lettersOf(before?.text ?? ''), lettersOf(word.text)]
  return first !== '' && second !== '' && usualPair(first, second) ? PAIR : 0
}

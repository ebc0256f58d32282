import type { Line, Word } from '../reading.ts'
import { fold } from '../vietnamese/fold.ts'
import { inCaseOf, isAbbreviation, isOdd, lettersOf, likeliest, usualBeside } from '../vietnamese/odd-words.ts'
import { isOneMarkAway, isSyllable } from '../vietnamese/syllables.ts'
import { syllablesLike } from '../vietnamese/word-pairs.ts'

/** A pair that is usual outweighs what an engine thinks of its own reading. */
const PAIR = 2

const around = (all: string[], at: number): [before: string, after: string] => [all[at - 1] ?? '', all[at + 1] ?? '']

/** Whether a line has a word that was probably misread, judged by its neighbours alone. */
export const hasOddWord = ({ words }: Line): boolean => {
  const all = words.map(({ text }) => lettersOf(text))
  return all.some((letters, i) => isOdd(letters, ...around(all, i)))
}

/** What a word may be, and what speaks for it by itself: the engine's confidence; less than nothing for what no look read. */
type Reading = { word: Word; bonus: number }

/**
 * A line of which two looks were taken: where they read other marks on the same letters, the marks that are usual beside
 * the neighbours; where the first read no word at all, the second's; numbers, signs and what stands around words as first
 * read.
 *
 * @param again the words of the second look, with boxes on the page
 */
export const agreed = (line: Line, again: Word[]): Line => {
  const first = line.words.map(({ text }) => lettersOf(text))
  const readings = line.words.map((word, i): Reading[] => [
    { word, bonus: word.confidence },
    ...others(
      word,
      again.find((one) => covers(one, word) && covers(word, one)),
      around(first, i),
    ),
  ])
  if (readings.every((one) => one.length === 1)) return line
  const choices = readings.map((one) => one.map(({ word, bonus }) => ({ letters: lettersOf(word.text), bonus })))
  const chosen = likeliest(choices, PAIR)
  return { ...line, words: line.words.map((word, i) => readings[i]?.[chosen[i] ?? 0]?.word ?? word) }
}

/** What a word may be besides what the first look read. */
const others = (word: Word, other: Word | undefined, beside: [string, string]): Reading[] => {
  const mine = lettersOf(word.text)
  const letters = lettersOf(other?.text ?? '')
  if (!other || letters === '' || mine === '' || letters === mine || isAbbreviation(mine, beside)) return []
  const written = (better: string, confidence: number): Word => ({
    ...word,
    text: word.text.replace(mine, better),
    confidence,
  })
  if (fold(letters) === fold(mine)) {
    const doubted = Math.min(word.confidence, other.confidence)
    const isUsual = usualBeside(mine, ...beside) > 0
    return [
      {
        word: written(inCaseOf(mine, letters), other.confidence),
        bonus: other.confidence - (isUsual ? PAIR / 2 : 0),
      },
      ...between(mine, letters).map((like) => ({ word: written(inCaseOf(mine, like), doubted), bonus: -1 })),
    ]
  }
  const isBetter = isOdd(mine, ...beside) && isSyllable(letters) && usualBeside(letters, ...beside) > 0
  return isBetter ? [{ word: written(letters, other.confidence), bonus: other.confidence }] : []
}

/** What stands one mark from either reading: “đê” and “đề” may both be để. */
const between = (mine: string, letters: string): string[] =>
  syllablesLike(mine).filter((like) => isOneMarkAway(mine, like) || isOneMarkAway(letters, like))

/** More than half of a word's width lies under another. */
const covers = ({ box: a }: Word, { box: b }: Word): boolean =>
  Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left) > b.width / 2

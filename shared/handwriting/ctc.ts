import type { Blank, Candidate } from '../reading.ts'

/** The letters that networks tell apart, in their order (one may know the first ones only); behind a network's own, the sign for “nothing here”. */
export const ALPHABET = '0123456789/abcdeđ'

/** Log-probabilities: for each letter of the alphabet and then for “nothing”, one value a column. */
export type Scores = { values: Float32Array; columns: number }

const BEAM = 12
/** Less likely than e^−9 at a column: not followed. */
const LEAST = -9

type Ends = { nothing: number; letter: number }

const plus = (a: number, b: number): number => {
  const most = Math.max(a, b)
  return most === Number.NEGATIVE_INFINITY ? most : most + Math.log(Math.exp(a - most) + Math.exp(b - most))
}
const total = ({ nothing, letter }: Ends): number => plus(nothing, letter)

/**
 * The likeliest texts with their probabilities, by prefix beam search (Graves 2012, chapter 7).
 *
 * @param mayBegin whether a text of the wanted form may begin so; others are not followed
 */
export const textsOf = ({ values, columns }: Scores, mayBegin = (_: string) => true): Map<string, number> => {
  const letters = values.length / columns - 1
  let beams = new Map<string, Ends>([['', { nothing: 0, letter: Number.NEGATIVE_INFINITY }]])
  for (let column = 0; column < columns; column++) {
    const next = new Map<string, Ends>()
    const ends = (text: string): Ends => {
      const known = next.get(text) ?? { nothing: Number.NEGATIVE_INFINITY, letter: Number.NEGATIVE_INFINITY }
      next.set(text, known)
      return known
    }
    for (const [text, at] of beams) {
      const stay = ends(text)
      stay.nothing = plus(stay.nothing, total(at) + (values[letters * columns + column] ?? LEAST))
      for (let code = 0; code < letters; code++) {
        const score = values[code * columns + column] ?? LEAST
        if (score < LEAST) continue
        const letter = ALPHABET[code] ?? ''
        const repeats = text.endsWith(letter)
        if (!mayBegin(text + letter)) {
          if (repeats) stay.letter = plus(stay.letter, at.letter + score)
          continue
        }
        const longer = ends(text + letter)
        if (repeats) {
          stay.letter = plus(stay.letter, at.letter + score)
          longer.letter = plus(longer.letter, at.nothing + score)
        } else longer.letter = plus(longer.letter, total(at) + score)
      }
    }
    beams = new Map([...next].sort((a, b) => total(b[1]) - total(a[1])).slice(0, BEAM))
  }
  return new Map([...beams].map(([text, ends]) => [text, Math.exp(total(ends))]))
}

const NUMBER = /^\d{1,5}[a-eđ]?$/u
const MOST: Partial<Record<Blank, number>> = { day: 31, month: 12 }

/** What may stand in a blank of this kind: digits, for a day at most 31, for a month at most 12; or nothing. */
const mayStand = (text: string, blank: Blank): boolean => {
  if (text === '') return true
  const most = MOST[blank]
  if (most === undefined) return NUMBER.test(text)
  return /^\d{1,2}$/u.test(text) && Number(text) >= 1 && Number(text) <= most
}

/**
 * The readings of a blank from several looks at it, the likeliest first. A number counts only with the slash behind
 * it: a crop that was cut short shows a part of a number and no slash.
 */
export const candidatesOf = (looks: Scores[], blank: Blank): Candidate[] =>
  likeliest(looks, (text) => {
    const [before = '', after] = text.split('/')
    return (blank === 'number') === (after !== undefined) && mayStand(before, blank) ? before : undefined
  })

/** The readings of the number in an arrival stamp, which no slash ends; nothing is possible, too. */
export const stampNumbersOf = (looks: Scores[]): Candidate[] =>
  likeliest(looks, (text) => (text === '' || NUMBER.test(text) ? text : undefined))

const MOST_CANDIDATES = 5
const LEAST_PROBABLE = 0.005

const likeliest = (looks: Scores[], meaning: (text: string) => string | undefined): Candidate[] => {
  const sums = new Map<string, number>()
  for (const look of looks) {
    for (const [text, probability] of textsOf(look)) {
      const value = meaning(text)
      if (value !== undefined) sums.set(value, (sums.get(value) ?? 0) + probability / looks.length)
    }
  }
  return [...sums]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_CANDIDATES)
    .filter(([, probability]) => probability > LEAST_PROBABLE)
    .map(([text, probability]) => ({ text, probability: Math.min(1, probability) }))
}

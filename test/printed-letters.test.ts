import { expect, test } from 'vitest'
import { evaluate, type Outcome } from '../shared/evaluate.ts'
import { lettersOf } from '../shared/letters-of-reading.ts'
import { readLine } from '../shared/read-line.ts'
import { laidOut } from './printed-letters/layout.ts'
import { slippedAsMeasured } from './printed-letters/measured-slips.ts'
import { type PrintedLetter, printedLetters } from './printed-letters/printed-letter.ts'
import { dice, slipped } from './printed-letters/slips.ts'

const LETTERS = printedLetters()
const SCAN = 'a'.repeat(64)

const outcomes = (letter: PrintedLetter, slip?: (text: string) => string): Outcome[] => {
  const pages = laidOut(letter, slip)
  const letters = lettersOf({ scan: SCAN, pages }).map((read) => read.letter)
  const found = evaluate(letter.truth, readLine(letter.name, SCAN, pages.length, letters))
  // How many pages the lines fill is the layout's affair.
  return found.filter(({ field, verdict }) => field !== 'letters' || verdict === 'extra')
}

test('there are letters', () => expect(LETTERS.length).toBeGreaterThan(40))

test.each(LETTERS.map((letter) => [letter.name, letter] as const))('%s: every field is right', (_, letter) => {
  expect(outcomes(letter).filter(({ verdict }) => verdict !== 'right')).toEqual([])
})

/** Of a thousand values at so many slips a letter; only to be lowered. */
test.each([
  ['as measured on scans', slippedAsMeasured, 0.005, 12],
  ['as measured on scans', slippedAsMeasured, 0.01, 17],
  ['of worse kinds', slipped, 0.01, 9],
  ['of worse kinds', slipped, 0.02, 16],
] as const)(
  'with slips %s, few values are wrong without a flag',
  (_, slips, rate, most) => {
    const all = LETTERS.flatMap((letter, i) =>
      [1, 2].flatMap((round) => outcomes(letter, slips(rate, dice(round * 7919 + i * 31)))),
    )
    const silent = all.filter(({ verdict, flagged }) => verdict !== 'right' && !flagged)
    expect((1000 * silent.length) / all.length).toBeLessThan(most)
  },
  240_000,
)

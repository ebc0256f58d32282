import { expect, test } from 'vitest'
import { lettersOf } from '../shared/letters-of-reading.ts'
import type { Look, PageReading } from '../shared/reading.ts'
import { laidOut } from './printed-letters/layout.ts'
import { printedLetters } from './printed-letters/printed-letter.ts'

const STAMP: Look = { kind: 'arrival-stamp', box: { left: 0.02, top: 0.15, width: 0.05, height: 0.05 }, lines: [] }

const urgencyDoubts = (name: string, looks: Look[]): string[] => {
  const letter = printedLetters().find((one) => one.name === name)
  if (!letter) throw new Error(`test/printed-letters has no ${name}`)
  const pages = laidOut(letter).map((page, i): PageReading => (i === 0 ? { ...page, looks } : page))
  const [first] = lettersOf({ scan: 'a'.repeat(64), pages })
  return first?.letter.review.flatMap(({ field, reason }) => (field === 'urgency' ? reason.en : [])) ?? []
}

test('a telegram without a mark is asked after where a stamp of arrival lies on it, other letters are not', () => {
  expect(urgencyDoubts('telegram-province', [STAMP])).toEqual([
    'A stamp under the number has no readable word: it may be the mark of urgency',
  ])
  expect(urgencyDoubts('telegram-province', [])).toEqual([])
  expect(urgencyDoubts('urging-communes', [STAMP])).toEqual([])
})

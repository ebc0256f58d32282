import { expect, test } from 'vitest'
import { pieceOf } from '../../shared/decree-30/pieces.ts'
import { isHiddenByStamp } from '../../shared/practice/stamped-text.ts'
import type { Look, PageReading } from '../../shared/reading.ts'
import { pageOf } from '../pieces.ts'

const STAMP = { left: 0.08, top: 0.2, width: 0.26, height: 0.12 }
const stampOf = (kind: Look['kind'], ...texts: string[]): Look => ({
  kind,
  box: STAMP,
  lines: texts.map((text) => ({ box: STAMP, words: [{ text, confidence: 0.9, box: STAMP }] })),
})
const pageWith = (...looks: Look[]): PageReading => pageOf({ looks })
const STAMPED = pageWith(stampOf('arrival-stamp'))

/** Lines of text that begin at `left`, each with words of 0.09 up to the right margin. */
const textFrom = (rows: [top: number, left: number][], begins = 'Để') =>
  rows.map(([top, from], row) => {
    const count = Math.floor((0.94 - from) / 0.1)
    const words = Array.from({ length: count }, (_, i) => {
      const box = { left: from + i * 0.1, top, width: 0.09, height: 0.014 }
      return { text: row + i === 0 ? begins : 'triển', confidence: 0.95, box }
    })
    return pieceOf(words, 1)
  })

test('lines that begin only beside the stamp lost words under it', () => {
  const text = textFrom([
    [0.27, 0.36],
    [0.292, 0.36],
    [0.33, 0.12],
  ])
  expect(isHiddenByStamp(STAMPED, text)).toBe(true)
  expect(isHiddenByStamp(pageWith(stampOf('marks', 'SỞ Y TẾ', 'Số:', 'Chuyển: ...')), text)).toBe(true)
})

test('a line that is missing under the stamp is missed', () => {
  const text = textFrom([
    [0.27, 0.12],
    [0.315, 0.12],
    [0.337, 0.12],
  ])
  expect(isHiddenByStamp(STAMPED, text)).toBe(true)
})

const BELOW: [number, number][] = [
  [0.31, 0.12],
  [0.332, 0.12],
]

test('text under the stamp that begins amid a sentence lost its beginning', () => {
  expect(isHiddenByStamp(STAMPED, textFrom(BELOW, 'hiện'))).toBe(true)
  expect(isHiddenByStamp(STAMPED, textFrom(BELOW))).toBe(false)
})

test('room for two lines between the addressees and the text, with the stamp over it, may have held them', () => {
  const [near, far] = textFrom([
    [0.28, 0.36],
    [0.22, 0.36],
  ])
  expect(isHiddenByStamp(STAMPED, textFrom(BELOW), near)).toBe(false)
  expect(isHiddenByStamp(STAMPED, textFrom(BELOW), far)).toBe(true)
})

test.each([
  [
    'was read whole through the stamp',
    STAMPED,
    textFrom([
      [0.28, 0.18],
      [0.302, 0.12],
      [0.324, 0.12],
      [0.346, 0.12],
    ]),
  ],
  [
    'begins below the stamp',
    STAMPED,
    textFrom([
      [0.36, 0.12],
      [0.382, 0.12],
    ]),
  ],
  [
    'stands beside the stamp',
    STAMPED,
    textFrom([
      [0.22, 0.4],
      [0.242, 0.4],
    ]),
  ],
  [
    'bears no stamp',
    pageWith(),
    textFrom([
      [0.27, 0.36],
      [0.33, 0.12],
    ]),
  ],
  [
    'bears a mark, not a stamp',
    pageWith(stampOf('marks', 'HỎA TỐC')),
    textFrom([
      [0.27, 0.36],
      [0.33, 0.12],
    ]),
  ],
])('nothing is missed of a text that %s', (_, page, text) => expect(isHiddenByStamp(page, text)).toBe(false))

import { expect, test } from 'vitest'
import { listSureness } from '../../shared/decree-30/list-words.ts'
import { pieceOf } from '../../shared/decree-30/pieces.ts'

const sureness = (...words: [text: string, confidence: number][]) => {
  const at = (i: number) => ({ left: 0.14 + i * 0.05, top: 0.7, width: 0.04, height: 0.01 })
  return listSureness([
    pieceOf(
      words.map(([text, confidence], i) => ({ text, confidence, box: at(i) })),
      1,
    ),
  ])
}

test.each([
  [
    'TT Tỉnh ủy',
    [
      ['-', 0.5],
      ['TT', 0.6],
      ['Tỉnh', 0.7],
      ['ủy;', 0.7],
    ],
  ],
  [
    'UBND tỉnh',
    [
      ['UBND', 0.5],
      ['tỉnh;', 0.6],
    ],
  ],
  [
    'CVP, PCVP',
    [
      ['VPUB:', 0.4],
      ['CVP,', 0.5],
      ['PCVP;', 0.6],
    ],
  ],
  [
    'Lưu: VT, NNTN',
    [
      ['Lưu:', 0.6],
      ['VT,', 0.5],
      ['NNTN.', 0.5],
    ],
  ],
  [
    '(b/€)',
    [
      ['Bộ', 0.9],
      ['Nông', 0.9],
      ['nghiệp', 0.9],
      ['(b/€);', 0.2],
    ],
  ],
] as [string, [string, number][]][])('%s is made of words that such lists have: sure', (_, words) =>
  expect(sureness(...words)).toBeGreaterThan(0.8),
)

test.each([
  [
    'a word of its own',
    [
      ['Phòng', 0.9],
      ['QT-TV;', 0.4],
      ['Xyzt', 0.3],
    ],
  ],
  [
    'a word that lost its marks',
    [
      ['Tinh', 0.5],
      ['uy', 0.5],
    ],
  ],
  [
    'ink',
    [
      ['UBND', 0.1],
      ['Tỉnh', 0.1],
    ],
  ],
] as [string, [string, number][]][])('%s is as sure as the engine was', (_, words) =>
  expect(sureness(...words)).toBeLessThan(0.8),
)

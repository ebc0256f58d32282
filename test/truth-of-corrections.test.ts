import { expect, test } from 'vitest'
import { corrected } from '../shared/review-letter.ts'
import { truthOfCorrections } from '../shared/truth-of-corrections.ts'
import { letterEntry } from './letter-entry.ts'

const scanOf = (id: string) => ({
  id,
  names: ['một.pdf'],
  bytes: 1,
  arrivedAt: '2026-01-01T00:00:00.000Z',
  state: 'registered' as const,
  pagesRead: 1,
  letters: [],
})

test('only what a person settled is truth; what the paper does not bear is null', () => {
  const { letter } = letterEntry('25l', 'UBND-NNTN', '2019-01-16', 'một')
  const numbered = corrected(letter, { field: 'number', words: ['251'] })
  const settled = corrected(numbered, { field: 'signer', words: [] })
  expect(truthOfCorrections(scanOf(letter.scan), [settled])).toEqual({
    scan: 'một.pdf',
    letters: [{ pages: '1', number: '251', signer: null }],
  })
})

test('number and symbol settled make the number as it is cited', () => {
  const { letter } = letterEntry('25l', 'UBND-NNTN', '2019-01-16', 'một')
  const numbered = corrected(letter, { field: 'number', words: ['251'] })
  const both = corrected(numbered, { field: 'symbol', words: ['UBND-NNTN'] })
  expect(truthOfCorrections(scanOf(letter.scan), [both]).letters[0]?.fullNumber).toBe('251/UBND-NNTN')
})

import { describe, expect, test } from 'vitest'
import { ACCEPTED } from '../../shared/handwriting/judgement.ts'
import { penCandidates } from '../../shared/handwriting/pen-evidence.ts'
import type { Blank, Look } from '../../shared/reading.ts'

const BOX = { left: 0.1, top: 0.1, width: 0.1, height: 0.03 }
const look = (blank: Blank, read: string, ...candidates: [text: string, probability: number][]): Look => ({
  kind: 'handwriting',
  blank,
  box: BOX,
  lines: read === '' ? [] : [{ words: read.split(' ').map((text) => ({ text, confidence: 0.9, box: BOX })), box: BOX }],
  candidates: candidates.map(([text, probability]) => ({ text, probability })),
})
const best = (one: Look) => penCandidates(one)[0]

describe('a number that the network doubts', () => {
  test.each([': 251/U', '251', 'Số: 251/2025/QĐ', '251 /UBND'])('passes when a second engine reads %s', (read) => {
    const { text, probability } = best(look('number', read, ['251', 0.85], ['257', 0.1])) ?? {}
    expect(text).toBe('251')
    expect(probability).toBeGreaterThan(ACCEPTED)
  })

  test('passes by its suffix too', () =>
    expect(best(look('number', '30b/QĐ', ['30b', 0.85], ['30', 0.1]))?.probability).toBeGreaterThan(ACCEPTED))

  test.each<[string, string, [string, number][]]>([
    [
      'the network hardly knows',
      '251/U',
      [
        ['251', 0.5],
        ['257', 0.3],
      ],
    ],
    [
      'the second engine reads the second best',
      '257/U',
      [
        ['251', 0.6],
        ['257', 0.35],
      ],
    ],
    [
      'the second engine reads something else',
      '317/U',
      [
        ['251', 0.85],
        ['257', 0.1],
      ],
    ],
  ])('stays doubted when %s', (_, read, candidates) =>
    expect(best(look('number', read, ...candidates))?.probability).toBeLessThan(0.8),
  )

  test.each(['', 'UBND', '2 51/U', '25 1'])('is left alone when a second engine reads “%s”', (read) => {
    const one = look('number', read, ['251', 0.85], ['257', 0.1])
    expect(penCandidates(one)).toEqual(one.candidates)
  })
})

test('a day is one with or without its zero', () =>
  expect(best(look('day', 'y 05 th', ['5', 0.85], ['6', 0.1]))?.probability).toBeGreaterThan(ACCEPTED))

import { describe, expect, test } from 'vitest'
import { judged } from '../../shared/handwriting/judgement.ts'

const SURE = 0.8
const print = (text: string | undefined, confidence = 0.95, typed = false) => ({ text, confidence, typed })
const pen = (text: string, probability: number) => ({ text, probability })

describe('what stands in a blank', () => {
  test.each([
    ['typed in the text layer', [print('706', 0.99, true)], [pen('106', 0.95)], '706'],
    ['printed, both looks and the network alike', [print('251'), print('251')], [pen('251', 0.8)], '251'],
    ['printed, and the network sees nothing in it', [print('142', 0.96), print('142', 0.94)], [], '142'],
    ['written, and the network is sure', [print(undefined), print('29', 0.4)], [pen('251', 0.96)], '251'],
    ['written, and one look of the engine agrees', [print('25', 0.6)], [pen('25', 0.75)], '25'],
    ['a day with and without its zero', [print('5', 0.9)], [pen('05', 0.8)], '05'],
  ])('is sure when %s', (_, prints, candidates, value) => {
    const result = judged(prints, candidates)
    expect(result.value).toBe(value)
    expect(result.confidence).toBeGreaterThanOrEqual(SURE)
  })

  test.each([
    ['the network alone is not sure enough', [print(undefined)], [pen('2002', 0.83), pen('2062', 0.05)], '2002'],
    ['print and network contradict each other', [print('29'), print('29')], [pen('251', 0.97)], '251'],
    ['only one look of the engine read digits', [print('416', 0.6)], [], undefined],
  ])('is doubted when %s', (_, prints, candidates, value) => {
    const result = judged(prints, candidates)
    expect(result.value).toBe(value)
    expect(result.confidence).toBeLessThan(SURE)
  })

  test('is known to be empty when nobody filled it in', () => {
    expect(judged([print(undefined)], [pen('', 0.9)])).toMatchObject({ value: undefined, empty: true })
  })

  test('keeps what else it may be, for a person to choose from', () => {
    expect(judged([], [pen('8005', 0.4), pen('3005', 0.3), pen('2005', 0.2)]).alternatives).toEqual([
      '8005',
      '3005',
      '2005',
    ])
  })
})

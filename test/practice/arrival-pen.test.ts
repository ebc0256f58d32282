import { describe, expect, test } from 'vitest'
import { penArrival, withPen } from '../../shared/practice/arrival-pen.ts'
import type { Look } from '../../shared/reading.ts'

const look = (blank: 'arrival-number' | 'arrival-date', ...read: [text: string, probability: number][]): Look => ({
  kind: 'handwriting',
  blank,
  box: { left: 0.1, top: blank === 'arrival-number' ? 0.2 : 0.24, width: 0.1, height: 0.03 },
  lines: [],
  candidates: read.map(([text, probability]) => ({ text, probability })),
})

describe('the number in a stamp of arrival', () => {
  test('is the likeliest reading, with the others to choose from, and never sure', () => {
    const { number } = penArrival([look('arrival-number', ['961', 0.97], ['964', 0.02])], '2017-10-17')
    expect(number).toEqual({ value: '961', confidence: 0.79, alternatives: ['964'] })
  })

  test.each([
    ['nobody wrote there', look('arrival-number', ['', 0.8], ['0', 0.2])],
    ['nothing is likely', look('arrival-number', ['70', 0.1], ['07', 0.1])],
    ['the line was not found', look('arrival-date', ['30/3/18', 1])],
  ])('is left out where %s', (_, one) => expect(penArrival([one], '2018-03-28').number).toBeUndefined())
})

test('a stamp in which no line was found is shown whole', () => {
  const frame = { left: 0.05, top: 0.2, width: 0.25, height: 0.1 }
  expect(penArrival([{ kind: 'arrival-stamp', box: frame, lines: [] }], '2018-03-28')).toEqual({ box: frame })
})

describe('the day in a stamp of arrival', () => {
  const day = (issuedOn: string | undefined, ...read: [string, number][]) =>
    penArrival([look('arrival-date', ...read)], issuedOn).date

  test.each<[string, [string, number][], string, string]>([
    [
      'is not before the letter’s own',
      [
        ['20/3/18', 0.8],
        ['30/3/18', 0.1],
      ],
      '2018-03-28',
      '2018-03-30',
    ],
    [
      'is soon after it',
      [
        ['19/12/17', 0.4],
        ['19/10/17', 0.3],
      ],
      '2017-10-17',
      '2017-10-19',
    ],
    ['has the letter’s year though another was read', [['15/4/2027', 0.9]], '2025-04-14', '2025-04-15'],
    ['may lie in the next year', [['03/01', 0.9]], '2017-12-29', '2018-01-03'],
    ['is known without its last digits', [['21/3/1', 0.9]], '2018-03-20', '2018-03-21'],
  ])('%s', (_, read, issuedOn, date) => expect(day(issuedOn, ...read)?.value).toBe(date))

  test('names the other days that may be meant', () =>
    expect(day('2017-10-17', ['19/10/17', 0.6], ['18/10/17', 0.3])?.alternatives).toContain('2017-10-18'))

  test.each<[string, string | undefined, [string, number][]]>([
    ['the letter has no date', undefined, [['30/3/18', 1]]],
    ['every reading lies before the letter', '2018-03-28', [['27/3/18', 0.9]]],
    ['it is no day', '2018-03-28', [['31/4/18', 1]]],
    ['nothing was read', '2018-03-28', []],
  ])('stays unknown where %s', (_, issuedOn, read) => expect(day(issuedOn, ...read)).toBeUndefined())
})

describe('a stamp with print and pen', () => {
  const printed = { value: { number: '12', office: 'SỞ Y TẾ' }, page: 1, confidence: 0.95, source: 'ocr' } as const
  const pen = penArrival([look('arrival-number', ['72', 0.6]), look('arrival-date', ['30/3/18', 1])], '2018-03-28')

  test('keeps digits that are surely print, and takes the day from the pen', () =>
    expect(withPen(printed, { number: true, date: false }, pen).value).toEqual({
      number: '12',
      date: '2018-03-30',
      office: 'SỞ Y TẾ',
    }))

  test('takes the pen where print was read weakly, and points at the lines', () =>
    expect(withPen(printed, { number: false, date: false }, pen)).toMatchObject({
      value: { number: '72', date: '2018-03-30' },
      confidence: 0.6,
      box: { left: 0.1, top: 0.2 },
    }))

  test('is shown with all that is printed and the lines where nothing could be read', () => {
    const known = { ...printed, box: { left: 0.05, top: 0.1, width: 0.05, height: 0.05 } }
    const { box } = withPen(
      known,
      { number: false, date: true },
      { box: { left: 0.1, top: 0.2, width: 0.1, height: 0.05 } },
    )
    expect(box).toMatchObject({ left: 0.05, top: 0.1, width: expect.closeTo(0.15), height: expect.closeTo(0.15) })
  })

  test('stays as it was printed where no pen was read', () =>
    expect(withPen(printed, { number: true, date: true }, {})).toEqual(printed))
})

import { expect, test } from 'vitest'
import { ALPHABET, candidatesOf, type Scores, stampNumbersOf } from '../../shared/handwriting/ctc.ts'
import { stampDatesOf } from '../../shared/handwriting/stamp-looks.ts'

const NOTHING = '_'

/** Scores in which each column is nearly sure of one letter; `_` is nothing. `known`: so many letters the network knows. */
const columns = (text: string, sure = 0.97, known = ALPHABET.length): Scores => {
  const letters = [...ALPHABET.slice(0, known), NOTHING]
  const values = new Float32Array(letters.length * text.length)
  for (const [column, wanted] of [...text].entries()) {
    for (const [code, letter] of letters.entries()) {
      const probability = letter === wanted ? sure : (1 - sure) / (letters.length - 1)
      values[code * text.length + column] = Math.log(probability)
    }
  }
  return { values, columns: text.length }
}
const read = (text: string, blank: 'number' | 'day' | 'month') => candidatesOf([columns(text)], blank)[0]?.text

test.each([
  ['_2_55_11_//_', 'number', '251'],
  ['_1_1_9_/_', 'number', '119'],
  ['_3_0_c_/_', 'number', '30c'],
  ['_3_0_đ_/_', 'number', '30đ'],
  ['____/_', 'number', ''],
  ['_1_66_', 'day', '16'],
  ['_0_9_', 'month', '09'],
] as const)('%s in the blank of a %s reads %j', (text, blank, expected) => expect(read(text, blank)).toBe(expected))

test('a network that knows fewer letters is understood', () =>
  expect(candidatesOf([columns('_3_0_c_/_', 0.97, '0123456789/abcd'.length)], 'number')[0]?.text).toBe('30c'))

test.each([
  ['a number whose slash is not in the crop', '_2_5_1_', 'number'],
  ['a day beyond 31', '_4_7_', 'day'],
  ['a month beyond 12', '_1_5_', 'month'],
] as const)('%s is no likely reading', (_, text, blank) => {
  expect(candidatesOf([columns(text)], blank)[0]?.probability ?? 0).toBeLessThan(0.2)
})

test('looks that disagree share the probability', () => {
  const both = candidatesOf([columns('_1_6_'), columns('_1_5_')], 'day')
  expect(both.map(({ text }) => text).sort()).toEqual(expect.arrayContaining(['15', '16']))
  expect(both[0]?.probability).toBeLessThan(0.6)
})

test.each([
  ['_1_8_/_1_0_/_1_7_', '18/10/17'],
  ['_1_6_/_1_/_2_0_1_9_', '16/1/2019'],
  ['_0_3_/_0_1_', '03/01'],
])('%s on a stamp’s line for a date reads %j', (text, expected) => {
  expect(stampDatesOf([columns(text)])[0]).toMatchObject({ text: expected })
})

test.each([
  ['_9_5_3_', '953'],
  ['______', ''],
])('%s on a stamp’s line for a number reads %j', (text, expected) => {
  expect(stampNumbersOf([columns(text)])[0]).toMatchObject({ text: expected })
})

test.each(['_4_9_/_1_0_', '_1_8_/_1_3_', '_9_5_3_'])('%s is no date', (text) => {
  const read = text.replaceAll('_', '')
  expect(stampDatesOf([columns(text)]).map(({ text }) => text)).not.toContain(read)
})

import { expect, test } from 'vitest'
import { recogniseDigits } from '../../shared/adapters/digit-recogniser.ts'
import { arrivalDay, stampLineCandidates } from '../../shared/handwriting/stamp-lines.ts'

test.each([
  ['18/10/17', '2017-10-13', '2017-10-18'],
  ['16/1/2019', undefined, '2019-01-16'],
  ['03/01', '2018-12-28', '2019-01-03'],
  ['30/3', '2018-03-30', '2018-03-30'],
])('takes “%s” on a letter of %s for %s', (text, issuedOn, day) => expect(arrivalDay(text, issuedOn)).toBe(day))

test.each([
  ['a day that no month has', '31/2/2019', '2019-01-30'],
  ['a date without a year, the letter’s unknown', '16/01', undefined],
  ['a number', '953', '2017-10-13'],
])('makes no day of %s', (_, text, issuedOn) => expect(arrivalDay(text, issuedOn)).toBeUndefined())

test('reads a line on which nobody wrote as empty, if it reads it as anything', async () => {
  const picture = { width: 400, height: 120, pixels: new Uint8Array(400 * 120).fill(255) }
  for (let x = 60; x < 330; x += 7)
    for (let i = 0; i < 2; i++) picture.pixels.fill(0, (80 + i) * 400 + x, (80 + i) * 400 + x + 2)
  const [best] =
    (
      await stampLineCandidates(picture, [{ line: 'number', left: 60, right: 330, baseline: 81 }], recogniseDigits)
    )[0] ?? []
  expect(best?.text ?? '').toBe('')
})

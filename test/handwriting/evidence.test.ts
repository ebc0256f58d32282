import { describe, expect, test } from 'vitest'
import {
  citationEvidence,
  fileNameEvidence,
  sequenceEvidence,
  signatureEvidence,
  signedOn,
  weighed,
} from '../../shared/handwriting/evidence.ts'

const pen = (text: string, probability: number) => ({ text, probability })
const UNSURE = [pen('251', 0.7), pen('257', 0.2)]
const named = (...names: string[]) => fileNameEvidence(names, 'UBND-NNTN')

describe('a number that the network is not sure of', () => {
  test.each([
    ['the file’s name has it', named('251_UBND-NNTN.pdf')],
    ['the file’s name has it with other signs between', named('CV 251.UBND NNTN ky.pdf')],
    [
      'its neighbours were issued on the days around',
      [sequenceEvidence('2017-10-18', new Map([['251', [{ number: 250, issuedOn: '2017-10-17' }]]]))],
    ],
    ['a registered letter cites it', [citationEvidence(new Set(['251']))]],
  ])('is sure when %s', (_, evidence) => {
    expect(weighed(UNSURE, evidence)[0]).toMatchObject({ text: '251', probability: expect.closeTo(0.97, 1) })
    expect(weighed(UNSURE, evidence)[0]?.probability).toBeGreaterThan(0.9)
  })

  test.each([
    ['another letter’s symbol is in the name', named('251_UBND-KTTH.pdf')],
    ['the name has no number', named('scan0001.pdf')],
    ['two names contradict each other', named('251_UBND-NNTN.pdf', '257_UBND-NNTN.pdf')],
    ['no neighbour is known', [sequenceEvidence('2017-10-18', new Map())]],
    [
      'the neighbours are of another year',
      [sequenceEvidence('2017-10-18', new Map([['251', [{ number: 250, issuedOn: '2016-10-17' }]]]))],
    ],
  ])('stays as it is when %s', (_, evidence) => expect(weighed(UNSURE, evidence)).toEqual(UNSURE))
})

test('a number read with confidence is doubted when its neighbours were issued in another season', () => {
  const astray = sequenceEvidence('2017-10-18', new Map([['251', [{ number: 252, issuedOn: '2017-03-02' }]]]))
  expect(weighed([pen('251', 0.95)], [astray])[0]?.probability).toBeLessThan(0.8)
})

test('a number read with confidence is doubted when the file’s name says another', () => {
  expect(weighed([pen('251', 0.95)], named('215_UBND-NNTN.pdf'))[0]?.probability).toBeLessThan(0.8)
})

test('what only the evidence puts first comes first, but is never accepted on a weak reading', () => {
  const [best] = weighed([pen('2002', 0.8), pen('2062', 0.1)], named('2062_UBND-NNTN.pdf'))
  expect(best?.text).toBe('2062')
  expect(best?.probability).toBeLessThan(0.8)
})

test('a day that lies in the week before the electronic signature is likelier', () => {
  const evidence = signatureEvidence('2025-01-24', (day) => `2025-01-${day.padStart(2, '0')}`)
  const [first] = weighed([pen('13', 0.45), pen('23', 0.45)], [evidence])
  expect(first?.text).toBe('23')
})

test.each([
  ['Thời gian ký: 24.01.2025 08:54:30 +07:00', '2025-01-24'],
  ['Thời gian ký: 7/2/2025 16:10:01', '2025-02-07'],
  ['Quảng Ngãi, ngày 24.01.2025', undefined],
  ['cuộc họp lúc 24.01.2025 08:00', undefined],
])('takes from “%s” the day of signing %s', (text, day) => expect(signedOn(text)).toBe(day))

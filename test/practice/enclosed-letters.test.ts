import { expect, test } from 'vitest'
import type { Citation, Letter } from '../../shared/letter.ts'
import { withEnclosed } from '../../shared/practice/enclosed-letters.ts'

const SCAN = 'a'.repeat(64)
const found = <T>(value: T) => ({ value, page: 1, confidence: 0.9, source: 'ocr' as const })
const letter = (page: number, number: string, symbol: string, ...citations: Citation[]): Letter => ({
  id: `${SCAN}-${page}`,
  scan: SCAN,
  pages: { first: page, last: page },
  fields: {
    number: found(number),
    symbol: found(symbol),
    fullNumber: found(`${number}/${symbol}`),
    addressees: [],
    copies: [],
    tasks: [],
    citations: citations.map(found),
  },
  review: [],
})
const read = (...letters: Letter[]) =>
  withEnclosed(letters)[0]?.fields.citations.map(({ value, printed }) => ({ ...value, printed }))

test('a letter that is scanned behind the one that cites it is enclosed', () =>
  expect(read(letter(1, '392', 'SYT-VP', { fullNumber: '1677/BYT-BH' }), letter(2, '1677', 'BYT-BH'))).toEqual([
    { fullNumber: '1677/BYT-BH', relation: 'encloses', printed: undefined },
  ]))

test('its own symbol mends a letter of the cited one, and the printed form is kept', () =>
  expect(
    read(
      letter(1, '2013', 'SYT-NVY', { fullNumber: '1119/MT-SKCPĐ', relation: 'implements' }),
      letter(2, '1119', 'MT-SKCĐ'),
    ),
  ).toEqual([{ fullNumber: '1119/MT-SKCĐ', relation: 'implements', printed: '1119/MT-SKCPĐ' }]))

test.each([
  ['another number', letter(1, '1', 'SYT-VP', { fullNumber: '1678/BYT-BH' }), letter(2, '1677', 'BYT-BH')],
  ['another symbol', letter(1, '1', 'SYT-VP', { fullNumber: '1677/UBND-VX' }), letter(2, '1677', 'BYT-BH')],
  ['a letter before it', letter(1, '1', 'SYT-VP', { fullNumber: '1677/BYT-BH' }), letter(2, '12', 'BYT-BH')],
])('leaves %s alone', (_, first, second) => {
  expect(read(first, second)).toEqual([{ ...first.fields.citations[0]?.value, printed: undefined }])
})

import { expect, test } from 'vitest'
import { evaluate } from '../shared/evaluate.ts'
import { ReadLetter, type ReadLine } from '../shared/read-line.ts'
import { tally } from '../shared/tally.ts'
import { Truth } from '../shared/truth.ts'

const letter = (fields: Partial<ReadLetter>): ReadLetter =>
  ReadLetter.parse({
    pages: '1',
    annexes: null,
    number: null,
    symbol: null,
    fullNumber: null,
    issuedOn: null,
    place: null,
    issuer: null,
    parentIssuer: null,
    type: null,
    subject: null,
    addressees: [],
    copies: [],
    archive: null,
    tasks: [],
    citations: [],
    signer: null,
    urgency: null,
    secrecy: null,
    arrival: null,
    confidence: {},
    review: [],
    ...fields,
  })
const line = (...letters: ReadLetter[]): ReadLine => ({ file: 'a.pdf', sha256: null, pages: 2, letters })
const truth = (...letters: object[]) => Truth.parse({ scan: 'a.pdf', letters })
const row = (field: string, of: Truth, read: ReadLine) => tally(evaluate(of, read)).find((one) => one.field === field)

test('a wrong value that nobody is asked to check is silent, a flagged one is not', () => {
  const paper = truth({ pages: '1', number: '251' })
  const flagged = letter({ number: '257', review: [{ field: 'number', reason: 'viết tay' }] })
  expect(row('number', paper, line(letter({ number: '257' })))).toMatchObject({ right: 0, silent: 1, wrongFlagged: 0 })
  expect(row('number', paper, line(flagged))).toMatchObject({ right: 0, silent: 0, wrongFlagged: 1 })
})

test.each([
  ['where the tone mark stands', 'issuer', 'Ủy ban nhân dân tỉnh Khánh Hòa', 'Uỷ ban nhân dân tỉnh Khánh Hoà'],
  ['case', 'issuer', 'Sở Y tế', 'SỞ Y TẾ'],
  ['spaces around the hyphen of a symbol', 'symbol', 'UBND-NNTN', 'UBND - NNTN'],
])('%s makes no difference', (_, field, paper, read) => {
  expect(row(field, truth({ pages: '1', [field]: paper }), line(letter({ [field]: read })))).toMatchObject({ right: 1 })
})

test.each([
  ['a number', 'number', '251', '0251'],
  ['a day', 'issuedOn', '2019-01-16', '2019-01-06'],
  ['another office', 'issuer', 'Sở Tài chính', 'Sở Tư pháp'],
])('%s must be exact', (_, field, paper, read) => {
  expect(row(field, truth({ pages: '1', [field]: paper }), line(letter({ [field]: read })))).toMatchObject({ right: 0 })
})

test('items of lists are paired one to one', () => {
  const paper = truth({ pages: '1', addressees: ['Sở Y tế', 'Sở Tài chính', 'Sở Nội vụ'] })
  const read = line(letter({ addressees: ['Sở Tài chính', 'Sở Y tế', 'Sở Y tế'] }))
  expect(row('addressees', paper, read)).toMatchObject({ truth: 3, right: 2, missing: 1, extra: 1 })
})

test('a field that the truth leaves out is not measured', () => {
  expect(row('subject', truth({ pages: '1', number: '1' }), line(letter({ subject: 'Kế hoạch' })))).toBeUndefined()
})

test('a letter that was not told apart counts as missing', () => {
  const paper = truth({ pages: '1', number: '1' }, { pages: '2', number: '2' })
  expect(row('letters', paper, line(letter({ pages: '1-2', number: '1' })))).toMatchObject({ right: 0, missing: 1 })
})

import { expect, test } from 'vitest'
import { listDoubts } from '../shared/list-doubts.ts'

const found = <T>(value: T, confidence: number) => ({ value, confidence, page: 1, source: 'ocr' as const })
const fields = (...citations: [fullNumber: string, confidence: number][]) => ({
  addressees: [],
  copies: [],
  tasks: [],
  citations: citations.map(([fullNumber, confidence]) => found({ fullNumber }, confidence)),
})
const told = (...citations: [fullNumber: string, confidence: number][]) =>
  listDoubts(fields(...citations)).map(({ reason }) => reason.vi)

test('names every cited document that was read with doubt, and none that was read well', () =>
  expect(told(['12/QĐ-UBND', 0.95], ['31/2024/QH15', 0.3], ['14/TTr-BQL', 0.7])).toEqual([
    'Văn bản viện dẫn: đọc không chắc “31/2024/QH15”, “14/TTr-BQL”',
  ]))

test('says nothing of a list that was read well', () => expect(told(['12/QĐ-UBND', 0.95])).toEqual([]))

test('doubts a digit among the letters of a symbol, however sure the engine was', () =>
  expect(told(['133/QĐ-T1g', 0.95])).toHaveLength(1))

test('names the first of very many', () =>
  expect(told(...Array.from({ length: 40 }, (_, i): [string, number] => [`${i + 10}/TB`, 0.2]))[0]).toMatch(
    /“15\/TB”, …$/u,
  ))

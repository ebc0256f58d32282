import { expect, test } from 'vitest'
import { byHand, penTable } from '../../../infra/local/commands/evaluation-pen.ts'
import type { Source } from '../../../shared/letter.ts'
import { letterEntry } from '../../letter-entry.ts'

const letterRead = (source: Source) => {
  const { letter } = letterEntry('251', 'UBND-NNTN', '2019-01-16', 'báo cáo')
  return { ...letter, fields: { ...letter.fields, number: { value: '251', page: 1, confidence: 0.9, source } } }
}
const outcome = (field: string, got: string) => {
  const verdict = got === '251' ? ('right' as const) : got === '' ? ('missing' as const) : ('wrong' as const)
  return { scan: 'a.pdf', pages: '1', field, verdict, flagged: false, expected: '251', got }
}

test('numbers by pen and typed ones are counted apart, other fields not at all', () => {
  const outcomes = [
    ...byHand([outcome('number', '251'), outcome('subject', 'x')], [letterRead('second-look')]),
    ...byHand([outcome('number', '257')], [letterRead('second-look')]),
    ...byHand([outcome('number', '251')], [letterRead('ocr')]),
    ...byHand([outcome('number', '')], []),
  ]
  const rows = penTable(outcomes).trim().split('\n').slice(1)
  expect(rows.map((row) => row.split(/ {2,}/u).join(' '))).toEqual([
    'number, not read 1 0 0 0 1',
    'number, pen 2 1 0 1 0',
    'number, typed 1 1 0 0 0',
  ])
})

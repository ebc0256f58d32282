import { expect, test } from 'vitest'
import type { Outcome } from '../shared/evaluate.ts'
import { reliability } from '../shared/reliability.ts'

const one = (of: Partial<Outcome>): Outcome => ({
  scan: 'a.pdf',
  pages: '1',
  field: 'number',
  verdict: 'right',
  flagged: false,
  expected: '1',
  got: '1',
  ...of,
})
const row = (field: string, ...outcomes: Outcome[]) => reliability(outcomes).find((found) => found.field === field)
const bin = (from: number, of: ReturnType<typeof row>) => of?.bins.find((found) => found.from === from)

test('a field counts in the bin of its confidence, right or not', () => {
  const read = row('number', one({ confidence: 0.97 }), one({ scan: 'b.pdf', confidence: 0.96, verdict: 'wrong' }))
  expect(bin(0.95, read)).toMatchObject({ all: 2, right: 1 })
  expect(read).toMatchObject({ unflagged: 2, unflaggedRight: 1 })
})

test('a list is right when all of it is, as sure as its weakest item', () => {
  const items = [one({ field: 'copies', confidence: 0.75 }), one({ field: 'copies', verdict: 'missing', got: '' })]
  expect(bin(0.7, row('copies', ...items))).toMatchObject({ all: 1, right: 0 })
})

test('a task counts by itself, as sure as it is', () => {
  const first = { field: 'tasks', item: 0, confidence: 0.97 }
  const read = row(
    'tasks',
    one(first),
    one({ ...first, field: 'tasks.assignees' }),
    one({ field: 'tasks', item: 1, confidence: 0.75, flagged: true, verdict: 'extra', expected: '' }),
  )
  expect(bin(0.95, read)).toMatchObject({ all: 1, right: 1 })
  expect(bin(0.7, read)).toMatchObject({ all: 1, right: 0 })
  expect(read).toMatchObject({ unflagged: 1, unflaggedRight: 1 })
})

test('a signatory’s parts are one field', () => {
  const parts = [one({ field: 'signer.name', flagged: true }), one({ field: 'signer.title', flagged: true })]
  expect(row('signer', ...parts)).toMatchObject({ unflagged: 0 })
})

test('what was overlooked and nobody is asked to look for is an error', () =>
  expect(row('urgency', one({ field: 'urgency', verdict: 'missing', got: '' }))).toMatchObject({
    unflagged: 1,
    unflaggedRight: 0,
  }))

test('a field that neither paper nor program has does not count', () =>
  expect(row('secrecy', one({ field: 'secrecy', expected: '', got: '' }))).toBeUndefined())

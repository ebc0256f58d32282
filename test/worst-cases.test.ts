import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { pictured, writeWorst } from '../infra/local/commands/write-worst.ts'
import type { Outcome } from '../shared/evaluate.ts'
import { worstCases } from '../shared/worst-cases.ts'
import { letterEntry } from './letter-entry.ts'

const outcome = (field: string, more: Partial<Outcome>): Outcome => ({
  ...{ scan: 'công văn.pdf', pages: '1', field, verdict: 'wrong', flagged: true, expected: '<b>251</b>', got: '257' },
  ...more,
})
const { letter } = letterEntry('257', 'UBND-KTTH', '2019-01-16', 'Về quy hoạch')

const OUTCOMES = [
  outcome('subject', { verdict: 'right' }),
  outcome('number', {}),
  outcome('urgency', { verdict: 'missing', got: '', expected: 'KHẨN' }),
  outcome('symbol', { flagged: false, confidence: 0.97 }),
]

test('what nobody is asked to check comes first, what is right not at all', () => {
  const cases = worstCases(OUTCOMES, [letter])
  expect(cases.map(({ field }) => field)).toEqual(['symbol', 'number', 'urgency'])
})

test('each case is shown with its crop, in a folder that needs nothing else', async () => {
  const out = mkdtempSync(join(tmpdir(), 'vanthu-worst-'))
  const page = await sharp({ create: { width: 600, height: 800, channels: 3, background: 'white' } })
    .jpeg()
    .toBuffer()
  const cases = await pictured(worstCases(OUTCOMES, [letter]), (n) => (n === 1 ? page : undefined), { out, begin: 0 })
  await writeWorst(cases, out)
  const text = readFileSync(join(out, 'index.html'), 'utf8')
  expect(readdirSync(join(out, 'crops'))).toHaveLength(3)
  expect(text).toContain('Sai mà không cảnh báo · Wrong, silent')
  expect(text).toContain('&lt;b&gt;251&lt;/b&gt;')
  expect([...text.matchAll(/src="([^"]+)"/gu)].map(([, src]) => src).sort()).toEqual([
    'crops/1.jpg',
    'crops/2.jpg',
    'crops/3.jpg',
  ])
  expect(text).not.toMatch(/https?:/u)
})

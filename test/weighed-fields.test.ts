import { expect, test } from 'vitest'
import { DIRECTORY } from '../shared/directory/directory.ts'
import type { Found, LetterFields } from '../shared/letter.ts'
import { weighedFields } from '../shared/weighed-fields.ts'

const found = (value: string, confidence = 0.6): Found<string> => ({ value, page: 1, confidence, source: 'ocr' })
const read = (fields: Partial<LetterFields>) =>
  weighedFields({ addressees: [], copies: [], tasks: [], citations: [], ...fields }, DIRECTORY)

test.each([
  ['VT, NVY', 'SYT-NVY', true],
  ['VT; NVY', 'SYT-NVY', true],
  ['VT, NVV', 'SYT-NVY', false],
  ['VT, NVY, ltan', 'SYT-NVY', false],
  ['VT', 'SYT-NVY', false],
])('the archive’s line %s of a letter %s is borne out by the symbol: %s', (archive, symbol, isSure) => {
  const { archive: weighed } = read({ archive: found(archive), symbol: found(symbol) })
  expect(weighed?.confidence).toBe(isSure ? 0.92 : 0.6)
})

test('the archive’s line as a person left it stays as it is', () => {
  const archive = { ...found('VT, NVY'), source: 'person' as const }
  expect(read({ archive, symbol: found('SYT-NVY') }).archive).toEqual(archive)
})

test('an issuer of real words a letter from a known one stays as printed, and is doubted', () => {
  const { issuer } = read({ issuer: found('Cục Thú y', 0.95) })
  expect(issuer?.value).toBe('Cục Thú y')
  expect(issuer?.confidence).toBeLessThan(0.8)
})

test('a letter without “V/v”, “Kính gửi” and the name of a type is hardly a công văn', () => {
  const fields = { symbol: found('SYT-NVY', 0.95), type: found('Công văn', 0.95), issuer: found('Sở Y tế', 0.95) }
  expect(read(fields).type?.confidence).toBe(0.5)
  expect(read({ ...fields, subject: found('báo cáo') }).type?.confidence).toBeGreaterThan(0.8)
})

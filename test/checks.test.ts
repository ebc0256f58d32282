import { describe, expect, test } from 'vitest'
import { contradictions, lessSure } from '../shared/checks.ts'
import { DIRECTORY } from '../shared/directory/directory.ts'
import { doubtsOf } from '../shared/doubts.ts'
import type { LetterFields } from '../shared/letter.ts'

const found = <T>(value: T) => ({ value, page: 1, confidence: 0.95, source: 'ocr' as const })
const fields = (more: Record<string, string>, arrival?: string): LetterFields => ({
  addressees: [],
  copies: [],
  tasks: [],
  citations: [],
  ...Object.fromEntries(Object.entries(more).map(([name, value]) => [name, found(value)])),
  ...(arrival && { arrival: found({ number: '1', date: arrival }) }),
})
const known = { directory: DIRECTORY, takenIn: '2025-12-31' }
const UBND = 'Ủy ban nhân dân tỉnh Quảng Ngãi'

describe('fields that contradict each other', () => {
  test.each([
    ['issued after it was scanned', fields({ issuedOn: '2026-01-16' }), 'issuedOn', /sau ngày quét 31\/12\/2025/],
    [
      'arrived before it was issued',
      fields({ issuedOn: '2025-01-16' }, '2025-01-02'),
      'arrival',
      /trước ngày ban hành/,
    ],
    ['arrived after it was scanned', fields({ issuedOn: '2025-01-16' }, '2026-01-20'), 'arrival', /sau ngày quét/],
    ['the type and the symbol', fields({ symbol: 'QĐ-UBND', type: 'Thông báo' }), 'type', /Ký hiệu chỉ “Quyết định”/],
    [
      'a resolution that lays down rules and a number without a year',
      fields({ symbol: 'NQ-HĐND', fullNumber: '27/NQ-HĐND', subject: 'Quy định mức chi hỗ trợ', type: 'Nghị quyết' }),
      'symbol',
      /phải có năm/u,
    ],
    [
      'the issuer and the symbol',
      fields({ issuer: UBND, symbol: 'TB-SYT', type: 'Thông báo' }),
      'symbol',
      /“SYT” là của Sở Y tế/,
    ],
    [
      'an organ that was no more',
      fields({ issuer: 'Bộ Giao thông vận tải', issuedOn: '2025-08-01' }),
      'issuedOn',
      /không còn từ sau 28\/02\/2025/,
    ],
    [
      'an organ that was not yet',
      fields({ issuer: 'Bộ Nông nghiệp và Môi trường', issuedOn: '2024-08-01' }),
      'issuedOn',
      /chưa có trước 01\/03\/2025/,
    ],
  ])('%s: told in words, the field less sure, its value as read', (_, read, field, words) => {
    const doubts = contradictions(read, known)
    expect(doubts).toEqual([{ field, reason: { vi: expect.stringMatching(words), en: expect.any(String) } }])
    const name = doubts[0]?.field ?? 'symbol'
    const lowered = [lessSure(read, doubts)[name] ?? []].flat()[0]
    expect(lowered?.confidence).toBe(0.5)
    expect({ ...lowered, confidence: 0.95 }).toEqual([read[name] ?? []].flat()[0])
  })

  test.each([
    ['a symbol of the issuer', fields({ issuer: UBND, symbol: 'UBND-KTTH', type: 'Công văn' })],
    ['a symbol that nobody bears', fields({ issuer: UBND, symbol: 'QĐ-HĐTĐ', type: 'Quyết định' })],
    [
      'a type of the circular in its years',
      fields({ symbol: 'GT-SYT', type: 'Giấy giới thiệu', issuedOn: '2015-03-02' }),
    ],
    [
      'a resolution that lays down rules, with its year',
      fields({ symbol: 'NQ-HĐND', fullNumber: '27/2023/NQ-HĐND', subject: 'Quy định mức chi', type: 'Nghị quyết' }),
    ],
    [
      'one that does something once',
      fields({ symbol: 'NQ-HĐND', fullNumber: '27/NQ-HĐND', subject: 'Về dự toán ngân sách', type: 'Nghị quyết' }),
    ],
    ['a kind of conclusion', fields({ symbol: 'KL-TTr', type: 'Kết luận thanh tra' })],
    ['a letter under the old name soon after a merger', fields({ issuer: 'Bộ Nội vụ', issuedOn: '2025-03-10' })],
    ['days in order', fields({ issuedOn: '2025-01-16' }, '2025-01-17')],
  ])('are not seen in %s', (_, read) => expect(contradictions(read, known)).toEqual([]))
})

test.each([
  ['UBND tỉnh Lào Cai An Chỉ Uy Phòng Thủ Dân Sự', true],
  ['UBND huyện Krông Nô Phòn Tài Chính - Kế Hoạch', true],
  ['Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu', false],
  ['Ủy ban nhân dân tỉnh Quảng Ngãi', false],
  ['Sở Y tế tỉnh Kiên Giang', false],
])('%s is two organs read as one: %s; then issuer and parent are doubted', (issuer, areTwo) =>
  expect(contradictions(fields({ issuer }), known).map(({ field }) => field)).toEqual(
    areTwo ? ['issuer', 'parentIssuer'] : [],
  ),
)

test('a number by hand is doubted by its digit, with what else may stand there', () => {
  const read: LetterFields = {
    ...fields({ symbol: 'UBND-KTTH' }),
    number: { ...found('237'), confidence: 0.7, source: 'second-look', alternatives: ['237', '287', '23'] },
  }
  const reasons = doubtsOf(read).filter(({ field }) => field === 'number')
  expect(reasons.map(({ reason }) => reason.vi)).toEqual(['Số viết tay “237”: không chắc chữ số thứ hai (3 / 8)'])
})

test('a number by hand that is likelier wrong than right is doubted as a whole', () => {
  const read: LetterFields = {
    ...fields({ symbol: 'UBND-KTTH' }),
    number: { ...found('237'), confidence: 0.45, source: 'second-look', alternatives: ['237', '287', '23'] },
  }
  const reasons = doubtsOf(read).filter(({ field }) => field === 'number')
  expect(reasons.map(({ reason }) => reason.vi)).toEqual(['Số không chắc: đọc là “237”, có thể viết tay'])
})

import { describe, expect, test } from 'vitest'
import { type Piece, pieceOf } from '../../shared/decree-30/pieces.ts'
import { arrivalStamp } from '../../shared/practice/arrival-stamp.ts'
import { piecesAt } from '../pieces.ts'

const stamp = (...lines: string[]): Piece[] => piecesAt(0.06, lines, { top: 0.2 })
const read = (lines: Piece[], framed = false) => arrivalStamp(lines, framed)?.arrival
/** The same line, as surely read as that. */
const withConfidence = (confidence: number, lines: Piece[]): Piece[] =>
  lines.map(({ words, page }) =>
    pieceOf(
      words.map((word) => ({ ...word, confidence })),
      page,
    ),
  )

/** Stamps of real letters (domain facts, letters.md §10.1). */
describe('the stamp of arrival', () => {
  test.each([
    [
      'office, number and day',
      ['SỞ Y TẾ KIÊN GIANG', 'ĐẾN', 'Số: 953', 'Ngày: 18/10/17', 'Chuyển:'],
      { office: 'SỞ Y TẾ KIÊN GIANG', number: '953', date: '2017-10-18' },
    ],
    [
      'no number, as some offices have it',
      ['CỔNG THÔNG TIN', 'ĐẾN', 'Ngày: 30.4.2026'],
      { office: 'CỔNG THÔNG TIN', date: '2026-04-30' },
    ],
    ['nothing filled in', ['ĐẾN Số:........', 'Ngày:.......'], {}],
    ['“ĐẾN” unread, by its line “Chuyển:”', ['CV T5', 'ĐEi Chuyên:.......'], {}],
    ['a day that is none', ['ĐẾN', 'Số: 12', 'Ngày: 31/02/2025'], { number: '12' }],
  ])('is read with %s', (_, lines, arrival) => expect(read(stamp(...lines))).toMatchObject(arrival))

  test('is one by its frame where “ĐẾN” was not readable', () =>
    expect(read(stamp('SỞ Y TẾ', 'ĐMN Số: 12'), true)?.number).toBe('12'))

  test('gives no number where pen strokes only look like digits', () => {
    const strokes = withConfidence(0.1, stamp('ĐẾN', 'Số: 022', 'Ngày: 30/3/18'))
    expect(read(strokes)).toEqual({})
  })

  test.each([
    ['the abstract', ['V/v báo cáo số liệu', 'đến ngày 30/6/2018']],
    ['a sentence about passing on', ['Chuyển Sở Tài chính thẩm định']],
    ['the number line', ['Số: 251/UBND-NNTN']],
  ])('is not seen in %s', (_, lines) => expect(read(stamp(...lines))).toBeUndefined())
})

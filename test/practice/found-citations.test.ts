import { expect, test } from 'vitest'
import { type Piece, pieceOf } from '../../shared/decree-30/pieces.ts'
import { foundCitations } from '../../shared/practice/found-citations.ts'

/** A line of the body: words of a tenth of the page each, as sure as told. */
const line = (row: number, ...words: [text: string, confidence: number][]): Piece =>
  pieceOf(
    words.map(([text, confidence], i) => ({
      text,
      confidence,
      box: { left: (i + 1) / 10, top: row / 10, width: 0.09, height: 0.02 },
    })),
    1,
  )
const read = (...body: Piece[]) =>
  foundCitations(body, { day: '2026-05-01' }).citations.map(({ value, box, confidence }) => ({
    number: value.fullNumber,
    box,
    confidence,
  }))

test('shows a cited number where it stands, and not where a day looks like it', () => {
  const found = read(
    line(1, ['ngày', 0.9], ['12/2021', 0.9], ['về', 0.9], ['việc', 0.9]),
    line(2, ['Nghị', 0.9], ['định', 0.9], ['số', 0.9], ['12/2021/NĐ-CP', 0.9]),
  )
  expect(found).toMatchObject([{ number: '12/2021/NĐ-CP', box: { left: 0.4, top: 0.2 } }])
})

test('is as sure of a number as of its line, where the engine trusts no word without a dictionary', () => {
  const [found] = read(line(1, ['Nghị', 0.95], ['quyết', 0.95], ['số', 0.95], ['57-NQ/TW', 0.1], ['của', 0.95]))
  expect(found?.confidence).toBeGreaterThan(0.5)
})

test('is as sure of a number as of its own words, where the rest of the line is noise', () => {
  const [found] = read(line(1, ['(ậ', 0.1], ['số', 0.95], ['406/QĐ-UBND', 0.95], ['và“:.,', 0.1]))
  expect(found?.confidence).toBeGreaterThan(0.9)
})

test('shows a number that was broken where it stands, in doubt', () => {
  const found = read(
    line(1, ['Căn', 0.9], ['cứ', 0.9]),
    line(2, ['Luật', 0.9], ['số', 0.9], ['3', 0.9], ['1/2024/QH15', 0.9]),
    line(3, ['Tờ', 0.9], ['trình', 0.9], ['số', 0.9], ['1l', 0.9], ['420/TTr-BQL', 0.9]),
  )
  expect(found).toMatchObject([
    { number: '31/2024/QH15', box: { left: 0.3, top: 0.2 }, confidence: 0.3 },
    { number: '1420/TTr-BQL', box: { top: 0.3 }, confidence: 0.3 },
  ])
})

test('a day that only the abstract tells is the cited document’s', () =>
  expect(
    foundCitations([line(1, ['Thông', 0.9], ['tư', 0.9], ['số', 0.9], ['12/2009/TT-BYT', 0.9])], {
      abstract: 'thi hành Thông tư số 12/2009/TT-BYT ngày 26/5/2009 của Bộ Y tế',
      day: '2026-05-01',
    }).citations,
  ).toMatchObject([{ value: { fullNumber: '12/2009/TT-BYT', issuedOn: '2009-05-26', issuer: 'Bộ Y tế' } }]))

test('finds a number whose slash or hyphen the engine wrote with another sign', () =>
  expect(read(line(1, ['Căn', 0.9], ['cứ', 0.9]), line(2, ['số', 0.9], ['143⁄STC–HCSN', 0.9]))).toMatchObject([
    { number: '143/STC-HCSN', box: { top: 0.2 }, confidence: expect.closeTo(0.9) },
  ]))

test('says of each document why it is doubted, and keeps the words that were mended', () => {
  const body = [line(1, ['số', 0.9], ['5§20/BYT-BH', 0.9], ['số', 0.9], ['12/QĐ-UBND', 0.9])]
  const { citations, odd } = foundCitations(body, { day: '2026-05-01' })
  expect(citations.map(({ value, printed }) => [value.fullNumber, printed])).toEqual([
    ['5820/BYT-BH', '5§20/BYT-BH'],
    ['12/QĐ-UBND', undefined],
  ])
  expect(odd.map((reasons) => reasons.length)).toEqual([1, 0])
})

test.each([
  ['Quyết định', 'amends'],
  ['Tờ trình', undefined],
])('what the abstract of a %s says of amending', (type, relation) => {
  const abstract = 'Về việc sửa đổi, bổ sung một số điều của Quy định ban hành kèm theo Quyết định số 12/2020/QĐ-UBND'
  const body = [line(1, ['Quyết', 0.9], ['định', 0.9], ['số', 0.9], ['12/2020/QĐ-UBND', 0.9])]
  expect(foundCitations(body, { type, abstract }).citations.map(({ value }) => value.relation)).toEqual([relation])
})

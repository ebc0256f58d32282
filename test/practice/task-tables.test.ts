import { describe, expect, test } from 'vitest'
import type { Piece } from '../../shared/decree-30/pieces.ts'
import { tableTasksIn } from '../../shared/practice/task-tables.ts'
import { piecesAt } from '../pieces.ts'

/** Cells of one row: each column's lines under one another from `top`. */
const row = (top: number, page: number, cells: [left: number, ...lines: string[]][]): Piece[] =>
  cells.flatMap(([left, ...lines]) => piecesAt(left, lines, { page, top }))
const HEADS: [number, string][] = [
  [0.1, 'TT'],
  [0.17, 'Nhiệm vụ'],
  [0.47, 'Chủ trì'],
  [0.62, 'Phối hợp'],
  [0.82, 'Thời gian'],
]
const first = row(0.28, 1, [
  [0.1, '1'],
  [0.17, 'Rà soát quy hoạch cây xanh', 'đô thị toàn tỉnh'],
  [0.47, 'Sở Xây dựng'],
  [0.62, 'Sở Tài chính'],
  [0.82, 'Quý I/2025'],
])
const second = (page: number, top: number) =>
  row(top, page, [
    [0.1, '2'],
    [0.17, 'Tuyên truyền về trồng cây'],
    [0.47, 'UBND các xã'],
    [0.62, 'Báo Ninh Bình'],
    [0.82, 'Hàng năm'],
  ])
const read = (...pages: Piece[][]) => tableTasksIn(pages).map(({ task }) => task)

describe('tasks set out as a table', () => {
  test('by the heads of a plan, row 59 of the domain facts, and a day alone', () => {
    const heads = row(0.2, 1, [
      [0.1, 'STT'],
      [0.15, 'Nội dung công việc'],
      [0.45, 'Cơ quan chủ trì'],
      [0.62, 'Cơ quan phối hợp'],
      [0.82, 'Thời hạn'],
    ])
    const cells = row(0.28, 1, [
      [0.11, '1'],
      [0.15, 'Thành lập Tổ công nghệ số'],
      [0.45, 'Phòng Văn hóa', '- Xã hội'],
      [0.62, 'Côngan xã'],
      [0.82, '15/9/2025'],
    ])
    expect(read([...heads, ...cells])).toMatchObject([
      { assignees: ['Phòng Văn hóa - Xã hội', 'Công an xã (phối hợp)'], deadline: '2025-09-15' },
    ])
  })

  test('are told apart by their rows: who leads, who helps, until when', () => {
    expect(read([...row(0.2, 1, HEADS), ...first, ...second(1, 0.34)])).toEqual([
      {
        no: '1',
        text: 'Rà soát quy hoạch cây xanh đô thị toàn tỉnh',
        assignees: ['Sở Xây dựng', 'Sở Tài chính (phối hợp)'],
        deadlineText: 'Quý I/2025',
        latest: '2025-03-31',
      },
      {
        no: '2',
        text: 'Tuyên truyền về trồng cây',
        assignees: ['UBND các xã', 'Báo Ninh Bình (phối hợp)'],
        deadlineText: 'Hàng năm',
      },
    ])
  })

  test('are told apart by the gap between rows where a row fills its column', () => {
    const deeds = [
      ['Rà soát, bổ sung quy hoạch', 'cây xanh của từng đô thị'],
      ['Tuyên truyền về trồng cây', 'trên báo của tỉnh nhà nay'],
    ].flatMap((lines, i) =>
      row(0.28 + i * 0.06, 1, [
        [0.17, ...lines],
        [0.47, 'Sở Xây dựng'],
      ]),
    )
    expect(read([...row(0.2, 1, HEADS), ...deeds]).map(({ text }) => text)).toEqual([
      'Rà soát, bổ sung quy hoạch cây xanh của từng đô thị',
      'Tuyên truyền về trồng cây trên báo của tỉnh nhà nay',
    ])
  })

  test('go on overleaf without heads', () => {
    expect(read([...row(0.2, 1, HEADS), ...first], second(2, 0.1)).map(({ no, text }) => [no, text])).toEqual([
      ['1', 'Rà soát quy hoạch cây xanh đô thị toàn tỉnh'],
      ['2', 'Tuyên truyền về trồng cây'],
    ])
  })

  const prose = piecesAt(0.15, ['Giao Sở Xây dựng chủ trì, phối hợp với các sở, ngành liên quan rà soát quy hoạch'], {
    page: 2,
    top: 0.1,
  })
  test.each([
    ['running text overleaf', [[...row(0.2, 1, HEADS), ...first], prose], 1],
    ['a table without the column of those who lead', [[...row(0.2, 1, HEADS.slice(0, 2)), ...first]], 0],
    ['rows without heads', [[...first, ...second(1, 0.34)]], 0],
    ['a page of running text', [prose], 0],
  ])('leaves %s alone', (_, pages, count) => expect(read(...pages)).toHaveLength(count))
})

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

  /** A table of the landscape page of an annex: lines are further apart, and each cell stands in the middle of its row. */
  const middled = (top: number, height: number, step: number, ...cells: [left: number, ...lines: string[]][]) =>
    cells.flatMap(([left, ...lines]) =>
      lines.flatMap((line, i) => piecesAt(left, [line], { top: top + (height - lines.length * step) / 2 + i * step })),
    )
  const SURVEY = ['Thực hiện khảo sát trực tuyến tại', 'Bệnh viện tỉnh, huyện và', 'Trạm Y tế xã']
  const COLUMNS: [number, string][] = [
    [0.1, 'TT'],
    [0.17, 'Nội dung'],
    [0.56, 'Thời gian'],
    [0.68, 'Đơn vị thực hiện'],
  ]
  test.each([
    ['upright', 0.018],
    ['landscape', 0.026],
  ])('are told apart where each cell stands in the middle of its row, on a page that is %s', (_, step) => {
    const table = [
      ...row(0.2, 1, COLUMNS),
      ...middled(0.25, 3 * step, step, [0.1, '1'], [0.17, ...SURVEY], [0.56, '09/7/2026'], [0.68, 'Phòng Nghiệp vụ Y']),
      ...middled(
        ...([0.25 + 3 * step + 0.006, 4 * step, step] as const),
        [0.1, '2'],
        [0.17, 'Tổng hợp, báo cáo'],
        [0.56, 'Trước ngày', '15/7/2026'],
        [0.68, 'Văn phòng Sở;', 'các bệnh viện', 'công lập;', 'Phòng Tài chính'],
      ),
    ]
    expect(read(table).map(({ assignees, deadline }) => [assignees, deadline])).toEqual([
      [['Phòng Nghiệp vụ Y'], '2026-07-09'],
      [['Văn phòng Sở', 'các bệnh viện công lập', 'Phòng Tài chính'], '2026-07-15'],
    ])
  })

  test('end before the heading of what follows', () => {
    const after = [
      ...piecesAt(0.06, ['7. Tổ chức thực hiện'], { top: 0.42 }),
      ...piecesAt(0.08, ['Thủ trưởng các đơn vị chủ động triển khai thực hiện Kế hoạch này, báo cáo kết quả về Sở'], {
        top: 0.445,
      }),
    ]
    const texts = read([...row(0.2, 1, HEADS), ...first, ...second(1, 0.34), ...after]).map(({ text }) => text)
    expect(texts.at(-1)).toBe('Tuyên truyền về trồng cây')
  })

  test('take whom an empty cell leaves out from the row beside it, and are doubted', () => {
    const merged = row(0.34, 1, [
      [0.1, '2'],
      [0.17, 'Tổ chức trồng cây'],
      [0.82, '30/3/2026'],
    ])
    const found = tableTasksIn([[...row(0.2, 1, HEADS), ...first, ...merged]])
    expect(found.map(({ task, odd = [] }) => [task.assignees, odd.length])).toEqual([
      [['Sở Xây dựng', 'Sở Tài chính (phối hợp)'], 0],
      [['Sở Xây dựng'], 1],
    ])
  })

  test('are none in a row that heads others, nor in heads that come again', () => {
    const group = row(0.34, 1, [
      [0.1, 'II'],
      [0.17, 'Tổ chức trồng cây'],
    ])
    const again = row(0.38, 1, HEADS)
    const texts = read([...row(0.2, 1, HEADS), ...first, ...group, ...again, ...second(1, 0.44)]).map(
      ({ text }) => text,
    )
    expect(texts).toEqual(['Rà soát quy hoạch cây xanh đô thị toàn tỉnh', 'Tuyên truyền về trồng cây'])
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

import { describe, expect, test } from 'vitest'
import { type Piece, pieceOf, piecesOf } from '../../shared/decree-30/pieces.ts'
import { tableTasksIn } from '../../shared/practice/task-tables.ts'
import { pageOf } from '../pieces.ts'

const LETTER = 0.0085
/** One printed line as the engine joins it, over all columns: each part begins at its place on the page (0–1). */
const line = (top: number, ...parts: [left: number, text: string][]): Piece =>
  pieceOf(
    parts.flatMap(([left, text]) => {
      let at = left
      return text.split(' ').map((word) => {
        const box = { left: at, top, width: word.length * LETTER, height: 0.012 }
        at += (word.length + 1) * LETTER
        return { text: word, confidence: 0.95, box }
      })
    }),
    1,
  )

/** “STT” stands in the middle of its cell, beside heads of which the last has two lines. */
const headed = (counter: string) => [
  line(0.285, [0.26, 'Nhiệm vụ'], [0.49, 'Đơn vị chủ trì'], [0.66, 'Đơn vị phối'], [0.84, 'Thời hạn']),
  line(0.304, [0.145, counter], [0.69, 'hợp']),
]
const read = (rows: Piece[], counter = 'STT') =>
  tableTasksIn([piecesOf(pageOf({ lines: [...headed(counter), ...rows] }))])
const assigned = (...rows: Piece[]) => read(rows).map(({ task }) => task.assignees)

describe('a table with narrow columns', () => {
  test.each(['STT', 'BTI'])(
    'keeps those who lead and those who help apart, though a head ends beside “%s”',
    (counter) => {
      const rows = [
        line(
          0.34,
          [0.19, 'Vận động hộ dân hiến đất'],
          [0.483, 'Ủy ban MTTQ'],
          [0.645, 'Hội Phụ nữ'],
          [0.82, '15/3/2026'],
        ),
        line(0.359, [0.19, 'mở rộng hẻm.'], [0.483, 'phường'], [0.645, 'phường']),
      ]
      expect(read(rows, counter).map(({ task }) => task.assignees)).toEqual([
        ['Ủy ban MTTQ phường', 'Hội Phụ nữ phường (phối hợp)'],
      ])
    },
  )

  test('goes on where the engine took the rules between columns for words', () => {
    const row = (top: number, deed: string): Piece =>
      line(
        top,
        [0.19, deed],
        [0.465, '||'],
        [0.485, 'Văn phòng Sở'],
        [0.615, '||'],
        [0.645, 'Các phòng'],
        [0.82, '15/3/2026'],
      )
    const rows = [row(0.34, 'Nâng cấp Trang thông tin'), row(0.38, 'Tập huấn an toàn thông tin')]
    expect(assigned(...rows)).toEqual([
      ['Văn phòng Sở', 'Các phòng (phối hợp)'],
      ['Văn phòng Sở', 'Các phòng (phối hợp)'],
    ])
  })

  test('has as many rows as days stand apart in it, though one cell says for all who leads', () => {
    const rows = [
      line(0.34, [0.19, 'Rà soát các tuyến hẻm'], [0.483, 'Phòng Kinh tế'], [0.645, 'Các tổ dân'], [0.82, '15/2/2026']),
      line(0.359, [0.19, 'chưa có đèn.'], [0.645, 'phố']),
      line(0.395, [0.19, 'Lập dự toán lắp đặt đèn'], [0.82, '15/3/2026']),
      line(0.414, [0.19, 'tại các tuyến hẻm.']),
      line(0.45, [0.19, 'Tổ chức lắp đặt, nghiệm'], [0.82, '30/6/2026']),
      line(0.469, [0.19, 'thu hệ thống đèn.']),
    ]
    const found = read(rows)
    expect(found.map(({ task, odd = [] }) => [task.deadline, task.assignees[0], odd.length])).toEqual([
      ['2026-02-15', 'Phòng Kinh tế', 0],
      ['2026-03-15', 'Phòng Kinh tế', 1],
      ['2026-06-30', 'Phòng Kinh tế', 1],
    ])
  })
})

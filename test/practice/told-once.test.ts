import { expect, test } from 'vitest'
import { tasksIn } from '../../shared/practice/tasks.ts'
import { piecesAt } from '../pieces.ts'

const tasks = (...lines: string[]) => tasksIn(piecesAt(0.16, lines, { top: 0.3 }), 'Công văn').map(({ task }) => task)

test('a request to offices below or beside is a task (domain facts, letters.md §12, row 54)', () => {
  const read = tasks(
    'Bộ Nội vụ đề nghị Ủy ban nhân dân tỉnh, thành phố khẩn trương xây dựng',
    'báo cáo trước ngày 31/12/2025.',
  )
  expect(read).toMatchObject([{ assignees: ['Ủy ban nhân dân tỉnh, thành phố'], deadline: '2025-12-31' }])
})

test('nobody is told twice, by a longer name and a shorter', () => {
  const read = tasks(
    'Giao Sở Tư pháp chủ trì, phối hợp với Cục Thi hành án dân sự tỉnh rà soát;',
    'phối hợp với Cục Thi hành án dân sự báo cáo kết quả.',
  )
  expect(read[0]?.assignees).toEqual(['Sở Tư pháp', 'Cục Thi hành án dân sự tỉnh (phối hợp)'])
})

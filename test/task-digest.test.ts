import { expect, test } from 'vitest'
import { taskDigest } from '../shared/task-digest.ts'
import { tasksIn } from '../shared/task-list.ts'
import { letterWithTasks, task } from './letter-with-tasks.ts'

const NOW = new Date('2026-03-02T00:00:00Z')
const HOME = 'https://vanthu.example.vn'

const digestOf = (arrivedAt: string, ...tasks: Parameters<typeof letterWithTasks>[1][]) => {
  const entry = { ...letterWithTasks(['251', 'UBND-NNTN', '2026-01-16'], ...tasks), arrivedAt }
  return { id: entry.letter.id, digest: taskDigest(tasksIn(entry, '2026-03-02'), NOW, HOME) }
}
const LONG_AGO = '2026-01-20T08:00:00.000Z'
const LAST_NIGHT = '2026-03-01T14:00:00.000Z'

test('tells what is overdue and what is due, each with day, assignee, letter and a link, in both languages', () => {
  const { digest, id } = digestOf(
    LONG_AGO,
    task('Báo cáo kết quả', { deadline: '2026-02-28' }),
    task('Rà soát', { deadline: '2026-03-09' }),
    task('Chuẩn bị', { deadline: '2026-03-10' }),
    task('không ngày'),
  )
  expect(digest?.about).toBe('Van thu: 1 qua han, 1 trong 7 ngay, 0 moi')
  expect(digest?.words.vi).toBe(`QUÁ HẠN (1)
- 28/02/2026 · Báo cáo kết quả · Sở Y tế · 251/UBND-NNTN, Ủy ban nhân dân tỉnh Quảng Ngãi
  ${HOME}/letters/${id}/tasks/0

ĐẾN HẠN TRONG 7 NGÀY (1)
- 09/03/2026 · Rà soát · Sở Y tế · 251/UBND-NNTN, Ủy ban nhân dân tỉnh Quảng Ngãi
  ${HOME}/letters/${id}/tasks/1

Mọi nhiệm vụ: ${HOME}/tasks`)
  expect(digest?.words.en).toContain('OVERDUE (1)\n- 2026-02-28 · Báo cáo')
})

test('tells of what came since yesterday, unless it is told above', () => {
  const { digest } = digestOf(LAST_NIGHT, task('Rà soát', { deadline: '2026-03-03' }), task('không ngày'))
  expect(digest?.words.vi).toMatch(/MỚI ĐẾN TỪ HÔM QUA \(1\)\n- không ghi ngày · không ngày/u)
})

test('writes forty out and counts the others', () => {
  const many = Array.from({ length: 43 }, (_, i) => task(`việc ${i}`, { deadline: '2026-02-01' }))
  const { digest } = digestOf(LONG_AGO, ...many)
  expect(digest?.words.vi).toContain('… và 3 nhiệm vụ nữa')
  expect(digest?.words.vi.match(/\n- /gu)).toHaveLength(40)
})

test.each([
  ['no task', []],
  ['tasks that have time', [task('Chuẩn bị', { deadline: '2026-04-10' }), task('không ngày')]],
])('is silent when there is %s', (_, tasks) => expect(digestOf(LONG_AGO, ...tasks).digest).toBeUndefined())

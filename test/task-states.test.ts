import { describe, expect, test } from 'vitest'
import { keepCorrections } from '../shared/keep-corrections.ts'
import type { Handled, Task, TaskState } from '../shared/letter.ts'
import { corrected } from '../shared/review-letter.ts'
import { saidOfOthers, tasksOf } from '../shared/task-states.ts'
import { letterWithTasks, task } from './letter-with-tasks.ts'

const REPORT = 'Báo cáo kết quả triển khai Chương trình mỗi xã một sản phẩm về Ủy ban nhân dân tỉnh'
const CHECK = 'Rà soát, thống kê các cơ sở sản xuất trên địa bàn'

const said = (task: Task, state: TaskState = 'done'): Handled => {
  const at = '2026-03-01T08:00:00.000Z'
  return { task: { text: task.text, assignees: task.assignees, no: task.no }, state, by: 'Lan', at }
}
const letterOf = (...tasks: Task[]) => letterWithTasks(['251', 'UBND-NNTN', '2019-01-16'], ...tasks).letter
const states = (letter: ReturnType<typeof letterOf>) => tasksOf(letter).map(({ state }) => state)

test('a task of which nobody said anything is open', () => expect(states(letterOf(task(REPORT)))).toEqual(['open']))

describe('what was said of a task, when the letter is read with better rules,', () => {
  const earlier = { ...letterOf(task(CHECK), task(REPORT, { no: '2' })), handled: [said(task(REPORT, { no: '2' }))] }

  test.each([
    ['stands at another place', [task(REPORT, { no: '2' }), task(CHECK)], ['done', 'open']],
    ['has a number now', [task(CHECK), task(REPORT, { no: '3' })], ['open', 'done']],
    ['has lost its slips', [task(CHECK), task(REPORT.replace('Chương trình', 'Chưong trinh'))], ['open', 'done']],
    ['goes on longer', [task(CHECK), task(`${REPORT} trước ngày 20 hằng tháng, qua Sở Nông nghiệp`)], ['open', 'done']],
    ['has other assignees', [task(CHECK), task(REPORT, { assignees: ['Sở Công Thương'] })], ['open', 'done']],
    ['is not read any more', [task(CHECK)], ['open']],
    ['gave way to another one', [task(CHECK), task('Bố trí kinh phí từ ngân sách tỉnh năm 2019')], ['open', 'open']],
  ] as const)('follows the task that %s', (_, tasks, expected) => {
    expect(states(keepCorrections(earlier, letterOf(...tasks)))).toEqual(expected)
  })

  test('is kept though no task is like it, and is found again when the task is', () => {
    const without = keepCorrections(earlier, letterOf(task(CHECK)))
    expect(saidOfOthers(without).map(({ by }) => by)).toEqual(['Lan'])
    const again = keepCorrections(without, letterOf(task(REPORT, { no: '2' }), task(CHECK)))
    expect([states(again), saidOfOthers(again)]).toEqual([['done', 'open'], []])
  })

  test('goes to one task alone, of two that read the same to the one with its number', () => {
    const twice = letterOf(task(REPORT, { no: '1' }), task(REPORT, { no: '2', assignees: ['Sở Công Thương'] }))
    expect(states(keepCorrections(earlier, twice))).toEqual(['open', 'done'])
  })

  test('stays with a task whose words a clerk corrects', () => {
    const words = [` | ${CHECK} | Sở Y tế | | `, `2 | ${REPORT} (OCOP) | Sở Y tế | 20/05/2019 | `]
    expect(states(corrected(earlier, { field: 'tasks', words }))).toEqual(['open', 'done'])
  })
})

test('a letter of which nothing was said is read again as it is', () => {
  const letter = letterOf(task(CHECK))
  expect(keepCorrections(letter, letter)).toEqual(letter)
})

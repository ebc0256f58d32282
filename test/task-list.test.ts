import { expect, test } from 'vitest'
import { handleTask } from '../shared/handle-task.ts'
import { taskList } from '../shared/task-list.ts'
import { letterWithTasks, officeWith, task } from './letter-with-tasks.ts'

const TODAY = '2026-03-02'
const due = (deadline: string) => task(`việc ${deadline}`, { deadline })

test('is in the order in which people take tasks up', async () => {
  const entry = letterWithTasks(
    ['1', 'UBND-TH', '2026-01-02'],
    due('2026-03-10'),
    task('không ngày'),
    due('2019-05-05'),
    due('2026-03-01'),
    task('trong tháng 3', { deadlineText: 'trong tháng 3', latest: '2026-03-31' }),
    due('2026-03-09'),
    due('2026-03-02'),
    task('đã xong', { deadline: '2026-03-01' }),
  )
  const office = await officeWith(entry)
  await handleTask(entry.letter.id, { no: 7, state: 'done', by: 'Lan', revision: 1 }, office, new Date('2026-03-01'))
  const { tasks, behind } = await taskList(office.search, TODAY, 100)
  expect(tasks.map(({ when, task, days }) => [when, task.text, days])).toEqual([
    ['overdue', 'việc 2026-03-01', -1],
    ['overdue', 'việc 2019-05-05', -2493],
    ['week', 'việc 2026-03-02', 0],
    ['week', 'việc 2026-03-09', 7],
    ['later', 'việc 2026-03-10', 8],
    ['later', 'trong tháng 3', 29],
    ['undated', 'không ngày', undefined],
    ['closed', 'đã xong', -1],
  ])
  expect(behind).toBe(0)
})

test('leaves no coming deadline out, however old its letter and however many are newer, and counts what it leaves out', async () => {
  const newer = Array.from({ length: 9 }, (_, i) =>
    letterWithTasks([`${i + 2}`, 'UBND-TH', '2026-02-02'], task('không ngày')),
  )
  const old = letterWithTasks(['1', 'UBND-TH', '2017-01-02'], due('2026-12-31'))
  const missed = letterWithTasks(['99', 'UBND-TH', '2017-01-02'], due('2026-02-28'))
  const { search } = await officeWith(old, missed, ...newer)
  const { tasks, behind } = await taskList(search, TODAY, 4)
  expect(tasks.slice(0, 2).map(({ when, due }) => [when, due])).toEqual([
    ['overdue', '2026-02-28'],
    ['later', '2026-12-31'],
  ])
  expect(behind).toBe(11 - tasks.length)
})

test('shows the newest tasks without a day, however many deadlines were missed', async () => {
  const missed = Array.from({ length: 9 }, (_, i) =>
    letterWithTasks([`${i + 2}`, 'UBND-TH', '2019-02-02'], due('2019-03-01')),
  )
  const { search } = await officeWith(...missed, letterWithTasks(['1', 'UBND-TH', '2026-02-27'], task('mới')))
  const { tasks } = await taskList(search, TODAY, 4)
  expect(tasks.map(({ task }) => task.text)).toContain('mới')
})

test('of a register without tasks is empty', async () => {
  const { search } = await officeWith(letterWithTasks(['1', 'UBND-TH', '2026-01-02']))
  expect(await taskList(search, TODAY, 100)).toEqual({ tasks: [], behind: 0 })
})

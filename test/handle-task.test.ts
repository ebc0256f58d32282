import { expect, test } from 'vitest'
import { saidOfTasks } from '../shared/changes.ts'
import { handleTask } from '../shared/handle-task.ts'
import { RevisionConflict } from '../shared/ports.ts'
import { reviewLetter } from '../shared/review-letter.ts'
import { tasksOf } from '../shared/task-states.ts'
import { letterThatCites, letterWithTasks, officeWith, task } from './letter-with-tasks.ts'

const NOW = new Date('2026-03-01T08:00:00Z')
const later = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000)
const entry = letterWithTasks(['251', 'UBND-NNTN', '2026-01-16'], task('Báo cáo kết quả'), task('Rà soát'))
const { id } = entry.letter
const answer = letterThatCites(['312', 'SYT-KH', '2026-02-20'], { fullNumber: '251/UBND-NNTN' })
const DONE = { no: 0, state: 'done', by: 'Lan', revision: 1 } as const

const stateOf = async ({ register }: Awaited<ReturnType<typeof officeWith>>) => {
  const newest = await register.letter(id)
  return newest && tasksOf(newest.letter).map(({ state }) => state)
}

test('a task is done: a revision says who, when, before and after, and search no longer finds it open', async () => {
  const office = await officeWith(
    letterWithTasks(['251', 'UBND-NNTN', '2026-01-16'], task('Báo cáo', { deadline: '2026-03-20' })),
  )
  await handleTask(id, { ...DONE, state: 'doing', note: ' chuyển\nphòng  NV ' }, office, NOW)
  await handleTask(id, { ...DONE, revision: 2, note: 'đã gửi' }, office, later(1))
  const [, second, third] = await office.register.revisions(id)
  expect(third).toMatchObject({ revision: 3, by: 'Lan', at: '2026-03-01T09:00:00.000Z' })
  expect(second && third && saidOfTasks(second, third)).toMatchObject([
    { before: { state: 'doing', note: 'chuyển phòng NV' }, after: { state: 'done', note: 'đã gửi' } },
  ])
  for (const filters of [{ tasks: '1' }, { deadline: '1' }, { due: '2026-03' }] as const)
    expect((await office.search.search({ words: '', limit: 9, filters })).total).toBe(0)
  expect((await office.search.search({ words: '', limit: 9, filters: { closed: '1' } })).total).toBe(1)
})

test('a task may be taken up again', async () => {
  const office = await officeWith(entry)
  await handleTask(id, DONE, office, NOW)
  await handleTask(id, { ...DONE, state: 'open', revision: 2 }, office, later(1))
  expect(await stateOf(office)).toEqual(['open', 'open'])
})

test('two people at two tasks of one letter do not stand in each other’s way', async () => {
  const office = await officeWith(entry)
  await handleTask(id, DONE, office, NOW)
  await reviewLetter(id, { field: 'place', words: ['Quảng Ngãi'], by: 'Minh', revision: 2 }, office, later(1))
  await handleTask(id, { ...DONE, no: 1, state: 'not-ours', by: 'Hoa' }, office, later(2))
  expect(await stateOf(office)).toEqual(['done', 'not-ours'])
})

test('two people at the same task: the second is told, also when its words were corrected meanwhile', async () => {
  const office = await officeWith(entry)
  await handleTask(id, DONE, office, NOW)
  await expect(handleTask(id, { ...DONE, state: 'doing', by: 'Hoa' }, office, later(1))).rejects.toThrow(
    RevisionConflict,
  )
  await reviewLetter(id, { field: 'tasks', words: ['Việc khác hẳn'], by: 'Minh', revision: 2 }, office, later(2))
  await expect(handleTask(id, { ...DONE, revision: 2 }, office, later(3))).rejects.toThrow(RevisionConflict)
})

test.each([
  ['its number as somebody types it', '312 / syt-kh', { fullNumber: '312 / syt-kh', letter: answer.letter.id }],
  ['itself', answer.letter.id, { fullNumber: '312/SYT-KH', letter: answer.letter.id }],
  ['a number that the register has not', '999/SNV', { fullNumber: '999/SNV' }],
  ['the number of the letter that asks', '251/UBND-NNTN', { fullNumber: '251/UBND-NNTN' }],
])('the answer is given by %s', async (_, typed, expected) => {
  const office = await officeWith(entry, answer)
  const handled = await handleTask(id, { ...DONE, answer: typed }, office, NOW)
  expect(handled?.letter.handled?.[0]?.answer).toEqual(expected)
})

test.each(['312/SYT-KH', answer.letter.id])(
  'of a restricted answer, given as %s, the link alone is kept',
  async (typed) => {
    const office = await officeWith(entry, { ...answer, restrictedTo: ['to-chuc'] })
    const handled = await handleTask(id, { ...DONE, answer: typed }, office, NOW)
    expect(handled?.letter.handled?.[0]?.answer).toEqual({ letter: answer.letter.id })
  },
)

test('of two letters with the number that is typed neither is taken for the answer', async () => {
  const office = await officeWith(entry, answer, letterThatCites(['312', 'SYT-KH', '2025-02-20']))
  const handled = await handleTask(id, { ...DONE, answer: '312/SYT-KH' }, office, NOW)
  expect(handled?.letter.handled?.[0]?.answer).toEqual({ fullNumber: '312/SYT-KH' })
})

test('what is no task of the letter is not written', async () => {
  const office = await officeWith(entry)
  expect(await handleTask(id, { ...DONE, no: 2 }, office, NOW)).toBeUndefined()
  expect(await handleTask(`${'0'.repeat(64)}-1`, DONE, office, NOW)).toBeUndefined()
  await expect(handleTask(id, { ...DONE, revision: 7 }, office, NOW)).rejects.toThrow(RevisionConflict)
  expect((await office.register.revisions(id)).length).toBe(1)
})

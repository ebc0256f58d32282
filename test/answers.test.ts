import { expect, test } from 'vitest'
import { answersTo, askedBefore, mayAnswer } from '../shared/answers.ts'
import { handleTask } from '../shared/handle-task.ts'
import { letterThatCites, letterWithTasks, officeWith, task } from './letter-with-tasks.ts'

const asked = letterWithTasks(['251', 'UBND-NNTN', '2026-01-16'], task('Báo cáo kết quả'))

test.each([
  ['its number', { fullNumber: '251/UBND-NNTN' }],
  ['its number and day', { fullNumber: '251/UBND-NNTN', issuedOn: '2026-01-16' }],
  ['its number with a slip of the engine', { fullNumber: '25l/UBND-NNTN' }],
])('a later letter that cites %s may be the answer', (_, citation) => {
  expect(mayAnswer(letterThatCites(['312', 'SYT-KH', '2026-02-20'], citation).letter, asked.letter)).toBe(true)
})

test.each([
  [
    'cites the same number of another day',
    letterThatCites(['312', 'SYT-KH', '2026-02-20'], { fullNumber: '251/UBND-NNTN', issuedOn: '2025-01-16' }),
  ],
  [
    'cites the same number with another symbol',
    letterThatCites(['312', 'SYT-KH', '2026-02-20'], { fullNumber: '251/UBND-KT' }),
  ],
  ['cites a longer number', letterThatCites(['312', 'SYT-KH', '2026-02-20'], { fullNumber: '1251/UBND-NNTN' })],
  ['cites nothing', letterThatCites(['312', 'SYT-KH', '2026-02-20'])],
  ['is older', letterThatCites(['312', 'SYT-KH', '2026-01-15'], { fullNumber: '251/UBND-NNTN' })],
  ['is itself', asked],
])('a letter that %s may not', (_, answer) => expect(mayAnswer(answer.letter, asked.letter)).toBe(false))

test('a reminder by the same office is no answer', () => {
  const own = letterThatCites(['300', 'UBND-NNTN', '2026-02-20'], { fullNumber: '251/UBND-NNTN' })
  const { issuer } = asked.letter.fields
  expect(mayAnswer({ ...own.letter, fields: { ...own.letter.fields, issuer } }, asked.letter)).toBe(false)
})

test('an answer that says so stands before newer letters that only cite', async () => {
  const answer = letterThatCites(['312', 'SYT-KH', '2026-02-20'], { fullNumber: '251/UBND-NNTN', relation: 'answers' })
  const newer = letterThatCites(['9', 'STC', '2026-02-21'], { fullNumber: '251/UBND-NNTN' })
  const office = await officeWith(asked, answer, newer)
  expect((await answersTo(asked.letter, office.search)).map(({ letter }) => letter.id)).toEqual([
    answer.letter.id,
    newer.letter.id,
  ])
})

test('answers are found by search, the newest first; the letters asked for, from the answer, while a task is open', async () => {
  const cites = { fullNumber: '251/UBND-NNTN' }
  const [first, second] = [
    letterThatCites(['312', 'SYT-KH', '2026-02-20'], cites),
    letterThatCites(['9', 'STC', '2026-02-21'], cites),
  ]
  const office = await officeWith(asked, first, second, letterThatCites(['5', 'SNV', '2026-02-22']))
  expect((await answersTo(asked.letter, office.search)).map(({ letter }) => letter.id)).toEqual([
    second.letter.id,
    first.letter.id,
  ])
  expect((await askedBefore(first.letter, office.register)).map(({ letter }) => letter.id)).toEqual([asked.letter.id])
  await handleTask(
    asked.letter.id,
    { no: 0, state: 'done', by: 'Lan', revision: 1 },
    office,
    new Date('2026-03-01T08:00:00Z'),
  )
  expect(await askedBefore(first.letter, office.register)).toEqual([])
})

import { describe, expect, test } from 'vitest'
import { changesOf } from '../shared/changes.ts'
import { NotSuchAField, wordsOf } from '../shared/field-words.ts'
import { keepCorrections } from '../shared/keep-corrections.ts'
import { Letter } from '../shared/letter.ts'
import { corrected } from '../shared/review-letter.ts'
import { tasksOf } from '../shared/task-states.ts'
import { letterThatCites, letterWithTasks, task } from './letter-with-tasks.ts'

const entry = letterWithTasks(
  ['12', 'UBND-VX', '2026-03-02'],
  task('Rà soát danh sách hộ nghèo trên địa bàn', { no: '1' }),
  task('Báo cáo kết quả phun hóa chất diệt muỗi', { no: '2', deadlineText: 'trong tháng 4', latest: '2026-04-30' }),
  task('Bố trí kinh phí mua sắm trang thiết bị', { no: '3' }),
)
const DAY = { vi: 'Thời hạn: không chắc ngày', en: 'Deadline: the day is unsure' }
const LIST = { vi: 'Có đoạn giống giao việc', en: 'A paragraph reads like an instruction' }
const letter: Letter = {
  ...entry.letter,
  review: [
    { field: 'tasks', item: 1, reason: DAY },
    { field: 'tasks', item: 2, reason: DAY },
    { field: 'tasks', reason: LIST },
  ],
}
const doubted = ({ review }: Letter) => review.map(({ item }) => item)
const linesOf = ({ fields }: Letter) => wordsOf(fields, 'tasks')
const settle = (of: Letter, item: number, words = linesOf(of)[item] ?? '') =>
  corrected(of, { field: 'tasks', item, words: [words] })

describe('one task that a clerk settles', () => {
  test('is confirmed alone: the others and the list stay doubted, and no field is settled', () => {
    const after = settle(letter, 1)
    expect(doubted(after)).toEqual([2, undefined])
    expect(after.settled).toEqual([])
    expect(after.fields.tasks.map(({ source }) => source)).toEqual(['ocr', 'person', 'ocr'])
    expect(after.fields.tasks[1]?.value).toEqual(letter.fields.tasks[1]?.value)
  })

  test('is mended alone, and a last day that its old words allowed goes with them', () => {
    const after = settle(letter, 1, '2 | Báo cáo kết quả | Sở Y tế; Sở Tài chính (phối hợp) | 15/4/2026 | ')
    expect(after.fields.tasks[1]?.value).toEqual({
      no: '2',
      text: 'Báo cáo kết quả',
      assignees: ['Sở Y tế', 'Sở Tài chính (phối hợp)'],
      deadline: '2026-04-15',
    })
    expect(linesOf(after).toSpliced(1, 1)).toEqual(linesOf(letter).toSpliced(1, 1))
  })

  test('is none: those behind it keep their own doubts', () => {
    const after = corrected(letter, { field: 'tasks', item: 1, words: [] })
    expect(linesOf(after)).toEqual(linesOf(letter).toSpliced(1, 1))
    expect(doubted(after)).toEqual([1, undefined])
  })

  test.each([
    ['a place that the list does not have', 3, '1 | Báo cáo | Sở Y tế | | '],
    ['words without a deed', 1, '2 | | Sở Y tế | | '],
    ['a day that is none', 1, '2 | Báo cáo | Sở Y tế | 32/4/2026 | '],
  ])('is refused at %s', (_, item, words) => expect(() => settle(letter, item, words)).toThrow(NotSuchAField))

  test('is told by the history, in its own words', () => {
    const after = { ...entry, letter: settle(letter, 0) }
    const line = '1 | Rà soát danh sách hộ nghèo trên địa bàn | Sở Y tế |  | '
    expect(changesOf({ ...entry, letter }, after)).toEqual([{ field: 'tasks', before: line, after: line }])
  })

  test('carries its doubt to the list of tasks', () =>
    expect(tasksOf(letter).map(({ doubt }) => doubt)).toEqual([undefined, DAY, DAY]))
})

describe('when the scan is read again', () => {
  test('a task that was settled stays, at its place and without a doubt; the others are as they are read now', () => {
    const earlier = settle(settle(letter, 1, '2 | Báo cáo kết quả phun hóa chất | Sở Y tế | 15/4/2026 | '), 2)
    const { tasks } = letter.fields
    const read = { ...letter, fields: { ...letter.fields, tasks: tasks.toSpliced(0, 1) } }
    const again = keepCorrections(earlier, { ...read, review: [{ field: 'tasks', item: 0, reason: DAY }] })
    expect(linesOf(again)).toEqual(linesOf(earlier).slice(1))
    expect(again.review).toEqual([])
  })

  test('a doubt follows its task past one that is none', () => {
    const earlier = corrected(letter, { field: 'tasks', item: 0, words: [] })
    const again = keepCorrections(earlier, letter)
    expect(linesOf(again)).toEqual(linesOf(letter).slice(1))
    expect(doubted(again)).toEqual([0, 1, undefined])
  })

  test('a settled task that is not read any more stays all the same', () => {
    const earlier = settle(letter, 1)
    const { tasks } = letter.fields
    const again = keepCorrections(earlier, { ...letter, fields: { ...letter.fields, tasks: tasks.toSpliced(1, 1) } })
    expect(linesOf(again)).toContain(linesOf(letter)[1])
  })

  test('a list that was settled as a whole long ago stays whole', () => {
    const whole = corrected(letter, { field: 'tasks', words: linesOf(letter).slice(0, 2) })
    const { settled: _, ...old } = whole
    expect(linesOf(keepCorrections(old, letter))).toEqual(linesOf(whole))
    expect(keepCorrections(old, letter).review).toEqual([])
  })
})

test('a letter that was kept with one doubt for all its tasks still opens', () => {
  const old = Letter.parse({ ...letter, review: [{ field: 'tasks', reason: DAY }] })
  expect(tasksOf(old).map(({ doubt }) => doubt)).toEqual([undefined, undefined, undefined])
  expect(corrected(old, { field: 'tasks', words: linesOf(old) }).review).toEqual([])
})

describe('one cited document that a clerk settles', () => {
  const MENDED = { vi: 'Số in không rõ', en: 'The number is not clear' }
  const { letter: citing } = letterThatCites(
    ['312', 'SYT-KH', '2026-02-20'],
    { fullNumber: '251/UBND-NNTN', issuedOn: '2026-01-16', relation: 'answers' },
    { fullNumber: '5§20/BYT-BH' },
    { fullNumber: '31/2024/QH15' },
  )
  const read: Letter = {
    ...citing,
    review: [
      { field: 'citations', item: 1, reason: MENDED },
      { field: 'citations', item: 2, reason: MENDED },
      { field: 'tasks', item: 0, reason: DAY },
    ],
  }
  const cited = ({ fields }: Letter) => wordsOf(fields, 'citations')
  const items = ({ review }: Letter) => review.map(({ field, item }) => `${field} ${item}`)
  const say = (item: number, ...words: string[]) => corrected(read, { field: 'citations', item, words })

  test('is confirmed alone, with what the letter does with it', () => {
    const after = say(0, cited(read)[0] ?? '')
    expect(after.fields.citations[0]).toMatchObject({ source: 'person', value: read.fields.citations[0]?.value })
    expect(items(after)).toEqual(items(read))
    expect(after.settled).toEqual([])
  })

  test('is mended alone, and known again by what was read when the scan is read once more', () => {
    const after = say(1, ' | 5820/BYT-BH | 20/10/2017 | Bộ Y tế | thực hiện')
    const value = { fullNumber: '5820/BYT-BH', issuedOn: '2017-10-20', issuer: 'Bộ Y tế', relation: 'implements' }
    expect(after.fields.citations[1]).toMatchObject({ source: 'person', printed: '5§20/BYT-BH', value })
    expect(items(after)).toEqual(['citations 2', 'tasks 0'])
    const again = keepCorrections(after, read)
    expect(cited(again)).toEqual(cited(after))
    expect(items(again)).toEqual(items(after))
  })

  test('is none: it stays away when the scan is read again, and the others keep their own doubts', () => {
    const after = say(1)
    expect(cited(after)).toEqual(cited(read).toSpliced(1, 1))
    expect(items(after)).toEqual(['citations 1', 'tasks 0'])
    const again = keepCorrections(after, read)
    expect(cited(again)).toEqual(cited(after))
    expect(items(again)).toEqual(items(after))
    expect(keepCorrections(again, read).fields).toEqual(again.fields)
  })

  test.each([
    ['a place that the list does not have', 3, ' | 1/QĐ-UBND |  | '],
    ['words without a number', 1, 'Công văn |  |  | Bộ Y tế'],
    ['a day that is none', 1, ' | 5820/BYT-BH | 32/4/2026 | '],
    ['a relation that is none', 1, ' | 5820/BYT-BH |  |  | yêu quý'],
  ])('is refused at %s', (_, item, words) => expect(() => say(item, words)).toThrow(NotSuchAField))

  test('is told by the history, in its own words', () => {
    const line = cited(read)[0] ?? ''
    expect(changesOf({ ...entry, letter: read }, { ...entry, letter: say(0, line) })).toEqual([
      { field: 'citations', before: line, after: line },
    ])
  })
})

test('addressees are settled as a whole alone', () =>
  expect(() => corrected(letter, { field: 'addressees', item: 0, words: ['Sở Y tế'] })).toThrow(NotSuchAField))

import { expect, test } from 'vitest'
import { cheapestWay } from '../../shared/adapters/sqlite-way.ts'

const A_PAGE = { letters: 1_000_000, wanted: 50, counted: 1_000 }
const way = (counts: Record<string, number>, size = A_PAGE) => {
  const terms = Object.entries(counts).map(([term, count]) => ({ term, count }))
  const { driving, checked } = cheapestWay(terms, size)
  return [driving, checked]
}

test.each([
  ['what nearly all letters bear is looked up for the few that bear the rare ones', { every: 990_000, few: 40 }],
  ['so it is for a phrase of frequent words with one rare word', { every: 900_000, many: 800_000, few: 200 }],
])('%s', (_, counts) => {
  const [driving, checked] = way(counts)
  expect(driving).toEqual(['few'])
  expect(checked).toEqual(expect.arrayContaining(['every']))
})

test('where all are frequent, all lists are walked: enough letters are found at once', () => {
  expect(way({ a: 900_000, b: 700_000, c: 800_000 })).toEqual([['b', 'c', 'a'], []])
})

test('in a small register nothing is looked up', () => {
  expect(way({ a: 3, b: 9 }, { ...A_PAGE, letters: 10 })).toEqual([['a', 'b'], []])
})

test('a term that no letter bears leads: nothing is found, at no cost', () => {
  const [driving] = way({ every: 1_000_000, none: 0 })
  expect(driving?.[0]).toBe('none')
})

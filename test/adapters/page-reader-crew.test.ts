import { afterEach, beforeEach, expect, test } from 'vitest'
import { crew } from '../../shared/adapters/page-reader-crew.ts'

const THREAD = new URL('./page-reader-crew/thread.ts', import.meta.url)
const newCrew = () => crew<{ tries: SharedArrayBuffer; breaks: number; how: string }, number>(THREAD, 2)
let workers = newCrew()
beforeEach(() => {
  workers = newCrew()
})
afterEach(() => workers.close())

const task = (breaks: number, how: string) => ({ tries: new SharedArrayBuffer(4), breaks, how })

test.each(['exit', 'throw', 'answer'])('gives a page to another thread when one breaks (%s)', async (how) => {
  expect(await workers.do(task(1, how))).toBe(2)
})

test.each(['exit', 'throw', 'answer'])(
  'fails when a page breaks two threads (%s), and goes on with others',
  async (how) => {
    const [broken, good] = await Promise.allSettled([workers.do(task(9, how)), workers.do(task(0, how))])
    expect(broken.status).toBe('rejected')
    expect(good).toEqual({ status: 'fulfilled', value: 1 })
  },
)

test('does more pages than it has threads', async () => {
  const done = await Promise.all(Array.from({ length: 7 }, () => workers.do(task(0, 'exit'))))
  expect(done).toEqual([1, 1, 1, 1, 1, 1, 1])
})

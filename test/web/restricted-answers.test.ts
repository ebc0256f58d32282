import { expect, test } from 'vitest'
import { restrictLetter } from '../../shared/restrict-letter.ts'
import { letterWithTasks, task } from '../letter-with-tasks.ts'
import { restrictedOffice, secret, type Who } from './restricted-office.ts'
import { NOW } from './web-office.ts'

const NUMBER = '99/ZZ-TC'
const asked = letterWithTasks(['251', 'UBND-NNTN', '2026-01-01'], task('Báo cáo'), task('Rà soát'))
const { id } = asked.letter
const url = `/letters/${id}/tasks/0`

const office = async () => {
  const all = await restrictedOffice()
  await all.register.putLetter(asked)
  await all.search.index(asked)
  const text = async (who: Who, path: string) => (await all.ask(who, 'GET', path)).text()
  const say = async (who: Who, path: string, words: Record<string, string>) => {
    const revision = String((await all.register.letter(id))?.revision)
    return all.ask(who, 'POST', path, new URLSearchParams({ revision, state: 'done', ...words }))
  }
  const stored = async () => (await all.register.letter(id))?.letter.handled
  return { ...all, text, say, stored }
}
const PLACES = [
  `/letters/${id}`,
  url,
  `/letters/${id}.json`,
  `/api/v1/letters/${id}`,
  `/api/v1/letters/${id}/revisions`,
  '/api/v1/letters?q=251',
  '/tasks',
  '/tasks?view=board',
  '/api/v1/tasks',
]

test.each([NUMBER, secret.letter.id])('an answer that is restricted, said as %s, is a link alone', async (answer) => {
  const { say, stored, text } = await office()
  expect((await say('clerk', url, { answer })).status).toBe(303)
  expect((await stored())?.[0]?.answer).toEqual({ letter: secret.letter.id })
  for (const path of PLACES) expect([path, (await text('foreign', path)).includes(NUMBER)]).toEqual([path, false])
  expect(await text('foreign', `/letters/${id}`)).toContain('một văn bản hạn chế người xem')
  for (const who of ['clerk', 'named'] as const) {
    const page = await text(who, `/letters/${id}`)
    expect(page).toContain(`<a href="/letters/${secret.letter.id}">${NUMBER}</a> (văn bản hạn chế: chỉ ghi liên kết`)
  }
})

test('nobody who may not see the answer takes it away, or writes its number down for those who may', async () => {
  const { say, stored } = await office()
  await say('clerk', url, { answer: NUMBER })
  await say('foreign', url, { state: 'doing', note: 'chờ', answer: '' })
  expect((await stored())?.[0]).toMatchObject({ state: 'doing', answer: { letter: secret.letter.id } })
  await say('foreign', `/letters/${id}/tasks/1`, { note: 'khác' })
  await say('clerk', url, { note: 'xong', answer: NUMBER })
  const answers = (await stored())?.map(({ answer }) => answer)
  expect(answers).toEqual(expect.arrayContaining([{ letter: secret.letter.id }, undefined]))
  await say('clerk', url, { answer: '' })
  expect((await stored())?.some(({ answer }) => answer)).toBe(false)
})

test('a number that somebody types who may not see the letter is theirs: it stands as typed, and links nowhere', async () => {
  const { say, stored } = await office()
  await say('foreign', url, { answer: NUMBER })
  expect((await stored())?.[0]?.answer).toEqual({ fullNumber: NUMBER })
})

test('an answer that is restricted later is told to nobody else from then on, its history included', async () => {
  const { say, text, register, search } = await office()
  await restrictLetter(secret.letter.id, { to: undefined, by: 'Lan' }, { register, search }, NOW)
  await say('clerk', url, { answer: NUMBER })
  expect(await text('foreign', `/letters/${id}`)).toContain(NUMBER)
  await restrictLetter(secret.letter.id, { to: [], by: 'Lan' }, { register, search }, NOW)
  for (const path of PLACES) expect([path, (await text('foreign', path)).includes(NUMBER)]).toEqual([path, false])
  expect(await text('clerk', `/letters/${id}`)).toContain(NUMBER)
})

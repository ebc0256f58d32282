import { expect, test } from 'vitest'
import { letterWithTasks } from '../letter-with-tasks.ts'
import { webOffice } from './web-office.ts'

const HERE = 'http://localhost:8080'
const one = letterWithTasks(['251', 'UBND-NNTN', '2026-01-16'])
const scan = 'c'.repeat(64)
const copy = { ...one, letter: { ...one.letter, id: `${scan}-1`, scan } }
const { id } = one.letter

const office = async () => {
  const { web, register, search } = webOffice()
  for (const entry of [one, copy]) {
    await register.putLetter(entry)
    await search.index(entry)
  }
  const get = async (path: string) => (await web.request(HERE + path, { headers: { host: 'localhost:8080' } })).text()
  const say = (words: Record<string, string>) =>
    web.request(`${HERE}/letters/${id}/same`, {
      method: 'POST',
      headers: { host: 'localhost:8080', origin: HERE },
      body: new URLSearchParams({ other: copy.letter.id, is: 'same', revision: '1', ...words }),
    })
  return { get, say, register }
}

test('whoever checks a field says that two are one paper without leaving it; elsewhere the letter is shown', async () => {
  const { get, say, register } = await office()
  const back = `/review/${id}/number`
  expect(await get(back)).toContain(`name="back" value="${back}"`)
  expect(await get(`/letters/${id}`)).not.toContain('name="back"')
  expect((await say({ back })).headers.get('location')).toBe(back)
  expect((await register.letter(id))?.letter.same).toMatchObject([{ letter: copy.letter.id, is: 'same' }])
  for (const elsewhere of ['https://evil.example/review/', '//evil.example', '/scans'])
    expect(
      (await say({ revision: String((await register.letter(id))?.revision), back: elsewhere })).headers.get('location'),
    ).toBe(`/letters/${id}`)
})

test('what somebody else changed meanwhile is told on a page that leads back, and nothing is kept', async () => {
  const { say, register } = await office()
  const answer = await say({ revision: '7' })
  expect(answer.status).toBe(409)
  expect(await answer.text()).toMatch(/role="alert">Người khác vừa sửa.*href="\/letters\/[0-9a-f-]+"/su)
  expect((await register.letter(id))?.letter.same).toBeUndefined()
})

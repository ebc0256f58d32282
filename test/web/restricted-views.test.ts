import { expect, test } from 'vitest'
import { citing, neighbour, restrictedOffice, secret, type Who } from './restricted-office.ts'

const { id, scan } = secret.letter

const seen = async (asked: [who: Who, path: string][]) => {
  const office = await restrictedOffice()
  for (const [who, path] of asked) await office.ask(who, 'GET', path)
  return { office, views: await office.views.of(id) }
}

test.each([
  ['page', `/letters/${id}`],
  ['page', `/letters/${id}/tasks/0`],
  ['data', `/letters/${id}.json`],
  ['data', `/api/v1/letters/${id}`],
  ['data', `/api/v1/letters/${id}/revisions`],
  ['data', '/api/v1/letters'],
  ['data', '/api/v1/books/incoming?period=2026'],
  ['picture', `/scans/${scan}/pages/1.jpg`],
  ['file', `/scans/${scan}/original`],
  ['file', `/scans/${scan}/searchable.pdf`],
])('a view of the %s is recorded: %s', async (kind, path) => {
  const { views } = await seen([['named', path]])
  expect(views).toEqual([{ letter: id, kind, at: '2026-03-01T20:00:00.000Z', by: 'Minh', account: '2' }])
})

test.each([
  ['a list', '/'],
  ['the board of tasks', '/tasks'],
  ['the letter that cites it', `/letters/${citing}`],
  ['another letter of its scan', `/letters/${neighbour.letter.id}`],
  ['another page of its scan', `/scans/${scan}/pages/2.jpg`],
])('%s is no view of it', async (_, path) => expect((await seen([['named', path]])).views).toEqual([]))

test('what was refused is no view', async () =>
  expect(
    (
      await seen([
        ['foreign', `/letters/${id}`],
        ['foreign', `/scans/${scan}/original`],
      ])
    ).views,
  ).toEqual([]))

test('the clerk sees who saw it, newest first, and what else changed; an officer does not', async () => {
  const { office } = await seen([
    ['named', `/letters/${id}`],
    ['in the group', `/scans/${scan}/original`],
    ['named', `/letters/${id}`],
  ])
  const page = await (await office.ask('clerk', 'GET', `/letters/${id}`)).text()
  expect(page).toContain('Ai đã xem')
  expect(page.match(/<b>Minh<\/b>/gu)).toHaveLength(1)
  expect(page).toMatch(/<b>Hoa<\/b><\/td><td>tệp của bản quét/u)
  expect(page).toMatch(
    /Chỉ dành cho: <del>mọi người dùng sổ<\/del> → <ins>minh@so\.example, to-chuc và văn thư<\/ins>/u,
  )
  expect(await (await office.ask('named', 'GET', `/letters/${id}`)).text()).not.toContain('Ai đã xem')
})

test('where a view cannot be recorded, nothing is shown', async () => {
  const office = await restrictedOffice()
  const { views } = office.ports
  views.add = async () => {
    throw new Error('the disk is full')
  }
  const answer = await office.ask('named', 'GET', `/letters/${id}`)
  expect([answer.status, (await answer.text()).includes('Zephyrin')]).toEqual([500, false])
})

test('a clerk restricts a letter and opens it again, and others find it or not', async () => {
  const office = await restrictedOffice()
  const post = (fields: Record<string, string>) =>
    office.ask('clerk', 'POST', `/letters/${citing}/access`, new URLSearchParams(fields))
  const status = async () => (await office.ask('foreign', 'GET', `/letters/${citing}`)).status
  expect((await post({ do: 'restrict', to: 'hoa@so.example' })).status).toBe(303)
  expect(await status()).toBe(404)
  expect((await office.register.letter(citing))?.restrictedTo).toEqual(['hoa@so.example'])
  expect((await post({ do: 'restrict', to: 'x'.repeat(201) })).status).toBe(400)
  await post({ do: 'restrict', to: '' })
  expect((await office.register.letter(citing))?.restrictedTo).toEqual([])
  await post({ do: 'open' })
  expect(await status()).toBe(200)
  expect((await office.register.revisions(citing)).map(({ by }) => by)).toEqual(['vanthu', 'Lan', 'Lan', 'Lan'])
})

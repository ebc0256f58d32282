import { expect, test } from 'vitest'
import { ACCESS } from '../../shared/web/access.ts'
import { citing, neighbour, restrictedOffice, SECRET, secret, type Who } from './restricted-office.ts'

const office = await restrictedOffice()
const { scan, id } = secret.letter
const text = async (who: Who, path: string, method = 'GET', body?: URLSearchParams) => {
  const answer = await office.ask(who, method, path, body)
  return { status: answer.status, body: await answer.text(), headers: JSON.stringify([...answer.headers]) }
}

/** Everything that the table of access knows, asked about the restricted letter and its scan. */
const ROUTES = ACCESS.map(([method, path]) => {
  const filled = path
    .replace(':letter', id)
    .replace(':scan', scan)
    .replace(':no', '0')
    .replace(':page', '1.jpg')
    .replace(':field', 'subject')
    .replace(':book', 'incoming')
  return [method, filled] as const
})
const MORE = [
  ['GET', `/letters/${id}.json`],
  ['GET', `/?q=${SECRET}`],
  ['GET', '/?q=99+zz'],
  ['GET', `/?issuer=Ban+${SECRET}`],
  ['GET', '/?restricted=1'],
  ['GET', '/?cites=7/UBND-TH'],
  ['GET', `/letters/${citing}`],
  ['GET', `/letters/${neighbour.letter.id}`],
  ['GET', `/letters/${citing}/tasks/0?answer=${id}`],
  ...['incoming', 'outgoing', 'tracking'].flatMap((book) =>
    ['', '.csv', '.xlsx', '.pdf'].map((file) => ['GET', `/book${file}?book=${book}&period=2026`]),
  ),
  ['GET', `/tasks?assignee=Tổ+${SECRET}`],
  ['GET', '/tasks?view=board'],
  ['GET', `/api/v1/letters?q=${SECRET}`],
  ['GET', '/api/v1/letters?limit=100'],
  ['GET', `/api/v1/letters/${citing}/tasks/0`],
  ['GET', `/api/v1/letters/${neighbour.letter.id}/same`],
  ['GET', '/api/v1/arrival-numbers?year=2026'],
  ...['incoming', 'outgoing', 'tracking'].flatMap((book) =>
    ['', '/csv', '/xlsx', '/pdf'].map((file) => ['GET', `/api/v1/books/${book}${file}?period=2026`]),
  ),
] as const

test.each(
  [...ROUTES, ...MORE].flatMap(([method = '', path = '']) =>
    (['foreign', 'engineer'] as const).map((who) => [who, method, path] as const),
  ),
)('to the %s reader %s %s tells nothing of the letter', async (who, method, path) => {
  const { status, body, headers } = await text(who, path, method)
  // The reader's own words stand in the field of search, and in the links that keep them.
  const own = decodeURIComponent(new URL(path, 'http://x').search)
  const said = own.includes(SECRET) ? body.replaceAll(/(?:value|href|content|title)="[^"]*"|<title>[^<]*/gu, '') : body
  const chips =
    own.includes('assignee') || own.includes('issuer') ? said.replaceAll(/<p class="chips">.*?<\/p>/gsu, '') : said
  const page = own.includes('assignee') ? chips.replaceAll(/<li><a [^>]*aria-current.*?<\/li>/gsu, '') : chips
  expect(page).not.toContain(SECRET)
  expect(headers).not.toContain(SECRET)
  // A program's form is looked at before the letter.
  const refused = method === 'POST' && path.startsWith('/api/') ? [400, 403, 404] : [403, 404]
  if (path.includes(`/letters/${id}`) || path.startsWith(`/review/${id}`)) expect(refused).toContain(status)
  if (/\/(?:original|searchable\.pdf|1\.jpg)$/u.test(path)) expect(status).toBe(404)
})

test.each(['clerk', 'named', 'in the group'] as const)('the reader who is %s sees it everywhere', async (who) => {
  const paths = [
    `/?q=${SECRET}`,
    `/letters/${id}`,
    `/letters/${id}.json`,
    `/api/v1/letters/${id}`,
    '/api/v1/books/incoming?period=2026',
    '/tasks',
    '/tasks.ics',
  ]
  for (const path of [...paths, '/book.csv?period=2026', `/scans/${scan}/original`, `/scans/${scan}/pages/1.jpg`])
    expect([path, (await text(who, path)).body.includes(SECRET)]).toEqual([path, true])
  expect((await text(who, `/letters/${citing}`)).body).toContain(`/letters/${id}`)
})

test('lists and filters count what a reader may see', async () => {
  const total = async (who: Who, query: string) => JSON.parse((await text(who, `/api/v1/letters?${query}`)).body).total
  const both = async (query: string) => [await total('foreign', query), await total('named', query)]
  expect(await both('')).toEqual([2, 3])
  expect(await both(`q=${SECRET}`)).toEqual([0, 1])
  expect(await both('q=ubnd')).toEqual([2, 3])
  expect(await both('year=2026')).toEqual([2, 3])
  expect(await both(`issuer=Ban ${SECRET}`)).toEqual([0, 1])
  expect(await both('cites=7/UBND-TH')).toEqual([0, 1])
  expect((await text('foreign', '/')).body).not.toContain('Chỉ dành cho một số người')
  expect((await text('named', '/')).body).toContain('Chỉ dành cho một số người')
})

test('the statutory register has its line, with numbers and days alone', async () => {
  const line = async (who: Who) =>
    (await text(who, '/book.csv?period=2026')).body.split('\r\n').find((row) => row.includes('99/ZZ-TC'))
  expect(await line('foreign')).toBe('"05/01/2026","12","","99/ZZ-TC","03/01/2026","Hạn chế tiếp cận","","","",""')
  expect(await line('named')).toContain(`Quyết định kỷ luật ông ${SECRET}`)
  expect((await text('foreign', '/book?period=2026')).body).not.toContain(id)
})

test('a cited letter that is kept from the reader is not in the register for him', async () => {
  expect((await text('foreign', '/missing')).body).toContain('99/ZZ-TC')
  expect((await text('named', '/missing')).body).not.toContain('<b>99/ZZ-TC</b>')
  expect((await text('foreign', '/missing')).body).not.toContain('55/XX-MISSING')
})

test('of a shared scan the file is withheld, and the pages of the open letter are shown', async () => {
  expect((await text('foreign', `/scans/${scan}/pages/2.jpg`)).body).toBe('ảnh khác')
  expect((await text('foreign', `/letters/${neighbour.letter.id}`)).status).toBe(200)
  const row = (await text('engineer', '/scans')).body
  expect(row).toContain(scan.slice(0, 12))
  expect(row).toContain('8/UBND-TH')
  expect((await text('engineer', `/scans/${scan}`)).body).not.toContain('<form')
  expect((await text('engineer', `/scans/${scan}/again`, 'POST')).status).toBe(404)
})

test('a task of it is put into no state by a program of whoever may not see it', async () => {
  const say = (who: Who, state: string) =>
    office.web.request(`https://vanthu.example/api/v1/letters/${id}/tasks/0`, {
      method: 'POST',
      headers: { 'x-who': who, 'content-type': 'application/json' },
      body: JSON.stringify({ state, revision: 2 }),
    })
  expect((await say('foreign', 'done')).status).toBe(404)
  expect((await say('engineer', 'done')).status).toBe(403)
  expect((await say('named', 'doing')).status).toBe(200)
})

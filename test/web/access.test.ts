import { expect, test } from 'vitest'
import { ArrivalSeries } from '../../shared/arrival-series.ts'
import { ACCESS, may, type Role } from '../../shared/web/access.ts'
import type { Door } from '../../shared/web/door.ts'
import { letterWithTasks, task } from '../letter-with-tasks.ts'
import { scanEntry, webOffice } from './web-office.ts'

const HERE = 'https://vanthu.example'
const entry = letterWithTasks(['1', 'UBND-TH', '2020-01-02'], task('Báo cáo'))
const { id, scan } = entry.letter

/** A door through which everybody comes in with the same role. */
const doorFor = (role: Role): Door => ({
  origin: HERE,
  guard: (c, next) => {
    c.set('person', { name: 'Lan', role, isSignedIn: true })
    return next()
  },
})

const officeFor = async (role: Role) => {
  const { web, register, archive } = webOffice({
    door: doorFor(role),
    takeIn: async (name) => scanEntry(scan, { names: [name] }),
    uploadForm: async () => ({ url: 'https://bucket.example/', fields: {} }),
    retry: async () => {},
    streams: false,
    series: ArrivalSeries.parse({ arrivalNumbers: 'by-hand' }),
  })
  await register.putLetter(entry)
  await register.putScan(scanEntry(scan, { stuck: { vi: 'hỏng', en: 'broken' }, letters: [id] }))
  await archive.put(`scans/${scan}`, Buffer.from('x'))
  await archive.put(`pages/${scan}/00001.jpg`, Buffer.from('x'))
  const ask = (method: string, path: string) =>
    web.request(HERE + path, {
      method,
      headers: { accept: 'text/html', origin: HERE },
      ...(method === 'POST' && { body: new URLSearchParams({ words: '2', revision: '1', state: 'done' }) }),
    })
  return { ask, web }
}

const ROLES = ['clerk', 'engineer', 'officer'] as const
/** Every route, with who may; written down here by hand, so that a change of the table is noticed. */
const EXPECTED: [string, string, string][] = [
  ['GET', '/', 'clerk engineer officer'],
  ['HEAD', '/', 'clerk engineer officer'],
  ['GET', '/?q=1', 'clerk engineer officer'],
  ['POST', '/saved', 'clerk engineer officer'],
  ['POST', '/saved/forget', 'clerk engineer officer'],
  ['GET', `/letters/${id}`, 'clerk engineer officer'],
  ['GET', `/letters/${id}.json`, 'clerk engineer officer'],
  ['POST', `/letters/${id}/access`, 'clerk'],
  ['POST', `/letters/${id}/arrival-number`, 'clerk'],
  ['GET', '/missing', 'clerk engineer officer'],
  ['GET', `/letters/${id}/tasks/0`, 'clerk engineer officer'],
  ['POST', `/letters/${id}/tasks/0`, 'clerk officer'],
  ['POST', `/letters/${id}/same`, 'clerk'],
  ['GET', '/tasks', 'clerk engineer officer'],
  ['GET', '/tasks.ics', 'clerk engineer officer'],
  ['GET', '/book', 'clerk engineer officer'],
  ['GET', '/book.csv', 'clerk engineer officer'],
  ['GET', '/book.xlsx', 'clerk engineer officer'],
  ['GET', '/book.pdf', 'clerk engineer officer'],
  ['POST', '/book/close', 'clerk'],
  ['GET', `/scans/${scan}/pages/1.jpg`, 'clerk engineer officer'],
  ['GET', `/scans/${scan}/original`, 'clerk engineer officer'],
  ['GET', `/scans/${scan}/searchable.pdf`, 'clerk engineer officer'],
  ['GET', `/scans/${scan}/truth.json`, 'clerk engineer'],
  ['GET', '/scans', 'clerk engineer'],
  ['HEAD', '/scans', 'clerk engineer'],
  ['GET', '/scans/events', 'clerk engineer'],
  ['POST', `/scans/${scan}/retry`, 'clerk engineer'],
  ['POST', `/api/v1/scans/${scan}/retry`, 'clerk engineer'],
  ['GET', '/scans/upload-form', 'clerk'],
  ['POST', '/scans', 'clerk'],
  ['GET', `/scans/${scan}`, 'clerk engineer'],
  ['POST', `/scans/${scan}/again`, 'clerk engineer'],
  ['POST', `/scans/${scan}/divide`, 'clerk'],
  ['GET', `/scans/${scan}/join`, 'clerk'],
  ['POST', `/scans/${scan}/join`, 'clerk'],
  ['POST', `/scans/${scan}/reject`, 'clerk'],
  ['GET', '/review', 'clerk'],
  ['GET', `/review/${id}/number`, 'clerk'],
  ['POST', `/review/${id}/number`, 'clerk'],
  ['GET', '/api/v1/health', 'clerk engineer officer'],
  ['GET', '/api/v1/openapi.json', 'clerk engineer officer'],
  ['GET', '/api/v1/letters', 'clerk engineer officer'],
  ['HEAD', '/api/v1/letters', 'clerk engineer officer'],
  ['GET', `/api/v1/letters/${id}`, 'clerk engineer officer'],
  ['GET', `/api/v1/letters/${id}/revisions`, 'clerk engineer officer'],
  ['POST', `/api/v1/letters/${id}/corrections`, 'clerk'],
  ['POST', `/api/v1/letters/${id}/access`, 'clerk'],
  ['GET', `/api/v1/letters/${id}/views`, 'clerk'],
  ['GET', `/api/v1/letters/${id}/same`, 'clerk engineer officer'],
  ['POST', `/api/v1/letters/${id}/same`, 'clerk'],
  ['POST', `/api/v1/letters/${id}/arrival-number`, 'clerk'],
  ['GET', `/api/v1/letters/${id}/tasks/0`, 'clerk engineer officer'],
  ['POST', `/api/v1/letters/${id}/tasks/0`, 'clerk officer'],
  ['GET', '/api/v1/arrival-numbers', 'clerk engineer officer'],
  ['GET', '/api/v1/saved-views', 'clerk engineer officer'],
  ['POST', '/api/v1/saved-views', 'clerk engineer officer'],
  ['POST', '/api/v1/saved-views/forget', 'clerk engineer officer'],
  ['GET', '/api/v1/missing', 'clerk engineer officer'],
  ['GET', '/api/v1/books/incoming', 'clerk engineer officer'],
  ['GET', '/api/v1/books/tracking/pdf', 'clerk engineer officer'],
  ['GET', '/api/v1/books/incoming/xlsx', 'clerk engineer officer'],
  ['GET', '/api/v1/books/outgoing/csv', 'clerk engineer officer'],
  ['POST', '/api/v1/books/incoming/close', 'clerk'],
  ['POST', `/api/v1/scans/${scan}/again`, 'clerk engineer'],
  ['POST', `/api/v1/scans/${scan}/join`, 'clerk'],
  ['POST', `/api/v1/scans/${scan}/divide`, 'clerk'],
  ['POST', `/api/v1/scans/${scan}/reject`, 'clerk'],
  ['GET', '/api/v1/tasks', 'clerk engineer officer'],
  ['GET', '/api/v1/review', 'clerk'],
  ['GET', '/api/v1/scans/upload-form', 'clerk'],
  ['GET', '/api/v1/scans', 'clerk engineer'],
  ['GET', `/api/v1/scans/${scan}`, 'clerk engineer'],
  ['POST', '/api/v1/scans', 'clerk'],
]

const offices = new Map(await Promise.all(ROLES.map(async (role) => [role, await officeFor(role)] as const)))
const ask = async (role: Role, method: string, path: string): Promise<Response> => {
  const office = offices.get(role)
  if (!office) throw new Error(`no office for ${role}`)
  return office.ask(method, path)
}

test.each(EXPECTED.flatMap(([method, path, who]) => ROLES.map((role) => [role, method, path, who] as const)))(
  '%s: %s %s',
  async (role, method, path, who) => {
    const { status } = await ask(role, method, path)
    if (who.includes(role)) expect([200, 202, 303, 400, 409, 415]).toContain(status)
    else expect(status).toBe(403)
  },
)

test('no route is forgotten in the table, no line of it is dead, and each is tried here', async () => {
  const anything = (method: string, path: string) => `${method} ${path.replace(/:\w+(?:\{[^/]*\})?/gu, 'x')}`
  const { web } = await officeFor('clerk')
  const routes = web.routes.filter(({ method, path }) => method !== 'ALL' && path !== '/static/:name')
  const lines = ACCESS.map(([method, path]) => anything(method, path))
  expect(new Set(lines)).toEqual(new Set(routes.map(({ method, path }) => anything(method, path))))
  const isTried = ([method, path]: (typeof ACCESS)[number]) => {
    const pattern = new RegExp(`^${path.replace(/:\w+/gu, '[^/]+')}$`, 'u')
    return EXPECTED.some(([asked, tried]) => asked === method && pattern.test(tried))
  }
  expect(ACCESS.filter((line) => !isTried(line))).toEqual([])
})

test.each([
  ['GET', '/no-such-page'],
  ['POST', '/'],
  ['DELETE', `/scans/${scan}`],
  ['PUT', '/scans'],
  ['GET', '/scans/'],
  ['GET', `/review/${id}/number/x`],
  ['GET', '/api/v1'],
  ['GET', '/api/v2/letters'],
  ['DELETE', `/api/v1/letters/${id}`],
])('what is in no line is nobody’s: %s %s', async (method, path) => {
  for (const role of ROLES) expect((await ask(role, method, path)).status).toBe(404)
})

test('the officer is told in words, with a page that leads on, and never sees a link that does not', async () => {
  const refused = await (await ask('officer', 'GET', '/review')).text()
  expect(refused).toContain('không dành cho vai trò của bạn')
  for (const path of ['/review', '/', `/letters/${id}`, `/letters/${id}/tasks/0`, '/tasks', '/book']) {
    const page = await (await ask('officer', 'GET', path)).text()
    const links = [...page.matchAll(/(?:href|action)="(\/[^"]*)"/gu)].map(([, link = '']) => link)
    // The switch of language leads to the page itself.
    const others = links.filter((link) => !/^\/static\/|^\/sign-out$|[?&]lang=/u.test(link))
    expect(others.length).toBeGreaterThan(2)
    expect(others.filter((link) => !may('officer', 'GET', link.replace(/[?#].*/u, '')))).toEqual([])
  }
})

test('the engineer sees a task, and has no form to put it into a state', async () => {
  expect(await (await ask('engineer', 'GET', `/letters/${id}/tasks/0`)).text()).not.toContain('<form')
  expect(await (await ask('officer', 'GET', `/letters/${id}/tasks/0`)).text()).toContain('name="state"')
})

test('the engineer sees the scans and may try again, but has no form to send scans', async () => {
  // An office of its own: others have seen the scan read again.
  const page = await (await (await officeFor('engineer')).ask('GET', '/scans')).text()
  expect(page).toContain('Đọc lại')
  expect(page).not.toMatch(/type="file"|upload\.js/u)
})

import { expect, test } from 'vitest'
import { ArrivalSeries } from '../../../shared/arrival-series.ts'
import { ACCESS, rolesFor } from '../../../shared/web/access.ts'
import { letterThatCites, letterWithTasks, task } from '../../letter-with-tasks.ts'
import { scanEntry } from '../web-office.ts'
import { apiOffice, HERE } from './api-office.ts'

/** What programs get otherwise; of what changes something, nothing. */
const OTHERWISE: Record<string, string> = {
  'GET /tasks.ics': 'a file of its own, which takes a token; GET /tasks says the same as JSON',
  'GET /scans/:scan/pages/:page': 'takes a token',
  'GET /scans/:scan/original': 'takes a token',
  'GET /scans/:scan/searchable.pdf': 'takes a token',
  'GET /scans/:scan/truth.json': 'is JSON, and takes a token',
  'GET /scans/events': 'the list as it lives: GET /scans and GET /scans/:scan say how far a scan is',
  'GET /scans/:scan/join': 'scans to choose from: GET /scans',
  'GET /review/:letter/:field': 'one field of GET /letters/:letter',
}

const office = apiOffice({
  takeIn: async (name) => scanEntry('a'.repeat(64), { names: [name] }),
  retry: async () => {},
  streams: false,
  series: ArrivalSeries.parse({ arrivalNumbers: 'by-hand' }),
})
const document = await office.document()
const described = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, one]) => ({
    method: method.toUpperCase(),
    path: `/api/v1${path.replace(/\{(\w+)\}/gu, ':$1')}`,
    page: one['x-page'],
  })),
)
const counterparts = new Set(described.flatMap(({ page }) => page ?? []))
const without = (verbs: string[]) => verbs.filter((verb) => !counterparts.has(verb) && !(verb in OTHERWISE))

test('every page, and every verb of one, has its counterpart in the document', () => {
  const pages = ACCESS.filter(([, path]) => !path.startsWith('/api/')).map(([method, path]) => `${method} ${path}`)
  expect(pages.length).toBeGreaterThan(30)
  expect(without(pages)).toEqual([])
  expect([...counterparts].filter((page) => !pages.includes(page))).toEqual([])
  expect(Object.keys(OTHERWISE).filter((verb) => !pages.includes(verb) || counterparts.has(verb))).toEqual([])
})

test('whoever may use a page’s verb may use its counterpart, and nobody else', () => {
  for (const { method, path, page } of described) {
    if (!page) continue
    expect([path, rolesFor(method, path)]).toEqual([path, rolesFor(method, page.split(' ')[1] ?? '')])
  }
})

/** A form's address as the table of access writes it. */
const verbOf = (action: string): string => {
  const path = new URL(action, HERE).pathname
  const line = ACCESS.find(
    ([method, pattern]) => method === 'POST' && new RegExp(`^${pattern.replace(/:\w+/gu, '[^/]+')}$`, 'u').test(path),
  )
  return `POST ${line?.[1] ?? path}`
}

test('every form that a page shows leads to a verb that the API has', async () => {
  const { register, search, web } = office
  const asked = letterWithTasks(['251', 'UBND-NNTN', '2026-01-16'], task('Báo cáo', { deadline: '2026-03-01' }))
  const answer = letterThatCites(['312', 'SYT-KH', '2026-02-20'], { fullNumber: '251/UBND-NNTN' })
  const again = letterWithTasks(['251', 'UBND-NNTN', '2026-01-16'], task('Báo cáo'))
  const copy = { ...again, letter: { ...again.letter, id: `${'c'.repeat(64)}-1`, scan: 'c'.repeat(64) } }
  for (const entry of [asked, answer, copy]) {
    await register.putLetter(entry)
    await search.index(entry)
  }
  const { id, scan } = asked.letter
  await register.putScan(scanEntry(scan, { letters: [id], pages: 2, pagesRead: 2 }))
  await register.putScan(scanEntry('b'.repeat(64), { state: 'reading', stuck: { vi: 'hỏng', en: 'broken' } }))
  await office.post('/saved-views', { name: 'Một', url: '/?q=251' })
  const paths = ['/', '/?q=251', '/scans', '/review', '/tasks', '/missing', '/book?period=2026-01']
  const ofLetter = [
    `/letters/${id}`,
    `/letters/${id}/tasks/0`,
    `/review/${id}/number`,
    `/scans/${scan}`,
    `/scans/${scan}/join`,
  ]
  const verbs = new Set<string>()
  for (const path of [...paths, ...ofLetter]) {
    const page = await (await web.request(HERE + path, { headers: { host: 'localhost:8080' } })).text()
    for (const [form] of page.matchAll(/<form[^>]*method="post"[^>]*>/gu))
      verbs.add(verbOf(/action="([^"]+)"/u.exec(form)?.[1] ?? path))
  }
  const posts = ACCESS.filter(([method, path]) => method === 'POST' && !path.startsWith('/api/'))
  // Each verb of the table stands in some form here, so that a new one has to be shown to this test.
  expect([...verbs].sort()).toEqual(posts.map(([, path]) => `POST ${path}`).sort())
  expect(without([...verbs])).toEqual([])
})

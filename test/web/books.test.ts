import { readFile } from 'node:fs/promises'
import { serve } from '@hono/node-server'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPdf } from '../../shared/adapters/pdfium.ts'
import { arrived, correctedBy, sure } from '../book-letters.ts'
import { letterEntry } from '../letter-entry.ts'
import { flaws } from './flaws.ts'
import { freePort } from './listening.ts'
import { hasBrowser, launchBrowser, NEEDS_BROWSER } from './running.ts'
import { webOffice } from './web-office.ts'

const STATIC = new URL('../../shared/web/static/', import.meta.url)
const NOW = new Date('2026-11-25T03:00:00Z')
const ORIGIN = 'http://localhost:8080'

const office = async (name?: string) => {
  const { web, register, search, archive } = webOffice({
    office: name,
    now: () => NOW,
    staticFile: (file) => readFile(new URL(file, STATIC)),
  })
  const task = sure({ text: 'báo cáo', assignees: ['Sở Y tế'], deadline: '2026-11-15' })
  const letters = [
    arrived('12', '2026-10-02', { tasks: [task] }),
    arrived('13', '2026-10-03'),
    letterEntry('254', 'UBND-NNTN', '2026-10-04', 'về việc tổ chức'),
  ]
  for (const letter of letters) {
    await register.putLetter(letter)
    await search.index(letter)
  }
  const ask = (path: string, form?: Record<string, string>) =>
    web.request(ORIGIN + path, {
      headers: { host: 'localhost:8080', origin: ORIGIN, accept: 'text/html' },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    })
  return { web, ask, register, archive, letters }
}

const OWN = 'Ủy ban nhân dân tỉnh Quảng Ngãi'

test.each([
  ['', 'SỔ ĐĂNG KÝ VĂN BẢN ĐẾN', 10, '12'],
  ['book=outgoing', 'SỔ ĐĂNG KÝ VĂN BẢN ĐI', 10, '254/UBND-NNTN'],
  ['book=tracking', 'SỔ THEO DÕI GIẢI QUYẾT VĂN BẢN ĐẾN', 7, '15/11/2026'],
])('“%s” is %s with %i columns, as a page, CSV, XLSX and PDF', async (query, title, columns, cell) => {
  const { ask } = await office(OWN)
  const page = await (await ask(`/book?${query}&period=2026-10`)).text()
  expect(page).toContain(`<h2>${title}</h2>`)
  expect(page).toContain('Từ ngày 01/10/2026 đến ngày 31/10/2026')
  expect(page.match(/<th scope="col">/gu)).toHaveLength(columns)
  expect(page).toContain(cell)
  const csv = await (await ask(`/book.csv?${query}&period=2026-10`)).text()
  expect(csv.split('\r\n')[0]?.split('","')).toHaveLength(columns)
  expect(csv).toContain(`"${cell}"`)
  const xlsx = await ask(`/book.xlsx?${query}&period=2026-10`)
  expect(xlsx.headers.get('content-disposition')).toMatch(/so-.*_2026-10-01_2026-10-31\.xlsx/u)
  const pdf = await openPdf(new Uint8Array(await (await ask(`/book.pdf?${query}&period=2026-10`)).arrayBuffer()))
  const text = pdf.page(1, (first) => first.characters().map((letter) => letter.text))
  expect(text.join('').replace(/\s+/gu, ' ')).toContain(title)
})

test('an office that has not said who it is gets told how, and no empty outgoing register', async () => {
  const { ask } = await office()
  const page = await ask('/book?book=outgoing&period=2026-10')
  expect(page.status).toBe(200)
  expect(await page.text()).toContain('vanthu serve --office')
  for (const file of ['pdf', 'csv', 'xlsx'])
    expect((await ask(`/book.${file}?book=outgoing&period=2026-10`)).headers.get('location')).toContain('/book?')
})

test('days before Decree 30 have the columns of their own law, and the page says what is not sure of them', async () => {
  const page = await (await (await office(OWN)).ask('/book?period=2019-10')).text()
  expect(page.match(/<th scope="col">/gu)).toHaveLength(9)
  expect(page).toContain('Thông tư 07/2012/TT-BNV')
})

test.each(['period=2026-13', 'period=%3Cscript%3E', 'book=x&period=9999-12', 'from=2026-10-01', 'from=9&to=%00'])(
  '/book?%s shows this month’s incoming register',
  async (query) => {
    const answer = await (await office(OWN)).ask(`/book?${query}`)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('Từ ngày 01/11/2026 đến ngày 30/11/2026')
  },
)

test.each([
  [{ book: 'incoming', month: '2026-11', sure: '1' }, 409, 'chưa hết'],
  [{ book: 'outgoing', month: '2026-10' }, 409, 'đánh dấu ô xác nhận'],
  [{ book: 'tracking', month: '2026-13', sure: '1' }, 400, 'month='],
  [{ book: 'incoming', sure: '1' }, 400, 'month='],
  [{ book: 'all', month: '2026-10', sure: '1' }, 400, 'book='],
])('closing with %o is refused with %i, in words', async (form, status, words) => {
  const { ask, archive } = await office(OWN)
  const answer = await ask('/book/close', { by: 'Lan', ...form })
  expect([answer.status, await answer.text()]).toEqual([status, expect.stringContaining(words)])
  expect(await archive.list('books/')).toEqual([])
})

test.each([
  ['incoming', 'tracking'],
  ['outgoing', 'incoming'],
  ['tracking', 'outgoing'],
])(
  'a closed month of the %s register has no form to close it, a second closing is refused; %s stays open',
  async (book, other) => {
    const { ask } = await office(OWN)
    const form = { book, month: '2026-10', by: 'Lan', sure: '1' }
    const page = async (of: string) => (await ask(`/book?book=${of}&period=2026-10`)).text()
    expect(await page(book)).toContain('action="/book/close"')
    const closed = await ask('/book/close', form)
    expect([closed.status, closed.headers.get('location')]).toEqual([303, `/book?book=${book}&period=2026-10`])
    expect(await page(book)).not.toContain('action="/book/close"')
    expect(await page(book)).toContain('Khóa sổ tháng 10/2026')
    expect(await page(other)).toContain('action="/book/close"')
    const again = await ask('/book/close', form)
    expect([again.status, await again.text()]).toEqual([409, expect.stringContaining('đã khóa sổ')])
  },
)

describe.skipIf(!hasBrowser)(`the registers in a browser${NEEDS_BROWSER}`, () => {
  let url: string
  let page: Page
  let browser: Browser
  let kept: Awaited<ReturnType<typeof office>>
  const stops: (() => unknown)[] = []

  beforeAll(async () => {
    kept = await office(OWN)
    const port = await freePort()
    url = `http://localhost:${port}`
    const server = serve({ fetch: kept.web.fetch, port, hostname: '127.0.0.1' })
    browser = await launchBrowser()
    page = await browser.newPage()
    stops.push(
      () => server.close(),
      () => browser.close(),
    )
  })
  afterAll(async () => {
    for (const stop of stops) await stop()
  })

  test('a clerk goes from this month to the last, closes it, and sees what is corrected afterwards', async () => {
    await page.goto(`${url}/book`)
    await page.getByRole('link', { name: 'Tháng 10', exact: true }).click()
    await page.locator('.closing summary').click()
    await page.getByLabel('Người khóa sổ').fill('Nguyễn Thị Lan')
    await page.getByLabel('Tôi hiểu').check()
    await page.getByRole('button', { name: 'Khóa sổ', exact: true }).click()
    await page.waitForURL(/period=2026-10/u)
    expect(await page.locator('.month-closed').textContent()).toContain('Nguyễn Thị Lan')
    expect(await page.locator('.changes').textContent()).toContain('Chưa có thay đổi')
    const [, second] = kept.letters
    if (second) await kept.register.putLetter(correctedBy('Bình', second, { issuer: sure('Sở Nội vụ') }))
    await page.reload()
    expect(await page.locator('table.ruled').textContent()).not.toContain('Sở Nội vụ')
    expect(await page.locator('.changes tbody tr').allTextContents()).toEqual([
      expect.stringMatching(/Sửa\s*13\/SYT-NVY\s*Tác giả: Sở Y tế\s*Tác giả: Sở Nội vụ\s*Bình/u),
    ])
  })

  test.each([
    '/book?period=2026-10',
    '/book?book=outgoing&period=2026-10',
    '/book?book=tracking&period=2026',
    '/book?period=2026-09',
  ])(
    '%s has no violation of WCAG 2.2 AA that axe finds: light and dark, wide, on a phone and zoomed, in both languages',
    async (path) => {
      for (const [colorScheme, width, lang] of [
        ['light', 1366, 'vi'],
        ['dark', 683, 'en'],
        ['light', 390, 'vi'],
      ] as const) {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize({ width, height: 844 })
        await page.goto(`${url}${path}&lang=${lang}`)
        for (const summary of await page.locator('main summary').all()) await summary.click()
        expect(await flaws(page)).toEqual([])
      }
    },
    60_000,
  )

  test('printed, a closed month is landscape pages that say who closed it, and begins on the first', async () => {
    await page.goto(`${url}/book?period=2026-10&lang=vi`)
    const pdf = await openPdf(await page.pdf({ preferCSSPageSize: true }))
    const first = pdf.page(1, ({ width, height, characters }) => ({
      isLandscape: width > height,
      text: characters().map(({ text }) => text),
    }))
    expect(first.isLandscape).toBe(true)
    expect(first.text.join('').replace(/\s+/gu, ' ')).toMatch(
      /SỔ ĐĂNG KÝ VĂN BẢN ĐẾN.*Khóa sổ tháng 10\/2026 ngày 25\/11\/2026, người khóa: Nguyễn Thị Lan.*12\/SYT-NVY/u,
    )
  })
})

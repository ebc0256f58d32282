import { readFile } from 'node:fs/promises'
import { serve } from '@hono/node-server'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ArrivalSeries } from '../../shared/arrival-series.ts'
import { letterWithTasks, task } from '../letter-with-tasks.ts'
import { flaws } from './flaws.ts'
import { freePort } from './listening.ts'
import { hasBrowser, launchBrowser, NEEDS_BROWSER } from './running.ts'
import { scanEntry, webOffice } from './web-office.ts'

const STATIC = new URL('../../shared/web/static/', import.meta.url)

const [first, second] = [
  letterWithTasks(['12', 'UBND-NC', '2026-02-20'], task('Báo cáo kết quả', { deadline: '2026-03-10' })),
  letterWithTasks(['13', 'UBND-NC', '2026-02-21']),
]

describe.skipIf(!hasBrowser)(`a clerk’s morning in a browser${NEEDS_BROWSER}`, () => {
  let page: Page
  let browser: Browser
  let url: string
  const stops: (() => unknown)[] = []
  const errors: string[] = []
  beforeAll(async () => {
    const { web, register, search } = webOffice({
      series: ArrivalSeries.parse({ arrivalNumbers: 'by-hand', arrivalStart: '2026:451' }),
      staticFile: (name) => readFile(new URL(name, STATIC)),
    })
    for (const entry of [first, second]) {
      await register.putScan(scanEntry(entry.letter.scan, { letters: [entry.letter.id] }))
      await register.putLetter(entry)
      await search.index(entry)
    }
    const port = await freePort()
    url = `http://localhost:${port}`
    const server = serve({ fetch: web.fetch, port, hostname: '127.0.0.1' })
    browser = await launchBrowser()
    page = await (await browser.newContext({ locale: 'vi-VN' })).newPage()
    page.on('pageerror', (error) => errors.push(error.message))
    stops.push(
      () => server.close(),
      () => browser.close(),
    )
  })
  afterAll(async () => {
    for (const stop of stops) await stop()
  })
  const letter = () => `${url}/letters/${first.letter.id}`

  test('restricts a letter to some people, and sees the notice, the history and who saw it', async () => {
    await page.goto(letter())
    await page.locator('.access summary').click()
    await page.getByLabel('Địa chỉ e-mail hoặc nhóm').fill('Minh@so.example\nto-chuc')
    await page.locator('.access').getByLabel('Người thực hiện').fill('Nguyễn Thị Lan')
    await page.getByRole('button', { name: 'Chỉ những người này' }).click()
    await page.waitForURL(letter())
    expect(await page.locator('p.restricted').textContent()).toContain('minh@so.example, to-chuc và văn thư')
    await page.reload()
    expect(await page.locator('table.history').first().textContent()).toMatch(
      /Nguyễn Thị Lan.*Chỉ dành cho: mọi người/su,
    )
    expect(await page.locator('table.history').last().textContent()).toMatch(/Nguyễn Thị Lan.*trang văn bản/su)
    await page.goto(url)
    expect(await page.locator('ol.letters .restricted').allTextContents()).toEqual(['Hạn chế'])
  })

  test('gives a letter the next arrival number, which stands in the register', async () => {
    await page.goto(letter())
    await page.getByRole('button', { name: 'Cấp số đến' }).click()
    await page.waitForURL(/#arrival-0$/u)
    expect(await page.locator('main').textContent()).toContain('451')
    expect(await page.getByRole('button', { name: 'Cấp số đến' }).count()).toBe(0)
    await page.goto(`${url}/book?period=2026-03`)
    expect(await page.locator('table.ruled tbody').textContent()).toMatch(/02\/03\/2026\s*451/u)
  })

  test('keeps a search, opens it by its name and forgets it, without JavaScript', async () => {
    const plain = await (await browser.newContext({ javaScriptEnabled: false, locale: 'vi-VN' })).newPage()
    await plain.goto(`${url}/?q=ubnd&restricted=1`)
    await plain.locator('.save summary').click()
    await plain.getByLabel('Tên', { exact: true }).fill('Văn bản hạn chế')
    await plain.getByRole('button', { name: 'Lưu', exact: true }).click()
    await plain.goto(url)
    await plain.getByRole('link', { name: 'Văn bản hạn chế' }).click()
    await plain.waitForURL(`${url}/?q=ubnd&restricted=1`)
    expect(await plain.locator('ol.letters li').count()).toBe(1)
    await plain.getByRole('button', { name: 'Xóa cách tìm đã lưu: Văn bản hạn chế' }).click()
    expect(await plain.getByRole('link', { name: 'Văn bản hạn chế' }).count()).toBe(0)
    await plain.context().close()
  })

  test.each(['letter', 'other letter', 'list', 'book'])(
    'the page of the %s has no violation that axe finds: light and dark, wide, zoomed and on a phone, in both languages',
    async (name) => {
      await page.goto(`${url}/?q=ubnd`)
      if (name === 'list') {
        await page.locator('.save summary').click()
        await page.locator('.save input[name=name]').fill('Ủy ban')
        await page.locator('.save button').click()
        await page.waitForURL(`${url}/?q=ubnd`)
      }
      const places = { letter: letter(), 'other letter': `${url}/letters/${second.letter.id}`, list: `${url}/?q=ubnd` }
      const place = Object.entries(places).find(([known]) => known === name)?.[1] ?? `${url}/book?period=2026-03`
      for (const [colorScheme, width, lang] of [
        ['light', 1366, 'vi'],
        ['dark', 683, 'en'],
        ['light', 390, 'vi'],
      ] as const) {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize({ width, height: 844 })
        await page.goto(`${place}${place.includes('?') ? '&' : '?'}lang=${lang}`)
        await page.evaluate("document.querySelectorAll('main details').forEach((one) => { one.open = true })")
        expect(await flaws(page)).toEqual([])
      }
    },
    60_000,
  )

  test('runs under its content policy without an error', () => expect(errors).toEqual([]))
})

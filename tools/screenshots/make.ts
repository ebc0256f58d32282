import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import sharp from 'sharp'

/**
 * Usage: node tools/screenshots/make.ts http://localhost:8080 OUT_FOLDER: the pages as clerks see them, from a running
 * register. docs/letter.png is `letter-desktop.png` of a register with fixtures/letters/251-everyday and four others.
 */
const [url = 'http://localhost:8080', out = 'screenshots'] = process.argv.slice(2)

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
const MORE_FLAGS = ['--disable-component-update', '--disable-sync']

const VIEWS: Record<string, BrowserContextOptions> = {
  desktop: { viewport: { width: 1366, height: 900 } },
  dark: { viewport: { width: 1366, height: 900 }, colorScheme: 'dark' },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  // A window of 1366 pixels at 200 % has 683 of its own.
  zoom: { viewport: { width: 683, height: 450 }, deviceScaleFactor: 2 },
}

const open = (path: string) => (page: Page) => page.goto(url + path)
const openFirst = async (page: Page, list: string) => {
  await page.goto(url + list)
  await page.locator('#list a.row').first().click()
}
const PAGES: Record<string, (page: Page) => Promise<unknown>> = {
  list: open('/'),
  search: open('/?q=san+pham'),
  letter: async (page) => {
    await openFirst(page, '/?q=251')
    await page.locator('a.value[href="#subject-0"]').hover()
  },
  queue: open('/review'),
  review: async (page) => {
    await page.goto(`${url}/review`)
    await page.locator('a.button').click()
  },
  scans: open('/scans'),
  tasks: open('/tasks'),
  board: open('/tasks?view=board'),
  task: async (page) => {
    await page.goto(`${url}/tasks`)
    await page.locator('table.tasks td a').first().click()
  },
  book: open('/book?from=2018-01-01&to=2026-12-31'),
}

mkdirSync(out, { recursive: true })
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: [...FLAGS, ...MORE_FLAGS] })
for (const [view, options] of Object.entries(VIEWS)) {
  const context = await browser.newContext({ ...options, locale: 'vi-VN' })
  const page = await context.newPage()
  for (const [name, go] of Object.entries(PAGES)) {
    await go(page)
    await page.waitForTimeout(400)
    // Few colours are enough for pages, and a third of the bytes.
    const picture = sharp(await page.screenshot()).png({ palette: true, colours: 96, effort: 10 })
    await picture.toFile(join(out, `${name}-${view}.png`))
  }
  await context.close()
}
await browser.close()

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { flaws } from './flaws.ts'
import { hasBrowser, NEEDS_BROWSER, type Running, running } from './running.ts'

describe.skipIf(!hasBrowser)(`the register in a browser${NEEDS_BROWSER}`, () => {
  let office: Running
  let page: Page
  const errors: string[] = []

  beforeAll(async () => {
    office = await running('251-everyday', 'decision-born-digital')
    page = await office.browser.newPage()
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    page.on('pageerror', (error) => errors.push(error.message))
  })
  afterAll(() => office?.stop())

  test('finds a letter as one types, keeps the query in the address bar, and opens it with the keyboard', async () => {
    await page.goto(office.url)
    await page.keyboard.press('/')
    await page.keyboard.type('251 nntn')
    await page.waitForURL(/q=251\+nntn/u)
    await expect.poll(() => page.locator('#list a.row').count()).toBe(1)
    expect(await page.locator('#list mark').first().textContent()).toBe('251')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL(/letters/u)
    expect(await page.locator('h1').textContent()).toContain('251/UBND-NNTN')
    expect(await page.locator('rect.hit').count()).toBeGreaterThan(0)
  })

  test('narrows by links that can be taken back', async () => {
    await page.goto(office.url)
    await page.locator('.filters a', { hasText: '2024' }).first().click()
    expect(await page.locator('#list a.row').allTextContents()).toHaveLength(1)
    expect(page.url()).toContain('year=2024')
    await page.locator('.chip').first().click()
    expect(await page.locator('#list a.row').count()).toBe(2)
  })

  test('shows the box of the value that is pointed at, inside the picture', async () => {
    await page.goto(`${office.url}/?q=251`)
    await page.locator('#list a.row').first().click()
    await page.locator('a.value[href="#subject-0"]').hover()
    const box = await page.locator('rect.shown').boundingBox()
    const picture = await page.locator('figure#page-1').boundingBox()
    expect(box && picture && box.x > picture.x && box.y > picture.y && box.width < picture.width / 2).toBe(true)
  })

  test('corrects a field: Enter saves it, search finds it, history says who changed what', async () => {
    await page.goto(`${office.url}/?q=1187`)
    await page.goto(`${office.url}${await reviewOfFirst()}/subject`)
    expect(await page.locator('textarea[name=words]').inputValue()).toContain('văn thư')
    expect(await page.locator('svg.crop').boundingBox()).toMatchObject({ width: expect.any(Number) })
    await page.locator('input[name=by]').fill('Nguyễn Thị Lan')
    await page.locator('textarea[name=words]').fill('Về việc sửa bằng tay')
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => !url.pathname.endsWith('/subject'))
    await page.goto(`${office.url}/?q=sua+bang+tay`)
    await page.locator('#list a.row').first().click()
    const history = await page.locator('table.history').textContent()
    expect(history).toContain('Nguyễn Thị Lan')
    expect(history).toContain('Về việc sửa bằng tay')
  })

  test('says in words why a day is refused, and keeps what was typed', async () => {
    await page.goto(`${office.url}/?q=251`)
    await page.goto(`${office.url}${await reviewOfFirst()}/issuedOn`)
    await page.locator('input[name=words]').fill('32/01/2019')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('[role=alert]').textContent()).toContain('không phải là ngày')
    expect(await page.locator('input[name=words]').inputValue()).toBe('32/01/2019')
    errors.splice(0) // Chromium tells of the answer 409, which is meant.
  })

  test('lists an upload while it is read, and one that is no scan with its reason', async () => {
    await page.goto(`${office.url}/scans`)
    await page
      .locator('.drop input[type=file]')
      .first()
      .setInputFiles([
        { name: 'không phải.pdf', mimeType: 'application/pdf', buffer: Buffer.from('Xin chào') },
        { name: "số 1'.png", mimeType: 'image/png', buffer: Buffer.from('') },
      ])
    await expect
      .poll(() => page.locator('#scans').textContent(), { timeout: 15_000 })
      .toMatch(/không phải\.pdf[\s\S]*Tệp không phải là PDF/u)
    await expect.poll(() => page.locator('#scans').textContent(), { timeout: 15_000 }).toContain('Tệp rỗng')
  })

  test('gives the incoming register in the columns of its year, as a page, as CSV and as XLSX', async () => {
    const days = 'from=2019-01-01&to=2019-12-31'
    await page.goto(`${office.url}/book?${days}`)
    expect(await page.locator('table.ruled thead th').count()).toBe(9)
    expect(await page.locator('table.ruled tbody tr').textContent()).toContain('251/UBND-NNTN')
    const csv = Buffer.from(await (await fetch(`${office.url}/book.csv?${days}`)).arrayBuffer())
    expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(csv.toString('utf8')).toContain('"16/01/2019"')
    const xlsx = Buffer.from(await (await fetch(`${office.url}/book.xlsx?${days}`)).arrayBuffer())
    expect(xlsx.toString('latin1', 0, 2)).toBe('PK')
  })

  test('keeps the language that was chosen', async () => {
    const english = await office.browser.newPage()
    await english.goto(`${office.url}/tasks`)
    await english.locator('a.language').click()
    await english.goto(office.url)
    expect(await english.locator('html').getAttribute('lang')).toBe('en')
    expect(await english.locator('nav').first().textContent()).toContain('Register')
    await english.close()
  })

  test('works without JavaScript: search, a letter, and a correction', async () => {
    const context = await office.browser.newContext({ javaScriptEnabled: false })
    const plain = await context.newPage()
    await plain.goto(office.url)
    await plain.locator('input[type=search]').fill('251')
    await plain.keyboard.press('Enter')
    await plain.locator('#list a.row').first().click()
    const letter = new URL(plain.url()).pathname
    await plain.locator('a[href*="/place?"]').click()
    await plain.locator('input[name=words]').fill('Quảng Ngãi')
    await plain.keyboard.press('Enter')
    await plain.waitForURL((url) => url.pathname === letter && url.hash === '#place-0')
    await context.close()
  })

  test('closes a task by one press, and takes it up again with a note, without JavaScript and by keyboard alone', async () => {
    const context = await office.browser.newContext({ javaScriptEnabled: false })
    const plain = await context.newPage()
    await plain.goto(`${office.url}/tasks`)
    const open = await plain.locator('button', { hasText: 'Xong' }).count()
    expect(open).toBeGreaterThan(0)
    await plain.locator('button', { hasText: 'Xong' }).first().press('Enter')
    expect(await plain.locator('button', { hasText: 'Xong' }).count()).toBe(open - 1)
    await plain.locator('h2.closed + div a').first().press('Enter')
    await plain.locator('input[value=done]').press('ArrowUp')
    await plain.keyboard.press('Tab')
    await plain.keyboard.type('chờ số liệu của các xã')
    await plain.getByRole('button', { name: 'Ghi tình trạng' }).press('Enter')
    await plain.waitForURL(/\/tasks$/u)
    expect(await plain.locator('table.tasks').first().textContent()).toMatch(/Đang làm\s+chờ số liệu của các xã/u)
    await context.close()
  })

  test.each([
    '/',
    '/?q=251',
    '/scans',
    '/review',
    '/tasks',
    '/tasks?view=board',
    '/tasks?view=assignee',
    '/book?from=2019-01-01&to=2026-12-31',
    'letter',
    'field',
    'task',
  ])(
    '%s has no violation of WCAG 2.2 AA that axe finds, light and dark, wide and narrow',
    async (path) => {
      const [url, last] = await pathTo(path)
      for (const colorScheme of ['light', 'dark'] as const) {
        for (const width of [1366, 390]) {
          await page.emulateMedia({ colorScheme })
          await page.setViewportSize({ width, height: 844 })
          await page.goto(office.url + url + last)
          expect(await flaws(page)).toEqual([])
        }
      }
    },
    60_000,
  )

  const pathTo = async (path: string): Promise<[string, string]> => {
    if (path.startsWith('/')) return [path, '']
    await page.goto(`${office.url}/?q=251`)
    const review = await reviewOfFirst()
    const letter = review.replace('/review/', '/letters/')
    if (path === 'task') return [letter, '/tasks/0']
    return path === 'letter' ? [letter, '?q=251'] : [review, '/number']
  }
  /** Where the first letter of the list is reviewed, without the field. */
  const reviewOfFirst = async (): Promise<string> => {
    const href = await page.locator('#list a.row').first().getAttribute('href')
    return String(href).replace('/letters/', '/review/').replace(/\?.*/u, '')
  }

  test('runs under its strict content policy without an error in the console', () => expect(errors).toEqual([]))
})

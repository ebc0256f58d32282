import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { flaws } from './flaws.ts'
import { hasBrowser, NEEDS_BROWSER, type Running, running } from './running.ts'

describe.skipIf(!hasBrowser)(`a scan's page in a browser${NEEDS_BROWSER}`, () => {
  let office: Running
  let page: Page
  let scan = ''
  const errors: string[] = []
  const registered = () => expect.poll(() => page.locator('#divide').count(), { timeout: 80_000 }).toBe(1)
  const letters = () => page.locator('.scan-state a[href^="/letters/"]').allTextContents()

  beforeAll(async () => {
    office = await running('two-letters')
    page = await office.browser.newPage()
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    page.on('pageerror', (error) => errors.push(error.message))
    await page.goto(`${office.url}/scans`)
    await page.locator('#scans .file a').click()
    await page.waitForURL(/scans\/[0-9a-f]{64}$/u)
    scan = page.url()
  })
  afterAll(() => office?.stop())

  test('shows its pages, and on which of them letters begin', async () => {
    expect(await page.locator('.cards img').count()).toBe(2)
    expect(await letters()).toEqual(['2045/SYT-NVY', '5120/UBND-VX3'])
    expect(await page.locator('input[name=first]:checked').count()).toBe(2)
  })

  test('joins two letters: the second leaves the register, and its page leads to the first', async () => {
    await page.locator('.scan-state a[href^="/letters/"]').nth(1).click()
    const second = page.url()
    await page.goto(scan)
    await page.locator('input[name=first]').nth(1).uncheck()
    await page.locator('#divide input[name=by]').fill('Nguyễn Thị Lan')
    await page.locator('#divide button[value=divide]').click()
    await registered()
    expect(await letters()).toEqual(['2045/SYT-NVY'])
    expect(await page.locator('#divide').textContent()).toContain('Nguyễn Thị Lan')
    await page.goto(`${office.url}/?q=5120/UBND-VX3`)
    expect(await page.locator('#list a.row .number').allTextContents()).toEqual(['2045/SYT-NVY'])
    await page.goto(second)
    expect(await page.locator('.warning').textContent()).toContain('không còn trong sổ')
    expect(await page.locator('.edit').count()).toBe(0)
    expect(await page.locator('table.history').textContent()).toContain('Nguyễn Thị Lan')
    await page.locator('.warning a').click()
    expect(await page.locator('h1').textContent()).toContain('2045/SYT-NVY')
    expect(await page.locator('figure').count()).toBe(2)
  })

  test('divides them again, without JavaScript', async () => {
    const context = await office.browser.newContext({ javaScriptEnabled: false })
    const plain = await context.newPage()
    await plain.goto(scan)
    await plain.locator('#divide button[value=undivide]').click()
    await expect
      .poll(
        async () => (await plain.goto(scan)) && plain.locator('.scan-state a[href^="/letters/"]').allTextContents(),
        {
          timeout: 30_000,
        },
      )
      .toEqual(['2045/SYT-NVY', '5120/UBND-VX3'])
    await context.close()
  })

  test('is read again with a page turned as it was asked', async () => {
    await page.goto(scan)
    await page.locator('select[name=turn-2]').selectOption('90')
    await page.locator('summary', { hasText: 'Đọc lại' }).click()
    await page.locator('#again button').click()
    await registered()
    await page.locator('.cards img').nth(1).scrollIntoViewIfNeeded()
    const lies = `{ const { naturalWidth, naturalHeight } = document.querySelectorAll('.cards img')[1]; naturalWidth > naturalHeight }`
    await expect.poll(() => page.evaluate(lies), { timeout: 10_000 }).toBe(true)
  }, 90_000)

  test.each([1366, 683, 390])('has no violation that axe finds at %i pixels, nor scrolls sideways', async (width) => {
    await page.goto(scan)
    await page.setViewportSize({ width, height: 844 })
    for (const summary of await page.locator('summary').all()) await summary.click()
    expect(await flaws(page)).toEqual([])
  })

  test('is rejected for a reason that the list of scans tells, and is asked for one', async () => {
    await page.setViewportSize({ width: 1366, height: 900 })
    await page.goto(scan)
    const reject = page.locator('form[action$="/reject"]')
    await page.locator('summary', { hasText: 'Không nhận' }).click()
    await reject.locator('input[name=reason]').fill('   ')
    await reject.locator('button').click()
    expect(await page.locator('[role=alert]').textContent()).toContain('Hãy ghi lý do')
    errors.splice(0) // Chromium tells of the answer 409, which is meant.
    await page.locator('summary', { hasText: 'Không nhận' }).click()
    await reject.locator('input[name=reason]').fill('Quét thiếu trang')
    await reject.locator('button').click()
    await page.goto(`${office.url}/scans`)
    expect(await page.locator('#scans').textContent()).toMatch(/Nguyễn Thị Lan không nhận, .*: Quét thiếu trang/u)
    await page.goto(office.url)
    expect(await page.locator('#list a.row').count()).toBe(0)
  })

  test('runs without an error in the console', () => expect(errors).toEqual([]))
})

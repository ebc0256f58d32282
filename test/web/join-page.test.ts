import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pdfPage } from '../../shared/adapters/pdf-pages.ts'
import { flaws } from './flaws.ts'
import { hasBrowser, NEEDS_BROWSER, type Running, running } from './running.ts'

const LETTER = new Uint8Array(readFileSync(new URL('../../fixtures/letters/251-everyday/scan.pdf', import.meta.url)))

/** A page of a letter as somebody scanned it into a file of its own. */
const pageAlone = async (page: number): Promise<Buffer> => {
  const { picture } = await pdfPage(LETTER, page)
  const { width, height, rgb } = picture
  return sharp(rgb, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 85 })
    .toBuffer()
}

describe.skipIf(!hasBrowser)(`files of one letter that are joined in a browser${NEEDS_BROWSER}`, () => {
  let office: Running
  let page: Page
  const fileOf = (name: string) => page.locator('#scans .file a', { hasText: name })

  beforeAll(async () => {
    office = await running()
    page = await office.browser.newPage()
    await page.goto(`${office.url}/scans`)
    const files = [
      { name: 'IMG_10.jpg', mimeType: 'image/jpeg', buffer: await pageAlone(2) },
      { name: 'IMG_2.jpg', mimeType: 'image/jpeg', buffer: await pageAlone(1) },
    ]
    await page.locator('input[type=file][multiple]').setInputFiles(files)
  }, 30_000)
  afterAll(() => office?.stop())

  test('are offered by name as telephones count them, and nothing in the form is out of reach', async () => {
    await expect.poll(() => page.locator('#scans tr.registered').count(), { timeout: 90_000 }).toBe(2)
    await fileOf('IMG_2').click()
    await page.locator('a[href$="/join"]').click()
    expect(await page.locator('.cards b').allTextContents()).toEqual(['IMG_2.jpg', 'IMG_10.jpg'])
    expect(await flaws(page)).toEqual([])
  }, 120_000)

  test('say what is missing when only one has a place', async () => {
    await page.locator('form.step button').click()
    expect(await page.locator('.warning').textContent()).toContain('ít nhất hai tệp')
  })

  test('become one scan of two pages; the old ones say where their pages are', async () => {
    await page.getByLabel('Thứ tự: IMG_10.jpg').fill('2')
    await page.locator('input[name=by]').fill('Nguyễn Thị Lan')
    await page.locator('form.step button').click()
    expect(await page.locator('h1').textContent()).toBe('IMG_2 + IMG_10.pdf')
    const letters = () => page.locator('.scan-state a[href^="/letters/"]').allTextContents()
    await expect.poll(letters, { timeout: 90_000 }).toEqual(['251/UBND-NNTN'])
    expect(await page.locator('.cards img').count()).toBe(2)
    await page.goto(`${office.url}/scans`)
    expect(await page.locator('#scans tr.rejected').count()).toBe(2)
    expect(await page.locator('#scans tr.rejected').first().textContent()).toContain('ghép vào “IMG_2 + IMG_10.pdf”')
  }, 120_000)
})

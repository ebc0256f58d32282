import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openOffice } from '../../infra/local/office.ts'
import { pdfPageCount } from '../../shared/adapters/pdf-pages.ts'
import { letterEntry } from '../letter-entry.ts'
import { openDesk } from './desk.ts'
import { flaws } from './flaws.ts'
import { hasBrowser, NEEDS_BROWSER } from './running.ts'

/** These pages live: what is awaited may take a while on a busy machine. */
const eventually = <T>(what: () => T) => expect.poll(what, { timeout: 15_000 })

const folder = mkdtempSync(join(tmpdir(), 'vanthu-desk-'))
const entry = letterEntry('251', 'UBND-NNTN', '2019-01-16', 'một')
entry.letter.fields.arrival = {
  value: { number: '587', date: '2019-01-18', office: 'Sở Y tế' },
  ...{ page: 1, confidence: 0.6, source: 'second-look', alternatives: ['589', '2019-01-16', '58'] },
}
entry.letter.review = [
  { field: 'arrival', reason: { vi: 'viết tay', en: 'by hand' } },
  { field: 'signer', reason: { vi: 'mờ', en: 'faint' } },
]
const { id } = entry.letter
const scanOf = (i: number) => ({
  name: `công văn ${i}.pdf`,
  mimeType: 'application/pdf',
  buffer: Buffer.from(`%PDF-1.4 ${i}`),
})

/** The real server over a register with one letter; nobody reads scans, so that they stay as they came. */
describe.skipIf(!hasBrowser)(`the clerk's desk in a browser${NEEDS_BROWSER}`, () => {
  let browser: Browser
  let page: Page
  let url: string
  let close: () => Promise<void>
  const office = openOffice(join(folder, 'data'))
  beforeAll(async () => {
    ;({ browser, page, url, close } = await openDesk(office, [entry]))
  })
  afterAll(() => close?.())
  const arrival = async () => (await office.register.letter(id))?.letter.fields.arrival?.value
  const names = async () => (await office.register.scans()).flatMap((scan) => scan.names).sort()

  describe('a stamp of arrival', () => {
    test('offers what else may stand there: by arrow, each part for itself, Enter accepts', async () => {
      await page.goto(`${url}/review/${id}/arrival`)
      const inputs = page.locator('input[name=words]')
      const values = async () => Promise.all([0, 1, 2].map((i) => inputs.nth(i).inputValue()))
      expect(await page.locator('button[name=instead]').allTextContents()).toEqual(['589', '58', '16/01/2019'])
      await page.keyboard.press('ArrowDown')
      expect(await values()).toEqual(['589', '18/01/2019', 'Sở Y tế'])
      await page.keyboard.press('ArrowUp')
      await page.keyboard.press('ArrowUp')
      expect(await values()).toEqual(['58', '18/01/2019', 'Sở Y tế'])
      await page.getByRole('button', { name: '16/01/2019' }).click()
      expect(await values()).toEqual(['58', '16/01/2019', 'Sở Y tế'])
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/review\/.*\/signer$/u)
      expect(await arrival()).toEqual({ number: '58', date: '2019-01-16', office: 'Sở Y tế' })
    })

    test('is accepted with another number by one press, without JavaScript', async () => {
      const other = letterEntry('252', 'UBND-NNTN', '2019-01-16', 'hai')
      const { arrival } = entry.letter.fields
      await office.register.putLetter({
        ...other,
        letter: { ...other.letter, fields: { ...other.letter.fields, ...(arrival && { arrival }) } },
      })
      const context = await browser.newContext({ javaScriptEnabled: false })
      const plain = await context.newPage()
      await plain.goto(`${url}/review/${other.letter.id}/arrival`)
      await plain.getByRole('button', { name: '589' }).click()
      const value = (await office.register.letter(other.letter.id))?.letter.fields.arrival?.value
      expect(value).toEqual({ number: '589', date: '2019-01-18', office: 'Sở Y tế' })
      await context.close()
    })
  })

  test('that a number is used already is told while it is typed', async () => {
    const first = letterEntry('7', 'UBND-VX', '2020-05-06', 'bảy')
    const second = letterEntry('8', 'UBND-VX', '2020-05-07', 'tám')
    for (const one of [first, second]) await office.register.putLetter(one)
    await page.goto(`${url}/review/${second.letter.id}/number`)
    expect(await page.locator('.used').textContent()).toBe('')
    await page.keyboard.type('7')
    await eventually(() => page.locator('.used').textContent()).toContain('Số này đã có trong năm')
    expect(await page.locator('.used a').getAttribute('href')).toBe(`/letters/${first.letter.id}`)
    await page.keyboard.type('9')
    await eventually(() => page.locator('.used').textContent()).toBe('')
  })

  test('a key too many settles nothing: an empty field asks for a value, or to say that there is none', async () => {
    await page.goto(`${url}/review/${id}/signer`)
    await page.keyboard.press('Enter')
    await eventually(() => page.locator('[role=alert]').textContent()).toContain('Chưa có gì để nhận')
    expect((await office.register.letter(id))?.letter.settled).not.toContain('signer')
    await page.locator('button[value=absent]').click()
    await eventually(async () => (await office.register.letter(id))?.letter.settled).toContain('signer')
  })

  test('an address that leads nowhere is told on a page that leads on', async () => {
    await page.goto(`${url}/no-such-page`)
    await page.locator('main input[type=search]').fill('251')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/\?q=251/u)
    expect(await page.locator('#list a.row').count()).toBeGreaterThan(0)
  })

  test.each([1366, 683, 390])('has no violation that axe finds at %i pixels, nor scrolls sideways', async (width) => {
    const seen = await browser.newContext({ viewport: { width, height: 844 }, hasTouch: width === 390 })
    const look = await seen.newPage()
    for (const path of ['/scans', '/no-such-page', `/review/${id}/arrival`, `/letters/${id}`]) {
      await look.goto(url + path)
      expect([path, await flaws(look)]).toEqual([path, []])
    }
    await seen.close()
  })

  describe('taking in', () => {
    test('a folder, with what is in its folders, and nothing that is no scan', async () => {
      const scans = join(folder, 'đến')
      mkdirSync(join(scans, 'tháng 1'), { recursive: true })
      for (const name of ['một.pdf', 'tháng 1/hai.PDF', 'ghi chú.txt', 'Thumbs.db'])
        writeFileSync(join(scans, name), `%PDF-1.4 ${name}`)
      await page.goto(`${url}/scans`)
      await page.locator('input[webkitdirectory]').setInputFiles(scans)
      await eventually(names).toEqual(['hai.PDF', 'một.pdf'])
      await eventually(() => page.locator('.sending').textContent()).toBe('✓ đã gửi: 2')
    })

    test('forty files at once, while the list lives', async () => {
      await page.goto(`${url}/scans`)
      const files = Array.from({ length: 40 }, (_, i) => scanOf(i + 1))
      const given = JSON.stringify(files.map(({ name, buffer }) => [name, buffer.toString()]))
      const dropped = await page.evaluateHandle(`{
        const data = new DataTransfer()
        for (const [name, text] of ${given}) data.items.add(new File([text], name, { type: 'application/pdf' }))
        data
      }`)
      await page.locator('form.drop').dispatchEvent('drop', { dataTransfer: dropped })
      await eventually(() => page.locator('#scans tr').count()).toBe(42)
      await eventually(() => page.locator('.sending').textContent()).toBe('✓ đã gửi: 40')
      const [first] = await office.register.scans()
      if (!first) throw new Error('no scan came')
      await office.register.putScan({ ...first, state: 'reading', pages: 12, pagesRead: 2 })
      await eventually(() => page.locator('#scans').textContent()).toContain('trang 3/12')
    })

    test('a picture that is pasted', async () => {
      await page.goto(`${url}/scans`)
      await page.evaluate(`{
        const clipboardData = new DataTransfer()
        clipboardData.items.add(new File(['pasted'], 'dán.png', { type: 'image/png' }))
        document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
      }`)
      await eventually(names).toContain('dán.png')
    })

    test('goes on with what was not sent when the page is opened again', async () => {
      await page.goto(`${url}/scans`)
      await page.route('**/scans', (route) => (route.request().method() === 'POST' ? undefined : route.continue()))
      const sending = page.waitForRequest((request) => request.method() === 'POST')
      await page
        .locator('.drop input[type=file]')
        .first()
        .setInputFiles([scanOf(101), scanOf(102)])
      await sending
      // The page is left before anything may pass: else the second file is sent in between, now and then.
      await page.goto('about:blank')
      await page.unroute('**/scans')
      await page.goto(`${url}/scans`)
      await eventually(names).toEqual(expect.arrayContaining(['công văn 101.pdf', 'công văn 102.pdf']))
      await eventually(() => page.locator('.sending').textContent()).toBe('✓ đã gửi: 2')
      await page.reload()
      expect(await page.locator('.sending').textContent()).toBe('')
    })

    test('pages photographed one by one as one letter', async () => {
      const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true })
      const camera = await phone.newPage()
      await camera.goto(`${url}/scans`)
      const photo = await camera.screenshot({ type: 'jpeg' })
      for (const name of ['1.jpg', '2.jpg'])
        await camera.locator('input[capture]').setInputFiles({ name, mimeType: 'image/jpeg', buffer: photo })
      expect(await camera.locator('input[capture]').getAttribute('capture')).toBe('environment')
      await camera.locator('.photos button').click()
      await eventually(async () => (await names()).filter((name) => name.startsWith('ảnh '))).toHaveLength(1)
      const scan = (await office.register.scans()).find(({ names }) => names[0]?.startsWith('ảnh '))
      const bytes = scan && (await office.archive.get(`scans/${scan.id}`))
      expect(bytes && (await pdfPageCount(bytes))).toBe(2)
      await phone.close()
    })
  })
})

import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openOffice } from '../../infra/local/office.ts'
import { letterThatCites } from '../letter-with-tasks.ts'
import { openDesk } from './desk.ts'
import { flaws } from './flaws.ts'
import { hasBrowser, NEEDS_BROWSER } from './running.ts'

const MENDED = { vi: 'Số, ký hiệu in không rõ: máy đọc được “5§20/BYT-BH”', en: 'It read “5§20/BYT-BH”' }
const entry = letterThatCites(
  ['312', 'SYT-KH', '2026-02-20'],
  { fullNumber: '251/UBND-NNTN', issuedOn: '2026-01-16', issuer: 'UBND tỉnh', relation: 'answers' },
  { fullNumber: '5820/BYT-BH' },
  { fullNumber: '39/2016/NĐ' },
)
const [, second] = entry.letter.fields.citations
if (second) second.box = { left: 0.5, top: 0.4, width: 0.2, height: 0.014 }
entry.letter.review = [
  { field: 'citations', item: 1, reason: MENDED },
  { field: 'citations', item: 2, reason: { vi: 'Ký hiệu thiếu cơ quan', en: 'The symbol lacks the organ' } },
]
const asked = letterThatCites(['251', 'UBND-NNTN', '2026-01-16'])
const { id } = entry.letter

describe.skipIf(!hasBrowser)(`doubtful cited documents in a browser${NEEDS_BROWSER}`, () => {
  let browser: Browser
  let page: Page
  let url: string
  let close: () => Promise<void>
  const office = openOffice(join(mkdtempSync(join(tmpdir(), 'vanthu-cited-')), 'data'))
  beforeAll(async () => {
    ;({ browser, page, url, close } = await openDesk(office, [entry, asked]))
  })
  afterAll(() => close?.())
  const now = async () => (await office.register.letter(id))?.letter

  test.each([1366, 683, 390])('have no violation that axe finds at %i pixels, nor scroll sideways', async (width) => {
    const seen = await browser.newContext({ viewport: { width, height: 844 }, hasTouch: width === 390 })
    const look = await seen.newPage()
    for (const path of [`/review/${id}/citations?item=1`, `/review/${id}/citations`, `/letters/${id}`, '/review']) {
      await look.goto(url + path)
      expect([path, await flaws(look)]).toEqual([path, []])
    }
    await seen.close()
  })

  test('are marked on the letter’s page, each with its reason; the others are not', async () => {
    await page.goto(`${url}/letters/${id}`)
    expect(await page.locator('tr.doubtful .doubt').allTextContents()).toEqual([
      expect.stringContaining('“5§20/BYT-BH”'),
      expect.stringContaining('thiếu cơ quan'),
    ])
  })

  test('the letter that answers another says so on both letters’ pages, in both languages', async () => {
    expect(await page.locator('tr .relation').allTextContents()).toEqual(['Trả lời'])
    await page.goto(`${url}/letters/${asked.letter.id}`)
    expect(await page.locator('.cited-by .relation').allTextContents()).toEqual(['trả lời văn bản này'])
    await page.goto(`${url}/letters/${asked.letter.id}?lang=en`)
    expect(await page.locator('.cited-by .relation').allTextContents()).toEqual(['answers this letter'])
    await page.goto(`${url}/letters/${id}?lang=en`)
    expect(await page.locator('tr .relation').allTextContents()).toEqual(['Answers'])
    await page.goto(`${url}/letters/${id}?lang=vi`)
  })

  test('are asked about one by one, with the document’s own line on the paper', async () => {
    await page.goto(`${url}/review`)
    const chips = page.locator('.queue .chip')
    expect(await chips.allTextContents()).toEqual(['⚑ Văn bản viện dẫn 5820/BYT-BH', '⚑ Văn bản viện dẫn 39/2016/NĐ'])
    await chips.first().click()
    expect(await page.locator('h1').textContent()).toBe('Văn bản viện dẫn 5820/BYT-BH')
    const [, y = 0, , height = 0] = ((await page.locator('svg.crop').getAttribute('viewBox')) ?? '')
      .split(' ')
      .map(Number)
    expect([y > 0.35 * 2339, y < 0.4 * 2339, height < 0.12 * 2339]).toEqual([true, true, true])
  })

  test('are mended with the keyboard; the next is asked about, and the others are settled by nobody', async () => {
    await page.goto(`${url}/review/${id}/citations?item=1`)
    await page.keyboard.press('Tab')
    await page.keyboard.type('20/10/2017')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Bộ Y tế')
    await page.keyboard.press('Enter')
    await page.waitForURL(/citations\?item=2$/u)
    const letter = await now()
    expect(letter?.fields.citations[1]?.value).toEqual({
      fullNumber: '5820/BYT-BH',
      issuedOn: '2017-10-20',
      issuer: 'Bộ Y tế',
    })
    expect(letter?.fields.citations.map(({ source }) => source)).toEqual(['ocr', 'person', 'ocr'])
    expect(letter?.settled).toEqual([])
  })

  test('a day that is none is refused with its words, and what was typed stays', async () => {
    await page.goto(`${url}/review/${id}/citations?item=0`)
    await page.locator('select').selectOption({ label: 'Thực hiện' })
    await page.locator('input[name=words]').nth(2).fill('32/1/2026')
    await page.keyboard.press('Enter')
    expect(await page.locator('#refused').textContent()).toContain('32/1/2026')
    expect(await page.locator('select').inputValue()).toBe('Thực hiện')
  })

  test('that are none leave the list at one press', async () => {
    await page.goto(`${url}/review/${id}/citations?item=2`)
    await page.locator('button[value=absent]').click()
    await page.waitForURL(/\/review$/u)
    expect((await now())?.fields.citations).toHaveLength(2)
    expect((await now())?.review).toEqual([])
  })

  test('an address of a document that the letter does not cite leads nowhere', async () => {
    for (const path of ['citations?item=9', 'addressees?item=0', 'citations?item=x'])
      expect((await page.goto(`${url}/review/${id}/${path}`))?.status()).toBe(404)
  })
})

import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openOffice } from '../../infra/local/office.ts'
import { letterWithTasks, task } from '../letter-with-tasks.ts'
import { openDesk } from './desk.ts'
import { flaws } from './flaws.ts'
import { hasBrowser, NEEDS_BROWSER } from './running.ts'

const entry = letterWithTasks(
  ['12', 'UBND-VX', '2026-03-02'],
  task('Rà soát danh sách hộ nghèo trên địa bàn', { no: '1' }),
  task('Báo cáo kết quả phun hóa chất diệt muỗi', { no: '2a', deadlineText: 'trước 15/4' }),
  task('Bố trí kinh phí mua sắm trang thiết bị', { no: '3' }),
)
const [, second] = entry.letter.fields.tasks
if (second) second.box = { left: 0.1, top: 0.4, width: 0.8, height: 0.06 }
entry.letter.review = [
  { field: 'tasks', item: 1, reason: { vi: 'Thời hạn: không chắc ngày', en: 'Deadline: the day is unsure' } },
  { field: 'tasks', item: 2, reason: { vi: 'Chữ mờ, đọc không chắc', en: 'Read with doubt' } },
]
const { id } = entry.letter

describe.skipIf(!hasBrowser)(`doubtful tasks in a browser${NEEDS_BROWSER}`, () => {
  let browser: Browser
  let page: Page
  let url: string
  let close: () => Promise<void>
  const office = openOffice(join(mkdtempSync(join(tmpdir(), 'vanthu-tasks-')), 'data'))
  beforeAll(async () => {
    ;({ browser, page, url, close } = await openDesk(office, [entry]))
  })
  afterAll(() => close?.())
  const now = async () => (await office.register.letter(id))?.letter

  test.each([1366, 683, 390])('have no violation that axe finds at %i pixels, nor scroll sideways', async (width) => {
    const seen = await browser.newContext({ viewport: { width, height: 844 }, hasTouch: width === 390 })
    const look = await seen.newPage()
    const own = `/letters/${id}/tasks/1`
    for (const path of [`/review/${id}/tasks?item=1`, `/review/${id}/tasks`, `/letters/${id}`, own, '/review']) {
      await look.goto(url + path)
      expect([path, await flaws(look)]).toEqual([path, []])
    }
    await seen.close()
  })

  test('are marked, each with its reason, on the letter’s page, the list and the board', async () => {
    for (const path of [`/letters/${id}`, '/tasks', '/tasks?view=board']) {
      await page.goto(url + path)
      const marks = page.locator('main .doubt', { hasText: /không chắc/u })
      expect([path, await marks.allTextContents()]).toEqual([
        path,
        [expect.stringContaining('không chắc ngày'), expect.stringContaining('đọc không chắc')],
      ])
    }
  })

  test('are asked about one by one, with the task’s own place on the paper', async () => {
    await page.goto(`${url}/review`)
    expect(await page.locator('.queue .chip').allTextContents()).toEqual(['⚑ Nhiệm vụ 2a', '⚑ Nhiệm vụ 3'])
    await page.locator('.queue .chip').first().click()
    expect(await page.locator('h1').textContent()).toBe('Nhiệm vụ 2a')
    const [, y = 0, , height = 0] = ((await page.locator('svg.crop').getAttribute('viewBox')) ?? '')
      .split(' ')
      .map(Number)
    expect([y > 0.38 * 2339, height < 0.09 * 2339]).toEqual([true, true])
  })

  test('are mended with the keyboard; the next is asked about, and the others are settled by nobody', async () => {
    await page.goto(`${url}/review/${id}/tasks?item=1`)
    for (const _ of [1, 2]) await page.keyboard.press('Tab')
    await page.keyboard.type('15/4/2026')
    await page.keyboard.press('Enter')
    await page.waitForURL(/tasks\?item=2$/u)
    const letter = await now()
    expect(letter?.fields.tasks[1]?.value).toMatchObject({ no: '2a', assignees: ['Sở Y tế'], deadline: '2026-04-15' })
    expect(letter?.fields.tasks.map(({ source }) => source)).toEqual(['ocr', 'person', 'ocr'])
    expect(letter?.settled).toEqual([])
  })

  test('that are none leave the list at one press', async () => {
    await page.goto(`${url}/review/${id}/tasks?item=2`)
    await page.locator('button[value=absent]').click()
    await page.waitForURL(/\/review$/u)
    expect((await now())?.fields.tasks).toHaveLength(2)
    expect((await now())?.review).toEqual([])
  })

  test('an address of a task that the letter does not have leads nowhere', async () => {
    for (const path of ['tasks?item=9', 'number?item=0', 'tasks?item=x'])
      expect((await page.goto(`${url}/review/${id}/${path}`))?.status()).toBe(404)
  })
})

import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { s3Links } from '../../shared/adapters/s3-links.ts'
import { type S3Server, s3Server } from '../servers/s3-server.ts'
import { hasBrowser, launchBrowser, NEEDS_BROWSER } from '../web/running.ts'

const NAME = 'Công văn (1) + khẩn 100%.pdf'

/** Names are written into forms and headers by the browser's own rules: only a browser proves them. */
describe.skipIf(!hasBrowser)(`links to S3 in a browser${NEEDS_BROWSER}`, () => {
  let server: S3Server
  let browser: Browser
  beforeAll(async () => {
    server = await s3Server({ bucket: 'vanthu' })
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })
  const links = () => s3Links(server.client(), 'vanthu')

  test('a form puts a file under its Vietnamese name and comes back to the page that was asked for', async () => {
    const back = `${server.endpoint}/sent?from=form`
    const { url, fields } = await links().upload({ prefix: 'thả vào/', mostBytes: 10, seconds: 60 }, { redirect: back })
    const hidden = Object.entries(fields).map(([name, value]) => {
      const written = value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
      return `<input type="hidden" name="${name}" value="${written}">`
    })
    const page = await browser.newPage()
    await page.setContent(
      `<meta charset="utf-8"><form action="${url}" method="post" enctype="multipart/form-data">${hidden.join('')}
      <input type="file" name="file"><button>Gửi</button></form>`,
    )
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: NAME, mimeType: 'application/pdf', buffer: Buffer.from('một') })
    const sent = page.waitForRequest((request) => request.url().startsWith(`${back}&bucket=vanthu`))
    await page.locator('button').click()
    expect(new URL((await sent).url()).searchParams.get('key')).toBe(`thả vào/${NAME}`)
    expect(server.objects().map(({ key, bytes }) => [key, Buffer.from(bytes).toString()])).toEqual([
      [`thả vào/${NAME}`, 'một'],
    ])
  })

  test('a link saves the object under its Vietnamese name', async () => {
    server.put('letters/a', Buffer.from('hai'))
    const page = await browser.newPage()
    const url = await links().download('letters/a', { name: NAME, type: 'application/pdf', seconds: 60 })
    await page.setContent(`<a href="${url.replaceAll('&', '&amp;')}">Tải về</a>`)
    const saved = page.waitForEvent('download')
    await page.locator('a').click()
    expect((await saved).suggestedFilename()).toBe(NAME)
    expect(await readFile(await (await saved).path(), 'utf8')).toBe('hai')
  })
})

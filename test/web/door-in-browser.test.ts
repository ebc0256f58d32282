import { readFile } from 'node:fs/promises'
import { serve } from '@hono/node-server'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { oidcDoor } from '../../shared/web/oidc-door.ts'
import { OidcSettings } from '../../shared/web/oidc-settings.ts'
import { type Bucket, bucket } from './bucket.ts'
import { flaws } from './flaws.ts'
import { freePort } from './listening.ts'
import { CHROMIUM, FLAGS, hasBrowser, NEEDS_BROWSER } from './running.ts'
import { type SignInServer, signInServer } from './sign-in-server.ts'
import { scanEntry, webOffice } from './web-office.ts'

const STATIC = new URL('../../shared/web/static/', import.meta.url)
const SCAN = 'a'.repeat(64)

describe.skipIf(!hasBrowser)(`the office behind a door, in a browser${NEEDS_BROWSER}`, () => {
  let url = ''
  const retried: string[] = []
  let provider: SignInServer
  let kho: Bucket
  let browser: Browser
  let page: Page
  const stops: (() => void)[] = []
  const errors: string[] = []

  beforeAll(async () => {
    let files = 0
    const port = await freePort()
    url = `http://localhost:${port}`
    provider = await signInServer(url)
    kho = await bucket(url)
    const settings = { publicUrl: url, issuer: provider.issuer, clientId: 'vanthu', sessionSecret: 'x'.repeat(32) }
    const { web, register } = webOffice({
      door: oidcDoor(OidcSettings.parse(settings)),
      staticFile: (name) => readFile(new URL(name, STATIC)),
      uploadForm: async () => ({
        url: kho.url,
        fields: { key: `uploads/${++files}/*`, success_action_redirect: `${url}/scans` },
      }),
      retry: async (scan) => {
        retried.push(scan)
        await register.putScan(scanEntry(SCAN, { names: ['lại.pdf'], state: 'waiting' }))
      },
      streams: false,
    })
    await register.putScan(scanEntry(SCAN, { names: ['kẹt.pdf'], stuck: { vi: 'hỏng', en: 'broken' } }))
    const server = serve({ fetch: web.fetch, port, hostname: '127.0.0.1' })
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS })
    page = await browser.newPage()
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    page.on('pageerror', (error) => errors.push(error.message))
    stops.push(
      provider.close,
      kho.close,
      () => void server.close(),
      () => void browser.close(),
    )
  })
  afterAll(() => {
    for (const stop of stops) stop()
  })

  test('signs in at the provider, and comes back to the page that was asked for', async () => {
    await page.goto(`${url}/scans?x=1`)
    await page.locator('input[name=login]').fill('lan')
    await page.locator('input[name=password]').fill('x')
    await page.locator('button[type=submit]').click()
    await page.locator('button[type=submit]', { hasText: 'Continue' }).click()
    await page.waitForURL(`${url}/scans?x=1`)
    expect(await page.locator('header').textContent()).toContain('Nguyễn Thị Lan')
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await flaws(page)).toEqual([])
  })

  test('sends many files straight to the bucket, each by its own form, and tells which one failed', async () => {
    await page
      .locator('.drop input[type=file]')
      .first()
      .setInputFiles([
        { name: 'số 1.pdf', mimeType: 'application/pdf', buffer: Buffer.from('một') },
        { name: 'quá lớn.pdf', mimeType: 'application/pdf', buffer: Buffer.from('hai') },
        { name: 'số 1.pdf', mimeType: 'application/pdf', buffer: Buffer.from('ba') },
      ])
    await expect.poll(() => page.locator('.sending').textContent()).toContain('✓ đã gửi: 2')
    expect(await page.locator('.sending .warning').allTextContents()).toEqual([
      expect.stringContaining('quá lớn.pdf: Không gửi được tệp'),
    ])
    expect([...kho.kept.values()]).toEqual(['một', 'ba'])
    expect([...kho.kept.keys()].every((key) => /^uploads\/\d+\/số 1\.pdf$/u.test(key))).toBe(true)
    errors.splice(0) // Chromium tells of the answer 400, which is meant.
  })

  test('puts a stuck scan to work again, and the row lives without a stream', async () => {
    await page.locator('#scans button').click()
    await page.waitForURL(`${url}/scans`)
    expect(retried).toEqual([SCAN])
    await expect.poll(() => page.locator('#scans').textContent()).toContain('đang chờ')
  })

  test('sends one file to the bucket without JavaScript', async () => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      storageState: await page.context().storageState(),
    })
    const plain = await context.newPage()
    await plain.goto(`${url}/scans`)
    await plain
      .locator('input[type=file]')
      .setInputFiles([{ name: 'không lệnh.pdf', mimeType: 'application/pdf', buffer: Buffer.from('bốn') }])
    await plain.locator('form.drop button').click()
    await expect.poll(() => [...kho.kept.values()]).toContain('bốn')
    await plain.waitForURL(`${url}/scans`)
    await context.close()
  })

  test('of one in no group: the page that says whom to ask has no violation that axe finds', async () => {
    const context = await browser.newContext()
    const guest = await context.newPage()
    await guest.goto(url)
    await guest.locator('input[name=login]').fill('khach')
    await guest.locator('input[name=password]').fill('x')
    await guest.locator('button[type=submit]').click()
    await guest.locator('button[type=submit]', { hasText: 'Continue' }).click()
    await expect.poll(() => guest.locator('main').textContent()).toContain('chưa thuộc nhóm nào')
    expect(await flaws(guest)).toEqual([])
    await context.close()
  })

  test('leads to sign in where a session ended while one typed in the search', async () => {
    await page.goto(url)
    await page.context().clearCookies({ name: 'session' })
    await page.locator('input[type=search]').fill('251')
    await page.waitForURL((at) => at.pathname === '/' && at.search === '?q=251')
    errors.splice(0) // Chromium tells of the answer 401, which is meant.
  })

  test('runs under its strict content policy without an error in the console', () => expect(errors).toEqual([]))
})

import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const ROOT = new URL('../../', import.meta.url).pathname
export const CHROMIUM = '/usr/bin/chromium'
export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const hasBrowser = existsSync(CHROMIUM)
/** What a skipped test is called, with the way to get it to run. */
export const NEEDS_BROWSER = hasBrowser ? '' : ' (skipped: apt-get install chromium)'

/** Where no locale is set, Chromium knows no file with a Vietnamese name. */
const ENV = { ...process.env, LC_ALL: 'C.UTF-8' }

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: CHROMIUM, args: FLAGS, env: ENV })

export type Running = { url: string; data: string; browser: Browser; stop(): Promise<void> }

/** The real program over some fixtures, in a data folder of its own, and a browser to look at it. */
export const running = async (...fixtures: string[]): Promise<Running> => {
  const data = join(mkdtempSync(join(tmpdir(), 'vanthu-web-')), 'data')
  const scans = fixtures.map((name) => join(ROOT, 'fixtures/letters', name, 'scan.pdf'))
  const program = spawn(process.execPath, [
    join(ROOT, 'infra/local/vanthu.ts'),
    'start',
    ...scans,
    '--data',
    data,
    '--port',
    '0',
  ])
  const url = await served(program)
  const browser = await launchBrowser()
  const stop = async () => {
    await browser.close()
    program.kill()
  }
  return { url, data, browser, stop }
}

const served = (program: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = ''
    program.stderr?.on('data', (chunk) => {
      said += String(chunk)
      const [url] = /http:\/\/localhost:\d+/u.exec(said) ?? []
      if (url) resolve(url)
    })
    program.once('exit', (code) => reject(new Error(`vanthu start ended with ${code}: ${said}`)))
  })

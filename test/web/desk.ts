import type { Browser, Page } from 'playwright-core'
import type { Office } from '../../infra/local/office.ts'
import { serve as serveOffice } from '../../infra/local/serve.ts'
import type { LetterEntry } from '../../shared/register.ts'
import { launchBrowser } from './running.ts'

export type Desk = { browser: Browser; page: Page; url: string; close(): Promise<void> }

/** The real server over a register with these letters, where nobody reads scans, and a browser to look at it. */
export const openDesk = async (office: Office, entries: LetterEntry[]): Promise<Desk> => {
  for (const entry of entries) {
    await office.register.putLetter(entry)
    await office.search.index(entry)
  }
  const server = await serveOffice(office, { port: 0 })
  const browser = await launchBrowser()
  const close = async () => {
    await browser.close()
    server.close()
    await office.close()
  }
  return { browser, page: await browser.newPage(), url: `http://localhost:${server.port}`, close }
}

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What is wrong with a page as it lies open: that it scrolls sideways, and what axe finds, each with its element. */
export const flaws = async (page: Page): Promise<string[]> => {
  await page.evaluate(AXE)
  const found = await page.evaluate<string[]>(
    "axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 160))))",
  )
  const isWide = await page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth')
  return isWide ? ['scrolls sideways', ...found] : found
}

import { readFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { pageWorkers } from '../../shared/adapters/page-reader.ts'
import { openPdf } from '../../shared/adapters/pdfium.ts'
import { searchablePdf } from '../../shared/adapters/searchable-pdf.ts'

const reader = pageWorkers(1)
afterAll(() => reader.close())

/** Of two photos of 1,750 × 2,350 and 2,250 × 3,000 pixels: where a word's lower left corner is seen, measured by eye. */
test.each([
  ['invitation-photo', 'GIẤYMỜI', [822, 478, 1750, 2350]],
  ['urgent-slant-photo', 'Kínhgửi', [914, 728, 2250, 3000]],
])(
  'words of a photographed sheet lie where they are seen: %s',
  async (slug, word, [x = 0, y = 0, width = 1, height = 1]) => {
    const scan = new Uint8Array(readFileSync(new URL(`../../fixtures/letters/${slug}/scan.jpg`, import.meta.url)))
    const { reading } = await reader.read(scan, 1)
    const pdf = await openPdf(await searchablePdf(scan, [reading]))
    const letters = pdf.page(1, (page) => page.characters()).filter(({ text }) => text.trim() !== '')
    pdf.close()
    const first =
      letters[
        letters
          .map(({ text }) => text)
          .join('')
          .indexOf(word)
      ]
    expect(Math.abs((first?.left ?? 0) * width - x)).toBeLessThan(0.01 * width)
    expect(Math.abs((first?.bottom ?? 0) * height - y)).toBeLessThan(0.01 * height)
  },
  60_000,
)

import { z } from 'zod'
import { languageOf } from '../pages/language.ts'
import type { PageReader, SecondEngine } from '../ports.ts'
import type { Line } from '../reading.ts'

/** Which engines a deployment reads with: Tesseract alone unless it is said otherwise, for Textract is paid by the page. */
export const Engines = z.enum(['tesseract', 'tesseract+textract']).default('tesseract')
export type Engines = z.infer<typeof Engines>

/** An answer with fewer letters than this part of what the first engine read has lost some of the page. */
const AS_MUCH = 0.5

/**
 * The same reader, which asks a second engine for the lines of pages in a language that Textract reads. The second engine
 * gets the page's picture as people see it (JPEG, 150 dpi): enough for print, little for small handwriting. Size, turn,
 * skew and second looks stay the first engine's. Where the second engine cannot take the picture, or gives less than
 * there is, the first reading stands: a page is never lost by asking twice.
 *
 * @throws what the second engine throws when the world failed
 */
export const withSecondEngine = (engines: Engines, pages: PageReader, second: SecondEngine): PageReader => {
  if (engines === 'tesseract') return pages
  return {
    pages: (scan) => pages.pages(scan),
    async read(scan, page, turn) {
      const { reading, picture } = await pages.read(scan, page, turn)
      if (reading.source !== 'ocr' || languageOf(reading.lines) !== 'textract') return { reading, picture }
      const lines = await second.read(picture)
      if (!lines || lettersIn(lines) < AS_MUCH * lettersIn(reading.lines)) return { reading, picture }
      return { reading: { ...reading, engine: second.engine, lines }, picture }
    },
    close: () => pages.close(),
  }
}

const lettersIn = (lines: Line[]): number =>
  lines.flatMap(({ words }) => words).reduce((sum, { text }) => sum + text.length, 0)

import { writeFileSync } from 'node:fs'
import { PDFDocument } from 'pdf-lib'
import { pageReader } from '../../shared/adapters/page-reader-here.ts'
import { A4, BLACK, LEFT, newPen, RIGHT, TOP } from '../fixtures/pen.ts'
import { seedOf } from '../fixtures/random.ts'
import { jpeg, SCANNERS, type Scanner, sheets } from '../fixtures/scanner.ts'
import { PAGES } from './pages.ts'

const FIXTURES = new URL('../../test/pages/language/', import.meta.url)
const SIZE = 12.5
const LINE = 17

/** One page of paragraphs, broken into lines as wide as a letter's. */
const typed = async (paragraphs: string[]): Promise<Uint8Array> => {
  const { pdf, page, fonts } = await newPen(1)
  const font = fonts.regular
  let y = TOP
  const write = (line: string): void => {
    page.drawText(line, { x: LEFT, y, size: SIZE, font, color: BLACK })
    y -= LINE
  }
  for (const paragraph of paragraphs) {
    let line = ''
    for (const word of paragraph.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`
      if (font.widthOfTextAtSize(longer, SIZE) > RIGHT - LEFT) {
        write(line)
        line = word
      } else line = longer
    }
    write(line)
    y -= LINE / 3
  }
  return pdf.save()
}

const scanned = async (paper: Uint8Array, scanner: Scanner, seed: number): Promise<Uint8Array> => {
  const [sheet] = await sheets(paper, scanner, seed)
  if (!sheet) throw new Error('A page was drawn, yet none came out of the scanner')
  const pdf = await PDFDocument.create()
  const picture = await pdf.embedJpg(await jpeg(sheet, scanner.quality))
  pdf.addPage(A4).drawImage(picture, { x: 0, y: 0, width: A4[0], height: A4[1] })
  return pdf.save()
}

// Into test/pages/language/: each page as Tesseract's Vietnamese model reads it from a clean and from a poor scan.
const reader = pageReader()
for (const [name, paragraphs] of Object.entries(PAGES)) {
  const paper = await typed(paragraphs)
  for (const quality of ['clean', 'poor'] as const) {
    const { reading } = await reader.read(await scanned(paper, SCANNERS[quality], seedOf(name)), 1)
    const text = reading.lines.map(({ words }) => `${words.map((word) => word.text).join(' ')}\n`).join('')
    writeFileSync(new URL(`${name}-${quality}.txt`, FIXTURES), text)
    process.stderr.write(`${name}, ${quality}\n`)
  }
}
await reader.close()

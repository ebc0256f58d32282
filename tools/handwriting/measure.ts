// How well the recogniser reads real letters, by itself: node tools/handwriting/measure.ts LETTERS_FOLDER OUT_FOLDER [WEIGHTS.onnx]
// Reads the first page of each letter that has a truth NAME.json beside it, and the number of any whose name gives it
// (ISSUER_251_SYMBOL_2019.pdf). Prints a table; OUT_FOLDER gets sheet.html, every crop that was misread or doubted.
// Pages are read once and kept in OUT_FOLDER/pages.
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import sharp from 'sharp'
import { recogniseDigits, withWeights } from '../../shared/adapters/digit-recogniser.ts'
import { pensOnPage } from '../../shared/adapters/page-inks.ts'
import { pageWorkers } from '../../shared/adapters/page-reader.ts'
import { blanksOf } from '../../shared/handwriting/blanks.ts'
import { areaOf } from '../../shared/handwriting/crop.ts'
import { handwrittenLooks } from '../../shared/handwriting/looks.ts'
import { type Blank, type Candidate, PageReading } from '../../shared/reading.ts'
import { Truth } from '../../shared/truth.ts'
import { type Measured, sheet, table } from './measured.ts'

const ROOT = new URL('../../', import.meta.url).pathname
const [letters = '', out = '', weights] = process.argv.slice(2)
if (!letters || !out) throw new Error('measure.ts LETTERS_FOLDER OUT_FOLDER [WEIGHTS.onnx]')
mkdirSync(join(out, 'pages'), { recursive: true })
// Pictures of real letters never enter the repository.
if (realpathSync(out).startsWith(ROOT)) throw new Error(`${out} lies in the repository`)
const recognise = weights ? withWeights(readFileSync(weights)) : recogniseDigits

/** What stands in each blank of the first page of each letter, as far as it is known. */
const known = (pdf: string): { page: number; texts: Partial<Record<Blank, string>> }[] => {
  const truth = pdf.replace(/\.pdf$/u, '.json')
  const [, number] = /_(\d{1,5})_/u.exec(basename(pdf)) ?? []
  if (!existsSync(truth)) return number ? [{ page: 1, texts: { number } }] : []
  return Truth.parse(JSON.parse(readFileSync(truth, 'utf8'))).letters.map(({ pages, number, issuedOn }) => ({
    page: Number.parseInt(pages, 10),
    texts: {
      ...(number && { number }),
      ...(issuedOn && { day: issuedOn.slice(8), month: issuedOn.slice(5, 7) }),
    },
  }))
}

const same = (read: string, truth: string): boolean => read.replace(/^0+/u, '') === truth.replace(/^0+/u, '')

const reader = pageWorkers(1)
const measured: Measured[] = []
for (const pdf of readdirSync(letters)
  .filter((name) => name.endsWith('.pdf'))
  .map((name) => join(letters, name))) {
  const bytes = new Uint8Array(readFileSync(pdf))
  for (const { page, texts } of known(pdf)) {
    const name = `${basename(pdf, '.pdf')}.${page}`
    const kept = join(out, 'pages', `${name}.json`)
    if (!existsSync(kept)) writeFileSync(kept, JSON.stringify((await reader.read(bytes, page)).reading))
    const reading = PageReading.parse(JSON.parse(readFileSync(kept, 'utf8')))
    const pens = await pensOnPage(bytes, reading)
    const start = performance.now()
    const looks = await handwrittenLooks(reading.lines, pens, recognise)
    const milliseconds = (performance.now() - start) / Math.max(1, looks.length)
    const found = blanksOf(reading.lines, pens)
    for (const [blank, truth] of Object.entries(texts)) {
      const area = found.find((one) => one.blank === blank)
      const candidates: Candidate[] = looks.find((look) => look.blank === blank)?.candidates ?? []
      const { left = 0, top = 0, right = 1, bottom = 1 } = area ? areaOf(area, pens) : {}
      const [x, y] = [Math.floor(left), Math.floor(top)]
      const picture = await sharp(pens.pixels, { raw: { width: pens.width, height: pens.height, channels: 1 } })
        .extract({ left: x, top: y, width: Math.ceil(right) - x, height: Math.ceil(bottom) - y })
        .png()
        .toBuffer()
      measured.push({
        name,
        blank,
        truth,
        found: area !== undefined,
        right: same(candidates[0]?.text ?? '?', truth),
        amongThree: candidates.slice(0, 3).some(({ text }) => same(text, truth)),
        candidates,
        milliseconds,
        picture,
      })
    }
  }
}
await reader.close()
writeFileSync(join(out, 'sheet.html'), sheet(measured))
process.stdout.write(table(measured))

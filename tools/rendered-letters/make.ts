import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type PrintedLetter, printedLetters } from '../../test/printed-letters/printed-letter.ts'
import { body } from '../fixtures/body.ts'
import { scannedPdf } from '../fixtures/files.ts'
import { newPage, newPen } from '../fixtures/pen.ts'
import type { Paragraph } from '../fixtures/typed.ts'
import { foot } from './foot.ts'
import { head } from './head.ts'
import { type Worn, wornBy } from './worn.ts'

const USAGE = 'node tools/rendered-letters/make.ts OUT [--letters FOLDER] [ROUND [NAME…]]'

/** The letter on paper, A4 by the decree's form, and how many pages it fills. */
const typeset = async (letter: PrintedLetter, worn: Worn): Promise<{ pdf: Uint8Array; pages: number }> => {
  const pen = await newPen(worn.seed)
  newPage(pen)
  head(pen, letter, worn)
  body(pen, paragraphsOf(letter))
  foot(pen, letter, worn)
  pen.pdf.setCreationDate(new Date(0))
  pen.pdf.setModificationDate(new Date(0))
  return { pdf: await pen.pdf.save(), pages: pen.printed.length }
}

const paragraphsOf = ({ part, table }: PrintedLetter): Paragraph[] => {
  const text = part('body').map((line) => (line.startsWith('^') ? { centred: [line.slice(1)] } : line))
  if (!table) return text
  const [from = 0] = table.columns
  const shares = table.columns.map((left, i) => ((table.columns[i + 1] ?? 0.95) - left) / (0.95 - from))
  const [heads = [], ...rows] = table.rows
  return [...text, { table: { columns: shares.map((share, i) => [heads[i] ?? '', share]), rows } }]
}

/**
 * The invented letters of test/printed-letters, or others written in their form, as scans with their truth, for
 * `vanthu evaluate OUT`: nobody tuned the reader on what Tesseract makes of them. Each round wears them otherwise.
 */
const make = async (out: string, letters: PrintedLetter[], round: number, only: string[]): Promise<void> => {
  mkdirSync(out, { recursive: true })
  for (const letter of letters.filter(({ name }) => only.length === 0 || only.includes(name))) {
    const [truth] = letter.truth.letters
    const worn = wornBy(letter.name, round, truth?.issuedOn ?? '2024-01-02')
    const { pdf, pages } = await typeset(letter, worn)
    writeFileSync(`${out}/${letter.name}.pdf`, await scannedPdf(pdf, worn.scanner, worn.seed))
    const { number, date } = worn.arrival ?? {}
    const arrival = worn.arrival ? { number, date } : null
    const read = { ...truth, pages: pages === 1 ? '1' : `1-${pages}`, arrival, urgency: truth?.urgency ?? null }
    writeFileSync(`${out}/${letter.name}.json`, JSON.stringify({ scan: `${letter.name}.pdf`, letters: [read] }))
    process.stderr.write(`${letter.name}\n`)
  }
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { letters: { type: 'string' } } })
const [out, round = '1', ...only] = positionals
if (!out) {
  process.stderr.write(`${USAGE}\n`)
  process.exitCode = 2
} else await make(out, printedLetters(values.letters), Number(round), only)

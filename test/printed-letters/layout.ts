import type { Line, Look, PageReading } from '../../shared/reading.ts'
import { pageOf } from '../pieces.ts'
import { centred, lettersIn, lineAt, lineOf, wrapped } from './lines.ts'
import type { PrintedLetter } from './printed-letter.ts'

const STEP = 0.0185
const [TOP, BOTTOM, MARGIN, INDENT] = [0.05, 0.93, 0.16, 0.205]
/** So many letters fill a line, the first of a paragraph, and a line of the addressees. */
const [FULL, FIRST, ADDRESSEE] = [84, 78, 58]

type Slip = (text: string) => string

/** A sheet after the other, each with its lines, and how far down it is filled. */
type Paper = { put: (lines: Line[]) => void; down: (by: number) => void; y: number; pages: Line[][] }

const paper = (): Paper => {
  const self: Paper = {
    y: TOP,
    pages: [[]],
    put: (lines) => self.pages.at(-1)?.push(...lines),
    down: (by) => {
      self.y += by
      if (self.y <= BOTTOM) return
      self.pages.push([])
      self.y = 0.08
    },
  }
  return self
}

/** The letter's pages as an engine gives them: each printed line with the boxes of its words. */
export const laidOut = (letter: PrintedLetter, slip: Slip = (text) => text): PageReading[] => {
  const sheet = paper()
  const ends = [column(letter.part('left'), 0.28, sheet, slip), column(letter.part('right'), 0.69, sheet, slip)]
  sheet.y = Math.max(...ends) + 0.012
  for (const text of letter.part('marks')) lineDown(lineAt(slip(text), 0.2, sheet.y), sheet)
  sheet.y = column(letter.part('centre'), 0.53, sheet, slip) + 0.012
  for (const [i, item] of letter.part('to').entries())
    for (const text of wrapped(item, ADDRESSEE)) lineDown(lineAt(slip(text), i === 0 ? 0.3 : 0.36, sheet.y), sheet)
  sheet.down(0.01)
  for (const paragraph of letter.part('body')) setParagraph(paragraph, sheet, slip)
  setTable(letter.table, sheet, slip)
  setFoot(letter.part('foot'), letter.part('sign'), sheet, slip)
  return sheet.pages.map(pageWith)
}

const lineDown = (line: Line[], sheet: Paper): void => {
  sheet.put(line)
  sheet.down(STEP)
}

const column = (lines: string[], middle: number, sheet: Paper, slip: Slip): number =>
  lines.reduce((top, text) => {
    if (text === '.') return top + STEP * 0.6
    sheet.put(centred(slip(text), middle, top))
    return top + STEP
  }, sheet.y)

const setParagraph = (paragraph: string, sheet: Paper, slip: Slip): void => {
  if (paragraph.startsWith('^')) lineDown(centred(slip(paragraph.slice(1)), 0.53, sheet.y), sheet)
  else {
    const [first = ''] = wrapped(paragraph, FIRST)
    const rest = paragraph.slice(first.length).trim()
    lineDown(lineAt(slip(first), INDENT, sheet.y), sheet)
    for (const text of rest === '' ? [] : wrapped(rest, FULL)) lineDown(lineAt(slip(text), MARGIN, sheet.y), sheet)
  }
  sheet.down(0.006)
}

const setTable = (table: PrintedLetter['table'], sheet: Paper, slip: Slip): void => {
  const { columns = [], rows = [] } = table ?? {}
  const widths = columns.map((from, i) => (columns[i + 1] ?? 0.95) - from)
  for (const cells of rows) {
    const lines = cells.map((cell, i) => wrapped(cell, lettersIn(widths[i] ?? 0)))
    for (let at = 0; at < Math.max(...lines.map(({ length }) => length)); at++) {
      const words = lines.flatMap((cell, i) =>
        lineAt(slip(cell[at] ?? ''), columns[i] ?? 0, sheet.y).flatMap((line) => line.words),
      )
      lineDown(lineOf(words), sheet)
    }
    sheet.down(0.006)
  }
}

const setFoot = (foot: string[], sign: string[], sheet: Paper, slip: Slip): void => {
  if (sheet.y + Math.max(foot.length, sign.length) * STEP > BOTTOM) sheet.down(1)
  const top = sheet.y + 0.012
  for (const [i, text] of foot.entries()) sheet.put(lineAt(slip(text), MARGIN, top + i * STEP * 0.85, 0.85))
  for (const [i, text] of sign.entries()) if (text !== '.') sheet.put(centred(slip(text), 0.7, top + i * STEP))
}

const pageWith = (lines: Line[], i: number): PageReading =>
  pageOf({
    page: i + 1,
    lines: [...lines].sort((a, b) => a.box.top - b.box.top),
    looks: i === 0 ? lines.flatMap(looksAt) : [],
  })

/** Number and date are looked at twice; here both looks read the same. */
const looksAt = (line: Line): Look[] => {
  const text = line.words.map((word) => word.text).join(' ')
  if (line.box.top > 0.3) return []
  if (/^(?:\p{L}+ ){0,2}[Ss]ố/u.test(text)) return [{ kind: 'number-line', box: line.box, lines: [line] }]
  return /ngày .*tháng/u.test(text) ? [{ kind: 'date-line', box: line.box, lines: [line] }] : []
}

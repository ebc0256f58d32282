import type { PrintedLetter } from '../../test/printed-letters/printed-letter.ts'
import { mark, type Span, spans } from '../fixtures/ink.ts'
import { BLACK, CENTRE, centred, draw, type Face, LEFT, linesOf, type Pen, RIGHT, width } from '../fixtures/pen.ts'
import { ruledStamp } from '../fixtures/ruled-stamp.ts'
import type { Worn } from './worn.ts'

const LEFT_COLUMN = LEFT + 82
const LEFT_ROOM = 205
const RIGHT_COLUMN = 407
const STEP = 16
const NUMBERED = /^(?<before>.*[Ss]ố:? )(?<number>\d+)(?<after>.*)$/u
const DATED = /^(?<before>.*, ngày )(?<number>\d+)(?<after> tháng .*)$/u

/** The head by appendix I of Decree 30/2020: boxes 1–4, the abstract (5b), marks (10b), type (5a), addressees (9a). */
export const head = (pen: Pen, letter: PrintedLetter, worn: Worn): void => {
  const [left, right] = [letter.part('left'), letter.part('right')].map((lines) => lines.filter((line) => line !== '.'))
  const at = (left ?? []).findIndex((line) => NUMBERED.test(line))
  const names = (left ?? []).slice(0, at)
  const own = letter.truth.letters[0]?.parentIssuer ? names.slice(0, 1) : []
  const y = pen.y - (Math.max(names.length, 2) + 1) * STEP
  for (const [i, line] of names.entries()) fitted(pen, line, pen.y - i * STEP, own.includes(line) ? 'regular' : 'bold')
  for (const [i, line] of (right ?? []).slice(0, -1).entries())
    centred(pen, line, RIGHT_COLUMN, pen.y - i * STEP, i === 0 ? 12 : 13.5, 'bold')
  rule(pen, RIGHT_COLUMN, pen.y - (right?.length === 2 ? 5 : 21), 82)
  rule(pen, LEFT_COLUMN, y + STEP + 7, 28)
  filled(pen, left?.[at] ?? '', NUMBERED, worn.handwritten.includes('number'), LEFT_COLUMN, y, 'regular')
  filled(pen, right?.at(-1) ?? '', DATED, worn.handwritten.includes('day'), RIGHT_COLUMN, y, 'italic')
  const about = (left ?? []).slice(at + 1)
  for (const [i, line] of about.entries()) centred(pen, line, LEFT_COLUMN, y - 16 - i * 14, 12)
  pen.y = y - 14 * about.length
  const [word] = letter.part('marks')
  if (word) mark(pen, word, LEFT + 40, pen.y - 38)
  if (worn.arrival) ruledStamp(pen, worn, LEFT - 30, pen.y - 128)
  pen.y -= word ? 60 : 36
  title(pen, letter.part('centre'))
  addressees(pen, letter.part('to'))
}

/** A long name is set smaller, as offices do. */
const fitted = (pen: Pen, line: string, y: number, face: Face): void => {
  const size = Math.min(12.5, (12.5 * LEFT_ROOM) / width(pen, line, 12.5, face))
  centred(pen, line, LEFT_COLUMN, y, size, face)
}

const filled = (pen: Pen, line: string, form: RegExp, byHand: boolean, x: number, y: number, face: Face): void => {
  const { before = '', number = '', after = '' } = form.exec(line)?.groups ?? { before: line }
  const parts: Span[] = [
    [before, face],
    [number, byHand ? 'hand' : face],
    [after, face],
  ]
  const whole = parts.reduce((sum, [words]) => sum + width(pen, words, 13, face), 0)
  spans(
    pen,
    parts.filter(([words]) => words !== ''),
    x,
    y,
    Math.min(13, (13 * 225) / whole),
  )
}

const rule = ({ page }: Pen, x: number, y: number, half: number): void =>
  page.drawLine({ start: { x: x - half, y }, end: { x: x + half, y }, thickness: 0.8, color: BLACK })

const title = (pen: Pen, lines: string[]): void => {
  for (const line of lines) {
    if (line === '-----') rule(pen, CENTRE, pen.y + 8, 40)
    else if (line !== '.')
      for (const part of linesOf(pen, line, RIGHT - LEFT - 70, 14, 'bold')) {
        centred(pen, part, CENTRE, pen.y, 14, 'bold')
        pen.y -= 18
      }
    else pen.y -= 14
  }
  if (lines.length > 0) pen.y -= 14
}

const addressees = (pen: Pen, items: string[]): void => {
  for (const [i, item] of items.entries()) {
    const x = i === 0 ? LEFT + 70 : LEFT + 130
    for (const line of linesOf(pen, item, RIGHT - LEFT - 140, 14)) {
      draw(pen, line, x, pen.y, 14)
      pen.y -= 18
    }
  }
  if (items.length > 0) pen.y -= 10
}

import type { PrintedLetter } from '../../test/printed-letters/printed-letter.ts'
import { seal, signature } from '../fixtures/ink.ts'
import { BOTTOM, centred, draw, LEFT, linesOf, newPage, type Pen } from '../fixtures/pen.ts'
import type { Worn } from './worn.ts'

const RIGHT_SIDE = 422
const STEP = 16
/** Height for seal and signature between title and name. */
const SIGNED = 72

/** “Nơi nhận” and the signature side by side (boxes 7–9b), the seal over the left third of the signature. */
export const foot = (pen: Pen, letter: PrintedLetter, worn: Worn): void => {
  const [heading, ...items] = letter.part('foot')
  const received = items.flatMap((item) => linesOf(pen, item, 225, 11))
  const sign = letter.part('sign')
  const blank = sign.indexOf('.')
  const titles = blank === -1 ? [] : sign.slice(0, blank)
  const names = sign.slice(blank).filter((line) => line !== '.')
  const height = Math.max(titles.length * STEP + SIGNED + names.length * STEP, received.length * 13.5 + 20)
  if (pen.y - height < BOTTOM - 14) newPage(pen)
  const top = pen.y - 12
  const y = top - STEP * titles.length - SIGNED
  // Ink lets toner shine through: the seal lies under the letters that it covers.
  const [name] = names.slice(-1)
  if (name) {
    seal(pen, RIGHT_SIDE - 38 + worn.seal.x, y + 36 + worn.seal.y)
    signature(pen, name, RIGHT_SIDE + 8, y + 38)
  }
  if (heading) draw(pen, heading, LEFT, top, 12, 'boldItalic')
  for (const [i, line] of received.entries()) draw(pen, line, LEFT, top - 13.5 * (i + 1), 11)
  for (const [i, line] of titles.entries()) centred(pen, line, RIGHT_SIDE, top - STEP * i, 13.5, 'bold')
  for (const [i, line] of names.entries()) centred(pen, line, RIGHT_SIDE, y - STEP * i, 14, 'bold')
}

import { bearsMark } from '../decree-30/iii-2-marks.ts'
import { areaOf, onPage } from '../pages/boxes.ts'
import { inkIn } from '../pages/ink-components.ts'
import { A4_HIGH, partOf } from '../pages/parts.ts'
import type { GreyPicture, Ocr } from '../ports.ts'
import type { Line, Look } from '../reading.ts'
import { enlarged } from './pictures.ts'

/** Pixels at 200 dpi: a line of capitals with its marks, and how far the next band is from it. */
const BAND = { height: 46, step: 8 }
/** Marks stand right under the number, where the upper part of a stamp comes to lie. */
const UPPER = 0.6
/** A mark may reach out of the stamp on the right. */
const BESIDE = 30
/** Fewer dark pixels are no mark. */
const LEAST_INK = 500

/**
 * Marks of urgency that were typed before a stamp of arrival was put over them: a stamp is pressed at a slant and made
 * level before it is read, so that what is typed under it slants; here the same place is read as the page lies, in
 * bands of one line.
 *
 * @param inked the page in grey with every ink
 * @param looks what the other looks read
 */
export const marksUnderStamps = async (inked: GreyPicture, looks: Look[], ocr: Ocr): Promise<Look[]> => {
  if (looks.some(({ kind, lines }) => kind === 'marks' && lines.some((line) => bearsMark(textOf(line))))) return []
  const stamp = looks.find(({ kind }) => kind === 'arrival-stamp')
  if (!stamp) return []
  const area = areaOf(stamp.box, inked)
  const scale = inked.height / A4_HIGH
  const wide = Math.min(area.width + Math.round(BESIDE * scale), inked.width - area.left)
  const part = partOf(inked, { ...area, width: wide })
  const box = { ...stamp.box, width: wide / inked.width }
  const high = Math.round(BAND.height * scale)
  for (let top = 0; top + high <= part.height * UPPER; top += Math.round(BAND.step * scale)) {
    const band = { left: 0, top, width: part.width, height: high }
    if (inkIn(part, band) < LEAST_INK * scale) continue
    const place = { left: 0, top: top / part.height, width: 1, height: high / part.height }
    const read = await ocr.recognise(await enlarged(part, band, 2), 'line')
    const lines = read.map((line) => onPage(onPage(line, place), box))
    if (lines.some((line) => bearsMark(textOf(line)))) return [{ kind: 'marks', box, lines }]
  }
  return []
}

const textOf = ({ words }: Line): string => words.map(({ text }) => text).join(' ')

import { nameInLines } from '../decree-30/ii-7-name-lines.ts'
import { nameRow } from '../decree-30/ii-7-name-row.ts'
import { weakestOf } from '../decree-30/ii-7-signature.ts'
import { pieceOf } from '../decree-30/pieces.ts'
import { onPage } from '../pages/boxes.ts'
import type { Area } from '../pages/grey.ts'
import { A4_HIGH, partOf } from '../pages/parts.ts'
import { madeLevel, slopeOf } from '../pages/slope.ts'
import type { GreyPicture, Ocr } from '../ports.ts'
import type { Box, Line, Look } from '../reading.ts'
import { enlarged } from './pictures.ts'

/** How far left of what was read of a name its rest may stand: nothing is missing; the family name is; two names are. */
const BEFORE = { whole: [12, 70], end: [70, 130], last: [130, 200] }
/** A line of name with its marks; crops differ, for a ring may cross the line above or below, or look like a slope. */
const CROPS = [
  { high: 46, isLevelled: true },
  { high: 54, isLevelled: true },
  { high: 54, isLevelled: false },
]
const BEHIND = 20
/** A line falls or rises so much before it is made level: pixels per pixel. */
const SLANTED = 0.025

/**
 * The line of the name by itself, made level: what was read of it with what stands before it, in crops that differ.
 * Nothing where a look has read it well, or where none has read any of it.
 *
 * @param inks pictures of the signature's place: of each ink, with and without the seal
 * @param seen what the looks read there, boxes on the page
 * @param height the whole page's height in pixels
 */
export const nameLines = async (
  inks: GreyPicture[],
  box: Box,
  { seen, height }: { seen: Line[]; height: number },
  ocr: Ocr,
): Promise<Look[]> => {
  const row = nameRow(seen, box)
  if (!row || row.isSure) return []
  const scale = height / A4_HIGH
  const lines: Line[] = []
  for (const far of BEFORE[row.read])
    for (const { high, isLevelled } of CROPS)
      for (const ink of inks) {
        const end = areaIn(row.box, box, ink)
        const slope = slopeOf(partOf(ink, within(end, ink)))
        const isLevel = Math.abs(slope) < SLANTED
        if (isLevel && !isLevelled) continue
        const crop = cropAround(ink, end, { far: far * scale, high: high * scale, slope: isLevelled ? slope : 0 })
        const whole = { left: 0, top: 0, width: crop.picture.width, height: crop.picture.height }
        const read = await ocr.recognise(await enlarged(crop.picture, whole, 2), 'line')
        lines.push(...read.map((line) => onPage(onPage(line, crop.box), box)))
        if (isAgreed(lines)) return [{ kind: 'name-line', box, lines }]
      }
  return lines.length > 0 ? [{ kind: 'name-line', box, lines }] : []
}

const isAgreed = (lines: Line[]): boolean => {
  const { name } = nameInLines(lines.map(({ words }) => pieceOf(words, 1)))
  return name !== undefined && name.text.split(' ').length > 2 && !name.isUnsure && weakestOf(name) >= SURE
}
const SURE = 0.85

/** The crop with the name's end, levelled by the end's own slope, and where it lies in the picture. */
const cropAround = (
  ink: GreyPicture,
  end: Area,
  { far, high, slope }: { far: number; high: number; slope: number },
): { picture: GreyPicture; box: Box } => {
  const left = Math.max(0, Math.round(end.left - far))
  const right = Math.min(ink.width, Math.round(end.left + end.width + BEHIND))
  const middle = end.top + end.height / 2
  const room = Math.round(high * 1.2)
  const tall = within({ left, top: Math.round(middle - room), width: right - left, height: 2 * room }, ink)
  const strip = partOf(ink, tall)
  const level = Math.abs(slope) < SLANTED ? strip : madeLevel(strip, slope, end.left + end.width / 2 - left)
  const top = Math.max(0, Math.round(middle - high / 2) - tall.top)
  const used = { left: 0, top, width: tall.width, height: Math.min(Math.round(high), tall.height - top) }
  const box = {
    left: left / ink.width,
    top: (tall.top + top) / ink.height,
    width: used.width / ink.width,
    height: used.height / ink.height,
  }
  return { picture: partOf(level, used), box }
}

const within = ({ left, top, width, height }: Area, ink: GreyPicture): Area => {
  const from = { left: Math.max(0, left), top: Math.max(0, top) }
  return {
    ...from,
    width: Math.min(ink.width, left + width) - from.left,
    height: Math.min(ink.height, top + height) - from.top,
  }
}

/** A box of the page in pixels of the picture of a place. */
const areaIn = ({ left, top, width, height }: Box, place: Box, ink: GreyPicture): Area => ({
  left: Math.round(((left - place.left) / place.width) * ink.width),
  top: Math.round(((top - place.top) / place.height) * ink.height),
  width: Math.round((width / place.width) * ink.width),
  height: Math.round((height / place.height) * ink.height),
})

import { boxOf, onPage } from '../pages/boxes.ts'
import { framesIn } from '../pages/frames.ts'
import { type ColourPicture, redInkOnly, withoutFrames } from '../pages/grey.ts'
import { outlinedMarks } from '../pages/outlined-marks.ts'
import { redRegions } from '../pages/red-regions.ts'
import type { GreyPicture, Ocr } from '../ports.ts'
import type { Line, Look } from '../reading.ts'
import { fold } from '../vietnamese/fold.ts'
import { enlarged, levelled } from './pictures.ts'

/** Stamps of arrival and marks stand in the upper part of the page; seals below it. */
const UPPER = 0.55

/** Red ink was taken away from the page: what stands in it is read by itself. */
export const redLooks = async (picture: ColourPicture, ocr: Ocr): Promise<Look[]> => {
  const height = Math.floor(picture.height * UPPER)
  const upper = { width: picture.width, height, rgb: picture.rgb.subarray(0, picture.width * height * 3) }
  const red = redInkOnly(upper)
  const clear = withoutFrames(red)
  const looks: Look[] = []
  for (const area of redRegions(red)) {
    const box = boxOf(area, picture)
    const lines = (await ocr.recognise(await enlarged(clear, area, 2), 'block')).map((line) => onPage(line, box))
    if (lines.length > 0) looks.push({ kind: 'marks', box, lines })
  }
  return looks
}

/** A frame's lines, single or double, are so thick (pixels at 200 dpi). */
const FRAME_LINES = 15

/**
 * Stamps of arrival and marks of urgency in a frame, of any colour: each read by itself, level and without its frame.
 *
 * @param inked the page in grey with every ink, its paper white
 */
export const framedLooks = async (inked: GreyPicture, ocr: Ocr): Promise<Look[]> => {
  const { width, pixels } = inked
  const height = Math.floor(inked.height * UPPER)
  const upper = { width, height, pixels: pixels.subarray(0, width * height) }
  const looks: Look[] = []
  for (const { area, tilt } of framesIn(upper)) {
    const level = await levelled(inked, area, tilt, FRAME_LINES)
    const crop = await enlarged(withoutFrames(level), { left: 0, top: 0, ...level.used }, 2)
    const box = boxOf(area, inked)
    const lines = (await ocr.recognise(crop, 'block')).map((line) => onPage(line, box))
    if (lines.length > 0) looks.push({ kind: isStamp(lines) ? 'arrival-stamp' : 'marks', box, lines })
  }
  for (const { area, inside, tilt } of outlinedMarks(upper)) {
    const whole = { left: 0, top: 0, width: inside.width, height: inside.height }
    const level = await levelled(inside, whole, tilt, 0)
    const crop = await enlarged(level, { left: 0, top: 0, ...level.used }, 2)
    const box = boxOf(area, inked)
    const lines = (await ocr.recognise(crop, 'block')).map((line) => onPage(line, box))
    if (lines.length > 0) looks.push({ kind: 'marks', box, lines })
  }
  return looks
}

const ARRIVAL = /(?:^|[^a-z])d[e.]n(?:$|[^a-z])|so ?[:.]|ng.y ?[:.]|chuy.n/u

const isStamp = (lines: Line[]): boolean =>
  ARRIVAL.test(fold(lines.flatMap(({ words }) => words.map(({ text }) => text)).join(' ')))

import { bearsMark } from '../decree-30/iii-2-marks.ts'
import { stampLooks } from '../handwriting/stamp-looks.ts'
import { type StampRow, stampRows } from '../handwriting/stamp-rows.ts'
import { areaOf, boxOf, onPage } from '../pages/boxes.ts'
import { brokenFramesIn, overlaps } from '../pages/broken-frames.ts'
import { dottedRulesIn } from '../pages/dotted-rules.ts'
import { type Frame, framesIn } from '../pages/frames.ts'
import { type Area, type ColourPicture, redInkOnly, withoutFrames } from '../pages/grey.ts'
import { INK } from '../pages/ink-components.ts'
import { type Outlined, outlinedMarks } from '../pages/outlined-marks.ts'
import { arePrintedCells } from '../pages/printed-cells.ts'
import { redRegions } from '../pages/red-regions.ts'
import { slantedLetters } from '../pages/slanted-letters.ts'
import { type UprightPart, uprightPart } from '../pages/upright-part.ts'
import type { GreyPicture, Ocr } from '../ports.ts'
import type { Box, Line, Look } from '../reading.ts'
import { fold } from '../vietnamese/fold.ts'
import { recogniseDigits } from './digit-recogniser.ts'
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
    const read = (await ocr.recognise(await enlarged(clear, area, 2), 'block')).map((line) => onPage(line, box))
    const lines = hasWord(read) ? read : [...(await slantedLines(red, area, box, ocr)), ...read]
    if (lines.length > 0) looks.push({ kind: 'marks', box, lines })
  }
  return looks
}

/** HỎA TỐC in an arrow whose outline is broken: its letters alone, made level. */
const slantedLines = async (red: GreyPicture, area: Area, box: Box, ocr: Ocr): Promise<Line[]> => {
  const letters = slantedLetters(red, area)
  return letters ? await outlinedLines(letters, box, ocr) : []
}

const outlinedLines = async ({ inside, tilt }: Outlined, box: Box, ocr: Ocr): Promise<Line[]> => {
  const whole = { left: 0, top: 0, width: inside.width, height: inside.height }
  const level = await levelled(inside, whole, tilt, 0)
  const crop = await enlarged(level, { left: 0, top: 0, ...level.used }, 2)
  return (await ocr.recognise(crop, 'block')).map((line) => onPage(line, box))
}

const hasWord = (lines: Line[]): boolean => lines.some(({ words }) => words.some(({ text }) => /\p{L}{3}/u.test(text)))

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
  for (const outlined of outlinedMarks(upper)) {
    const box = boxOf(outlined.area, inked)
    const lines = await outlinedLines(outlined, box, ocr)
    if (lines.length > 0) looks.push({ kind: 'marks', box, lines })
  }
  return looks
}

const ARRIVAL = /(?:^|[^a-z])d[e.]n(?:$|[^a-z])|so ?[:.]|ng.y ?[:.]|chuy.n/u

const isStamp = (lines: Line[]): boolean => ARRIVAL.test(fold(textOf(lines))) && !arePrintedCells(lines)

const textOf = (lines: Line[]): string => lines.flatMap(({ words }) => words.map(({ text }) => text)).join(' ')

/** The two labels of every stamp, as engines read rubber: “Ngày” under “Số” or “Giờ”. */
const DATE_LABEL = /n.{0,2}ay|ng[ay.]|g.y/u
const HOUR_LABEL = /g[ij]./u
/** Words that only a stamp of arrival has. */
const SURE_WORDS = /(?:^|[^a-z])den(?:$|[^a-z])|chuy.n|luu h/u

/**
 * Stamps of arrival with what is written in their lines, and those whose frame is broken and that no other look saw.
 *
 * @param seen looks at solid frames
 * @param pens the page with the ink of pens and print alone
 */
export const stampsLooks = async (inked: GreyPicture, pens: GreyPicture, seen: Look[], ocr: Ocr): Promise<Look[]> => {
  const height = Math.floor(inked.height * UPPER)
  const upper = { width: inked.width, height, pixels: inked.pixels.subarray(0, inked.width * height) }
  const looks: Look[] = []
  for (const frame of brokenFramesIn(upper)) {
    const box = boxOf(frame.area, inked)
    const known = seen.some((look) => look.kind === 'arrival-stamp' && overlaps(look.box, box))
    const stamp = uprightPart(inked, frame)
    const rows = stampRows(stamp.picture, dottedRulesIn(stamp.picture))
    if (!known && rows.length < 2) continue
    const [first = '', second = ''] = await labelsOf(stamp.picture, rows, ocr)
    if (!known) {
      const lines = await linesOf(stamp, ocr)
      const isOne = SURE_WORDS.test(fold(textOf(lines))) || DATE_LABEL.test(second)
      if (!isOne || arePrintedCells(lines)) continue
      looks.push({ kind: 'arrival-stamp', box, lines })
    }
    looks.push(...(await markedLooks(stamp, box, ocr)))
    const number = HOUR_LABEL.test(first) ? undefined : rows[0]
    looks.push(...(await stampLooks(stamp, pensOf(pens, inked, frame), { number, date: rows[1] }, recogniseDigits)))
  }
  return looks
}

/** A mark of urgency that was typed before the stamp was put over it: right of “ĐẾN”, sought in bands of the stamp. */
const BANDS: [from: number, height: number][] = [
  [0.3, 0.2],
  [0.25, 0.3],
  [0.1, 0.2],
  [0.2, 0.2],
  [0.4, 0.2],
  [0.5, 0.2],
]
const BAND_LEFT = 0.35

const markedLooks = async ({ picture }: UprightPart, box: Box, ocr: Ocr): Promise<Look[]> => {
  const { width, height } = picture
  const left = Math.floor(BAND_LEFT * width)
  for (const [from, high] of BANDS) {
    const band = { left, top: Math.floor(from * height), width: width - left, height: Math.floor(high * height) }
    const lines = (await ocr.recognise(await enlarged(picture, band, 2), 'block')).map((line) => onPage(line, box))
    if (lines.some(({ words }) => words.some(({ text }) => bearsMark(text)))) return [{ kind: 'marks', box, lines }]
  }
  return []
}

const labelsOf = async (stamp: GreyPicture, rows: StampRow[], ocr: Ocr): Promise<string[]> => {
  const labels: string[] = []
  for (const { label } of rows) labels.push(fold(textOf(await ocr.recognise(await enlarged(stamp, label, 2), 'line'))))
  return labels
}

const linesOf = async ({ picture, boxOf }: UprightPart, ocr: Ocr): Promise<Line[]> => {
  const { width, height } = picture
  const crop = await enlarged(withoutFrames(picture), { left: 0, top: 0, width, height }, 2)
  const placed = (box: Box): Box => boxOf(areaOf(box, picture))
  return (await ocr.recognise(crop, 'block')).map(({ words, box }) => ({
    words: words.map((word) => ({ ...word, box: placed(word.box) })),
    box: placed(box),
  }))
}

/** Of a red stamp the pen alone; of a stamp as dark as the pen everything. */
const pensOf = (pens: GreyPicture, inked: GreyPicture, frame: Frame): GreyPicture => {
  const alone = uprightPart(pens, frame).picture
  const dark = alone.pixels.reduce((sum, value) => sum + (value <= INK ? 1 : 0), 0)
  return dark < LEAST_PEN ? uprightPart(inked, frame).picture : alone
}

/** Fewer dark pixels are no digits. */
const LEAST_PEN = 120

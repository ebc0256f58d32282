import { handwrittenLooks } from '../handwriting/looks.ts'
import { areaOf, onPage } from '../pages/boxes.ts'
import { type ColourPicture, everyInk, flattened, penAndPrint } from '../pages/grey.ts'
import { isHead, secondLooks } from '../pages/second-looks.ts'
import type { GreyPicture, Ocr } from '../ports.ts'
import type { Line, Look } from '../reading.ts'
import { recogniseDigits } from './digit-recogniser.ts'
import { marksUnderStamps } from './page-reader-marks.ts'
import { signatureLooks } from './page-reader-signature.ts'
import { framedLooks, redLooks, stampsLooks } from './page-reader-stamps.ts'
import { enlarged } from './pictures.ts'

/** What was seen of a page at first: its picture in colour, prepared for the engine, and its lines. */
export type FirstLook = { picture: ColourPicture; grey: GreyPicture; lines: Line[]; layer?: true }

/** Second looks at the regions that decide: each from its own, enlarged crop. */
export const closerLooks = async (first: FirstLook, ocr: Ocr): Promise<Look[]> => {
  const inked = flattened(everyInk(first.picture))
  const pens = flattened(penAndPrint(first.picture))
  const framed = await framedLooks(inked, ocr)
  const red = await redLooks(first.picture, ocr)
  const isStamped = first.lines.some(isHead) || framed.some(({ kind }) => kind === 'arrival-stamp')
  const stamps = [...framed, ...(isStamped ? await stampsLooks(inked, pens, framed, ocr) : [])]
  return [
    ...(await lineLooks(first, ocr)),
    ...red,
    ...stamps,
    ...(await marksUnderStamps(inked, [...red, ...stamps], ocr)),
    ...(await signatureLooks(first, inked, ocr)),
    ...(await handwrittenLooks(first.lines, pens, recogniseDigits)),
  ]
}

/** Smaller than a letter: nothing to read. */
const LEAST_PIXELS = 8

/** The number and the date, each from its own crop, twice as large: what two looks agree on can be trusted. */
const lineLooks = async ({ lines, grey }: FirstLook, ocr: Ocr): Promise<Look[]> => {
  const looks: Look[] = []
  for (const { kind, box } of secondLooks(lines)) {
    const area = areaOf(box, grey)
    if (area.width < LEAST_PIXELS || area.height < LEAST_PIXELS) continue
    const read = await ocr.recognise(await enlarged(grey, area, 2), 'line')
    looks.push({ kind, box, lines: read.map((line) => onPage(line, box)) })
  }
  return looks
}

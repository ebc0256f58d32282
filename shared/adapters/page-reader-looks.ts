import { handwrittenLooks } from '../handwriting/looks.ts'
import {
  type Area,
  type ColourPicture,
  everyInk,
  flattened,
  penAndPrint,
  redInkOnly,
  withoutFrames,
} from '../pages/grey.ts'
import { redRegions } from '../pages/red-regions.ts'
import { secondLooks, signatureArea } from '../pages/second-looks.ts'
import type { GreyPicture, Layout, Ocr } from '../ports.ts'
import type { Box, Line, Look } from '../reading.ts'
import { recogniseDigits } from './digit-recogniser.ts'
import { enlarged } from './pictures.ts'

/** What was seen of a page at first: its picture in colour, prepared for the engine, and its lines. */
type FirstLook = { picture: ColourPicture; grey: GreyPicture; lines: Line[]; layer?: true }

/** Where a look is taken, in which picture, how much larger, and as what it is read. */
type Place = { kind: Look['kind']; picture: GreyPicture; area: Area; box: Box; times: number; layout: Layout }

/** Smaller than a letter: nothing to read. */
const LEAST_PIXELS = 8

/** Second looks at the regions that decide: each from its own, enlarged crop. */
export const closerLooks = async (first: FirstLook, ocr: Ocr): Promise<Look[]> => {
  const looks: Look[] = []
  for (const place of [...lineLooks(first), ...redLooks(first), ...signatureLook(first)]) {
    const lines = await readAt(place, ocr)
    if (lines.length > 0) looks.push({ kind: place.kind, box: place.box, lines })
  }
  const pens = flattened(penAndPrint(first.picture))
  return [...looks, ...(await handwrittenLooks(first.lines, pens, recogniseDigits))]
}

const readAt = async ({ picture, area, box, times, layout }: Place, ocr: Ocr): Promise<Line[]> => {
  if (area.width < LEAST_PIXELS || area.height < LEAST_PIXELS) return []
  const lines = await ocr.recognise(await enlarged(picture, area, times), layout)
  return lines.map((line) => onPage(line, box))
}

/** The number and the date: what two looks agree on can be trusted. */
const lineLooks = ({ lines, grey }: FirstLook): Place[] =>
  secondLooks(lines).map(({ kind, box }) => {
    return { kind, box, picture: grey, area: areaOf(box, grey), times: 2, layout: 'line' }
  })

/** Titles and names may be stamped in red, or stand under the seal: the foot's right side by itself, with every ink. */
const signatureLook = ({ lines, picture, layer }: FirstLook): Place[] => {
  const box = layer ? undefined : signatureArea(lines)
  if (!box) return []
  const ink = flattened(everyInk(picture))
  return [{ kind: 'signature', box, picture: ink, area: areaOf(box, ink), times: 1.5, layout: 'scattered' }]
}

/** Stamps of arrival and marks stand in the upper part of the page; seals below it. */
const UPPER = 0.55

/** Red ink was taken away from the page: what stands in it is read by itself. */
const redLooks = ({ picture }: FirstLook): Place[] => {
  const height = Math.floor(picture.height * UPPER)
  const red = redInkOnly({ width: picture.width, height, rgb: picture.rgb.subarray(0, picture.width * height * 3) })
  const clear = withoutFrames(red)
  return redRegions(red).map((area) => {
    return { kind: 'marks', area, box: boxOf(area, picture), picture: clear, times: 2, layout: 'block' }
  })
}

const areaOf = ({ left, top, width, height }: Box, picture: { width: number; height: number }): Area => ({
  left: Math.floor(left * picture.width),
  top: Math.floor(top * picture.height),
  width: Math.floor(width * picture.width),
  height: Math.floor(height * picture.height),
})

const boxOf = ({ left, top, width, height }: Area, picture: { width: number; height: number }): Box => ({
  left: left / picture.width,
  top: top / picture.height,
  width: width / picture.width,
  height: height / picture.height,
})

/** A line whose boxes are fractions of a part of the page, with boxes as fractions of the page. */
const onPage = ({ words, box }: Line, part: Box): Line => {
  const place = (inner: Box) => ({
    left: part.left + inner.left * part.width,
    top: part.top + inner.top * part.height,
    width: inner.width * part.width,
    height: inner.height * part.height,
  })
  return { words: words.map((word) => ({ ...word, box: place(word.box) })), box: place(box) }
}

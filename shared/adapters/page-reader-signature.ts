import { areaOf, onPage } from '../pages/boxes.ts'
import { type ColourPicture, redInkOnly } from '../pages/grey.ts'
import { partOf, partOfColours } from '../pages/parts.ts'
import { withoutItsSeal } from '../pages/round-seals.ts'
import { areTitlesRead, inPlace, signatureArea } from '../pages/second-looks.ts'
import type { GreyPicture, Ocr } from '../ports.ts'
import type { Line, Look } from '../reading.ts'
import { nameLines } from './page-reader-names.ts'
import { titleBands } from './page-reader-titles.ts'
import { enlarged } from './pictures.ts'

/** What was seen of a page at first: its picture in colour, prepared for the engine, and its lines. */
type FirstLook = { picture: ColourPicture; grey: GreyPicture; lines: Line[]; layer?: true }

/**
 * Titles and names may be stamped in red, or stand under a red seal: the foot's right side by itself, with every ink,
 * without the rings of a seal, and where it has colour once more without the red.
 *
 * @param inked the page in grey with every ink, its paper white
 */
export const signatureLooks = async (
  { picture, lines, grey, layer }: FirstLook,
  inked: GreyPicture,
  ocr: Ocr,
): Promise<Look[]> => {
  const box = layer ? undefined : signatureArea(lines)
  if (!box) return []
  const area = areaOf(box, inked)
  const [part, print] = [partOf(inked, area), partOf(grey, area)]
  const clear = withoutItsSeal(part, inked.width)
  const isColoured = differ(part, print)
  const looks: Look[] = []
  for (const one of [...(clear ? [clear] : []), part, ...(isColoured ? [print] : [])]) {
    const whole = { left: 0, top: 0, width: one.width, height: one.height }
    const read = await ocr.recognise(await enlarged(one, whole, 1.5), 'scattered')
    if (read.length > 0) looks.push({ kind: 'signature', box, lines: read.map((line) => onPage(line, box)) })
  }
  const seen = [...inPlace(lines, box), ...looks.flatMap((look) => look.lines)]
  const red = isColoured ? [redInkOnly(partOfColours(picture, area))] : []
  const names = await nameLines(
    [...(isColoured ? [print] : clear ? [clear] : []), part],
    box,
    { seen, height: inked.height },
    ocr,
  )
  const inks = isColoured ? [print, ...red] : [...(clear ? [clear] : []), part]
  const titles = areTitlesRead(isColoured ? seen : lines, box) ? red : inks
  return [...looks, ...names, ...(await titleBands(titles, box, inked.height, ocr))]
}

/** Whether the red that is missing in one of two pictures is more than a few specks. */
const differ = (a: GreyPicture, b: GreyPicture): boolean =>
  a.pixels.reduce((sum, value, i) => sum + (Math.abs(value - (b.pixels[i] ?? 0)) > 80 ? 1 : 0), 0) > 500

import { bearsTitle } from '../decree-30/ii-7-title-bands.ts'
import { pieceOf } from '../decree-30/pieces.ts'
import { boxOf, onPage } from '../pages/boxes.ts'
import { INK } from '../pages/ink-components.ts'
import type { GreyPicture, Ocr } from '../ports.ts'
import type { Box, Line, Look } from '../reading.ts'
import { enlarged } from './pictures.ts'

/** A band is as high as a line of capitals with its marks, the next begins a third of a letter lower (A4 at 200 dpi). */
const BAND = { height: 44, step: 8 }
/** Titles stand so far below the top of the signature's place. */
const FROM = 46
const TO = 214
const A4 = 2339
/** Fewer dark pixels are no title. */
const LEAST_INK = 400

/**
 * The signature's place in bands, each read as one line: a title stamped over or into the printed one is read by
 * neither look at the whole (ii-7-title-bands.ts).
 *
 * @param inks pictures of the place: of each ink by itself, or with and without the seal
 * @param height the whole page's height in pixels
 */
export const titleBands = async (inks: GreyPicture[], box: Box, height: number, ocr: Ocr): Promise<Look[]> => {
  const scale = height / A4
  const lines: Line[] = []
  for (const ink of inks)
    for (let at = FROM; at <= TO; at += BAND.step) {
      const area = {
        left: 0,
        top: Math.round(at * scale),
        width: ink.width,
        height: Math.round(BAND.height * scale),
      }
      if (area.top + area.height > ink.height || inkIn(ink, area) < LEAST_INK * scale) continue
      const band = boxOf(area, ink)
      const words = (await ocr.recognise(await enlarged(ink, area, 2), 'line')).flatMap(
        (line) => onPage(onPage(line, band), box).words,
      )
      const line = { words, box: onPage({ words, box: band }, box).box }
      if (words.length > 0 && bearsTitle(pieceOf(words, 1))) lines.push(line)
    }
  return lines.length > 0 ? [{ kind: 'title-bands', box, lines }] : []
}

const inkIn = ({ width, pixels }: GreyPicture, { top, height }: { top: number; height: number }): number =>
  pixels.subarray(top * width, (top + height) * width).reduce((sum, value) => sum + (value <= INK ? 1 : 0), 0)

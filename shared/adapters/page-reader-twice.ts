import { areaOf, onPage } from '../pages/boxes.ts'
import { agreed, hasOddWord } from '../pages/two-looks.ts'
import type { GreyPicture, Ocr } from '../ports.ts'
import type { Box, Line } from '../reading.ts'
import { enlarged } from './pictures.ts'

/** Below this mean confidence a line is a seal's or a scribble's: a second look reads no more. */
const LEGIBLE = 0.4
/** So much paper around a line's box, as shares of the page. */
const MARGIN = { x: 0.01, y: 0.006 }
const TIMES = 1.5

/**
 * Lines with a word that is odd beside its neighbours are read once more by themselves, enlarged: two looks seldom lose
 * the same mark (“đât đê” and “đất đề” are đất để).
 */
export const oddLinesAgain = async (lines: Line[], grey: GreyPicture, ocr: Ocr): Promise<Line[]> => {
  const better: Line[] = []
  for (const line of lines) better.push(isLegible(line) && hasOddWord(line) ? await readTwice(line, grey, ocr) : line)
  return better
}

const readTwice = async (line: Line, grey: GreyPicture, ocr: Ocr): Promise<Line> => {
  const box = withMargin(line.box)
  const again = await ocr.recognise(await enlarged(grey, areaOf(box, grey), TIMES), 'line')
  const words = again.flatMap((one) => onPage(one, box).words)
  return agreed(line, words)
}

const isLegible = ({ words }: Line): boolean =>
  words.reduce((sum, { confidence }) => sum + confidence, 0) / words.length >= LEGIBLE

const withMargin = ({ left, top, width, height }: Box): Box => {
  const [x, y] = [Math.max(0, left - MARGIN.x), Math.max(0, top - MARGIN.y)]
  return {
    left: x,
    top: y,
    width: Math.min(1 - x, left + width + MARGIN.x - x),
    height: Math.min(1 - y, top + height + MARGIN.y - y),
  }
}

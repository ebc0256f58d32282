import { around, onPage } from '../pages/boxes.ts'
import type { GreyPicture, Ocr } from '../ports.ts'
import type { Box, Line, Look, Word } from '../reading.ts'
import { enlarged } from './pictures.ts'

/** How far left of what was read of a name the rest of it may stand under the seal; parts of the page. */
const BEFORE = [0.06, 0.11, 0.16]
/** Smaller than a letter: nothing to read. */
const LEAST_PIXELS = 8
const AROUND = { x: 0.015, y: 0.004 }

/**
 * The foot's right side without its black or grey seal: all of it, and the line of the name once more by itself, with
 * what stands before its readable end.
 *
 * @param part the place of the signature on the page
 * @param clear the same without the seal
 */
export const sealedLooks = async (part: GreyPicture, clear: GreyPicture, box: Box, ocr: Ocr): Promise<Look[]> => {
  const read = async (
    inner: Box,
    layout: 'scattered' | 'line',
    { scale, from = clear }: { scale: number; from?: GreyPicture },
  ): Promise<Line[]> => {
    const crop = {
      left: Math.floor(inner.left * clear.width),
      top: Math.floor(inner.top * clear.height),
      width: Math.floor(inner.width * clear.width),
      height: Math.floor(inner.height * clear.height),
    }
    if (crop.width < LEAST_PIXELS || crop.height < LEAST_PIXELS) return []
    const lines = await ocr.recognise(await enlarged(from, crop, scale), layout)
    return lines.map((line) => onPage(onPage(line, inner), box))
  }
  const whole = await read({ left: 0, top: 0, width: 1, height: 1 }, 'scattered', { scale: 1.5 })
  const name = whole.findLast(isEndOfName)
  if (!name) return whole.length > 0 ? [{ kind: 'signature', box, lines: whole }] : []
  const again: Line[] = []
  const end = around(endOfName(name).map((word) => word.box))
  // A ring beside a letter may take a stroke of it along: the line is read with it, too.
  for (const far of BEFORE)
    for (const from of [clear, part])
      again.push(...(await read(inside(before(end, far), box), 'line', { scale: 2, from })))
  // Crops of one place err alike and bear nothing out: the best of them counts, once.
  const [best = name] = [...again, name].sort((a, b) => nameLetters(b) - nameLetters(a))
  return [{ kind: 'signature', box, lines: [...whole.filter((one) => one !== name), best] }]
}

/** How many letters of a line are a name's, each as much as it is sure. */
const nameLetters = ({ words }: Line): number =>
  words.reduce((sum, { text, confidence }) => sum + (NAME.test(text) ? text.length * confidence : 0), 0)

const NAME = /^\p{Lu}\p{Ll}+$/u
/** The last words of a name that could be read: “Văn Phúc”; what stands before them is the seal's, or misread. */
const endOfName = ({ words }: Line): Word[] => {
  const from = words.findLastIndex(({ text, confidence }) => !NAME.test(text) || confidence <= 0.5)
  return words.slice(from + 1)
}
const isEndOfName = (line: Line): boolean => endOfName(line).length > 0

const before = ({ left, top, width, height }: Box, far: number): Box => ({
  left: left - far,
  top: top - AROUND.y,
  width: width + far + AROUND.x,
  height: height + 2 * AROUND.y,
})

/** A part of the page as part of another part, as far as it lies in it. */
const inside = (part: Box, whole: Box): Box => {
  const clamp = (value: number) => Math.min(1, Math.max(0, value))
  const left = clamp((part.left - whole.left) / whole.width)
  const top = clamp((part.top - whole.top) / whole.height)
  return {
    left,
    top,
    width: clamp((part.left + part.width - whole.left) / whole.width) - left,
    height: clamp((part.top + part.height - whole.top) / whole.height) - top,
  }
}

import { onPage } from '../pages/boxes.ts'
import type { Area } from '../pages/grey.ts'
import { sealIn, withoutSeal } from '../pages/round-seals.ts'
import type { GreyPicture, Ocr } from '../ports.ts'
import type { Box, Line, Look } from '../reading.ts'
import { enlarged } from './pictures.ts'

/** How far left of what was read of a name the rest of it may stand under the seal; parts of the page. */
const BEFORE = 0.13
const AROUND = { x: 0.015, y: 0.004 }

/**
 * The foot's right side without its black seal: all of it, and the line of the name once more by itself, with what
 * stands before its readable end. Nothing where no seal is seen.
 *
 * @param area the place of the signature on the page
 */
export const sealedLooks = async (page: GreyPicture, area: Area, box: Box, ocr: Ocr): Promise<Look[]> => {
  const part = partOf(page, area)
  const seal = sealIn(part, page.width)
  if (!seal) return []
  const clear = withoutSeal(part, seal)
  const read = async (inner: Box, layout: 'scattered' | 'line', scale: number): Promise<Line[]> => {
    const crop = {
      left: Math.floor(inner.left * clear.width),
      top: Math.floor(inner.top * clear.height),
      width: Math.floor(inner.width * clear.width),
      height: Math.floor(inner.height * clear.height),
    }
    const lines = await ocr.recognise(await enlarged(clear, crop, scale), layout)
    return lines.map((line) => onPage(onPage(line, inner), box))
  }
  const whole = await read({ left: 0, top: 0, width: 1, height: 1 }, 'scattered', 1.5)
  const name = whole.findLast(isEndOfName)
  const line = name && (await read(inside(before(name.box), box), 'line', 2))
  const lines = line && line.length > 0 ? [...whole.filter((one) => one !== name), ...line] : whole
  return lines.length > 0 ? [{ kind: 'signature', box, lines }] : []
}

const partOf = ({ width, pixels }: GreyPicture, { left, top, width: wide, height }: Area): GreyPicture => {
  const part = new Uint8Array(wide * height)
  for (let y = 0; y < height; y++)
    part.set(pixels.subarray((top + y) * width + left, (top + y) * width + left + wide), y * wide)
  return { width: wide, height, pixels: part }
}

/** The last words of a name that could be read: “Văn Phúc”. */
const isEndOfName = ({ words }: Line): boolean =>
  words.some(({ text, confidence }) => /^\p{Lu}\p{Ll}+$/u.test(text) && confidence > 0.5)

const before = ({ left, top, width, height }: Box): Box => ({
  left: left - BEFORE,
  top: top - AROUND.y,
  width: width + BEFORE + AROUND.x,
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

import type { GreyPicture } from '../ports.ts'
import type { Area } from './grey.ts'
import { componentsOf } from './ink-components.ts'
import { type Outlined, slantOf } from './outlined-marks.ts'

/** Capitals of a mark of urgency (III.2b: 13–14 points bold), a little worn or larger, at 200 dpi. */
const LETTER = { least: 14, most: 52 }
/** KHẨN and MẬT have letters enough. */
const FEWEST = 3
/** Turned further than this, stamps are not pressed. */
const MOST = 40

/**
 * What has the size of letters in a part of the picture, alone on white, with the slant of its line: a mark inside an
 * outline that is broken into pieces, so that it encloses nothing.
 */
export const slantedLetters = (picture: GreyPicture, area: Area): Outlined | undefined => {
  const { width, height } = area
  const part = { width, height, pixels: new Uint8Array(width * height) }
  for (let y = 0; y < height; y++) {
    const from = (area.top + y) * picture.width + area.left
    part.pixels.set(picture.pixels.subarray(from, from + width), y * width)
  }
  const letters = componentsOf(part, isLetter)
  if (letters.length < FEWEST) return undefined
  const inside = new Uint8Array(width * height).fill(255)
  const points: [x: number, y: number][] = []
  for (const { pixels } of letters) {
    for (const at of pixels) {
      inside[at] = part.pixels[at] ?? 255
      points.push([at % width, Math.floor(at / width)])
    }
  }
  const tilt = slantOf(points)
  return Math.abs(tilt) > MOST ? undefined : { area, inside: { width, height, pixels: inside }, tilt }
}

const isLetter = ({ width, height }: Area): boolean =>
  height >= LETTER.least && height <= LETTER.most && width >= LETTER.least / 3 && width <= LETTER.most

import type { GreyPicture } from '../ports.ts'
import type { Area } from './grey.ts'
import { type Component, componentsOf, INK } from './ink-components.ts'

/** What stands inside an outline, alone on white, and how far its line of letters is turned clockwise, in degrees. */
export type Outlined = { area: Area; inside: GreyPicture; tilt: number }

/** An arrow with HỎA TỐC in it is 35–60 mm long (200 dpi) and stands at any slant. */
const LEAST = { width: 130, height: 38 }
const MOST = { width: 460, height: 330 }
/** An outline is mostly empty: this part of its area is ink at most. */
const FILLED = 0.25
/** So many pixels of ink are a word at least, and letters cover this part of the area at most. */
const WORD = { least: 350, most: 0.3 }

/**
 * Marks of urgency in an outline that is no rectangle: offices stamp HỎA TỐC inside a slanting arrow. The outline is
 * one piece of ink, so what it encloses are the letters.
 *
 * @param picture flattened grey of the page's upper part, every ink dark
 */
export const outlinedMarks = (picture: GreyPicture): Outlined[] =>
  componentsOf(picture, mayBe).flatMap((outline) => enclosed(outline, picture) ?? [])

/** A seal is round. */
const mayBe = ({ width, height }: Area): boolean =>
  Math.abs(width / height - 1) > 0.15 &&
  width >= LEAST.width &&
  height >= LEAST.height &&
  width <= MOST.width &&
  height <= MOST.height

const enclosed = ({ area, pixels }: Component, picture: GreyPicture): Outlined | undefined => {
  const { width, height } = area
  if (pixels.length > FILLED * width * height) return undefined
  const wall = new Uint8Array(width * height)
  for (const at of pixels)
    wall[(Math.floor(at / picture.width) - area.top) * width + (at % picture.width) - area.left] = 1
  const outside = reachedFromOutside(wall, width, height)
  const inside = new Uint8Array(width * height).fill(255)
  const letters: [x: number, y: number][] = []
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      const value = picture.pixels[(area.top + y) * picture.width + area.left + x] ?? 255
      if (wall[i] || outside[i]) continue
      inside[i] = value
      if (value < INK) letters.push([x, y])
    }
  }
  if (letters.length < WORD.least || letters.length > WORD.most * width * height) return undefined
  return { area, inside: { width, height, pixels: inside }, tilt: slantOf(letters) }
}

/** A gap in the outline so wide (pixels) is closed. */
const GAP = 3

/** Flood from the border, which never comes nearer to the wall than half a gap. */
const reachedFromOutside = (wall: Uint8Array, width: number, height: number): Uint8Array => {
  const near = thickened(wall, width, height)
  const reached = new Uint8Array(wall.length)
  const open: number[] = []
  const reach = (i: number): void => {
    if (reached[i] || near[i]) return
    reached[i] = 1
    open.push(i)
  }
  for (let x = 0; x < width; x++) [x, (height - 1) * width + x].forEach(reach)
  for (let y = 0; y < height; y++) [y * width, y * width + width - 1].forEach(reach)
  for (let i = open.pop(); i !== undefined; i = open.pop()) {
    const x = i % width
    if (x > 0) reach(i - 1)
    if (x < width - 1) reach(i + 1)
    if (i >= width) reach(i - width)
    if (i < (height - 1) * width) reach(i + width)
  }
  return reached
}

const thickened = (wall: Uint8Array, width: number, height: number): Uint8Array => {
  const thick = new Uint8Array(wall.length)
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      if (!wall[i]) continue
      for (let dy = -GAP; dy <= GAP; dy++) {
        if (y + dy < 0 || y + dy >= height) continue
        const row = (y + dy) * width
        thick.fill(1, row + Math.max(0, x - GAP), row + Math.min(width, x + GAP + 1))
      }
    }
  }
  return thick
}

/** The direction in which the letters spread most. */
export const slantOf = (points: [x: number, y: number][]): number => {
  const mean = (of: (point: [number, number]) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length
  const [mx, my] = [mean(([x]) => x), mean(([, y]) => y)]
  const [xx, yy, xy] = [
    mean(([x]) => (x - mx) ** 2),
    mean(([, y]) => (y - my) ** 2),
    mean(([x, y]) => (x - mx) * (y - my)),
  ]
  return (0.5 * Math.atan2(2 * xy, xx - yy) * 180) / Math.PI
}

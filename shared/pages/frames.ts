import type { GreyPicture } from '../ports.ts'
import type { Area } from './grey.ts'
import { type Component, componentsOf } from './ink-components.ts'

/** An arrival stamp is 50 × 35 mm (appendix IV, V), a mark of urgency 20–40 × 8 mm (III.2b); at 200 dpi, with play. */
const STAMP = { least: { width: 270, height: 90 }, most: { width: 560, height: 360 } }
const MARK = { least: { width: 110, height: 40 }, most: { width: 380, height: 110 } }
/** A frame's side is inked along this part of its length, within this part of the area's depth. */
const SIDE = 0.6
const DEPTH = 0.16

/** A frame's area and how far its upper side falls from left to right, in degrees. */
export type Frame = { area: Area; tilt: number }

/**
 * Rectangles drawn in ink, in any colour and slightly turned: stamps of arrival and marks of urgency on scans that
 * have no colour. What touches the frame belongs to it.
 *
 * @param picture flattened grey of the page's upper part
 */
export const framesIn = (picture: GreyPicture): Frame[] => {
  return componentsOf(picture, mayBe)
    .filter((part) => isFrame(part, picture))
    .map((part) => ({ area: part.area, tilt: tiltOf(part, picture.width) }))
}

const fits = ({ width, height }: Area, { least, most }: typeof STAMP): boolean =>
  width >= least.width && width <= most.width && height >= least.height && height <= most.height

/** A seal is as high as wide; stamps and marks are wider than high. */
const mayBe = (area: Area): boolean => area.width > 1.15 * area.height && (fits(area, STAMP) || fits(area, MARK))

/** Whether ink runs along all four sides. */
const isFrame = ({ area, pixels }: Component, { width }: GreyPicture): boolean => {
  const [deepX, deepY] = [area.width * DEPTH, area.height * DEPTH]
  const [above, below, before, behind] = [area.width, area.width, area.height, area.height].map(
    (n) => new Uint8Array(n),
  )
  for (const at of pixels) {
    const [x, y] = [(at % width) - area.left, Math.floor(at / width) - area.top]
    if (y < deepY && above) above[x] = 1
    if (y > area.height - deepY && below) below[x] = 1
    if (x < deepX && before) before[y] = 1
    if (x > area.width - deepX && behind) behind[y] = 1
  }
  return [above, below, before, behind].every(
    (side) => side && side.reduce((sum, inked) => sum + inked, 0) >= SIDE * side.length,
  )
}

/** From where the upper side stands in its first and in its last third. */
const tiltOf = ({ area, pixels }: Component, width: number): number => {
  const highest = new Int32Array(area.width).fill(area.height)
  for (const at of pixels) {
    const [x, y] = [(at % width) - area.left, Math.floor(at / width) - area.top]
    if (y < (highest[x] ?? 0)) highest[x] = y
  }
  const third = Math.floor(area.width / 3)
  const middle = (part: Int32Array): number => part.slice().sort()[Math.floor(part.length / 2)] ?? 0
  const fall = middle(highest.subarray(area.width - third)) - middle(highest.subarray(0, third))
  return (Math.atan2(fall, area.width - third) * 180) / Math.PI
}

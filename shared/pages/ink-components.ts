import type { GreyPicture } from '../ports.ts'
import type { Area } from './grey.ts'

/** Ink darker than this, on flattened paper. */
export const INK = 140

/** How many dark pixels part of a picture has. */
export const inkIn = ({ width, pixels }: GreyPicture, { left, top, width: wide, height }: Area): number => {
  let dark = 0
  for (let y = top; y < top + height; y++)
    for (let i = y * width + left; i < y * width + left + wide; i++) if ((pixels[i] ?? 255) <= INK) dark++
  return dark
}

/** Ink that hangs together, also at corners: its area and its pixels (indexes into the picture). */
export type Component = { area: Area; pixels: Int32Array }

/** Every component of a picture that `wanted` accepts, from top to bottom. */
export const componentsOf = (picture: GreyPicture, wanted: (area: Area) => boolean): Component[] => {
  const seen = new Uint8Array(picture.width * picture.height)
  const found: Component[] = []
  for (let start = 0; start < picture.pixels.length; start++) {
    if (seen[start] || (picture.pixels[start] ?? 255) > INK) continue
    const part = component(picture, seen, start)
    if (wanted(part.area)) found.push(part)
  }
  return found.sort((a, b) => a.area.top - b.area.top)
}

/** All ink that hangs together with the pixel where it starts. */
const component = ({ width, height, pixels }: GreyPicture, seen: Uint8Array, start: number): Component => {
  const open = [start]
  const mine: number[] = []
  seen[start] = 1
  let [left, top, right, bottom] = [width, height, 0, 0]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    mine.push(at)
    const [x, y] = [at % width, Math.floor(at / width)]
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
    for (let dy = -1; dy <= 1; dy++) {
      for (let dx = -1; dx <= 1; dx++) {
        const next = at + dy * width + dx
        if (x + dx < 0 || x + dx >= width || y + dy < 0 || y + dy >= height || seen[next]) continue
        if ((pixels[next] ?? 255) > INK) continue
        seen[next] = 1
        open.push(next)
      }
    }
  }
  return { area: { left, top, width: right - left + 1, height: bottom - top + 1 }, pixels: Int32Array.from(mine) }
}

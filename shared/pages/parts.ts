import type { GreyPicture } from '../ports.ts'
import type { Area, ColourPicture } from './grey.ts'

/** The height of A4 in pixels at 200 dpi, as which pages are read: lengths on other pictures are scaled by it. */
export const A4_HIGH = 2339

/** Part of a picture as a picture of its own. */
export const partOf = ({ width, pixels }: GreyPicture, area: Area): GreyPicture => ({
  width: area.width,
  height: area.height,
  pixels: rowsOf(pixels, width, area, 1),
})

/** Part of a colour picture as one of its own. */
export const partOfColours = ({ width, rgb }: ColourPicture, area: Area): ColourPicture => ({
  width: area.width,
  height: area.height,
  rgb: rowsOf(rgb, width, area, 3),
})

const rowsOf = (from: Uint8Array, pageWidth: number, { left, top, width, height }: Area, bytes: number): Uint8Array => {
  const part = new Uint8Array(width * height * bytes)
  for (let y = 0; y < height; y++) {
    const start = ((top + y) * pageWidth + left) * bytes
    part.set(from.subarray(start, start + width * bytes), y * width * bytes)
  }
  return part
}

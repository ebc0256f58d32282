import sharp from 'sharp'
import type { Box } from '../reading.ts'

/** Paper around a value, as a part of the page, so that one sees what it stands among. */
const MARGIN = { x: 0.02, y: 0.012 }
const WIDEST = 900

/** A part of a page picture with a margin, as JPEG; the upper third where no place is known. */
export const cropped = async (
  picture: Uint8Array,
  { left, top, width, height }: Box = { left: 0, top: 0, width: 1, height: 0.34 },
): Promise<Uint8Array> => {
  const page = sharp(picture)
  const { width: w = 1, height: h = 1 } = await page.metadata()
  const [x, y] = [Math.max(0, left - MARGIN.x), Math.max(0, top - MARGIN.y)]
  const area = {
    left: Math.floor(x * w),
    top: Math.floor(y * h),
    width: Math.max(1, Math.floor(Math.min(1 - x, width + left - x + MARGIN.x) * w)),
    height: Math.max(1, Math.floor(Math.min(1 - y, height + top - y + MARGIN.y) * h)),
  }
  return page.extract(area).resize({ width: WIDEST, withoutEnlargement: true }).jpeg({ quality: 80 }).toBuffer()
}

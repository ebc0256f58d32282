import sharp from 'sharp'
import { type ColourPicture, everyInk } from '../pages/grey.ts'
import { type Corners, ontoPicture, type Point } from '../pages/perspective.ts'
import { sheetCorners } from '../pages/sheet-corners.ts'
import type { GreyPicture } from '../ports.ts'

/** Paper of state letters is A4, some A5 (Decree 30/2020, annex I, part I): the longer side is √2 of the shorter. */
const SHORT_EDGE = 1_654
const LONG_EDGE = 2_339
/** A sheet's outline is found in a picture of this length, in pixels: ink is a few pixels wide and overlooked. */
const OUTLINE_EDGE = 400

/** The corners of a sheet that was photographed on darker ground; undefined for a scan. */
export const cornersOf = async (picture: ColourPicture): Promise<Corners | undefined> => {
  const { data, info } = await raw(picture)
    .resize({ width: OUTLINE_EDGE, height: OUTLINE_EDGE, fit: 'inside' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const small: GreyPicture = everyInk({ width: info.width, height: info.height, rgb: data })
  return sheetCorners(small)
}

/** Up to this a photo is decoded, in pixels. */
const MOST_EDGE = 5_000

/** How long the edge of the photo must be for its sheet to have the pixels of a scan. */
export const sheetEdge = (photo: ColourPicture, corners: Corners): number => {
  const { width, height } = photo
  const larger = LONG_EDGE / Math.max(...extent(corners, photo))
  return Math.min(MOST_EDGE, Math.ceil(Math.max(width, height) * larger))
}

/** The sheet alone, as if it had been scanned: A4 at 200 dpi, upright or across as it lies in the picture. */
export const flatSheet = (picture: ColourPicture, corners: Corners): ColourPicture => {
  const [across, down] = extent(corners, picture)
  const [width, height] = across > down ? [LONG_EDGE, SHORT_EDGE] : [SHORT_EDGE, LONG_EDGE]
  const place = ontoPicture(corners)
  const rgb = new Uint8Array(width * height * 3)
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at += 3) mix(picture, place((x + 0.5) / width, (y + 0.5) / height), rgb, at)
  return { width, height, rgb }
}

/** How many pixels of the photo the sheet is wide and high, at most. */
const extent = ([a, b, c, d]: Corners, { width, height }: { width: number; height: number }): Point => {
  const length = ([x0, y0]: Point, [x1, y1]: Point): number => Math.hypot((x1 - x0) * width, (y1 - y0) * height)
  return [Math.max(length(a, b), length(d, c)), Math.max(length(a, d), length(b, c))]
}

/** The colour between four pixels; beside the picture its nearest. */
const mix = ({ width, height, rgb }: ColourPicture, [u, v]: Point, into: Uint8Array, to: number): void => {
  const x = Math.min(Math.max(u * width - 0.5, 0), width - 1)
  const y = Math.min(Math.max(v * height - 0.5, 0), height - 1)
  const [left, top] = [Math.floor(x), Math.floor(y)]
  const [right, below] = [x - left, y - top]
  const first = (top * width + left) * 3
  const [across, down] = [left + 1 < width ? 3 : 0, top + 1 < height ? width * 3 : 0]
  for (let i = first; i < first + 3; i++) {
    const upper = (rgb[i] ?? 0) * (1 - right) + (rgb[i + across] ?? 0) * right
    const lower = (rgb[i + down] ?? 0) * (1 - right) + (rgb[i + down + across] ?? 0) * right
    into[to + i - first] = Math.round(upper * (1 - below) + lower * below)
  }
}

const raw = ({ width, height, rgb }: ColourPicture) => sharp(rgb, { raw: { width, height, channels: 3 } })

import type { GreyPicture } from '../ports.ts'
import type { Box } from '../reading.ts'
import type { BlankArea } from './blanks.ts'

/** What the network sees: 40 rows of 112, ink 1, paper 0; of an arrival stamp's line, which is wider, 40 rows of 160. */
export const CROP = { width: 112, height: 40 }
export const STAMP_CROP = { width: 160, height: 40 }
/** The band around the baseline and the printed context at both ends, in pixels at 200 dpi (A4 is 2,339 high). */
const BAND = { above: 51, below: 21 }
const CONTEXT = {
  number: { before: 12, after: 26 },
  day: { before: 10, after: 14 },
  month: { before: 10, after: 14 },
}
const A4_HEIGHT = 2339

/** How far the crop is moved and stretched: several looks at one blank agree on what is really there. */
export type Variation = { dx: number; dy: number; scale: number }
export const AS_FOUND: Variation = { dx: 0, dy: 0, scale: 1 }

/** A blank's part of the page, in pixels, with its context, inside the page. */
export const areaOf = (
  { blank, left, right, baseline }: BlankArea,
  page: { width: number; height: number },
  by = AS_FOUND,
) => {
  const unit = page.height / A4_HEIGHT
  const { before, after } = CONTEXT[blank]
  const middle = baseline + ((BAND.below - BAND.above) / 2) * unit + by.dy * unit
  const half = ((BAND.above + BAND.below) / 2) * unit * by.scale
  const [x0, x1] = [left - (before - by.dx) * unit, Math.min(right + (after + by.dx) * unit, left + 300 * unit)]
  return {
    left: Math.max(0, x0),
    top: Math.max(0, middle - half),
    right: Math.min(page.width, Math.max(x1, x0 + 40 * unit)),
    bottom: Math.min(page.height, middle + half),
  }
}

/** The same as fractions of the page, for people to see. */
export const boxOf = (blank: BlankArea, page: { width: number; height: number }): Box => {
  const { left, top, right, bottom } = areaOf(blank, page)
  return {
    left: left / page.width,
    top: top / page.height,
    width: (right - left) / page.width,
    height: (bottom - top) / page.height,
  }
}

/**
 * The crop as the network was taught to see it (tools/handwriting/scanned.py, `normalised`): brought to 40 rows by
 * the mean of each area, paper (85th percentile) to 0, the darkest ink (1st) to 1.
 */
export const cropOf = (page: GreyPicture, blank: BlankArea, by: Variation = AS_FOUND): Float32Array =>
  normalised(page, areaOf(blank, page, by), CROP.width)

/** A region in pixels, from its left, top, right and bottom. */
export type Region = { left: number; top: number; right: number; bottom: number }

/** A region brought to 40 rows of at most `most` columns, its ink to 1 and its paper to 0; behind it, paper. */
export const normalised = (page: GreyPicture, region: Region, most: number): Float32Array => {
  const { left, top, right, bottom } = region
  const width = Math.max(8, Math.min(most, Math.round(((right - left) * CROP.height) / (bottom - top))))
  const small = areaMeans(page, region, width)
  const sorted = Float32Array.from(small).sort()
  const [paper, ink] = [percentile(sorted, 0.85), percentile(sorted, 0.01)]
  const crop = new Float32Array(most * CROP.height)
  for (let y = 0; y < CROP.height; y++) {
    for (let x = 0; x < width; x++) {
      const darkness = (paper - (small[y * width + x] ?? 255)) / Math.max(40, paper - ink)
      crop[y * most + x] = Math.min(1, Math.max(0, darkness))
    }
  }
  return crop
}

const areaMeans = (
  { width: stride, pixels }: GreyPicture,
  { left, top, right, bottom }: Region,
  width: number,
): Float32Array => {
  const [across, down] = [(right - left) / width, (bottom - top) / CROP.height]
  const means = new Float32Array(width * CROP.height)
  for (let y = 0; y < CROP.height; y++) {
    for (let x = 0; x < width; x++) {
      let [sum, weight] = [0, 0]
      const [y0, y1, x0, x1] = [top + y * down, top + (y + 1) * down, left + x * across, left + (x + 1) * across]
      for (let j = Math.floor(y0); j < Math.ceil(y1); j++) {
        const tall = Math.min(y1, j + 1) - Math.max(y0, j)
        for (let i = Math.floor(x0); i < Math.ceil(x1); i++) {
          const share = tall * (Math.min(x1, i + 1) - Math.max(x0, i))
          sum += share * (pixels[j * stride + i] ?? 255)
          weight += share
        }
      }
      means[y * width + x] = weight > 0 ? sum / weight : 255
    }
  }
  return means
}

const percentile = (sorted: Float32Array, part: number): number => {
  const at = (sorted.length - 1) * part
  const below = sorted[Math.floor(at)] ?? 255
  return below + ((sorted[Math.min(sorted.length - 1, Math.floor(at) + 1)] ?? below) - below) * (at - Math.floor(at))
}

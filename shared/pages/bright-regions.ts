import type { GreyPicture } from '../ports.ts'
import type { Corner } from './convex.ts'

/** One byte a pixel, row after row: 1 where it is bright. */
export type Mask = Uint8Array

/** A bright region, ink in it overlooked. */
export type BrightRegion = {
  /** From its first to its last in each row: grey blocks of small print within count too. */
  pixels: number
  /** Corners of its first and last pixel in each row. */
  edge: Corner[]
}

/** Bright for the whole picture: above the value that divides it best into dark and bright (Otsu 1979). */
export const brightInAll = ({ pixels }: GreyPicture): Mask => {
  const counts = new Uint32Array(256)
  for (const value of pixels) counts[value] = (counts[value] ?? 0) + 1
  const all = counts.reduce((sum, count, value) => sum + count * value, 0)
  let [dark, darkSum, best, threshold] = [0, 0, 0, 128]
  for (let value = 0; value < 255; value++) {
    const count = counts[value] ?? 0
    dark += count
    darkSum += count * value
    const bright = pixels.length - dark
    if (dark === 0 || bright === 0) continue
    const between = dark * bright * (darkSum / dark - (all - darkSum) / bright) ** 2
    if (between > best) [best, threshold] = [between, value + 1]
  }
  return pixels.map((value) => (value >= threshold ? 1 : 0))
}

/** How far around a pixel the brightest counts, in pixels (of some 400), and how near to it a bright one comes. */
const AROUND = 24
const NEARLY = 0.8

/** Bright beside what is brightest near by: paper in a shadow is, the table next to it is not. */
export const brightNearBy = (picture: GreyPicture): Mask => {
  const brightest = most(picture.pixels, picture, AROUND)
  return picture.pixels.map((value, i) => (value >= NEARLY * (brightest[i] ?? 255) ? 1 : 0))
}

/** Ink is narrower than twice this many pixels (of some 400). */
const INK = 3

/** The regions of bright pixels that touch with their sides, of at least so many pixels, the largest first. */
export const brightRegions = (mask: Mask, size: Size, least: number): BrightRegion[] => {
  // Bright grows over the ink and shrinks again.
  const closed = most(mask, size, INK).map((value) => 1 - value)
  const left = most(closed, size, INK).map((value) => 1 - value)
  const regions: BrightRegion[] = []
  for (let start = 0; start < left.length; start++) {
    if (left[start] !== 1) continue
    const region = regionOf(filledFrom(start, left, size), size)
    if (region.pixels >= least) regions.push(region)
  }
  return regions.toSorted((a, b) => b.pixels - a.pixels)
}

type Size = { width: number; height: number }

/** The highest value within so many pixels, along rows and then along columns. */
const most = (values: Uint8Array, { width, height }: Size, around: number): Uint8Array => {
  const rows = highestAlong(values, { step: 1, length: width, around, placeOf: (i) => i % width })
  return highestAlong(rows, { step: width, length: height, around, placeOf: (i) => Math.floor(i / width) })
}

type Along = { step: number; length: number; around: number; placeOf: (i: number) => number }

const highestAlong = (values: Uint8Array, { step, length, around, placeOf }: Along): Uint8Array =>
  values.map((_, i) => {
    const place = placeOf(i)
    let highest = 0
    for (let by = -Math.min(around, place); by <= Math.min(around, length - 1 - place); by++)
      highest = Math.max(highest, values[i + by * step] ?? 0)
    return highest
  })

/** The pixels of the region around one, which are taken out of the mask. */
const filledFrom = (start: number, mask: Mask, { width, height }: Size): number[] => {
  const region = [start]
  mask[start] = 0
  for (let next = 0; next < region.length; next++) {
    const i = region[next] ?? 0
    const x = i % width
    const beside = [
      x > 0 ? i - 1 : -1,
      x < width - 1 ? i + 1 : -1,
      i - width,
      i + width < width * height ? i + width : -1,
    ]
    for (const to of beside) {
      if (to < 0 || mask[to] !== 1) continue
      mask[to] = 0
      region.push(to)
    }
  }
  return region
}

const regionOf = (region: number[], { width }: Size): BrightRegion => {
  const rows = new Map<number, { from: number; to: number }>()
  for (const i of region) {
    const [x, y] = [i % width, Math.floor(i / width)]
    const row = rows.get(y)
    rows.set(y, { from: Math.min(x, row?.from ?? x), to: Math.max(x + 1, row?.to ?? x) })
  }
  let pixels = 0
  const edge: Corner[] = []
  for (const [y, { from, to }] of rows) {
    pixels += to - from
    edge.push([from, y], [to, y], [from, y + 1], [to, y + 1])
  }
  return { pixels, edge }
}

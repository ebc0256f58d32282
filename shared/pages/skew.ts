import type { GreyPicture } from '../ports.ts'

const MOST_DEGREES = 4
const INK = 128

/**
 * How far the page is turned clockwise, in degrees, found by the projection profile: summed along the true direction
 * of its lines, ink falls into the sharpest rows. 0 for a page without lines.
 */
export const skewOf = (picture: GreyPicture): number => {
  const ink = inkPoints(picture)
  if (ink.length < 400) return 0
  const coarse = sharpest(ink, range(-MOST_DEGREES, MOST_DEGREES, 0.5))
  const fine = sharpest(ink, range(coarse - 0.5, coarse + 0.5, 0.1))
  return Math.abs(fine) < 0.1 ? 0 : fine
}

/** Every ink pixel of every second row and column, as [x, y, x, y, …]. */
const inkPoints = ({ width, height, pixels }: GreyPicture): Float32Array => {
  const points: number[] = []
  for (let y = 0; y < height; y += 2) {
    for (let x = 0; x < width; x += 3) if ((pixels[y * width + x] ?? 255) < INK) points.push(x, y)
  }
  return Float32Array.from(points)
}

const range = (from: number, to: number, step: number): number[] =>
  Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => from + i * step)

const sharpest = (ink: Float32Array, degrees: number[]): number => {
  const scored = degrees.map((angle) => ({ angle, sharpness: sharpness(ink, angle) }))
  return scored.reduce((best, next) => (next.sharpness > best.sharpness ? next : best)).angle
}

/** The sum of squares of ink per row of 2 pixels, after turning by the angle: large when rows are full or empty. */
const sharpness = (ink: Float32Array, degrees: number): number => {
  const slope = Math.tan((degrees * Math.PI) / 180)
  const rows = new Map<number, number>()
  for (let i = 0; i < ink.length; i += 2) {
    const row = Math.round(((ink[i + 1] ?? 0) - (ink[i] ?? 0) * slope) / 2)
    rows.set(row, (rows.get(row) ?? 0) + 1)
  }
  let sum = 0
  for (const count of rows.values()) sum += count * count
  return sum
}

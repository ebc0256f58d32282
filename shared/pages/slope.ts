import type { GreyPicture } from '../ports.ts'
import { INK } from './ink-components.ts'

/** A rubber stamp is put down by hand: its line rises or falls by up to so much (pixels per pixel; 7 degrees). */
const STEEPEST = 0.12
const STEP = 0.015

/**
 * How steeply one line of print falls to the right (pixels per pixel), by the slope along which its ink falls into the
 * sharpest rows.
 */
export const slopeOf = (line: GreyPicture): number => {
  let best = { slope: 0, sharpness: sharpness(line, 0) }
  for (let slope = -STEEPEST; slope <= STEEPEST + STEP / 2; slope += STEP) {
    const next = { slope, sharpness: sharpness(line, slope) }
    if (next.sharpness > best.sharpness) best = next
  }
  return best.slope
}

const sharpness = ({ width, height, pixels }: GreyPicture, slope: number): number => {
  const margin = Math.ceil(width * STEEPEST)
  const rows = new Uint32Array(height + 2 * margin)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if ((pixels[y * width + x] ?? 255) > INK) continue
      const row = y + margin - Math.round((x - width / 2) * slope)
      rows[row] = (rows[row] ?? 0) + 1
    }
  return rows.reduce((sum, count) => sum + count * count, 0)
}

/** The picture with every column moved up or down so that a line of such a slope lies level; column `at` stays. */
export const madeLevel = ({ width, height, pixels }: GreyPicture, slope: number, at: number): GreyPicture => {
  const level = new Uint8Array(width * height).fill(255)
  for (let x = 0; x < width; x++) {
    const fall = Math.round((x - at) * slope)
    for (let y = Math.max(0, -fall); y < Math.min(height, height - fall); y++)
      level[y * width + x] = pixels[(y + fall) * width + x] ?? 255
  }
  return { width, height, pixels: level }
}

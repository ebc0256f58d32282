import { expect, test } from 'vitest'
import { madeLevel, slopeOf } from '../../shared/pages/slope.ts'
import type { GreyPicture } from '../../shared/ports.ts'

/** Strokes of letters, 20 pixels high and 6 wide, whose feet fall by so much to the right. */
const lineOf = (slope: number): GreyPicture => {
  const [width, height] = [300, 80]
  const pixels = new Uint8Array(width * height).fill(255)
  for (let x = 10; x < 290; x++) {
    if (x % 14 >= 6) continue
    const top = Math.round(30 + (x - width / 2) * slope)
    for (let y = top; y < top + 20; y++) pixels[y * width + x] = 0
  }
  return { width, height, pixels }
}

test.each([-0.105, -0.045, 0, 0.06])('a line that falls by %f a pixel is found to', (slope) =>
  expect(slopeOf(lineOf(slope))).toBeCloseTo(slope, 1.9),
)

test('a line made level has its ink in as few rows as a level one', () => {
  const rows = ({ width, height, pixels }: GreyPicture) =>
    Array.from({ length: height }, (_, y) => pixels.subarray(y * width, (y + 1) * width).includes(0)).filter(Boolean)
  const slanted = lineOf(-0.09)
  expect(rows(slanted).length).toBeGreaterThan(40)
  expect(rows(madeLevel(slanted, -0.09, 150)).length).toBeLessThan(23)
})

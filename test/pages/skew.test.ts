import { expect, test } from 'vitest'
import { skewOf } from '../../shared/pages/skew.ts'

/** A page of ruled lines, turned clockwise by so many degrees. */
const ruled = (degrees: number) => {
  const [width, height] = [800, 1000]
  const pixels = new Uint8Array(width * height).fill(255)
  const slope = Math.tan((degrees * Math.PI) / 180)
  for (let line = 100; line < 900; line += 40) {
    for (let x = 60; x < 740; x++) {
      const y = Math.round(line + x * slope)
      for (let thick = 0; thick < 6; thick++) pixels[(y + thick) * width + x] = 0
    }
  }
  return { width, height, pixels }
}

test.each([0, 1.3, -2.4, 3.5])('finds a page turned by %d degrees', (degrees) => {
  expect(Math.abs(skewOf(ruled(degrees)) - degrees)).toBeLessThan(0.25)
})

test('leaves a blank page as it is', () => {
  expect(skewOf({ width: 100, height: 100, pixels: new Uint8Array(10_000).fill(255) })).toBe(0)
})

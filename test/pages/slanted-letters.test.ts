import { describe, expect, test } from 'vitest'
import { slantedLetters } from '../../shared/pages/slanted-letters.ts'

const WIDTH = 400
const HEIGHT = 260
const AREA = { left: 0, top: 0, width: WIDTH, height: HEIGHT }

/** Strokes as letters on a line turned by `degrees`, between two long strokes of a broken outline. */
const mark = (degrees: number, letters = 6) => {
  const pixels = new Uint8Array(WIDTH * HEIGHT).fill(255)
  const turn = (degrees * Math.PI) / 180
  const fill = (x0: number, y0: number, wide: number, high: number) => {
    for (let y = y0; y < y0 + high; y++)
      for (let x = x0; x < x0 + wide; x++) {
        const [px, py] = [
          Math.round(200 + x * Math.cos(turn) - y * Math.sin(turn)),
          Math.round(130 + x * Math.sin(turn) + y * Math.cos(turn)),
        ]
        if (px >= 0 && px < WIDTH - 1 && py >= 0 && py < HEIGHT) pixels.fill(0, py * WIDTH + px, py * WIDTH + px + 2)
      }
  }
  for (let i = 0; i < letters; i++) fill(-90 + i * 30, -14, 16, 28)
  fill(-130, -40, 110, 4)
  fill(20, 36, 110, 4)
  return { width: WIDTH, height: HEIGHT, pixels }
}

describe('letters in a broken outline', () => {
  test.each([0, -14, 20])('stand alone, with their slant of %d degrees', (degrees) => {
    const found = slantedLetters(mark(degrees), AREA)
    expect(Math.abs((found?.tilt ?? 90) - degrees)).toBeLessThan(4)
    const dark = (picture: { pixels: Uint8Array } | undefined) =>
      picture?.pixels.filter((value) => value < 140).length ?? 0
    expect(dark(found?.inside)).toBeLessThan(dark(mark(degrees)) - 700)
  })

  test('are none where only two pieces have a letter’s size', () =>
    expect(slantedLetters(mark(0, 2), AREA)).toBeUndefined())
})

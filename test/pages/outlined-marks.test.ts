import { describe, expect, test } from 'vitest'
import { framesIn } from '../../shared/pages/frames.ts'
import { outlinedMarks } from '../../shared/pages/outlined-marks.ts'

const WIDTH = 700
const HEIGHT = 500

/** White paper on which `ink` draws black pixels. */
const page = (ink: (dot: (x: number, y: number) => void) => void) => {
  const pixels = new Uint8Array(WIDTH * HEIGHT).fill(255)
  ink((x, y) => {
    for (let dy = 0; dy < 3; dy++)
      for (let dx = 0; dx < 3; dx++) pixels[(Math.round(y) + dy) * WIDTH + Math.round(x) + dx] = 0
  })
  return { width: WIDTH, height: HEIGHT, pixels }
}

type Dot = (x: number, y: number) => void
const line = (dot: Dot, [x0, y0]: [number, number], [x1, y1]: [number, number]) => {
  const steps = Math.ceil(Math.hypot(x1 - x0, y1 - y0))
  for (let i = 0; i <= steps; i++) dot(x0 + ((x1 - x0) * i) / steps, y0 + ((y1 - y0) * i) / steps)
}
const polygon = (dot: Dot, corners: [number, number][]) => {
  for (const [i, corner] of corners.entries()) line(dot, corner, corners[(i + 1) % corners.length] ?? corner)
}

/** An arrow that points right and upwards with four strokes as letters inside, all turned by `degrees`. */
const arrow = (degrees: number) =>
  page((dot) => {
    const turn = (degrees * Math.PI) / 180
    const at = (x: number, y: number): [number, number] => [
      300 + x * Math.cos(turn) - y * Math.sin(turn),
      250 + x * Math.sin(turn) + y * Math.cos(turn),
    ]
    polygon(dot, [at(-120, -30), at(90, -30), at(90, -50), at(150, 0), at(90, 50), at(90, 30), at(-120, 30)])
    for (const x of [-80, -40, 0, 40]) for (const dx of [0, 12]) line(dot, at(x + dx, -15), at(x + dx, 15))
  })

describe('a mark of urgency in an arrow', () => {
  test.each([0, -25, 18])('stands alone, without its outline, at a slant of %d degrees', (degrees) => {
    const [mark, ...others] = outlinedMarks(arrow(degrees))
    expect(others).toEqual([])
    expect(mark?.tilt).toBeCloseTo(degrees, -1)
    const ink = mark?.inside.pixels.filter((value) => value < 128).length ?? 0
    expect(ink).toBeGreaterThan(500)
    expect(ink).toBeLessThan(1_600)
  })

  test('is not seen in text, in an empty outline or in a round seal', () => {
    const text = page((dot) => {
      for (let x = 40; x < 600; x += 14) line(dot, [x, 100], [x, 130])
    })
    const empty = page((dot) =>
      polygon(dot, [
        [100, 100],
        [400, 100],
        [400, 180],
        [100, 180],
      ]),
    )
    const seal = page((dot) => {
      for (let i = 0; i < 2_000; i++) dot(300 + 110 * Math.cos(i), 250 + 110 * Math.sin(i))
      for (let x = 250; x < 350; x += 12) line(dot, [x, 220], [x, 260])
    })
    expect([text, empty, seal].map((picture) => outlinedMarks(picture).length)).toEqual([0, 0, 0])
  })
})

describe('a framed stamp', () => {
  test('is found with its tilt', () => {
    const stamp = page((dot) =>
      polygon(dot, [
        [100, 100],
        [480, 110],
        [474, 350],
        [94, 340],
      ]),
    )
    const [frame, ...others] = framesIn(stamp)
    expect(others).toEqual([])
    expect(frame?.tilt).toBeCloseTo(1.5, 0)
  })

  test('is not seen in a large table', () => {
    expect(
      framesIn(
        page((dot) =>
          polygon(dot, [
            [10, 10],
            [690, 10],
            [690, 480],
            [10, 480],
          ]),
        ),
      ),
    ).toEqual([])
  })
})

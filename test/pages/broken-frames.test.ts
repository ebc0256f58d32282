import { describe, expect, test } from 'vitest'
import { brokenFramesIn } from '../../shared/pages/broken-frames.ts'
import { uprightPart } from '../../shared/pages/upright-part.ts'

const WIDTH = 900
const HEIGHT = 700
type Dot = (x: number, y: number) => void

const page = (ink: (dot: Dot) => void) => {
  const pixels = new Uint8Array(WIDTH * HEIGHT).fill(255)
  ink((x, y) => {
    for (let dy = 0; dy < 4; dy++)
      for (let dx = 0; dx < 4; dx++) pixels[(Math.round(y) + dy) * WIDTH + Math.round(x) + dx] = 0
  })
  return { width: WIDTH, height: HEIGHT, pixels }
}

/** A line with a break of 8 pixels after every 90. */
const broken = (dot: Dot, [x0, y0]: [number, number], [x1, y1]: [number, number]) => {
  const long = Math.hypot(x1 - x0, y1 - y0)
  for (let i = 0; i < long; i++) if (i % 98 < 90) dot(x0 + ((x1 - x0) * i) / long, y0 + ((y1 - y0) * i) / long)
}

/** A stamp of 390 × 270 pixels turned about (100, 200), without its right side. */
const stamp = (degrees: number) =>
  page((dot) => {
    const turn = (degrees * Math.PI) / 180
    const at = (x: number, y: number): [number, number] => [
      100 + x * Math.cos(turn) - y * Math.sin(turn),
      200 + x * Math.sin(turn) + y * Math.cos(turn),
    ]
    broken(dot, at(0, 0), at(390, 0))
    broken(dot, at(0, 270), at(390, 270))
    broken(dot, at(0, 0), at(0, 270))
  })

describe('a stamp whose frame is broken', () => {
  test.each([0, 4, -6])('is found, turned by %d degrees', (degrees) => {
    const [frame, ...others] = brokenFramesIn(stamp(degrees))
    expect(others).toEqual([])
    expect(Math.abs((frame?.tilt ?? 90) - degrees)).toBeLessThan(0.6)
  })

  test('is turned upright at its own size, and its parts keep their place on the page', () => {
    const picture = stamp(-6)
    const [frame] = brokenFramesIn(picture)
    if (!frame) throw new Error('no frame')
    const part = uprightPart(picture, frame)
    expect(Math.abs(part.picture.width - 390)).toBeLessThan(16)
    expect(Math.abs(part.picture.height - 270)).toBeLessThan(16)
    const middle = part.boxOf({ left: 190, top: 130, width: 10, height: 10 })
    expect(middle.left * WIDTH).toBeGreaterThan(290)
    expect(middle.left * WIDTH).toBeLessThan(335)
    expect(middle.top * HEIGHT).toBeGreaterThan(290)
    expect(middle.top * HEIGHT).toBeLessThan(340)
  })
})

describe('no frame is seen', () => {
  test.each<[string, (dot: Dot) => void]>([
    [
      'in two lines of unlike length',
      (dot) => [broken(dot, [100, 200], [490, 200]), broken(dot, [100, 400], [260, 400])],
    ],
    [
      'in two lines without a side',
      (dot) => [broken(dot, [100, 200], [490, 200]), broken(dot, [100, 400], [490, 400])],
    ],
    [
      'in a box too small for a stamp',
      (dot) => [
        broken(dot, [100, 200], [300, 200]),
        broken(dot, [100, 270], [300, 270]),
        broken(dot, [100, 200], [100, 270]),
      ],
    ],
  ])('%s', (_, ink) => expect(brokenFramesIn(page(ink))).toEqual([]))
})

import { expect, test } from 'vitest'
import { deepInkOnly, sealIn, withoutSeal } from '../../shared/pages/round-seals.ts'

const [WIDTH, HEIGHT] = [900, 600]
/** An A4 page at 200 dpi. */
const PAGE_WIDTH = 1654

type Ink = (x: number, y: number, value?: number) => void

const picture = (draw: (ink: Ink) => void) => {
  const pixels = new Uint8Array(WIDTH * HEIGHT).fill(255)
  draw((x, y, value = 0) => {
    pixels[Math.round(y) * WIDTH + Math.round(x)] = value
  })
  return { width: WIDTH, height: HEIGHT, pixels }
}

const ring = (ink: Ink, radius: number, value?: number) => {
  for (let r = radius - 2; r <= radius + 2; r += 0.5)
    for (let turn = 0; turn < 360; turn += 0.2)
      ink(340 + r * Math.cos((turn * Math.PI) / 180), 260 + r * Math.sin((turn * Math.PI) / 180), value)
}
const seal = (ink: Ink, value?: number) => {
  ring(ink, 130, value)
  ring(ink, 90, value)
}
/** A letter's upright stroke through the seal's foot. */
const stroke = (ink: Ink) => {
  for (let y = 360; y < 420; y++) for (let x = 338; x < 343; x++) ink(x, y)
}
const at = ({ pixels }: { pixels: Uint8Array }, x: number, y: number) => pixels[y * WIDTH + x]

test('a round seal is found by its ring', () => {
  const found = sealIn(picture(seal), PAGE_WIDTH)
  expect(Math.abs((found?.x ?? 0) - 340)).toBeLessThan(3)
  expect(Math.abs((found?.y ?? 0) - 260)).toBeLessThan(3)
  expect(Math.abs((found?.radius ?? 0) - 130)).toBeLessThan(4)
})

test('its rings go, the stroke of a letter that crosses them stays', () => {
  const stamped = picture((ink) => {
    seal(ink)
    stroke(ink)
  })
  const found = sealIn(stamped, PAGE_WIDTH)
  const clear = found && withoutSeal(stamped, found)
  expect(clear && at(clear, 340 - 130, 260)).toBe(255)
  expect(clear && at(clear, 340, 390)).toBe(0)
  expect(clear && at(clear, 340, 410)).toBe(0)
})

test('a line is no seal', () => {
  const line = picture((ink) => {
    for (let x = 50; x < 800; x++) for (let y = 300; y < 304; y++) ink(x, y)
  })
  expect(sealIn(line, PAGE_WIDTH)).toBeUndefined()
})

test('of a grey scan the paler ink goes; where all ink is alike nothing is told apart', () => {
  const grey = picture((ink) => {
    seal(ink, 130)
    stroke(ink)
  })
  const deep = deepInkOnly(grey)
  expect(deep && at(deep, 340 - 130, 260)).toBe(255)
  expect(deep && at(deep, 340, 390)).toBe(0)
  expect(deepInkOnly(picture(stroke))).toBeUndefined()
})

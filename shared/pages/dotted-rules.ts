import type { GreyPicture } from '../ports.ts'
import { INK } from './ink-components.ts'

/** A rule of dots to write on, in pixels of its picture: “Số:………”. */
export type DottedRule = { left: number; right: number; y: number }

/** A dot is lower than this: paper above and below it. */
const DOT = 4
/** So many columns of dots are a rule; one dash longer than this is a frame's line. */
const LEAST = 34
const DASH = 40
/** Rules stand at least so far above each other, and bridge what is written over them. */
const APART = 28
const GAP = 34
/** Left upright by so much of their length at most. */
const SLOPES = [-0.016, -0.008, 0, 0.008, 0.016]

/** Rules of dots in an upright picture at 200 dpi, from top to bottom; `y` is their height at their middle. */
export const dottedRulesIn = (picture: GreyPicture): DottedRule[] => {
  const dots = dotsOf(picture)
  const rules: (DottedRule & { dots: number })[] = []
  for (const slope of SLOPES)
    for (let y = 6; y < picture.height - 6; y++) rules.push(...ruleAt(picture, dots, y, slope))
  const best: typeof rules = []
  for (const rule of rules.sort((a, b) => b.dots - a.dots))
    if (best.every(({ y }) => Math.abs(y - rule.y) >= APART)) best.push(rule)
  return best.sort((a, b) => a.y - b.y).map(({ left, right, y }) => ({ left, right, y }))
}

/** Ink that is thin from top to bottom: dots, and level strokes of letters. */
const dotsOf = ({ width, height, pixels }: GreyPicture): Uint8Array => {
  const dots = new Uint8Array(width * height)
  const isInk = (at: number): boolean => (pixels[at] ?? 255) <= INK
  for (let i = DOT * width; i < (height - DOT) * width; i++)
    if (isInk(i) && !isInk(i - DOT * width) && !isInk(i + DOT * width)) dots[i] = 1
  return dots
}

const ruleAt = ({ width, height }: GreyPicture, dots: Uint8Array, y: number, slope: number) => {
  let best: (DottedRule & { dots: number }) | undefined
  let [left, last, count, dash] = [-1, -1, 0, 0]
  const end = (): void => {
    if (count >= LEAST && count < 0.85 * (last - left) && count > (best?.dots ?? 0))
      best = { left, right: last, y, dots: count }
    ;[left, count] = [-1, 0]
  }
  for (let x = 4; x < width - 4; x++) {
    const row = Math.round(y + slope * (x - width / 2))
    if (row < 0 || row >= height || !dots[row * width + x]) {
      dash = 0
      continue
    }
    if (++dash > DASH) return []
    if (left >= 0 && x - last > GAP) end()
    if (left < 0) left = x
    last = x
    count++
  }
  end()
  return best ? [best] : []
}

import type { GreyPicture } from '../ports.ts'
import type { Frame } from './frames.ts'
import type { Area } from './grey.ts'
import { INK } from './ink-components.ts'

/** Half the resolution is enough to follow a frame's lines: sizes below are pixels at 100 dpi. */
const HALF = 2
/** A stamp of arrival (appendix IV, V: 50 × 35 mm), with play: offices cut flatter and smaller ones. */
const WIDTH = [125, 300] as const
const HEIGHT = [45, 185] as const
/** Stamps are pressed by hand: turned so far to either side, in steps, in degrees. */
const TURNED = 8
const STEP = 0.5
/** Paper so wide does not end a line: the frame left no ink there, or was not scanned. */
const GAP = 7
/** A line is ink along this part of its length; printed text is not, however close its letters stand. */
const INKED = 0.8
/** Ends of two lines of one frame lie no further apart than this on one side, and the lines share this much of their length. */
const APART = 14
const SHARED = 0.6
/** Sides are looked for so far from a line's end. */
const ASIDE = 4
/** Ink along the two sides together, of 2; one may be missing. */
const SIDES = 0.9
/** A side that is drawn is ink along this part of it; text gives less. */
const SIDE = 0.75

/** A line that ink follows, slightly turned: where it begins and ends, and how much of it is ink (0–1). */
type Rule = { left: number; right: number; y: number; slope: number; inked: number }
type Bits = { width: number; height: number; ink: Uint8Array }

/**
 * Rectangles whose frame is broken (black-and-white scans, worn rubber, text and pen over it), so that it is no piece
 * of ink by itself: two long lines, alike in length and tilt and above each other, with ink along their ends.
 *
 * @param picture flattened grey of the page's upper part
 */
export const brokenFramesIn = (picture: GreyPicture): Frame[] => {
  const bits = halved(picture)
  const rules = rulesIn(bits)
  const framed = rules.flatMap((upper) =>
    rules.flatMap((lower) => {
      const height = lower.y - upper.y
      if (height < HEIGHT[0] || height > HEIGHT[1] || !areAlike(upper, lower, height)) return []
      const sides = sidesOf(bits, upper, lower)
      return sides.inked >= SIDES ? [{ upper, lower, ...sides }] : []
    }),
  )
  return apart(framed.sort((a, b) => b.lower.y - b.upper.y - (a.lower.y - a.upper.y)).map(frameOf))
}

const halved = ({ width, height, pixels }: GreyPicture): Bits => {
  const [across, down] = [Math.floor(width / HALF), Math.floor(height / HALF)]
  const ink = new Uint8Array(across * down)
  for (let y = 0, i = 0; y < down; y++) {
    for (let x = 0; x < across; x++, i++) {
      const at = y * HALF * width + x * HALF
      const darkest = Math.min(
        pixels[at] ?? 255,
        pixels[at + 1] ?? 255,
        pixels[at + width] ?? 255,
        pixels[at + width + 1] ?? 255,
      )
      if (darkest <= INK) ink[i] = 1
    }
  }
  return { width: across, height: down, ink }
}

/** The lines of a frame's length, each at the tilt at which most of it is ink. */
const rulesIn = (bits: Bits): Rule[] => {
  const found: Rule[] = []
  for (let degrees = -TURNED; degrees <= TURNED; degrees += STEP) {
    const slope = Math.tan((degrees * Math.PI) / 180)
    const rise = Math.ceil(Math.abs(slope) * bits.width)
    for (let y = -rise; y < bits.height + rise; y++) found.push(...alongRow(bits, y, slope))
  }
  const best: Rule[] = []
  for (const rule of found.sort((a, b) => length(b) * b.inked ** 2 - length(a) * a.inked ** 2)) {
    if (!best.some((other) => isSame(rule, other))) best.push(rule)
  }
  return best
}

const length = ({ left, right }: Rule): number => right - left

const isSame = (a: Rule, b: Rule): boolean =>
  Math.abs(a.y - b.y) < 6 && a.left < b.right && b.left < a.right && Math.abs(a.slope - b.slope) < 0.1

/** Stretches of ink along one line of pixels, small gaps bridged. `y` of a rule is its height at its middle. */
const alongRow = ({ width, height, ink }: Bits, start: number, slope: number): Rule[] => {
  const rules: Rule[] = []
  let [left, last, dark] = [-1, -1, 0]
  const end = (): void => {
    const long = last - left + 1
    if (left >= 0 && long >= WIDTH[0] && long <= WIDTH[1] && dark >= INKED * long)
      rules.push({ left, right: last, y: start + slope * ((left + last) / 2), slope, inked: dark / long })
    ;[left, dark] = [-1, 0]
  }
  for (let x = 0; x < width; x++) {
    const y = Math.round(start + slope * x)
    if (y < 0 || y >= height || !ink[y * width + x]) continue
    if (left >= 0 && x - last > GAP) end()
    if (left < 0) left = x
    last = x
    dark++
  }
  end()
  return rules
}

/** One line stands under the other from the left or from the right on, along sides turned as far as the lines are. */
const areAlike = (upper: Rule, lower: Rule, height: number): boolean => {
  const aside = -upper.slope * height
  const [left, right] = [upper.left + aside - lower.left, upper.right + aside - lower.right]
  return (
    Math.abs(upper.slope - lower.slope) < 0.03 &&
    Math.min(Math.abs(left), Math.abs(right)) < APART &&
    Math.min(length(upper), length(lower)) > SHARED * Math.max(length(upper), length(lower))
  )
}

/** The two sides, as x at the upper line, and how much of both is ink, together (0–2). Lines run on into text: any end may be the side's. */
const sidesOf = (bits: Bits, upper: Rule, lower: Rule): { left: number; right: number; inked: number } => {
  const aside = upper.slope * (lower.y - upper.y)
  const [left, right] = (['left', 'right'] as const).map((end) => {
    const [a, b] = [upper[end], lower[end] + aside].map((x) => ({ x, inked: sideInk(bits, upper, lower, x) }))
    if (!a || !b) return a
    // Without a side that ink shows, the longer line is the frame's.
    if (Math.max(a.inked, b.inked) < SIDE) return (end === 'left') === a.x < b.x ? a : b
    return a.inked >= b.inked ? a : b
  })
  return { left: left?.x ?? 0, right: right?.x ?? 0, inked: (left?.inked ?? 0) + (right?.inked ?? 0) }
}

/** How much is ink of a side that begins at `x` of the upper line and is square to it. */
const sideInk = ({ width, ink }: Bits, upper: Rule, lower: Rule, x: number): number => {
  const from = upper.y + upper.slope * (x - (upper.left + upper.right) / 2)
  const height = lower.y - upper.y
  let dark = 0
  for (let down = 0; down < height; down++) {
    const at = Math.round(from + down) * width + Math.round(x - upper.slope * down)
    for (let by = -ASIDE; by <= ASIDE; by++) {
      if (!ink[at + by]) continue
      dark++
      break
    }
  }
  return dark / height
}

const frameOf = ({ upper, lower, left, right }: { upper: Rule; lower: Rule; left: number; right: number }): Frame => {
  const slope = (upper.slope + lower.slope) / 2
  const aside = slope * (lower.y - upper.y)
  const middle = (upper.left + upper.right) / 2
  const [first, last] = [left, right].map((x) => upper.y + slope * (x - middle))
  const bottoms = [left, right].map((x) => lower.y + slope * (x - aside - (lower.left + lower.right) / 2))
  const from = { x: Math.max(0, Math.min(left, left - aside) - 2), y: Math.max(0, Math.min(first ?? 0, last ?? 0) - 2) }
  const area = {
    left: Math.floor(from.x) * HALF,
    top: Math.floor(from.y) * HALF,
    width: Math.ceil(Math.max(right, right - aside) + 2 - from.x) * HALF,
    height: Math.ceil(Math.max(...bottoms) + 2 - from.y) * HALF,
  }
  return { area, tilt: (Math.atan(slope) * 180) / Math.PI }
}

/** Of frames that lie over each other the first. */
const apart = (frames: Frame[]): Frame[] => {
  const kept: Frame[] = []
  for (const frame of frames) if (!kept.some(({ area }) => overlaps(area, frame.area))) kept.push(frame)
  return kept
}

/** Whether two areas share some of the page. */
export const overlaps = (a: Area, b: Area): boolean =>
  a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height

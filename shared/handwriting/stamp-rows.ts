import type { DottedRule } from '../pages/dotted-rules.ts'
import type { Area } from '../pages/grey.ts'
import { INK } from '../pages/ink-components.ts'
import type { GreyPicture } from '../ports.ts'

/** Where something is written in a stamp: from `left` to `right` over a dotted rule at `baseline`, rules so far apart; pixels. */
export type WrittenLine = { left: number; right: number; baseline: number; pitch: number }
/** The first two rules of a stamp, each with the place of its printed label. */
export type StampRow = { rule: DottedRule; label: Area; pitch: number }

/** The office's own line ends in this part of the stamp's height, with a line as long as this part of the width. */
const HEADING = { from: 0.1, to: 0.45, long: 0.5, gap: 14, inked: 0.88 }
/** Rules stand between these parts of the height, and begin right of this part of the width (“ĐẾN” stands before them). */
const RULED = { to: 0.94, left: 0.2 }
/** A label is so wide, as part of the stamp's width. */
const WIDE = { number: { least: 0.05, usual: 0.085, most: 0.12 }, date: { least: 0.08, usual: 0.14, most: 0.18 } }
/** Paper so wide, in distances of rules, ends what was written. */
const APART = 1.15
/** A rule follows the one above at so many pixels at most: stamps are 35 mm high (200 dpi). */
const PITCH = 90

/**
 * The two upper rules of a stamp: every form has “Số” (or “Giờ”) and under it “Ngày” (Decree 30/2020, appendix IV, V;
 * Circular 07/2012), whatever follows.
 */
export const stampRows = (stamp: GreyPicture, rules: DottedRule[]): StampRow[] => {
  const from = headingEnd(stamp) + 18
  const [first, second] = rules.filter(({ y }) => y > from && y < RULED.to * stamp.height)
  if (!first) return []
  const pitch = second && second.y - first.y < PITCH ? second.y - first.y : Math.min(60, first.y - from + 18)
  const start = Math.min(
    ...[first, second].flatMap((rule) => (rule && rule.left > RULED.left * stamp.width ? [rule.left] : [])),
    0.32 * stamp.width,
  )
  return [first, ...(second && second.y - first.y < PITCH ? [second] : [])].map((rule) => {
    const top = Math.max(0, Math.round(rule.y - 0.8 * pitch))
    const left = Math.max(0, Math.round(start - 6))
    const height = Math.min(Math.round(1.15 * pitch), stamp.height - top)
    return { rule, pitch, label: { left, top, width: Math.round(0.24 * stamp.width), height } }
  })
}

/** Under the line that divides the office's name from the rest; 0 where there is none. */
const headingEnd = (stamp: GreyPicture): number => {
  let end = 0
  for (let y = Math.round(HEADING.from * stamp.height); y < HEADING.to * stamp.height; y++) {
    if (longestLine(stamp, y) > HEADING.long * stamp.width) end = y
    else if (end > 0) break
  }
  return end
}

/** How far ink runs along a row, breaks of a worn frame bridged; dots are no line. */
const longestLine = ({ width, pixels }: GreyPicture, y: number): number => {
  let [longest, from, dark, last] = [0, 0, 0, -HEADING.gap]
  for (let x = 0; x < width; x++) {
    // The line may fall or rise by a few pixels over its length.
    if (![-1, 0, 1].some((by) => (pixels[(y + by) * width + x] ?? 255) <= INK)) continue
    if (x - last >= HEADING.gap) [from, dark] = [x, 0]
    dark++
    last = x
    if (dark > HEADING.inked * (x - from + 1)) longest = Math.max(longest, x - from + 1)
  }
  return longest
}

/** What is written on a row, behind its label. */
export const writtenIn = (
  stamp: GreyPicture,
  { rule, label, pitch }: StampRow,
  name: 'number' | 'date',
): WrittenLine => ({
  ...writtenOn(stamp, rule, label.left + 6, name, pitch),
  baseline: rule.y,
  pitch,
})

/** From the label's end to the last ink over the rule. */
const writtenOn = (
  stamp: GreyPicture,
  { right, y }: DottedRule,
  start: number,
  name: 'number' | 'date',
  pitch: number,
): { left: number; right: number } => {
  const { least, usual, most } = WIDE[name]
  const ink = columnsOfInk(stamp, y - 0.75 * pitch, y - 6)
  const low = columnsOfInk(stamp, y - 0.45 * pitch, y - 5)
  let left = start + usual * stamp.width
  for (let x = Math.round(start + least * stamp.width), free = 0; x < start + most * stamp.width; x++) {
    free = low[x] ? 0 : free + 1
    if (free < 5) continue
    left = x
    break
  }
  while (left < right - pitch && !ink[Math.round(left)]) left++
  const end = Math.min(stamp.width - 6, Math.round(right) + 10)
  let last = Math.round(left)
  // What stands apart from the pen is the letter's own text under the stamp.
  for (let x = last, free = 0; x < end && free < APART * pitch; x++) {
    free = ink[x] ? 0 : free + 1
    if (ink[x]) last = x
  }
  return { left: left - 6, right: Math.max(left + 20, last + 6) }
}

const columnsOfInk = ({ width, height, pixels }: GreyPicture, from: number, to: number): Uint8Array => {
  const columns = new Uint8Array(width)
  for (let y = Math.max(0, Math.round(from)); y < Math.min(height, to); y++)
    for (let x = 0; x < width; x++) if ((pixels[y * width + x] ?? 255) <= INK) columns[x] = 1
  return columns
}

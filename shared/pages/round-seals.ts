import type { GreyPicture } from '../ports.ts'
import { INK } from './ink-components.ts'

/** A seal's middle, its outer radius (pixels), and which part of its ring is inked. */
export type Seal = { x: number; y: number; radius: number; inked: number }

/** Seals are 32–42 mm wide (Joint circular and Decree 99/2016: 36 mm for most organs); in parts of A4's width. */
const RADII = { least: 14.5 / 210, most: 21.5 / 210 }
/** Circles are sought on a picture so much smaller. */
const STEP = 2
/** A ring of which less is inked is no ring. */
const RING = 0.55
const ANGLES = 360
const TURNS = Array.from({ length: ANGLES }, (_, i) => (2 * Math.PI * i) / ANGLES).map((turn) => ({
  cos: Math.cos(turn),
  sin: Math.sin(turn),
}))

/**
 * The round seal of black-and-white scans, by its outer ring: every edge votes for the middles that lie across it
 * (Hough's circles with gradients).
 *
 * @param pageWidth the whole page's width in pixels, which tells how large a seal is
 */
export const sealIn = (picture: GreyPicture, pageWidth: number): Seal | undefined => {
  const radii = { least: Math.round(RADII.least * pageWidth), most: Math.round(RADII.most * pageWidth) }
  const coarse = likelyMiddles(picture, radii).map((middle) =>
    bestAround(picture, middle, radii, [-6, -4, -2, 0, 2, 4, 6]),
  )
  const first = surest(coarse)
  return first && surest([bestAround(picture, first, radii, [-1, 0, 1]), first])
}

/** The picture without its seal's rings, or where none is seen its darkest ink alone; nothing where all ink is alike. */
export const withoutItsSeal = (picture: GreyPicture, pageWidth: number): GreyPicture | undefined => {
  const seal = sealIn(picture, pageWidth)
  return seal ? withoutSeal(picture, seal) : deepInkOnly(picture)
}

const surest = (seals: (Seal | undefined)[]): Seal | undefined =>
  seals.filter((seal) => seal !== undefined).sort((a, b) => b.inked - a.inked || b.radius - a.radius)[0]

/** The ring that is inked most, its middle a few pixels off; of two rings the outer one. */
const bestAround = (
  picture: GreyPicture,
  middle: { x: number; y: number },
  { least, most }: { least: number; most: number },
  off: number[],
): Seal | undefined => {
  let best: Seal | undefined
  for (const dx of off)
    for (const dy of off)
      for (let radius = least; radius <= most; radius++) {
        const at = { x: middle.x + dx, y: middle.y + dy }
        const inked = inkedPart(picture, at, radius)
        if (
          inked >= RING &&
          (!best || inked > best.inked + 0.03 || (radius > best.radius && inked > best.inked - 0.03))
        )
          best = { ...at, radius, inked }
      }
  return best
}

/** The places that most edges point to; beside one of them the seal's middle lies. */
const MIDDLES = 4
const likelyMiddles = (
  { width, height, pixels }: GreyPicture,
  { least, most }: { least: number; most: number },
): { x: number; y: number }[] => {
  const [columns, rows] = [Math.floor(width / STEP), Math.floor(height / STEP)]
  const votes = new Uint16Array(columns * rows)
  const at = (x: number, y: number): number => pixels[y * width + x] ?? 255
  for (let y = STEP; y < height - STEP; y += STEP)
    for (let x = STEP; x < width - STEP; x += STEP) {
      if (at(x, y) > INK) continue
      const [gx, gy] = [at(x + 2, y) - at(x - 2, y), at(x, y + 2) - at(x, y - 2)]
      const length = Math.hypot(gx, gy)
      if (length < 200) continue
      for (let r = least; r <= most; r += STEP)
        for (const side of [1, -1]) {
          const column = Math.round((x + (side * r * gx) / length) / STEP)
          const row = Math.round((y + (side * r * gy) / length) / STEP)
          if (column < 1 || row < 1 || column >= columns - 1 || row >= rows - 1) continue
          const vote = row * columns + column
          votes[vote] = (votes[vote] ?? 0) + 1
        }
    }
  const sums = votes.map((_, i) =>
    [-columns, 0, columns].reduce(
      (all, row) => all + (votes[i + row - 1] ?? 0) + (votes[i + row] ?? 0) + (votes[i + row + 1] ?? 0),
      0,
    ),
  )
  const found: { x: number; y: number }[] = []
  const ordered = [...sums.keys()].filter((i) => (sums[i] ?? 0) > 0).sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0))
  for (const i of ordered) {
    const middle = { x: (i % columns) * STEP, y: Math.floor(i / columns) * STEP }
    if (found.every(({ x, y }) => Math.hypot(x - middle.x, y - middle.y) > 10)) found.push(middle)
    if (found.length === MIDDLES) break
  }
  return found
}

const inkAt = ({ width, height, pixels }: GreyPicture, x: number, y: number): boolean => {
  const [column, row] = [Math.round(x), Math.round(y)]
  return column >= 0 && row >= 0 && column < width && row < height && (pixels[row * width + column] ?? 255) <= INK
}

const inkedPart = (picture: GreyPicture, { x, y }: { x: number; y: number }, radius: number): number =>
  TURNS.reduce((sum, { cos, sin }) => sum + (inkAt(picture, x + radius * cos, y + radius * sin) ? 1 : 0), 0) / ANGLES

/** Rings are so thick at most (pixels at 200 dpi); what is thicker across the ring is a letter's stroke. */
const THICKEST = 9
/** How many pixels a ring may be off its circle. */
const OFF = 2
/** So far below its middle, in parts of the inner ring's radius, a seal bears no name. */
const NAMELESS = 0.35

/**
 * The picture with the seal's rings taken away, but for where a stroke of a letter crosses them, and with the star,
 * arms and words in its middle; further down the name may stand.
 */
export const withoutSeal = (picture: GreyPicture, seal: Seal): GreyPicture => {
  const { width, height } = picture
  const pixels = picture.pixels.slice()
  const rings = ringsOf(picture, seal)
  const reach = seal.radius + THICKEST
  const inner = Math.min(...rings)
  const palest = palestText(picture, seal)
  for (let row = Math.max(0, Math.floor(seal.y - reach)); row <= Math.min(height - 1, seal.y + reach); row++)
    for (
      let column = Math.max(0, Math.floor(seal.x - reach));
      column <= Math.min(width - 1, seal.x + reach);
      column++
    ) {
      const away = Math.hypot(column - seal.x, row - seal.y)
      if (away < reach && (pixels[row * width + column] ?? 255) > palest) pixels[row * width + column] = 255
      const isRing = rings.some((ring) => Math.abs(ring - away) <= OFF)
      if (isRing && strokeAcross(picture, seal, column, row, away) <= THICKEST) pixels[row * width + column] = 255
      else if (away < inner - OFF && inner < seal.radius - THICKEST && row < seal.y + inner * NAMELESS)
        pixels[row * width + column] = 255
    }
  return { width, height, pixels }
}

/** Grey scans show red ink paler than toner: what is as pale as the ring is no letter. In two levels nothing is. */
const PALE = 60
const palestText = (picture: GreyPicture, { x, y, radius }: Seal): number => {
  const ring = TURNS.map(({ cos, sin }) => valueAt(picture, x + radius * cos, y + radius * sin)).filter((v) => v <= INK)
  const middle = ring.sort((a, b) => a - b)[Math.floor(ring.length / 2)] ?? 0
  return middle > PALE ? middle * 0.65 : 255
}

const valueAt = ({ width, pixels }: GreyPicture, x: number, y: number): number =>
  pixels[Math.round(y) * width + Math.round(x)] ?? 255

/** The radii at which most of the circle is inked. */
const ringsOf = (picture: GreyPicture, seal: Seal): number[] => {
  const rings: number[] = []
  for (let radius = Math.round(seal.radius * 0.55); radius <= seal.radius + 4; radius++)
    if (inkedPart(picture, seal, radius) >= RING) rings.push(radius)
  return rings.length > 0 ? rings : [seal.radius]
}

/** How long the ink runs through a pixel along the seal's radius. */
const strokeAcross = (picture: GreyPicture, seal: Seal, column: number, row: number, away: number): number => {
  const [dx, dy] = [(column - seal.x) / away, (row - seal.y) / away]
  let length = 1
  for (const side of [1, -1])
    for (let by = 1; by <= THICKEST && inkAt(picture, column + side * by * dx, row + side * by * dy); by++) length++
  return length
}

/** What is paler by more than this than the darkest fiftieth of the ink is another ink. */
const DEEP = 60
/** So much of the ink must be paler, or nothing is told apart. */
const PALER = 0.15
const PAPER = 225

/** The picture with its darkest ink alone: in grey scans a red seal is paler than print. Nothing where all ink is alike. */
export const deepInkOnly = ({ width, height, pixels }: GreyPicture): GreyPicture | undefined => {
  const ink = pixels.filter((value) => value <= PAPER).sort()
  const deepest = ink[Math.floor(ink.length / 50)] ?? 0
  const paler = ink.length - ink.findLastIndex((value) => value <= deepest + DEEP) - 1
  if (ink.length === 0 || paler < PALER * ink.length) return undefined
  return { width, height, pixels: pixels.map((value) => (value > deepest + DEEP ? 255 : value)) }
}

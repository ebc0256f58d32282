import { titlesInBands } from '../decree-30/ii-7-title-bands.ts'
import { titleInBand } from '../decree-30/ii-7-title-in-band.ts'
import { pieceOf } from '../decree-30/pieces.ts'
import { around, boxOf, onPage } from '../pages/boxes.ts'
import { inkIn } from '../pages/ink-components.ts'
import { A4_HIGH } from '../pages/parts.ts'
import type { GreyPicture, Ocr } from '../ports.ts'
import type { Box, Line, Look } from '../reading.ts'
import { enlarged } from './pictures.ts'

/** Pixels at 200 dpi. A band is as high as a line of capitals with its marks; the next begins a bit lower. */
const BAND = { height: 44, step: 8 }
/** Titles stand so far below the top of the signature's place. */
const TITLES = { from: 46, to: 214 }
/** Where one title was found, its deputy's stands below it and is longer. */
const NEAR = { above: 24, below: 56, beside: 110 }
/** Fewer dark pixels are no title. */
const LEAST_INK = 400

type Reach = { from: number; to: number; left: number; right: number }

/**
 * The signature's place in bands, each read as one line: a title stamped over or into the printed one is read by
 * no look at the whole (decree-30/ii-7-title-bands.ts). Where the first ink shows a title, the others are read around it.
 *
 * @param inks pictures of the place: of each ink by itself, or with and without the seal
 * @param height the whole page's height in pixels
 */
export const titleBands = async (inks: GreyPicture[], box: Box, height: number, ocr: Ocr): Promise<Look[]> => {
  const [first] = inks
  if (!first) return []
  const scale = height / A4_HIGH
  const whole = { from: TITLES.from * scale, to: TITLES.to * scale, left: 0, right: first.width }
  const bands = (ink: GreyPicture, reach: Reach, times: number) => bandsIn(ink, reach, { scale, times }, ocr)
  const seen = await bands(first, whole, 1.5)
  if (isComplete(seen)) return [{ kind: 'title-bands', box, lines: seen.map((line) => onPage(line, box)) }]
  const near = reachOf(seen, first, scale)
  for (const ink of near ? inks : inks.slice(1)) seen.push(...(await bands(ink, near ?? whole, near ? 2 : 1.5)))
  const lines = seen.map((line) => onPage(line, box))
  return lines.length > 0 ? [{ kind: 'title-bands', box, lines }] : []
}

/** Whether somebody's title, and in whose place he signs, was read twice each: no further look pays. */
const isComplete = (seen: Line[]): boolean => {
  const { authorities, titles } = titlesInBands(seen.map(({ words, box }) => ({ ...pieceOf(words, 1), box })))
  return authorities.length + titles.length > 1 && ![...authorities, ...titles].some(({ isUnsure }) => isUnsure)
}

/** Bands that show a title; boxes are parts of the picture, a line's is its band. */
const bandsIn = async (
  ink: GreyPicture,
  { from, to, left, right }: Reach,
  { scale, times }: { scale: number; times: number },
  ocr: Ocr,
): Promise<Line[]> => {
  const lines: Line[] = []
  for (let top = from; top <= to; top += BAND.step * scale) {
    const area = {
      left: Math.round(left),
      top: Math.round(top),
      width: Math.round(right - left),
      height: Math.round(BAND.height * scale),
    }
    if (area.top + area.height > ink.height || inkIn(ink, area) < LEAST_INK * scale) continue
    const box = boxOf(area, ink)
    const read = await ocr.recognise(await enlarged(ink, area, times), 'line')
    const words = read.flatMap((line) => onPage(line, box).words)
    if (words.length > 0 && titleInBand(pieceOf(words, 1))) lines.push({ words, box })
  }
  return lines
}

/** Around the titles that were read, half a step off the bands that showed them. */
const reachOf = (seen: Line[], { width, height }: GreyPicture, scale: number): Reach | undefined => {
  const boxes = seen.map(({ words, box }) => {
    const piece = pieceOf(words, 1)
    const { from = 0, to = 0 } = titleInBand(piece) ?? {}
    const inTitle = words.filter((_, i) => {
      const start = words.slice(0, i).reduce((sum, { text }) => sum + text.length + 1, 0)
      return start < to && start + (words[i]?.text.length ?? 0) > from
    })
    const { left, width: wide } = around((inTitle.length > 0 ? inTitle : words).map((word) => word.box))
    return { ...box, left, width: wide }
  })
  if (boxes.length === 0) return undefined
  const { left, top, width: wide, height: high } = around(boxes)
  const half = BAND.step / 2
  return {
    from: Math.max(0, top * height - (NEAR.above - half) * scale),
    to: (top + high) * height + (NEAR.below - BAND.height - half) * scale,
    left: Math.max(0, left * width - NEAR.beside * scale),
    right: Math.min(width, (left + wide) * width + NEAR.beside * scale),
  }
}

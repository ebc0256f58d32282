import type { GreyPicture } from '../ports.ts'
import type { Line, Look } from '../reading.ts'
import { blanksOf } from './blanks.ts'
import { boxOf, cropOf, type Variation } from './crop.ts'
import { candidatesOf, type Scores } from './ctc.ts'

/** Each blank is looked at so often, a little moved or stretched. */
export const VARIATIONS: Variation[] = [
  { dx: 0, dy: 0, scale: 1 },
  { dx: 0, dy: -3, scale: 1 },
  { dx: 0, dy: 3, scale: 1 },
  { dx: 4, dy: 0, scale: 1.06 },
  { dx: -4, dy: 0, scale: 0.95 },
]

/**
 * What is written in the blanks of a page's head, as looks with candidates.
 *
 * @param page grey picture at 200 dpi, red taken away, pens kept
 */
export const handwrittenLooks = async (
  lines: Line[],
  page: GreyPicture,
  recognise: (crops: Float32Array[]) => Promise<Scores[]>,
): Promise<Look[]> => {
  const blanks = blanksOf(lines, page)
  const scores = await recognise(blanks.flatMap((blank) => VARIATIONS.map((by) => cropOf(page, blank, by))))
  return blanks.map((area, i) => ({
    kind: 'handwriting',
    blank: area.blank,
    box: boxOf(area, page),
    lines: [],
    candidates: candidatesOf(scores.slice(i * VARIATIONS.length, (i + 1) * VARIATIONS.length), area.blank),
  }))
}

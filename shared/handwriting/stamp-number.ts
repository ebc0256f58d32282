import type { GreyPicture } from '../ports.ts'
import type { Candidate } from '../reading.ts'
import { normalised, type Region, STAMP_CROP, type Variation } from './crop.ts'
import { type Scores, stampNumbersOf } from './ctc.ts'

/**
 * The line “Số: …” of an arrival stamp (appendix IV.V), in pixels of a picture in which the stamp stands level: from the
 * end of the printed label to the inner side of the frame, over the baseline of that label.
 */
export type NumberLine = { left: number; right: number; baseline: number }

/** The band around the baseline and before it the label's last letter, in pixels at 200 dpi. */
const BAND = { above: 51, below: 21, before: 12 }
const VARIATIONS: Variation[] = [
  { dx: 0, dy: 0, scale: 1 },
  { dx: 0, dy: -4, scale: 1 },
  { dx: 0, dy: 4, scale: 1 },
  { dx: 4, dy: 0, scale: 1.08 },
  { dx: -4, dy: -2, scale: 0.93 },
]

/**
 * What is written on the line, the likeliest first (“953”, “30a”); an empty text is a line on which nobody wrote.
 *
 * @param picture grey, paper white, with every ink
 * @param unit pixels of the picture for each pixel at 200 dpi
 */
export const stampNumber = async (
  picture: GreyPicture,
  line: NumberLine,
  recognise: (crops: Float32Array[]) => Promise<Scores[]>,
  unit = 1,
): Promise<Candidate[]> =>
  stampNumbersOf(
    await recognise(VARIATIONS.map((by) => normalised(picture, regionOf(line, picture, unit, by), STAMP_CROP.width))),
  )

const regionOf = ({ left, right, baseline }: NumberLine, picture: GreyPicture, unit: number, by: Variation): Region => {
  const middle = baseline + ((BAND.below - BAND.above) / 2 + by.dy) * unit
  const half = ((BAND.above + BAND.below) / 2) * unit * by.scale
  const from = Math.max(0, left - (BAND.before - by.dx) * unit)
  return {
    left: from,
    top: Math.max(0, middle - half),
    right: Math.min(picture.width, Math.max(right + by.dx * unit, from + 40 * unit)),
    bottom: Math.min(picture.height, middle + half),
  }
}

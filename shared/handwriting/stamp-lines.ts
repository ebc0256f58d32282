import type { GreyPicture } from '../ports.ts'
import type { Candidate } from '../reading.ts'
import { normalised, type Region, STAMP_CROP, type Variation } from './crop.ts'
import { type Scores, stampCandidatesOf } from './ctc.ts'

/**
 * A line of an arrival stamp (appendix IV.V) where something may be written by pen, in pixels of a picture in which the
 * stamp stands level: from the end of the printed “Số:” or “Ngày:” to the inner side of the frame, over the baseline
 * of that label.
 */
export type StampLine = { line: 'number' | 'date'; left: number; right: number; baseline: number }

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
 * What is written on each line, the likeliest first: a number (“953”, “30a”), or a date as it is written, its parts
 * joined by slashes (“18/10/17”, “16/1/2019”, “16/01”); an empty text is a line on which nobody wrote.
 *
 * @param picture grey, paper white, with every ink
 * @param unit pixels of the picture for each pixel at 200 dpi
 */
export const stampLineCandidates = async (
  picture: GreyPicture,
  lines: StampLine[],
  recognise: (crops: Float32Array[]) => Promise<Scores[]>,
  unit = 1,
): Promise<Candidate[][]> => {
  const crops = lines.flatMap((line) =>
    VARIATIONS.map((by) => normalised(picture, regionOf(line, picture, unit, by), STAMP_CROP.width)),
  )
  const scores = await recognise(crops)
  return lines.map(({ line }, i) =>
    stampCandidatesOf(scores.slice(i * VARIATIONS.length, (i + 1) * VARIATIONS.length), line),
  )
}

const regionOf = ({ left, right, baseline }: StampLine, picture: GreyPicture, unit: number, by: Variation): Region => {
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

const DATE = /^(?<day>\d{1,2})\/(?<month>\d{1,2})(?:\/(?<year>\d{2}|\d{4}))?$/u

/**
 * The ISO day that a date line means: two digits of a year are of this century; without a year it is the first such
 * day from the letter's own on, since no letter arrives before it was issued.
 *
 * @param issuedOn the letter's date, ISO; without it a date that names no year stays unknown
 */
export const arrivalDay = (text: string, issuedOn: string | undefined): string | undefined => {
  const { day = '', month = '', year } = DATE.exec(text)?.groups ?? {}
  const inYear = (of: string | number) => `${of}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (day === '') return undefined
  if (year) return onCalendar(inYear(year.length === 2 ? `20${year}` : year))
  if (!issuedOn) return undefined
  const issued = Number(issuedOn.slice(0, 4))
  return [issued, issued + 1]
    .map(inYear)
    .filter((date) => date >= issuedOn)
    .map(onCalendar)
    .find(Boolean)
}

const onCalendar = (date: string): string | undefined => {
  const time = Date.parse(`${date}T00:00:00Z`)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date ? undefined : date
}

import { dottedRulesIn } from '../pages/dotted-rules.ts'
import type { UprightPart } from '../pages/upright-part.ts'
import type { GreyPicture } from '../ports.ts'
import type { Candidate, Look } from '../reading.ts'
import { cropOfPart } from './crop.ts'
import { ALPHABET, type Scores, textsOf } from './ctc.ts'
import { type StampLine, stampRows, writtenIn } from './stamp-lines.ts'

/** Each line is looked at so often: a little moved and stretched, parts of the distance between two rules. */
const LOOKS = [0.9, 1, 1.12].flatMap((scale) => [-0.06, 0, 0.06].map((dy) => ({ scale, dy })))
/** The band over a rule and below it, in distances of rules; smaller stamps are filled in with larger letters. */
const BAND = { above: 0.82, below: 0.24 }
const LEAST_PITCH = 40
const FOLLOWED = 150
const KEPT = { number: 6, date: 24 }
const LEAST = 0.004
/** Less than this altogether: nothing of the kind is written there. */
const SEEN = 1e-5

/**
 * What is written in an upright stamp's lines “Số” and “Ngày”, as looks with candidates.
 *
 * @param hour whether the upper line is “Giờ”, as some offices have it instead of “Số”
 */
export const stampLooks = async (
  stamp: UprightPart,
  pens: GreyPicture,
  hour: boolean,
  recognise: (crops: Float32Array[]) => Promise<Scores[]>,
): Promise<Look[]> => {
  const rows = stampRows(stamp.picture, dottedRulesIn(stamp.picture))
  const lines = (['number', 'date'] as const).flatMap((name, i) => {
    const row = rows[i]
    return row && !(hour && name === 'number') ? [{ name, line: writtenIn(stamp.picture, row, name) }] : []
  })
  const scores = await recognise(lines.flatMap(({ line }) => LOOKS.map((look) => cropOfPart(pens, bandOf(line, look)))))
  return lines.map(({ name, line }, i) => {
    const mine = scores.slice(i * LOOKS.length, (i + 1) * LOOKS.length)
    const { left, top, right, bottom } = bandOf(line, { scale: 1, dy: 0 })
    return {
      kind: 'handwriting',
      blank: name === 'number' ? 'arrival-number' : 'arrival-date',
      box: stamp.boxOf({ left, top, width: right - left, height: bottom - top }),
      lines: [],
      candidates: name === 'number' ? numbersOf(mine) : datesOf(mine),
    }
  })
}

const bandOf = ({ left, right, baseline, pitch }: StampLine, { scale, dy }: { scale: number; dy: number }) => {
  const unit = Math.max(LEAST_PITCH, pitch) * scale
  const foot = baseline + dy * unit
  return { left: Math.max(0, left), right, top: Math.max(0, foot - BAND.above * unit), bottom: foot + BAND.below * unit }
}

const NUMBER = /^\d{1,5}$/u

/** Readings of the number line. The network was taught numbers before a slash and sees one where the line ends. */
const numbersOf = (looks: Scores[]): Candidate[] => {
  const mayBegin = (text: string): boolean => /^\d{0,5}\/?$/u.test(text)
  return summed(looks, (look) => textsOf(look, mayBegin), (text) => text.replace('/', ''), NUMBER, KEPT.number)
}

const DATE_BEGINS = /^(?:[0-3]?\d?)(?:\/(?:[01]?\d?)(?:\/(?:\d{0,2}|20\d{0,2})?)?)?$/u
const DATE = /^\d{1,2}\/\d{1,2}(?:\/\d{0,4})?$/u

/** Readings of the date line: day, month and year between strokes. */
const datesOf = (looks: Scores[]): Candidate[] =>
  summed(looks, (look) => textsOf(withStrokes(look), mayBeginDate, FOLLOWED), (text) => text, DATE, KEPT.date)

const mayBeginDate = (text: string): boolean => {
  if (!DATE_BEGINS.test(text)) return false
  const [day = '', month = ''] = text.split('/')
  return Number(day || 1) <= 31 && Number(month || 1) <= 12 && !(text.includes('/') && Number(day) === 0)
}

/** A stroke between day and month is a one to a network that was taught slashes behind numbers only. */
const STROKE_LIKE: [letter: string, penalty: number][] = [
  ['1', 0.4],
  ['7', 2],
]

const withStrokes = ({ values, columns }: Scores): Scores => {
  const changed = values.slice()
  const row = (letter: string): number => ALPHABET.indexOf(letter) * columns
  for (let x = 0; x < columns; x++) {
    const as = STROKE_LIKE.map(([letter, penalty]) => (values[row(letter) + x] ?? 0) - penalty)
    changed[row('/') + x] = Math.max(values[row('/') + x] ?? 0, ...as)
  }
  return { values: changed, columns }
}

/** Probabilities among what may stand there at all: the network spreads over much that is no number and no date. */
const summed = (
  looks: Scores[],
  read: (look: Scores) => Map<string, number>,
  trimmed: (text: string) => string,
  pattern: RegExp,
  kept: number,
): Candidate[] => {
  const sums = new Map<string, number>()
  for (const look of looks)
    for (const [text, probability] of read(look)) {
      const value = trimmed(text)
      if (pattern.test(value)) sums.set(value, (sums.get(value) ?? 0) + probability / looks.length)
    }
  const all = [...sums.values()].reduce((sum, probability) => sum + probability, 0)
  if (all < SEEN) return []
  return [...sums]
    .map(([text, probability]) => ({ text, probability: probability / all }))
    .sort((a, b) => b.probability - a.probability)
    .slice(0, kept)
    .filter(({ probability }) => probability > LEAST)
}

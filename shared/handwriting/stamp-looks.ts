import type { UprightPart } from '../pages/upright-part.ts'
import type { GreyPicture } from '../ports.ts'
import type { Candidate, Look } from '../reading.ts'
import { normalised, STAMP_CROP } from './crop.ts'
import { ALPHABET, type Scores, textsOf } from './ctc.ts'
import { stampNumber } from './stamp-number.ts'
import { type StampRow, type WrittenLine, writtenIn } from './stamp-rows.ts'

type Recognise = (crops: Float32Array[]) => Promise<Scores[]>

/** A date line is looked at so often: a little moved and stretched, in parts of the distance between two rules. */
const LOOKS = [0.9, 1, 1.12].flatMap((scale) => [-0.06, 0, 0.06].map((dy) => ({ scale, dy })))
/** The band over a rule and below it, in distances of rules; smaller stamps are filled in with larger letters. */
const BAND = { above: 0.82, below: 0.24 }
const LEAST_PITCH = 40
/** Rules stand so far apart (pixels) in stamps as large as the form's, for which the network's band is meant. */
const USUAL_PITCH = 60
const KEPT = 24
/** A reading less likely than this among all is left out; less than `seen` altogether: no date is written there. */
const LEAST = { likely: 0.004, seen: 1e-5 }

/**
 * What is written in an upright stamp's lines “Số” and “Ngày”, as looks with candidates and the place of each line.
 *
 * @param pens the same part of the page with the pens' ink
 */
export const stampLooks = async (
  stamp: UprightPart,
  pens: GreyPicture,
  rows: { number?: StampRow | undefined; date?: StampRow | undefined },
  recognise: Recognise,
): Promise<Look[]> => {
  const looks: Look[] = []
  for (const name of ['number', 'date'] as const) {
    const row = rows[name]
    if (!row) continue
    const line = writtenIn(stamp.picture, row, name)
    const { left, top, right, bottom } = bandOf(line, { scale: 1, dy: 0 })
    looks.push({
      kind: 'handwriting',
      blank: `arrival-${name}`,
      box: stamp.boxOf({ left, top, width: right - left, height: bottom - top }),
      lines: [],
      candidates: await (name === 'number' ? numbers : dates)(pens, line, recognise),
    })
  }
  return looks
}

const numbers = (pens: GreyPicture, line: WrittenLine, recognise: Recognise): Promise<Candidate[]> =>
  stampNumber(pens, line, recognise, line.pitch / USUAL_PITCH)

const dates = async (pens: GreyPicture, line: WrittenLine, recognise: Recognise): Promise<Candidate[]> =>
  stampDatesOf(await recognise(LOOKS.map((look) => normalised(pens, bandOf(line, look), STAMP_CROP.width))))

const bandOf = ({ left, right, baseline, pitch }: WrittenLine, { scale, dy }: { scale: number; dy: number }) => {
  const unit = Math.max(LEAST_PITCH, pitch) * scale
  const foot = baseline + dy * unit
  return {
    left: Math.max(0, left),
    right,
    top: Math.max(0, foot - BAND.above * unit),
    bottom: foot + BAND.below * unit,
  }
}

const BEGUN = /^[0-3]?\d?(?:\/[01]?\d?(?:\/(?:\d{0,2}|20\d{0,2}))?)?$/u
const DATE = /^\d{1,2}\/\d{1,2}(?:\/\d{0,4})?$/u

/** Probabilities among what may be a date at all, its year as far as it was read: which one it is, the letter's date tells. */
export const stampDatesOf = (looks: Scores[]): Candidate[] => {
  const sums = new Map<string, number>()
  for (const look of looks) {
    for (const [text, probability] of textsOf(withStrokes(look), mayBegin))
      if (DATE.test(text)) sums.set(text, (sums.get(text) ?? 0) + probability / looks.length)
  }
  const all = [...sums.values()].reduce((sum, probability) => sum + probability, 0)
  if (all < LEAST.seen) return []
  return [...sums]
    .map(([text, probability]) => ({ text, probability: Math.min(1, probability / all) }))
    .filter(({ probability }) => probability > LEAST.likely)
    .sort((a, b) => b.probability - a.probability)
    .slice(0, KEPT)
}

const mayBegin = (text: string): boolean => {
  const [day = '', month = ''] = text.split('/')
  return BEGUN.test(text) && Number(day || 1) <= 31 && Number(month || 1) <= 12
}

/** An upright stroke between day, month and year looks like a one, seldom like a seven. */
const STROKE_LIKE: [letter: string, penalty: number][] = [
  ['1', 0.4],
  ['7', 2],
]

const withStrokes = ({ values, columns }: Scores): Scores => {
  const changed = values.slice()
  const at = (letter: string, column: number): number => ALPHABET.indexOf(letter) * columns + column
  for (let x = 0; x < columns; x++) {
    const as = STROKE_LIKE.map(([letter, penalty]) => (values[at(letter, x)] ?? 0) - penalty)
    changed[at('/', x)] = Math.max(values[at('/', x)] ?? 0, ...as)
  }
  return { values: changed, columns }
}

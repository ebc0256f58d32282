import { isoDay } from '../decree-30/ii-4-place-and-date.ts'
import type { Arrival, Found } from '../letter.ts'
import { around } from '../pages/boxes.ts'
import type { Box, Candidate, Look, StampBlank } from '../reading.ts'

/** A value written in a stamp by pen: the likeliest, how sure, and what else may stand there. */
type Written = { value: string; confidence: number; alternatives: string[] }
export type PenArrival = { number?: Written | undefined; date?: Written | undefined; box?: Box | undefined }

/** Pen in stamps is always looked at by a person: this is just below what passes without. */
const DOUBTED = 0.79
/** A number less likely than this is no reading; an empty line, where that is the likelier. */
const LIKELY = 0.2
/** How usual it is that a letter takes so many days until it is stamped. */
const USUAL: [days: number, weight: number][] = [
  [14, 1],
  [30, 0.5],
  [90, 0.1],
  [366, 0.02],
]
/** A year that does not fit may be misread; day and month weigh more. */
const YEAR = { fits: 1, begins: 0.6, differs: 0.15 }
/** Of all readings of the line so much must be possible, or nothing is said. */
const POSSIBLE = 0.02
const MOST = 3

/**
 * Number and day of arrival as written by pen into the stamp's lines (Decree 30/2020, article 22.2a; appendix IV, V).
 * A letter does not arrive before it was issued, and seldom long after, so its own day chooses among the readings.
 *
 * @param issuedOn the letter's day; without it no day is given, only a number
 */
export const penArrival = (looks: Look[], issuedOn: string | undefined): PenArrival => {
  const look = (blank: StampBlank) => looks.find((one) => one.kind === 'handwriting' && one.blank === blank)
  const [numbers, dates] = [look('arrival-number'), look('arrival-date')]
  const boxes = [numbers, dates].flatMap((one) => (one ? [one.box] : []))
  return {
    number: numberOf(numbers?.candidates ?? []),
    date: issuedOn === undefined ? undefined : dateOf(dates?.candidates ?? [], issuedOn),
    // Where no line was found a person has to see the whole stamp.
    box: boxes.length > 0 ? around(boxes) : looks.find(({ kind }) => kind === 'arrival-stamp')?.box,
  }
}

/** The stamp as the engine of print read it, with the pen's number and day where print was not surely read. */
export const withPen = (
  printed: Found<Arrival>,
  sure: { number: boolean; date: boolean },
  { number, date, box }: PenArrival,
): Found<Arrival> => {
  const pen = { number: sure.number ? undefined : number, date: sure.date ? undefined : date }
  const written = [pen.number, pen.date].filter((one) => one !== undefined)
  if (written.length === 0) {
    // Lines in which nothing was read may be none: a person sees them with all that is printed.
    const boxes = [printed.box, box].filter((one) => one !== undefined)
    return sure.number && sure.date ? printed : { ...printed, ...(boxes.length > 0 && { box: around(boxes) }) }
  }
  const alternatives = written.flatMap((one) => one.alternatives)
  return {
    ...printed,
    ...(box && { box }),
    value: {
      ...printed.value,
      ...(pen.number && { number: pen.number.value }),
      ...(pen.date && { date: pen.date.value }),
    },
    confidence: Math.min(...written.map(({ confidence }) => confidence)),
    source: 'second-look',
    ...(alternatives.length > 0 && { alternatives }),
  }
}

const numberOf = (candidates: Candidate[]): Written | undefined => {
  const [best, ...others] = candidates
  if (!best || best.text === '' || best.probability < LIKELY) return undefined
  return {
    value: best.text,
    confidence: Math.min(DOUBTED, best.probability),
    alternatives: others.flatMap(({ text }) => (text === '' ? [] : [text])).slice(0, MOST),
  }
}

const dateOf = (candidates: Candidate[], issuedOn: string): Written | undefined => {
  const weights = new Map<string, number>()
  for (const { text, probability } of candidates) {
    for (const [date, fit] of daysOf(text, issuedOn))
      weights.set(date, (weights.get(date) ?? 0) + probability * fit * usual(date, issuedOn))
  }
  const [best, ...others] = [...weights].filter(([, weight]) => weight > 0).sort((a, b) => b[1] - a[1])
  const all = [...weights.values()].reduce((sum, weight) => sum + weight, 0)
  if (!best || all < POSSIBLE) return undefined
  return {
    value: best[0],
    confidence: DOUBTED * (best[1] / all),
    alternatives: others.slice(0, MOST).map(([date]) => date),
  }
}

/** The days that a reading may mean in the letter's year and the next one, and how well its year fits. */
const daysOf = (text: string, issuedOn: string): [day: string, fit: number][] => {
  const [day = '', month = '', year = ''] = text.split('/')
  const issued = Number(issuedOn.slice(0, 4))
  return [issued, issued + 1].flatMap((of): [string, number][] => {
    const date = isoDay(day, month, String(of))
    return date ? [[date, yearFit(year, String(of))]] : []
  })
}

const yearFit = (read: string, year: string): number => {
  if (read === year || read === year.slice(2)) return YEAR.fits
  return year.startsWith(read) || year.slice(2).startsWith(read) ? YEAR.begins : YEAR.differs
}

const usual = (date: string, issuedOn: string): number => {
  const days = (Date.parse(date) - Date.parse(issuedOn)) / 86_400_000
  return days < 0 ? 0 : (USUAL.find(([most]) => days <= most)?.[1] ?? 0)
}

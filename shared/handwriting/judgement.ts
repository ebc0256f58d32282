import type { Candidate } from '../reading.ts'

/** What the engine of print read in a blank: digits, or something else that is no reading. */
export type PrintReading = { text: string | undefined; confidence: number; typed: boolean }

/**
 * `confidence` is the chance that the value is right; what may stand there besides, likeliest first. `typed`: the
 * engine of print read the value in both looks, which it never does with handwriting.
 */
export type Judged = {
  value: string | undefined
  confidence: number
  alternatives: string[]
  empty: boolean
  typed: boolean
}

/**
 * The network's own probability from which it is believed alone: of numbers accepted so, 1.0 % (6 of 590) are wrong on
 * synthetic crops like those it was taught with; from 0.9 on it is 1.4 %. On hands of another country it is 1.2 and
 * 2.6 %, on the corpus none of 30 (docs/handwriting.md).
 */
export const ACCEPTED = 0.95
/** Just below what passes without a person's look. */
const DOUBTED = 0.79
/** Two that err independently and agree are wrong together far more seldom than either alone. */
const AGREEING = 0.35
/** A candidate less likely than this is no reading. */
const LIKELY = 0.2

/**
 * What stands in a blank, from the engine of print (two looks) and from the network of handwritten digits. Typed text
 * of a layer is believed; print that both looks read alike is believed unless the network is sure of something else;
 * handwriting, which the engine of print never reads, is the network's.
 */
export const judged = (prints: PrintReading[], candidates: Candidate[]): Judged => {
  const { value, ...how } = weighedUp(prints, candidates)
  return { value, ...how, typed: value !== undefined && isTyped(prints, value) }
}

/** Both looks sure and alike: print. */
const TYPED = 0.85

const isTyped = (prints: PrintReading[], value: string): boolean => {
  const same = prints.filter(({ text, confidence, typed }) => typed || (confidence >= TYPED && isSame(text, value)))
  return same.some(({ typed }) => typed) || same.length >= 2
}

const weighedUp = (prints: PrintReading[], candidates: Candidate[]): Omit<Judged, 'typed'> => {
  const typed = prints.find((print) => print.typed && isDigits(print.text))
  const alternatives = candidates.filter(({ text }) => text !== '').map(({ text }) => text)
  if (typed) return { value: typed.text, confidence: typed.confidence, alternatives: [], empty: false }
  const [best] = candidates
  const read = prints.filter(({ text }) => isDigits(text))
  const same = best && read.filter(({ text }) => isSame(text, best.text))
  if (best && same && same.length > 0) {
    const doubt = same.reduce(
      (left, { confidence }) => left * Math.min(1, AGREEING + 1 - confidence),
      1 - best.probability,
    )
    return { value: best.text, confidence: 1 - doubt, alternatives, empty: false }
  }
  const [first, second] = read
  const agreed =
    first && second && isSame(first.text, second.text ?? '') ? Math.min(first.confidence, second.confidence) : 0
  if (best && best.text === '' && best.probability >= 0.5 && read.length === 0)
    return { value: undefined, confidence: best.probability, alternatives, empty: true }
  if (agreed >= TYPED && first && (!best || best.probability < 0.5)) {
    // Print on poor paper: the network was taught handwriting and may see nothing in it.
    return {
      value: first.text,
      confidence: best ? agreed * (1 - best.probability) : agreed,
      alternatives: [...alternatives],
      empty: false,
    }
  }
  if (best && best.text !== '' && best.probability >= LIKELY) {
    return {
      value: best.text,
      confidence: agreed === 0 && best.probability >= ACCEPTED ? best.probability : Math.min(best.probability, DOUBTED),
      alternatives,
      empty: false,
    }
  }
  return { value: agreed > 0 ? first?.text : undefined, confidence: 0.3, alternatives, empty: false }
}

const isDigits = (text: string | undefined): text is string => text !== undefined && /^\d{1,5}[a-zđ]?$/u.test(text)
/** “05” and “5” are one day, but two numbers are told apart by their zeros nowhere else. */
const isSame = (a: string | undefined, b: string): boolean =>
  a === b || (a !== undefined && a.replace(/^0/u, '') === b.replace(/^0/u, ''))

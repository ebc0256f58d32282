import type { Candidate } from '../reading.ts'
import { withoutMarks } from '../vietnamese/fold.ts'

/** How many times likelier what is known would be if a text were right than if it were not (a likelihood ratio). */
export type Evidence = { of(text: string): number }

/** From which posterior probability evidence may accept a reading that is not the network's own first. */
const OVERRULED = 0.99
/** Just below what passes without a person's look. */
const DOUBTED = 0.79
/** The least that is left for what nobody thought of, so that no evidence makes a guess certain. */
const UNTHOUGHT = 0.01

/**
 * Readings weighed by what else is known (Bayes): each probability times its likelihood ratios, over all there is, with
 * the network's own doubt. A reading that evidence alone put first passes only from 0.99: otherwise it is first, and doubted.
 *
 * @param candidates with the network's probabilities, the likeliest first
 */
export const weighed = (candidates: Candidate[], evidence: Evidence[]): Candidate[] => {
  const own = candidates[0]?.text
  const odds = candidates.map(({ text, probability }) => ({
    text,
    weight: evidence.reduce((product, { of }) => product * of(text), probability),
  }))
  const sum = candidates.reduce((all, { probability }) => all + probability, 0)
  const rest = Math.max(UNTHOUGHT, 1 - sum)
  const total = odds.reduce((all, { weight }) => all + weight, rest)
  return odds
    .map(({ text, weight }) => ({ text, probability: weight / total }))
    .sort((a, b) => b.probability - a.probability)
    .map(({ text, probability }) => ({
      text,
      probability: text === own || probability >= OVERRULED ? probability : Math.min(probability, DOUBTED),
    }))
}

/** A name given by a person names the right number so often: the rest are slips and numbers of something else. */
const NAMED_RIGHTLY = 0.95
const NAMED = NAMED_RIGHTLY / (1 - NAMED_RIGHTLY)

/**
 * The file's name, where it holds a number before this letter's symbol: “251_UBND-NNTN.pdf”, “251 ubnd nntn.pdf”. A
 * number before another symbol says nothing.
 */
export const fileNameEvidence = (names: string[], symbol: string): Evidence[] => {
  const letters = bare(symbol).replaceAll(' ', '')
  if (letters.length < 2) return []
  const pattern = new RegExp(`(?<![0-9])([0-9]{1,5}[A-E]?) ?(?:20[0-9]{2} ?)?${[...letters].join(' ?')}(?![A-Z])`, 'u')
  const numbers = names.flatMap((name) => {
    const [, number] = pattern.exec(bare(name)) ?? []
    return number === undefined ? [] : [withoutZeros(number.toLowerCase())]
  })
  const [named] = numbers
  if (named === undefined || numbers.some((number) => number !== named)) return []
  const isNamed = (text: string) => withoutZeros(withoutMarks(text)) === named
  return [{ of: (text) => (isNamed(text) ? NAMED : 1 / NAMED) }]
}

const bare = (text: string): string =>
  withoutMarks(text.normalize('NFC'))
    .toUpperCase()
    .replace(/[^A-Z0-9]+/gu, ' ')
const withoutZeros = (text: string): string => text.replace(/^0+(?=.)/u, '')

/** A letter of the same symbol whose number is near: in how many days on either side of it. */
const NEAR_DAYS = 14
/** Of wrong numbers' neighbours so many are dated that near by chance, of right ones' so many are not. */
const BY_CHANCE = (2 * NEAR_DAYS) / 365
const ASTRAY = 0.05

/** A letter of the same issuer and symbol: its number, and the day on which it was issued (ISO). */
export type Neighbour = { number: number; issuedOn: string }

/**
 * Numbers are given in the order of days within a year (Decree 30, article 15): the letter before was issued no later
 * and the letter behind no earlier, and both not long ago. Where no neighbour is known nothing follows.
 *
 * @param neighbours per candidate, letters whose numbers differ from it by a few
 */
export const sequenceEvidence = (issuedOn: string, neighbours: Map<string, Neighbour[]>): Evidence => ({
  of: (text) => {
    const near = (neighbours.get(text) ?? []).filter((other) => other.issuedOn.slice(0, 4) === issuedOn.slice(0, 4))
    if (near.length === 0) return 1
    const number = Number.parseInt(text, 10)
    return near.every((other) => fits(number, issuedOn, other)) ? (1 - ASTRAY) / BY_CHANCE : ASTRAY / (1 - BY_CHANCE)
  },
})

const DAY = 86_400_000

const fits = (number: number, issuedOn: string, other: Neighbour): boolean => {
  const days = (Date.parse(other.issuedOn) - Date.parse(issuedOn)) / DAY
  return Math.abs(days) <= NEAR_DAYS && (other.number < number ? days <= 0 : days >= 0)
}

/** A letter is cited by number, symbol and day: citations are printed, and seldom wrong in both number and day. */
const CITED = 20

/** Letters in the register cite a letter of this symbol and of this day under these numbers. */
export const citationEvidence = (cited: ReadonlySet<string>): Evidence => ({
  of: (text) => (cited.has(text) ? CITED : 1),
})

/** A letter is signed electronically on its day or soon after: in nine of ten cases within a week. */
const SOON_DAYS = 7
const SOON = 0.9
/** Of a month's days, so many lie within that week by chance. */
const SOON_BY_CHANCE = (SOON_DAYS + 1) / 31

/** The day of issue, from the moment of an electronic signature on the paper (`dateOf`: the ISO day that a day means). */
export const signatureEvidence = (signedOn: string, dateOf: (day: string) => string | undefined): Evidence => ({
  of: (text) => {
    const date = dateOf(text)
    const days = date === undefined ? Number.NaN : (Date.parse(signedOn) - Date.parse(date)) / DAY
    return days >= 0 && days <= SOON_DAYS ? SOON / SOON_BY_CHANCE : (1 - SOON) / (1 - SOON_BY_CHANCE)
  },
})

const MOMENT = /(?<d>\d{1,2})[./-](?<m>\d{1,2})[./-](?<y>20\d{2})[ ,T]+\d{1,2}:\d{2}:\d{2}/u

/** The day in a signature's banner: “Thời gian ký: 24.01.2025 08:54:30 +07:00”; a date without seconds is none. */
export const signedOn = (text: string): string | undefined => {
  const { d = '', m = '', y = '' } = MOMENT.exec(text)?.groups ?? {}
  const date = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
  return d !== '' && !Number.isNaN(Date.parse(date)) ? date : undefined
}

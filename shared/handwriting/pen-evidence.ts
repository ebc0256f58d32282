import type { Candidate, Look } from '../reading.ts'
import { type Evidence, weighed } from './evidence.ts'
import { ACCEPTED } from './judgement.ts'

/**
 * A second engine reads a blank that the network doubts. Set by reason, never measured: it reads such blanks right in
 * four of five cases; where a reading is wrong, its own slip is the same one in ten cases, for both see the same ink.
 */
const RIGHT = 0.8
const SAME_SLIP = 0.1
/** What the network doubts passes by this alone only from here: of readings this sure on the whole, one in a hundred is wrong. */
const SURE = 0.98
/** Just below what passes without a person's look. */
const DOUBTED = 0.79

/** What a second engine read in a blank (the lines of its look), as evidence; none where it gave no single number. */
export const penEvidence = (look: Look): Evidence[] => {
  const read = digitsIn(look)
  if (read === undefined) return []
  const isRead = (text: string) => withoutZeros(text) === withoutZeros(read)
  return [{ of: (text) => (isRead(text) ? RIGHT / SAME_SLIP : (1 - RIGHT) / (1 - SAME_SLIP)) }]
}

/** A blank's readings, weighed by what a second engine read in it. */
export const penCandidates = (look: Look): Candidate[] => {
  const evidence = penEvidence(look)
  const own = look.candidates ?? []
  if (evidence.length === 0) return own
  const believed = own.filter(({ probability }) => probability >= ACCEPTED).map(({ text }) => text)
  return weighed(own, evidence).map(({ text, probability }) => ({
    text,
    probability: probability >= SURE || believed.includes(text) ? probability : Math.min(probability, DOUBTED),
  }))
}

/**
 * The digits that were written: of a number those before the slash, of a day or month all. Digits that stand apart may
 * be one number or print beside it: nobody knows which.
 */
const digitsIn = ({ blank, lines }: Look): string | undefined => {
  const text = lines.flatMap(({ words }) => words.map((word) => word.text)).join(' ')
  const [before = ''] = blank === 'number' ? text.split(/[/⁄]/u) : [text]
  const groups = before.match(/\d+(?:[a-eđ](?!\p{L}))?/gu) ?? []
  return groups.length === 1 ? groups[0] : undefined
}

const withoutZeros = (text: string): string => text.replace(/^0+(?=.)/u, '')

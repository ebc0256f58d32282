import type { Outcome } from './evaluate.ts'
import { FieldName, type Letter } from './letter.ts'
import type { Box } from './reading.ts'

/** A value that was wrong, missing or made up, and the place on the page where it was read, or should have been. */
export type WorstCase = Outcome & { name: FieldName | undefined; page: number; box: Box | undefined }

/** The worst first: what nobody is asked to check, then what is missing, then what is flagged; the surest first. */
const badness = ({ verdict, flagged, confidence = 0 }: Outcome): number =>
  (flagged ? 0 : 2) + (verdict === 'missing' ? 0 : 1) + confidence / 2

export const byBadness = (a: Outcome, b: Outcome): number => badness(b) - badness(a)

/** All that is not right in a scan's outcomes, the worst first. */
export const worstCases = (outcomes: Outcome[], letters: Letter[]): WorstCase[] =>
  outcomes
    // The full number repeats number and symbol.
    .filter(({ verdict, field }) => verdict !== 'right' && field !== 'fullNumber')
    .map((outcome) => {
      const letter = letters.find(({ pages }) => pages.first === Number.parseInt(outcome.pages, 10)) ?? letters[0]
      const name = FieldName.safeParse(outcome.field.split('.')[0]).data
      return { ...outcome, name, ...placeOf(outcome, name, letter) }
    })
    .toSorted(byBadness)

/** Where fields stand on the first page, as parts of it, for what was not found (Decree 30/2020, appendix I). */
const USUAL: Partial<Record<FieldName, Box>> = {
  issuer: { left: 0.05, top: 0.03, width: 0.45, height: 0.1 },
  number: { left: 0.05, top: 0.08, width: 0.45, height: 0.08 },
  issuedOn: { left: 0.4, top: 0.07, width: 0.58, height: 0.08 },
  subject: { left: 0.05, top: 0.1, width: 0.9, height: 0.12 },
  urgency: { left: 0.02, top: 0.05, width: 0.5, height: 0.25 },
  arrival: { left: 0.0, top: 0.05, width: 0.6, height: 0.35 },
}

const placeOf = ({ got, pages }: Outcome, name: FieldName | undefined, letter: Letter | undefined) => {
  const found = name && letter ? [letter.fields[name] ?? []].flat() : []
  const [words = got] = got.split(' (')
  const exact = found.find(
    ({ value }) => got !== '' && JSON.stringify(value).includes(JSON.stringify(words).slice(1, -1)),
  )
  const at = exact ?? found.find(({ box }) => box)
  if (at) return { page: at.page, box: at.box }
  const isAtFoot = name === 'signer' || name === 'copies' || name === 'archive'
  const page = isAtFoot ? (letter?.pages.last ?? 1) : (letter?.pages.first ?? (Number.parseInt(pages, 10) || 1))
  return { page, box: isAtFoot ? FOOT : name && USUAL[name] }
}

const FOOT: Box = { left: 0, top: 0.5, width: 1, height: 0.5 }

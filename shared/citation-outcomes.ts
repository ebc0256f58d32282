import type { Outcome } from './evaluate.ts'
import type { ReadLetter } from './read-line.ts'
import type { TruthLetter } from './truth.ts'

type Value = string | null | undefined
type Same = (expected: string, got: string) => boolean
type Judge = (field: string, want: Value, have: Value, same: Same, flag: string) => Outcome

/** As printed but for spaces around hyphens and slashes, and the two ways of writing Đ. */
export const sameNumber: Same = (expected, got) => numberForm(expected) === numberForm(got)
const numberForm = (text: string): string =>
  text.normalize('NFC').replace(/Ð/gu, 'Đ').replace(/\s+/gu, '').toUpperCase()
const exactly: Same = (expected, got) => expected === got

/**
 * The documents that a letter cites, one to one by their numbers; then day and issuer of those that were found, where
 * the truth tells them (null: the paper does not).
 */
export const citationOutcomes = (expected: TruthLetter, got: ReadLetter, judge: Judge, sameName: Same): Outcome[] => {
  if (!expected.citations) return []
  const left = [...got.citations]
  const found = expected.citations.map((want) => {
    const at = left.findIndex(({ fullNumber }) => sameNumber(want.fullNumber, fullNumber))
    return { want, have: at === -1 ? undefined : left.splice(at, 1)[0] }
  })
  return [
    ...found.flatMap(({ want, have }) => [
      judge('citations', want.fullNumber, have?.fullNumber, sameNumber, 'citations'),
      ...(have && want.issuedOn !== undefined
        ? [judge('citations.issuedOn', want.issuedOn, have.issuedOn, exactly, 'citations')]
        : []),
      ...(have && want.issuer !== undefined
        ? [judge('citations.issuer', want.issuer, have.issuer, sameName, 'citations')]
        : []),
    ]),
    ...left.map(({ fullNumber }) => judge('citations', undefined, fullNumber, sameNumber, 'citations')),
  ]
}

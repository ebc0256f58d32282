import type { Outcome } from './evaluate.ts'
import { itemJudge } from './item-judge.ts'
import type { ReadLetter } from './read-line.ts'
import type { TruthLetter } from './truth.ts'
import { similarity } from './vietnamese/similarity.ts'

type Same = (expected: string, got: string) => boolean

/** As printed but for spaces around hyphens and slashes, and the two ways of writing Đ. */
export const sameNumber: Same = (expected, got) => numberForm(expected) === numberForm(got)
const numberForm = (text: string): string =>
  text.normalize('NFC').replace(/Ð/gu, 'Đ').replace(/\s+/gu, '').toUpperCase()
/** So like the paper's a number that was misread still is: it is wrong, not one missing and another made up. */
const MISREAD = 0.8
const exactly: Same = (expected, got) => expected === got

/**
 * The documents that a letter cites, one to one by their numbers; then day and issuer of those that were found, where
 * the truth tells them (null: the paper does not). Each is flagged by its own doubt.
 */
export const citationOutcomes = (scan: string, expected: TruthLetter, got: ReadLetter, sameName: Same): Outcome[] => {
  if (!expected.citations) return []
  const left = new Map(got.citations.entries())
  const found = expected.citations.map((want) => {
    const at = [...left].find(([, { fullNumber }]) => sameNumber(want.fullNumber, fullNumber))?.[0]
    if (at !== undefined) left.delete(at)
    return { want, at }
  })
  for (const pair of found.filter(({ at }) => at === undefined)) {
    const near = [...left].find(([, { fullNumber }]) => similarity(pair.want.fullNumber, fullNumber) >= MISREAD)?.[0]
    pair.at = near
    if (near !== undefined) left.delete(near)
  }
  const extra = [...left.keys()].map((at) => ({ want: undefined, at }))
  return [...found, ...extra].flatMap(({ want, at }, item) => {
    const judge = itemJudge({ scan, pages: expected.pages, field: 'citations', item }, got, at)
    const have = got.citations[at ?? -1]
    return [
      judge('citations', want?.fullNumber, have?.fullNumber, sameNumber),
      ...(have && want?.issuedOn !== undefined
        ? [judge('citations.issuedOn', want.issuedOn, have.issuedOn, exactly)]
        : []),
      ...(have && want?.issuer !== undefined ? [judge('citations.issuer', want.issuer, have.issuer, sameName)] : []),
    ]
  })
}

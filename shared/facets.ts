import type { LetterEntry } from './register.ts'
import { numberKey } from './vietnamese/search-terms.ts'

/** What a letter is counted and narrowed by, as pairs of a facet's name and value. */
export const facetsOf = ({ letter: { fields, review } }: LetterEntry): [name: string, value: string][] => {
  const { issuedOn, issuer, type, urgency, addressees, copies, tasks, citations } = fields
  const pairs: [string, string | undefined][] = [
    ['year', issuedOn?.value.slice(0, 4)],
    ['issuer', issuer?.value],
    ['type', type?.value],
    ['urgency', urgency?.value],
    ['review', review.length > 0 ? '1' : undefined],
    ['tasks', tasks.length > 0 ? '1' : undefined],
    ['deadline', tasks.some(({ value }) => value.deadline) ? '1' : undefined],
    ...addressees.map(({ value }): [string, string] => ['recipient', value]),
    ...copies.map(({ value }): [string, string] => ['recipient', value.name]),
    ...citations.map(({ value }): [string, string | undefined] => ['cites', numberKey(value.fullNumber) || undefined]),
  ]
  const present = pairs.filter((pair): pair is [string, string] => pair[1] !== undefined)
  return [...new Map(present.map((pair) => [pair.join('\n'), pair])).values()]
}

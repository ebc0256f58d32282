import type { LetterEntry } from './register.ts'
import { restrictionKey } from './restriction.ts'
import { dueDay, isOpen, tasksOf } from './task-states.ts'
import { numberKey } from './vietnamese/search-terms.ts'

/**
 * What a letter is counted and narrowed by, as pairs of a facet's name and value. Of tasks the open ones count: `due`
 * is the month in which one is due. Whether it is overdue depends on the clock, which an index does not have.
 */
export const facetsOf = ({ letter, restrictedTo }: LetterEntry): [name: string, value: string][] => {
  const { issuedOn, issuer, type, urgency, addressees, copies, citations } = letter.fields
  const tasks = tasksOf(letter)
  const open = tasks.filter(isOpen)
  const months = open.flatMap(({ task }) => dueDay(task)?.slice(0, 7) ?? [])
  const pairs: [string, string | undefined][] = [
    ['year', issuedOn?.value.slice(0, 4)],
    ['issuer', issuer?.value],
    ['type', type?.value],
    ['urgency', urgency?.value],
    ['review', letter.review.length > 0 ? '1' : undefined],
    ['restricted', restrictedTo && '1'],
    // By this the index knows from whom a letter is kept; nobody narrows by it.
    ['readers', restrictedTo && restrictionKey(restrictedTo)],
    ['tasks', open.length > 0 ? '1' : undefined],
    ['deadline', months.length > 0 ? '1' : undefined],
    ['closed', open.length < tasks.length ? '1' : undefined],
    ...months.map((month): [string, string] => ['due', month]),
    ...addressees.map(({ value }): [string, string] => ['recipient', value]),
    ...copies.map(({ value }): [string, string] => ['recipient', value.name]),
    ...citations.map(({ value }): [string, string | undefined] => ['cites', numberKey(value.fullNumber) || undefined]),
  ]
  const present = pairs.filter((pair): pair is [string, string] => pair[1] !== undefined)
  return [...new Map(present.map((pair) => [pair.join('\n'), pair])).values()]
}

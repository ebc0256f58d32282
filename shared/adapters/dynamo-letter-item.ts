import { LetterId } from '../letter.ts'
import { arrivedOn, type LetterEntry } from '../register.ts'
import { numberKey } from '../vietnamese/search-terms.ts'
import { digestOf, type EntryItem } from './dynamo-entries.ts'
import { fitting, type Item, type PlainMap, toItem } from './dynamo-items.ts'
import { HEAD, indexed, moment, revisionKey } from './dynamo-table.ts'

/** With an entry of 250 KB this leaves an item far from its limit of 400 KB. */
const MOST_READABLE_BYTES = 60_000
/** A key ends at 1 KB; a number that long is none, and whoever finds it by its beginning compares the whole. */
const MOST_NUMBER_KEY = 500

export const letterPk = (id: LetterId): string => `LETTER#${id}`
export const letterIdOf = (pk: string): LetterId => LetterId.parse(pk.slice(letterPk('').length))
export const numberPk = (fullNumber: string): string => `NUMBER#${numberKey(fullNumber).slice(0, MOST_NUMBER_KEY)}`

/** What stays of an item when it becomes history: all but what is read in the console and found by an index. */
const OF_HISTORY = ['revision', 'digest', 'at', 'by', 'entry', 'entryAt']

/** The item of a letter's newest revision: its entry, what people read in the console, and the keys of the indexes. */
export const headItem = (entry: LetterEntry, kept: Omit<EntryItem, 'pk'>): Item => {
  const { letter, revision, at, by } = entry
  return toItem({
    ...{ pk: letterPk(letter.id), sk: HEAD, revision, digest: digestOf(entry), at, by },
    ...kept,
    doubts: letter.review.length,
    ...fitting(readable(entry), MOST_READABLE_BYTES),
    ...indexKeys(entry),
  })
}

/** The head's copy that is kept as history. */
export const historyItem = (id: LetterId, head: Item, revision: number): Item => ({
  ...toItem({ pk: letterPk(id), sk: revisionKey(revision) }),
  ...Object.fromEntries(Object.entries(head).filter(([name]) => OF_HISTORY.includes(name))),
})

/** The letter in plain words, the weightiest first. */
const readable = ({ letter: { fields } }: LetterEntry): PlainMap => ({
  fullNumber: fields.fullNumber?.value,
  number: fields.number?.value,
  symbol: fields.symbol?.value,
  issuedOn: fields.issuedOn?.value,
  issuer: fields.issuer?.value,
  type: fields.type?.value,
  urgency: fields.urgency?.value,
  subject: fields.subject?.value,
  signer: fields.signer?.value,
  arrival: fields.arrival?.value,
  addressees: fields.addressees.map(({ value }) => value),
  tasks: fields.tasks.map(({ value: { text, assignees, deadline } }) => ({ text, assignees, deadline })),
  citations: fields.citations.map(({ value }) => value.fullNumber),
})

const indexKeys = (entry: LetterEntry): Record<string, string> => {
  const { id, review, fields } = entry.letter
  const { fullNumber, issuedOn } = fields
  const changed = indexed('changes', 'LETTERS', moment(entry.at), id)
  if (entry.withdrawn) return changed
  const day = issuedOn?.value ?? ''
  const doubts = String(review.length).padStart(4, '0')
  return {
    ...(review.length > 0 && indexed('to-review', 'REVIEW', doubts, day, id)),
    ...(fullNumber && indexed('by-number', numberPk(fullNumber.value), day, id)),
    ...indexed('by-arrival', 'LETTERS', arrivedOn(entry), id),
    ...changed,
  }
}

import { html } from 'hono/html'
import type { FieldName } from '../letter.ts'
import type { Register } from '../ports.ts'
import type { LetterEntry } from '../register.ts'
import { may } from './access.ts'
import type { Visitor } from './visitor.ts'
import { SAY } from './words.ts'

/** Letters that are walked through at once; what lies behind comes up when these are done. */
const AHEAD = 100

/** One field of one letter that waits for a person, or one item of it alone (a task, a cited document), by its place from 0. */
export type Waiting = { entry: LetterEntry; field: FieldName; item?: number | undefined }

/** Every doubtful field, the letter with the most doubts first. */
export const reviewQueue = async (register: Register): Promise<{ waiting: Waiting[]; letters: number }> => {
  const { entries, total } = await register.toReview(AHEAD)
  const waiting = entries.flatMap((entry) => {
    const asked = new Map(entry.letter.review.map(({ field, item }) => [`${field} ${item}`, { entry, field, item }]))
    return [...asked.values()]
  })
  return { waiting, letters: total }
}

export const reviewUrl = ({ entry, field, item }: Waiting): string => reviewPath(entry.letter.id, field, item)

/** @example reviewPath('ab…-1', 'tasks', 2) → '/review/ab…-1/tasks?item=2' */
export const reviewPath = (id: string, field: FieldName, item?: number): string =>
  `/review/${id}/${field}${item === undefined ? '' : `?item=${item}`}`

/** What comes after a field: the letter's next doubt, then the next letter's first; undefined when it was the last. */
export const nextAfter = (waiting: Waiting[], id: string, field: string, item?: number): Waiting | undefined => {
  const at = waiting.findIndex((one) => one.entry.letter.id === id && one.field === field && one.item === item)
  const others = [...waiting.slice(at + 1), ...waiting.slice(0, Math.max(0, at))]
  return others[0]
}

/** How many fields of a letter are doubted; for clerks a way to the first of them. */
export const doubtsLink = (entry: LetterEntry, { lang, role }: Pick<Visitor, 'lang' | 'role'>) => {
  const { review } = entry.letter
  const [first] = review
  if (!first) return ''
  const words = `⚑ ${review.length} ${SAY.toCheck[lang]}`
  const url = reviewUrl({ entry, field: first.field, item: first.item })
  return entry.withdrawn || !may(role, 'GET', url)
    ? html`<span class="doubt">${words}</span>`
    : html`<a class="doubt" href="${url}">${words}</a>`
}

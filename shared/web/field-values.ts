import { html } from 'hono/html'
import { wordsOf } from '../field-words.ts'
import type { FieldName, LetterFields, Task } from '../letter.ts'
import type { Language } from '../words-for-people.ts'
import { highlighted } from './highlight.ts'
import { PARTS } from './labels.ts'
import type { Html } from './layout.ts'

/** A letter may charge forty organs with one task. */
const MOST_NAMES = 3

export type Show = { lang: Language; words: string[] }

/** A link to the place on the picture where an item was read. */
export const place = (name: FieldName, i: number, text: string, { words }: Show) =>
  html`<a class="value" lang="vi" href="#${name}-${i}">${highlighted(text, words)}</a>`

/** A field's values as people read them: named parts for signer and stamp. */
export const fieldValues = (fields: LetterFields, name: FieldName, show: Show): Html => {
  const lines = wordsOf(fields, name)
  const parts = PARTS[name]
  if (parts) {
    const values = lines[0]?.split(' | ') ?? []
    return html`${parts.map((part, i) =>
      values[i]
        ? html`<span class="part"><span class="quiet">${part[show.lang]}:</span> ${place(name, 0, values[i], show)}</span>`
        : '',
    )}`
  }
  const items = lines.map((line, i) => place(name, i, line, show))
  return items.length > 1 ? html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>` : html`${items}`
}

/** Who has to do a task; of many the first, the others a press away. */
export const assignees = ({ assignees }: Task, { words }: Show) => {
  const items = (names: string[]) => html`<ul>${names.map((name) => html`<li>${highlighted(name, words)}</li>`)}</ul>`
  if (assignees.length < 2) return highlighted(assignees[0] ?? '', words)
  if (assignees.length <= MOST_NAMES + 1) return items(assignees)
  const others = assignees.slice(MOST_NAMES)
  return html`${items(assignees.slice(0, MOST_NAMES))}<details><summary>+ ${others.length}</summary>${items(others)}</details>`
}

import { html } from 'hono/html'
import { dayWords, wordsOf } from '../field-words.ts'
import type { FieldName, Found, LetterFields, Task } from '../letter.ts'
import type { Language } from '../words-for-people.ts'
import { highlighted } from './highlight.ts'
import { PARTS } from './labels.ts'
import type { Html } from './layout.ts'
import { SAY } from './words.ts'

export type Show = { lang: Language; words: string[] }

/** A link to the place on the picture where an item was read. */
export const place = (name: FieldName, i: number, text: string, { words }: Show) =>
  html`<a class="value" href="#${name}-${i}">${highlighted(text, words)}</a>`

/** A field's values as people read them: a table for tasks, named parts for signer and stamp. */
export const fieldValues = (fields: LetterFields, name: FieldName, show: Show): Html => {
  if (name === 'tasks') return fields.tasks.length > 0 ? tasks(fields.tasks, show) : html``
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

const tasks = (found: Found<Task>[], show: Show) => html`<div class="wide"><table class="list"><thead><tr>
<th scope="col">${SAY.no[show.lang]}</th><th scope="col">${SAY.text[show.lang]}</th><th scope="col">${SAY.assignees[show.lang]}</th><th scope="col">${SAY.deadline[show.lang]}</th></tr></thead>
<tbody>${found.map(
  ({ value }, i) => html`<tr><td>${value.no ?? ''}</td><td>${place('tasks', i, value.text, show)}</td>
<td>${assignees(value, show)}</td><td class="date">${value.deadline ? html`<b>${dayWords(value.deadline)}</b>` : ''} ${value.deadlineText ? html`<span class="quiet">${value.deadlineText}</span>` : ''}</td></tr>`,
)}</tbody></table></div>`

export const assignees = ({ assignees }: Task, { words }: Show) =>
  assignees.length > 1
    ? html`<ul>${assignees.map((name) => html`<li>${highlighted(name, words)}</li>`)}</ul>`
    : highlighted(assignees[0] ?? '', words)

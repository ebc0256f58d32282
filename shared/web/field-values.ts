import { html } from 'hono/html'
import { dayWords, wordsOf } from '../field-words.ts'
import type { FieldName, LetterFields, Task } from '../letter.ts'
import type { Language } from '../words-for-people.ts'
import { highlighted } from './highlight.ts'
import { FIELDS, PARTS } from './labels.ts'
import type { Html } from './layout.ts'
import { SAY } from './words.ts'

export type Show = { lang: Language; words: string[] }

/** A link to the place on the picture where an item was read. */
export const place = (name: FieldName, i: number, text: string, { words }: Show) =>
  html`<a class="value" href="#${name}-${i}">${highlighted(text, words)}</a>`

/** A field's values as people read them: a table of cited documents, named parts for signer and stamp. */
export const fieldValues = (fields: LetterFields, name: FieldName, show: Show): Html => {
  if (name === 'citations') return fields.citations.length > 0 ? citations(fields, show) : html``
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

export const assignees = ({ assignees }: Task, { words }: Show) =>
  assignees.length > 1
    ? html`<ul>${assignees.map((name) => html`<li>${highlighted(name, words)}</li>`)}</ul>`
    : highlighted(assignees[0] ?? '', words)

const citations = (fields: LetterFields, show: Show) => html`<div class="wide"><table><thead><tr>
<th scope="col">${FIELDS.type[show.lang]}</th><th scope="col">${SAY.number[show.lang]}</th><th scope="col">${SAY.date[show.lang]}</th><th scope="col">${SAY.issuer[show.lang]}</th><th scope="col"><span class="unseen">${SAY.find[show.lang]}</span></th></tr></thead>
<tbody>${fields.citations.map(
  ({ value }, i) => html`<tr><td>${value.type ?? ''}</td><td>${place('citations', i, value.fullNumber, show)}</td>
<td class="date">${dayWords(value.issuedOn)}</td><td>${value.issuer ?? ''}</td>
<td><a href="/?${new URLSearchParams({ q: value.fullNumber })}" aria-label="${SAY.find[show.lang]} ${value.fullNumber}">⌕</a></td></tr>`,
)}</tbody></table></div>`

import { html } from 'hono/html'
import { dayWords } from '../field-words.ts'
import type { LetterEntry } from '../register.ts'
import { may } from './access.ts'
import { calledInWords } from './layout.ts'
import type { Visitor } from './visitor.ts'
import { SAME } from './words-of-same-letters.ts'

const named = ({ letter: { id, fields } }: LetterEntry, lang: Visitor['lang']) =>
  html`<a href="/letters/${id}">${calledInWords(fields, lang)}, ${dayWords(fields.issuedOn?.value)}</a> ${fields.subject?.value ?? ''}`

const form = (entry: LetterEntry, other: LetterEntry, what: ('same' | 'different')[], visitor: Visitor) =>
  may(visitor.role, 'POST', `/letters/${entry.letter.id}/same`)
    ? html`<form method="post" action="/letters/${entry.letter.id}/same"><input type="hidden" name="revision" value="${entry.revision}"><input type="hidden" name="other" value="${other.letter.id}">${visitor.url.startsWith('/review/') ? html`<input type="hidden" name="back" value="${visitor.url}">` : ''}
${what.map((is) => html`<button class="plain" name="is" value="${is}">${SAME[is][visitor.lang]}</button> `)}</form>`
    : ''

/** Letters that may be the same paper, to be confirmed or denied; and those of which that was said. */
export const sameLetters = (entry: LetterEntry, maybe: LetterEntry[], copies: LetterEntry[], visitor: Visitor) => {
  const { lang } = visitor
  return html`${
    maybe.length === 0
      ? ''
      : html`<div class="warning same"><strong>${SAME.maybe[lang]}</strong><ul>${maybe.map((other) => html`<li>${named(other, lang)}${form(entry, other, ['same', 'different'], visitor)}</li>`)}</ul></div>`
  }${
    copies.length === 0
      ? ''
      : html`<div class="same"><p>${(entry.letter.copyOf ? SAME.isCopy : SAME.hasCopies)[lang]}</p><ul>${copies.map((other) => html`<li>${named(other, lang)}${form(entry, other, ['different'], visitor)}</li>`)}</ul></div>`
  }`
}

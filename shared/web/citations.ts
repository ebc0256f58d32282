import { html } from 'hono/html'
import type { Cited } from '../cited-letters.ts'
import { dayWords } from '../field-words.ts'
import type { LetterEntry } from '../register.ts'
import { place, type Show } from './field-values.ts'
import { FIELDS } from './labels.ts'
import { calledInWords } from './layout.ts'
import { listUrl } from './list-query.ts'
import type { Visitor } from './visitor.ts'
import { SAY } from './words.ts'
import { CITED } from './words-of-citations.ts'

type Language = Visitor['lang']

export const citingUrl = (fullNumber: string): string => listUrl({ q: '', filters: { cites: fullNumber }, offset: 0 })

/** What a letter cites, each with the letters of the register that it may be. */
export const citationsTable = (cited: Cited[], show: Show) => html`<div class="wide"><table class="list"><thead><tr>
<th scope="col">${FIELDS.type[show.lang]}</th><th scope="col">${SAY.number[show.lang]}</th><th scope="col">${SAY.date[show.lang]}</th><th scope="col">${SAY.issuer[show.lang]}</th><th scope="col">${CITED.inRegister[show.lang]}</th></tr></thead>
<tbody>${cited.map(
  (
    { citation, letters, isOtherDay },
    i,
  ) => html`<tr><td>${citation.type ?? ''}</td><td>${place('citations', i, citation.fullNumber, show)}</td>
<td class="date">${dayWords(citation.issuedOn)}</td><td>${citation.issuer ?? ''}</td>
<td>${letters.length === 0 ? html`<span class="quiet">${CITED.missing[show.lang]}</span>` : html`${isOtherDay ? html`<span class="quiet">${CITED.otherDay[show.lang]}</span> ` : ''}${letterLinks(letters, show.lang)}`}</td></tr>`,
)}</tbody></table></div>`

/** Several letters may bear the number: the day and the issuer tell them apart. */
const letterLinks = (entries: LetterEntry[], lang: Language) => {
  const links = entries.map(({ letter: { id, fields } }) => {
    const { issuedOn, issuer } = fields
    return html`<a href="/letters/${id}">${calledInWords(fields, lang)}</a> <span class="quiet">${[dayWords(issuedOn?.value), issuer?.value].filter(Boolean).join(' · ')}</span>`
  })
  return links.length > 1 ? html`<ul>${links.map((link) => html`<li>${link}</li>`)}</ul>` : html`${links}`
}

/** Later letters that name this one. */
export const citedBy = (
  { entries, total }: { entries: LetterEntry[]; total: number },
  fullNumber: string | undefined,
  lang: Language,
) =>
  entries.length === 0 || !fullNumber
    ? ''
    : html`<h2>${CITED.citedBy[lang]} <span class="count">${entries.length}</span></h2>
<ul class="cited-by">${entries.map(
        ({ letter: { id, fields } }) =>
          html`<li><a href="/letters/${id}"><b>${calledInWords(fields, lang)}</b></a> · ${dayWords(fields.issuedOn?.value)} · <span class="quiet">${fields.issuer?.value ?? ''}</span><br>${fields.subject?.value ?? ''}</li>`,
      )}</ul>
${total > entries.length ? html`<p><a href="${citingUrl(fullNumber)}">${CITED.all[lang]} (${total})</a></p>` : ''}`

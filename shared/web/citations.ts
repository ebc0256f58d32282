import { html } from 'hono/html'
import type { Cited, Citing } from '../cited-letters.ts'
import { dayWords } from '../field-words.ts'
import type { Letter } from '../letter.ts'
import type { LetterEntry } from '../register.ts'
import { RELATIONS } from '../relation-words.ts'
import { place, type Show } from './field-values.ts'
import { itemDoubt, settledMark } from './item-marks.ts'
import { calledInWords } from './layout.ts'
import { listUrl } from './list-query.ts'
import { doubtsOf } from './page-pictures.ts'
import type { Visitor } from './visitor.ts'
import { SAY } from './words.ts'
import { CITED, DONE_TO_THIS } from './words-of-citations.ts'

type Language = Visitor['lang']

export const citingUrl = (fullNumber: string): string => listUrl({ q: '', filters: { cites: fullNumber }, offset: 0 })

/** What a letter cites, each with what it does with it, and the letters of the register that it may be. */
export const citationsTable = (
  letter: Letter,
  cited: Cited[],
  show: Show & { mayReview: boolean },
) => html`<div class="wide"><table class="list"><thead><tr>
<th scope="col">${SAY.number[show.lang]}</th><th scope="col">${SAY.date[show.lang]}</th><th scope="col">${SAY.issuer[show.lang]}</th><th scope="col">${CITED.inRegister[show.lang]}</th></tr></thead>
<tbody>${cited.map((one, i) => row(letter, one, i, show))}</tbody></table></div>`

const row = (
  letter: Letter,
  { citation, letters, isOtherDay }: Cited,
  i: number,
  show: Show & { mayReview: boolean },
) => {
  const { lang } = show
  const { type = '', fullNumber, issuedOn, issuer, relation } = citation
  const isSettled = letter.fields.citations[i]?.source === 'person'
  const isDoubtful = doubtsOf(letter, 'citations', i).length > 0
  return html`<tr${isDoubtful ? html` class="doubtful"` : ''}><td>${relation ? html`<span class="relation">${RELATIONS[relation][lang]}</span><br>` : ''}${type} ${place('citations', i, fullNumber, show)}${isSettled ? settledMark(lang) : ''}${itemDoubt(letter, 'citations', i, show)}</td>
<td class="date">${dayWords(issuedOn)}</td><td>${issuer ?? ''}</td>
<td>${letters.length === 0 ? html`<span class="quiet">${CITED.missing[lang]}</span>` : html`${isOtherDay ? html`<span class="quiet">${CITED.otherDay[lang]}</span> ` : ''}${letterLinks(letters, lang)}`}</td></tr>`
}

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
  { entries, total }: { entries: Citing[]; total: number },
  fullNumber: string | undefined,
  lang: Language,
) =>
  entries.length === 0 || !fullNumber
    ? ''
    : html`<h2>${CITED.citedBy[lang]} <span class="count">${entries.length}</span></h2>
<ul class="cited-by">${entries.map(({ entry, relation }) => {
        const { id, fields } = entry.letter
        return html`<li><a href="/letters/${id}"><b>${calledInWords(fields, lang)}</b></a>${relation ? html` <span class="relation">${DONE_TO_THIS[relation][lang]}</span>` : ''} · ${dayWords(fields.issuedOn?.value)} · <span class="quiet">${fields.issuer?.value ?? ''}</span><br>${fields.subject?.value ?? ''}</li>`
      })}</ul>
${total > entries.length ? html`<p><a href="${citingUrl(fullNumber)}">${CITED.all[lang]} (${total})</a></p>` : ''}`

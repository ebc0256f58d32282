import { html } from 'hono/html'
import type { LetterEntry } from '../register.ts'
import { fold } from '../vietnamese/fold.ts'
import type { Language } from '../words-for-people.ts'
import { dayInWords, type Html, layout } from './layout.ts'
import { SAY } from './words.ts'

export type ListPage = {
  entries: LetterEntry[]
  total: number
  q: string
  review: boolean
  lang: Language
  offset: number
  limit: number
}

/** The register: newest first, or what the search found. */
export const listPage = (page: ListPage): Html => {
  const { q, review, lang, total } = page
  const content = html`<form class="search" action="/" role="search">
<input type="search" name="q" value="${q}" placeholder="${SAY.search[lang]}" aria-label="${SAY.search[lang]}" autocomplete="off">
<button>${SAY.find[lang]}</button></form>
<div id="list" aria-live="polite">
<p class="quiet">${total} ${SAY.letters[lang]} · ${review ? html`<a href="/">${SAY.all[lang]}</a>` : html`<a href="/?review=1">${SAY.onlyToCheck[lang]}</a>`}</p>
${total === 0 ? html`<p>${q || review ? SAY.nothing[lang] : SAY.empty[lang]}</p>` : table(page)}
${more(page)}</div>`
  return layout(SAY.register[lang], content, { lang })
}

const table = ({
  entries,
  q,
  lang,
}: ListPage) => html`<table class="list"><thead><tr><th>${SAY.number[lang]}</th><th>${SAY.date[lang]}</th>
<th>${SAY.issuer[lang]}</th><th>${SAY.subject[lang]}</th><th>${SAY.state[lang]}</th></tr></thead><tbody>
${entries.map(({ letter: { id, fields, review } }) => {
  const number = fields.fullNumber?.value ?? `…/${fields.symbol?.value ?? ''}`
  return html`<tr><td class="number"><a href="/letters/${id}">${highlighted(number, q)}</a></td>
<td class="date">${dayInWords(fields.issuedOn?.value)}</td><td>${highlighted(fields.issuer?.value ?? '', q)}</td>
<td>${fields.type?.value ?? ''} ${highlighted(fields.subject?.value ?? '', q)}</td>
<td>${review.length > 0 ? html`<span class="doubt">⚑ ${review.length} ${SAY.toCheck[lang]}</span>` : SAY.sure[lang]}</td></tr>`
})}</tbody></table>`

/** The folded text is as long as the text, so a hit's place in one is its place in the other. */
const highlighted = (text: string, q: string) => {
  const words = fold(q).match(/[a-z0-9]{2,}/gu)
  if (!words) return text
  const folded = fold(text)
  const parts: (string | Html)[] = []
  let from = 0
  for (const hit of folded.matchAll(new RegExp(words.join('|'), 'gu'))) {
    parts.push(text.slice(from, hit.index), html`<mark>${text.slice(hit.index, hit.index + hit[0].length)}</mark>`)
    from = hit.index + hit[0].length
  }
  return html`${parts}${text.slice(from)}`
}

const more = ({ q, review, offset, limit, total, lang }: ListPage) => {
  const link = (at: number) =>
    `/?${new URLSearchParams({ ...(q && { q }), ...(review && { review: '1' }), offset: String(at) })}`
  return html`<p>${offset > 0 ? html`<a href="${link(Math.max(0, offset - limit))}">← ${SAY.newer[lang]}</a> ` : ''}
${offset + limit < total ? html`<a href="${link(offset + limit)}">${SAY.older[lang]} →</a>` : ''}</p>`
}

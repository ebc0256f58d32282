import { html } from 'hono/html'
import { dayWords } from '../field-words.ts'
import type { LetterEntry } from '../register.ts'
import type { SavedView } from '../saved-views.ts'
import { nextDue } from '../task-states.ts'
import { chosen, type FacetCounts, filterPanel, hidden } from './filters.ts'
import { bestHit, highlighted, searchedWords } from './highlight.ts'
import { calledInWords, type Html, layout } from './layout.ts'
import { isNarrowed, type ListQuery, listUrl } from './list-query.ts'
import { savedPanel, saveForm } from './saved-views.ts'
import type { Visitor } from './visitor.ts'
import { SAY } from './words.ts'
import { ACCESS_WORDS } from './words-of-access.ts'
import { SAME } from './words-of-same-letters.ts'

export type ListPage = {
  query: ListQuery
  entries: LetterEntry[]
  total: number
  /** There are more than `total`. */
  isMore: boolean
  /** How long search took, in milliseconds. */
  took: number
  limit: number
  counts: FacetCounts
  /** Letters of the list that may be the same paper as another one. */
  maybeSame: ReadonlySet<string>
  /** Searches that the reader keeps. */
  saved: SavedView[]
}

/** The register: newest first, or what the search found. */
export const listPage = (page: ListPage, visitor: Visitor): Html => {
  const { query, counts } = page
  const { lang } = visitor
  const content = html`<h1 class="unseen">${SAY.register[lang]}</h1>
<form class="search" action="/" role="search">${hidden(query, true)}
<input type="search" name="q" value="${query.q}" placeholder="${SAY.search[lang]}" aria-label="${SAY.search[lang]}" autocomplete="off" spellcheck="false">
<button>${SAY.find[lang]}</button></form>
<div class="register">${filterPanel(query, counts, lang, savedPanel(page.saved, query, visitor))}
<section id="list">${results(page, visitor)}</section></div>`
  return layout(query.q || SAY.register[lang], content, visitor)
}

/** The part that changes as one types. */
export const results = (page: ListPage, visitor: Visitor): Html => {
  const { lang } = visitor
  const { query, total, isMore, took, entries } = page
  const empty = query.q || isNarrowed(query) ? SAY.nothing : SAY.empty
  return html`${chosen(query, lang)}${saveForm(query, visitor)}
<p class="quiet summary"><span role="status">${isMore ? `${SAY.moreThan[lang]} ` : ''}${total} ${SAY.letters[lang]}</span> · ${took.toFixed(took < 10 ? 1 : 0)} ms <span class="keys">· ${SAY.keys[lang]}</span></p>
${total === 0 ? html`<p class="nothing">${empty[lang]}</p>` : html`<ol class="letters" start="${query.offset + 1}">${entries.map((entry) => row(entry, query.q, lang, page.maybeSame))}</ol>`}
${more(page, lang)}`
}

const row = (
  { letter, text, restrictedTo }: LetterEntry,
  q: string,
  lang: Visitor['lang'],
  maybeSame: ReadonlySet<string>,
) => {
  const { id, fields, review } = letter
  const words = searchedWords(q)
  const number = calledInWords(fields, lang)
  const due = nextDue(letter)
  return html`<li><a class="row" href="/letters/${id}${q ? `?${new URLSearchParams({ q })}` : ''}">
<span class="number">${highlighted(number, words)}</span>
<span class="date">${dayWords(fields.issuedOn?.value)}</span>
<span class="issuer" lang="vi">${highlighted(fields.issuer?.value ?? '', words)}</span>
<span class="subject" lang="vi">${fields.urgency ? html`<b class="urgent">${fields.urgency.value}</b> ` : ''}<b>${fields.type?.value ?? ''}</b> ${highlighted(fields.subject?.value ?? '', words)}${snippet([number, fields.issuer?.value, fields.subject?.value].join(' '), text, words)}</span>
<span class="state">${restrictedTo ? html`<span class="restricted">${ACCESS_WORDS.restricted[lang]}</span>` : ''}${due ? html`<span class="due">${SAY.deadline[lang]} ${dayWords(due)}</span>` : ''}${
    review.length > 0 ? html`<span class="doubt">⚑ ${review.length} ${SAY.toCheck[lang]}</span>` : ''
  }${letter.copyOf ? html` <span class="quiet">${SAME.copy[lang]}</span>` : maybeSame.has(id) ? html` <span class="doubt">≈ ${SAME.mark[lang]}</span>` : ''}</span></a></li>`
}

/** Where the letter's text bears the words, when what the list shows does not. */
const snippet = (shown: string, text: string, words: string[]) => {
  const line = bestHit(shown, words) === undefined ? bestHit(text, words) : undefined
  return line === undefined ? '' : html`<span class="snippet quiet">… ${highlighted(line, words)} …</span>`
}

const more = ({ query, limit, total, isMore }: ListPage, lang: Visitor['lang']) => {
  const { offset } = query
  if (offset === 0 && limit >= total && !isMore) return ''
  return html`<nav class="more" aria-label="${SAY.page[lang]}">${
    offset > 0
      ? html`<a href="${listUrl({ ...query, offset: Math.max(0, offset - limit) })}">← ${SAY.newer[lang]}</a> `
      : ''
  }${isMore || offset + limit < total ? html`<a href="${listUrl({ ...query, offset: offset + limit })}">${SAY.older[lang]} →</a>` : ''}</nav>`
}

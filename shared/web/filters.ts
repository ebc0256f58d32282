import { html } from 'hono/html'
import { dayWords } from '../field-words.ts'
import type { Facet } from '../ports.ts'
import type { Language } from '../words-for-people.ts'
import { FILTERS } from './labels.ts'
import type { Html } from './layout.ts'
import { FACETS, FLAGS, isNarrowed, type ListQuery, listUrl } from './list-query.ts'
import { SAY } from './words.ts'
import { CITED } from './words-of-citations.ts'
import { TASKS } from './words-of-tasks.ts'

export type FacetCounts = { name: Facet; values: { value: string; count: number }[] }[]

/** What the list can be narrowed to, each a link; and the span of days, a small form. */
export const filterPanel = (
  query: ListQuery,
  counts: FacetCounts,
  lang: Language,
  saved: Html | '' = '',
) => html`<details class="filters" open>
<summary>${SAY.filters[lang]}</summary>
${saved}
${group(query, counts, lang)}
<form action="/" class="days">${hidden(query)}
<label>${SAY.from[lang]} <input type="date" name="from" value="${query.filters.from ?? ''}"></label>
<label>${SAY.to[lang]} <input type="date" name="to" value="${query.filters.to ?? ''}"></label>
<button class="plain">${SAY.apply[lang]}</button></form>
<p><a href="/missing">${CITED.missingTitle[lang]}</a></p>
</details>`

const group = (query: ListQuery, counts: FacetCounts, lang: Language) => {
  const flags = counts.filter(({ name }) => FLAGS.has(name))
  const others = counts.filter(({ name, values }) => !FLAGS.has(name) && values.length > 0)
  // What is overdue depends on the clock, which the index does not have: the page of tasks tells.
  const overdue = flags.some(({ name, values }) => name === 'deadline' && values.length > 0)
  return html`<ul>${flags.flatMap(({ name, values }) => values.map(({ count }) => link(query, name, '1', FILTERS[name][lang], count)))}
${overdue ? html`<li><a href="/tasks?when=overdue">${TASKS.overdueTasks[lang]}</a></li>` : ''}</ul>
${others.map(
  ({ name, values }) => html`<h2>${FILTERS[name][lang]}</h2>
<ul>${values.map(({ value, count }) => link(query, name, value, value, count))}</ul>`,
)}`
}

const link = (query: ListQuery, name: Facet, value: string, words: string, count: number) => {
  const chosen = query.filters[name] === value
  const filters = { ...query.filters, [name]: chosen ? undefined : value }
  return html`<li><a href="${listUrl({ ...query, filters, offset: 0 })}"${chosen ? html` aria-current="true"` : ''}><span>${words}</span> <span class="count">${count}</span></a></li>`
}

/** The filters as hidden inputs, so that a form keeps what was chosen before. */
export const hidden = ({ q, filters }: ListQuery, keepDays = false) =>
  Object.entries({ ...(keepDays ? {} : { q }), ...filters }).map(([name, value]) =>
    value && (keepDays || (name !== 'from' && name !== 'to'))
      ? html`<input type="hidden" name="${name}" value="${value}">`
      : '',
  )

/** What is chosen, each with a link that takes it away. */
export const chosen = (query: ListQuery, lang: Language) => {
  if (!isNarrowed(query)) return ''
  const { from, to } = query.filters
  const days = [
    { words: `${SAY.from[lang]} ${dayWords(from)}`, is: from, without: { ...query.filters, from: undefined } },
    { words: `${SAY.to[lang]} ${dayWords(to)}`, is: to, without: { ...query.filters, to: undefined } },
  ]
  const facets = [...FACETS, 'cites' as const].map((name) => {
    const value = query.filters[name]
    const words = FLAGS.has(name) ? FILTERS[name][lang] : `${FILTERS[name][lang]}: ${value}`
    return { words, is: value, without: { ...query.filters, [name]: undefined } }
  })
  const all = [...facets, ...days].filter(({ is }) => is !== undefined)
  return html`<p class="chips">${all.map(
    ({ words, without }) =>
      html`<a class="chip" href="${listUrl({ ...query, filters: without, offset: 0 })}" title="${SAY.remove[lang]}">${words} <span aria-hidden="true">✕</span></a> `,
  )}<a href="${listUrl({ q: query.q, filters: {}, offset: 0 })}">${SAY.clear[lang]}</a></p>`
}

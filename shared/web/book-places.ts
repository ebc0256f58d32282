import { html } from 'hono/html'
import { BookKind } from '../book-forms.ts'
import { next, type Period, spanOf } from '../book-period.ts'
import { type BookQuery, bookUrl } from './book-query.ts'
import type { Visitor } from './visitor.ts'
import { SAY } from './words.ts'
import { BOOK, BOOKS } from './words-of-books.ts'

/** The registers, and under them the years, months and days of the one that is shown, each a link. */
export const bookPlaces = (asked: BookQuery, closed: string[], today: string, { lang }: Visitor) => {
  const { kind, span, period } = asked
  const shown = period ?? span.to
  const year = shown.slice(0, 4)
  const month = shown.length > 4 ? shown.slice(0, 7) : undefined
  // What a row is of stands beside it; who hears one link alone hears it with the link.
  const link = (to: Period, words: string, of = '', isClosed = false) =>
    html`<li><a href="${bookUrl({ kind, period: to })}"${period?.startsWith(to) ? html` aria-current="${period === to ? 'page' : 'true'}"` : ''}>${of ? html`<span class="unseen">${of}</span> ` : ''}${words}${isClosed ? html` <span class="count">${BOOK.closedMark[lang]}</span>` : ''}</a></li>`
  const months = Array.from({ length: 12 }, (_, i) => next(`${year}-01`, i))
  const years = [next(year, -1), year, next(year)]
  const days = month ? Array.from({ length: lastDay(month) }, (_, i) => next(`${month}-01`, i)) : []
  return html`<nav class="books screen" aria-label="${SAY.book[lang]}"><ul>
${BookKind.options.map((other) => html`<li><a href="${bookUrl({ ...asked, kind: other })}"${other === kind ? html` aria-current="page"` : ''}>${BOOKS[other][lang]}</a></li>`)}</ul></nav>
<nav class="periods screen" aria-label="${BOOK.periods[lang]}">
<div><span>${BOOK.year[lang]}</span><ul>${years.map((to) => link(to, to, BOOK.year[lang]))}</ul></div>
<div><span>${BOOK.month[lang]}</span><ul>${months.map((to) => link(to, String(Number(to.slice(5))), BOOK.month[lang], closed.includes(to)))}</ul></div>
${days.length > 0 ? html`<div><span>${BOOK.day[lang]}</span><ul>${days.map((to) => link(to, String(Number(to.slice(8))), BOOK.day[lang]))}</ul></div>` : ''}
<div><span></span><ul>${link(today, BOOK.today[lang])}<li>${otherDays(asked, lang)}</li></ul></div></nav>`
}

const lastDay = (month: string): number => Number(spanOf(month).to.slice(8))

/** @example monthWords('2026-10') → '10/2026' */
export const monthWords = (month: string): string => month.split('-').reverse().join('/')

const otherDays = ({ kind, span, period }: BookQuery, lang: Visitor['lang']) =>
  html`<details${period ? '' : html` open`}><summary>${BOOK.otherDays[lang]}</summary>
<form action="/book" class="days"><input type="hidden" name="book" value="${kind}"><label>${SAY.from[lang]} <input type="date" name="from" value="${span.from}" required></label>
<label>${SAY.to[lang]} <input type="date" name="to" value="${span.to}" required></label> <button>${SAY.apply[lang]}</button></form></details>`

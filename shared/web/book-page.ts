import { html } from 'hono/html'
import { formOn } from '../book-forms.ts'
import type { BookLine } from '../book-line.ts'
import { SOURCES } from '../book-lines.ts'
import { type BookContent, bookSheet } from '../book-sheet.ts'
import type { InWords } from '../words-for-people.ts'
import { changesSection, closedNotice, closingForm, notBorneSection } from './book-closing.ts'
import { bookPlaces } from './book-places.ts'
import { type BookQuery, bookUrl } from './book-query.ts'
import { type Html, layout } from './layout.ts'
import type { Visitor } from './visitor.ts'
import { SAY } from './words.ts'
import { BOOK, BOOKS, LAWS, NOTES } from './words-of-books.ts'

export type BookPage = {
  asked: BookQuery
  /** Undefined for the outgoing register of an office that has not said who it is. */
  content: BookContent | undefined
  office?: string | undefined
  closedMonths: string[]
  today: string
  /** Why a month was not closed just now. */
  refused?: InWords
}

/** Lines on one page of the screen; files have them all. */
const MOST_LINES = 1_000

/** A register as the law draws it, A4 landscape when printed; its own words are the law's, in Vietnamese. */
export const bookPage = (page: BookPage, visitor: Visitor): Html => {
  const { asked, content, closedMonths, today } = page
  const { lang } = visitor
  const body = html`<h1 class="screen">${SAY.book[lang]}: ${BOOKS[asked.kind][lang]}</h1>
${bookPlaces(asked, closedMonths, today, visitor)}
${content ? register(content, page, visitor) : html`<div class="nothing"><p>${BOOK.office[lang]}</p><p><code>${BOOK.command}</code></p><p>${BOOK.onAws[lang]}</p></div>`}`
  return layout(`${SAY.book[lang]}: ${BOOKS[asked.kind][lang]}`, body, visitor)
}

const register = (content: BookContent, page: BookPage, visitor: Visitor) => {
  const { asked, office, today, refused } = page
  const { kind, lines, closed, changes = [] } = content
  const { lang } = visitor
  const form = formOn(kind, asked.span.to)
  const {
    title,
    below,
    closed: closedWords,
    office: name,
  } = bookSheet({ ...content, changes: [], notBorne: [] }, office)
  const month = asked.period?.length === 7 && asked.period < today.slice(0, 7) ? asked.period : undefined
  return html`<p class="actions screen"><a href="${bookUrl(asked, '.pdf')}">${BOOK.pdf[lang]}</a> <a href="${bookUrl(asked, '.xlsx')}">${SAY.xlsx[lang]}</a> <a href="${bookUrl(asked, '.csv')}">${SAY.csv[lang]}</a></p>
${refused ? html`<p class="warning" role="alert">${refused[lang]}</p>` : ''}
${closedNotice(closed, visitor)}
${month && closed.length === 0 ? closingForm(content, month, visitor, refused !== undefined) : ''}
<div lang="vi" class="book">${name ? html`<p class="office">${name}</p>` : ''}<h2>${title}</h2><p class="span">${below.map((words) => html`<span>${words}</span>`)}${closedWords.map((words) => html`<span class="paper">${words}</span>`)}</p>
<div class="wide" tabindex="0" role="region" aria-label="${form.title}"><table class="ruled" lang="vi"><thead><tr>${form.columns.map(({ head }) => html`<th scope="col">${head}</th>`)}</tr>
<tr class="numbers">${form.columns.map((_, i) => html`<td>(${i + 1})</td>`)}</tr></thead>
<tbody>${rows(content, office).map(({ line, cells }) => html`<tr>${cells.map((cell, i) => (i === SOURCES[kind].named[0] && !line.withheld ? html`<td><a href="/letters/${line.letter}">${cell || '…'}</a></td>` : html`<td>${cell}</td>`))}</tr>`)}</tbody></table></div></div>
${lines.length === 0 ? html`<p class="nothing">${BOOK.none[lang]}</p>` : ''}
${lines.length > MOST_LINES ? html`<p class="warning">${MOST_LINES} ${BOOK.shown[lang]} ${lines.length}. ${BOOK.tooMany[lang]}</p>` : ''}
${closed.length > 0 ? changesSection(changes, kind, form, visitor) : ''}${notBorneSection(content.notBorne ?? [], visitor)}
<p class="quiet screen">${LAWS[form.law][lang]} ${NOTES[kind][lang]}</p>`
}

/** The first lines with their cells as the form has them. */
const rows = (content: BookContent, office: string | undefined): { line: BookLine; cells: string[] }[] => {
  const lines = content.lines.slice(0, MOST_LINES)
  const [table] = bookSheet({ ...content, lines }, office).tables
  return lines.map((line, i) => ({ line, cells: table?.rows[i] ?? [] }))
}

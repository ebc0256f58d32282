import { html } from 'hono/html'
import { dayWords } from '../field-words.ts'
import { INCOMING_COLUMNS, type IncomingLine } from '../incoming-register.ts'
import { type Html, layout } from './layout.ts'
import type { Visitor } from './visitor.ts'
import { SAY } from './words.ts'

/** The incoming register as the decree draws it, A4 landscape when printed; its words are the decree's own. */
export const bookPage = (lines: IncomingLine[], { from, to }: { from: string; to: string }, visitor: Visitor): Html => {
  const { lang } = visitor
  const query = new URLSearchParams({ from, to })
  const content = html`<h1 class="screen">${SAY.book[lang]}</h1>
<form action="/book" class="days screen"><label>${SAY.from[lang]} <input type="date" name="from" value="${from}" required></label>
<label>${SAY.to[lang]} <input type="date" name="to" value="${to}" required></label> <button>${SAY.apply[lang]}</button></form>
<p class="actions screen"><a href="/book.csv?${query}">${SAY.csv[lang]}</a> <a href="/book.xlsx?${query}">${SAY.xlsx[lang]}</a></p>
<div lang="vi" class="book"><h2>SỔ ĐĂNG KÝ VĂN BẢN ĐẾN</h2><p class="span">Từ ngày ${dayWords(from)} đến ngày ${dayWords(to)}</p>
<div class="wide" tabindex="0" role="region" aria-label="${SAY.book.vi}"><table class="ruled"><thead><tr>${INCOMING_COLUMNS.map((column) => html`<th scope="col">${column}</th>`)}</tr>
<tr class="numbers">${INCOMING_COLUMNS.map((_, i) => html`<td>(${i + 1})</td>`)}</tr></thead>
<tbody>${lines.map(({ entry, cells }) => html`<tr>${cells.map((cell, i) => (i === 3 ? html`<td><a href="/letters/${entry.letter.id}">${cell || '…'}</a></td>` : html`<td>${cell}</td>`))}</tr>`)}</tbody></table></div></div>
${lines.length === 0 ? html`<p class="nothing">${SAY.bookEmpty[lang]}</p>` : ''}
<p class="quiet screen">${SAY.bookNote[lang]}</p>`
  return layout(SAY.book[lang], content, visitor)
}

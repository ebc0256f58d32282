import { html } from 'hono/html'
import type { BookForm, BookKind } from '../book-forms.ts'
import { calledIn } from '../book-lines.ts'
import type { BookContent } from '../book-sheet.ts'
import { CHANGES, changedCells, type LateChange } from '../changes-since-closing.ts'
import type { ClosedMonth } from '../closed-month.ts'
import { dayWords } from '../field-words.ts'
import { NOT_BORNE, type NumberNotBorne, nowWords } from '../numbers-not-borne.ts'
import { may } from './access.ts'
import { monthWords } from './book-places.ts'
import { momentInWords } from './layout.ts'
import type { Visitor } from './visitor.ts'
import { SAY } from './words.ts'
import { BOOK } from './words-of-books.ts'

/** Which months of those that are shown are closed, by whom and when. */
export const closedNotice = (closed: ClosedMonth[], { lang }: Visitor) =>
  closed.map(
    ({ month, closedBy, closedAt }) =>
      html`<p class="month-closed screen">${BOOK.isClosed[lang]} <b>${monthWords(month)}</b> · ${closedBy} · ${momentInWords(closedAt)}. ${BOOK.keptAsWas[lang]}</p>`,
  )

/** The clerk's form that closes a month which has passed; open where it was just refused. */
export const closingForm = ({ kind, lines }: BookContent, month: string, visitor: Visitor, isRefused: boolean) => {
  const { lang } = visitor
  if (!may(visitor.role, 'POST', '/book/close')) return ''
  const toCheck = lines.filter(({ isDoubtful }) => isDoubtful).length
  return html`<details class="closing screen"${isRefused ? html` open` : ''}><summary>${BOOK.close[lang]} ${monthWords(month)}</summary>
<p>${lines.length} ${BOOK.lines[lang]}. ${BOOK.closeWhat[lang]}</p>
${toCheck > 0 ? html`<p class="doubt">${toCheck} ${BOOK.toCheck[lang]} <a href="/review">${BOOK.checkFirst[lang]}</a></p>` : ''}
<form method="post" action="/book/close"><input type="hidden" name="book" value="${kind}"><input type="hidden" name="month" value="${month}">
<p>${visitor.isSignedIn ? html`${BOOK.closedBy[lang]}: ${visitor.name}` : html`<label>${BOOK.closedBy[lang]} <input name="by" value="${visitor.name}" maxlength="80" autocomplete="name"></label>`}</p>
<p><label><input type="checkbox" name="sure" value="1" required> ${BOOK.sure[lang]}</label></p>
<p><button>${BOOK.doClose[lang]}</button></p></form></details>`
}

/** What changed in closed months since, with what stood and what stands now in each column. */
export const changesSection = (changes: LateChange[], kind: BookKind, form: BookForm, { lang }: Visitor) =>
  html`<section class="changes"><h2>${BOOK.changes[lang]} <span class="count">${changes.length}</span></h2>
${
  changes.length === 0
    ? html`<p class="quiet">${BOOK.noChanges[lang]}</p>`
    : html`<div class="wide" tabindex="0" role="region" aria-label="${BOOK.changes[lang]}"><table class="list"><thead><tr>${[BOOK.change, SAY.letter, BOOK.before, BOOK.after, BOOK.who].map((head) => html`<th scope="col">${head[lang]}</th>`)}</tr></thead>
<tbody>${changes.map((change) => changeRow(change, kind, form, lang))}</tbody></table></div>`
}</section>`

const changeRow = (change: LateChange, kind: BookKind, form: BookForm, lang: Visitor['lang']) => {
  const { letter, what, before, after, by, at, withheld } = change
  const number = calledIn(kind, after ?? before) || SAY.noNumber[lang]
  const side = (of: 'was' | 'is') =>
    changedCells(change)
      .filter((cell) => cell[of] !== '')
      .map((cell) => html`<div><span class="quiet">${headOf(cell.column, form)}:</span> ${cell[of]}</div>`)
  return html`<tr><td>${CHANGES[what][lang]}</td><td>${what === 'gone' || withheld ? number : html`<a href="/letters/${letter}">${number}</a>`}</td><td>${side('was')}</td><td>${side('is')}</td>
<td>${by === 'vanthu' ? SAY.program[lang] : by}${at ? html`<br><span class="date">${momentInWords(at)}</span>` : ''}</td></tr>`
}

const headOf = (column: number, { columns, picks }: BookForm): string => columns[picks.indexOf(column)]?.head ?? ''

/** Numbers that were given out and that their letters do not bear: no gap is without its reason. */
export const notBorneSection = (notBorne: NumberNotBorne[], { lang }: Visitor) =>
  notBorne.length === 0
    ? ''
    : html`<section class="changes"><h2>${NOT_BORNE[lang]} <span class="count">${notBorne.length}</span></h2>
<div class="wide" tabindex="0" role="region" aria-label="${NOT_BORNE[lang]}"><table class="list"><thead><tr>${[BOOK.arrivalNumber, BOOK.givenOn, SAY.letter, BOOK.after, BOOK.who].map((head) => html`<th scope="col">${head[lang]}</th>`)}</tr></thead>
<tbody>${notBorne.map(
        (
          one,
        ) => html`<tr><td><b>${one.number}</b></td><td class="date">${dayWords(one.day)}</td><td>${one.gone || one.withheld ? one.called : html`<a href="/letters/${one.letter}">${one.called || SAY.noNumber[lang]}</a>`}</td><td>${nowWords(one)[lang]}</td>
<td>${one.changedBy === 'vanthu' ? SAY.program[lang] : one.changedBy}${one.changedAt ? html`<br><span class="date">${momentInWords(one.changedAt)}</span>` : ''}</td></tr>`,
      )}</tbody></table></div></section>`

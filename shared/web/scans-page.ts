import { html } from 'hono/html'
import type { LetterEntry, ScanEntry } from '../register.ts'
import { STATES } from './labels.ts'
import { calledInWords, type Html, layout, momentInWords } from './layout.ts'
import type { Visitor } from './visitor.ts'
import { SAY } from './words.ts'

/** A scan with the letters that were found on it. */
export type ScanRow = { scan: ScanEntry; letters: LetterEntry[] }

/** Every scan that ever arrived and where it stands, so that none is silently skipped; and the door for new ones. */
export const scansPage = (rows: ScanRow[], visitor: Visitor, refused?: string): Html => {
  const { lang } = visitor
  const content = html`<h1>${SAY.scans[lang]}</h1>
${refused ? html`<p class="warning" role="alert">${refused}</p>` : ''}
<form method="post" action="/scans" enctype="multipart/form-data" class="drop" data-sent="${SAY.sent[lang]}" data-failed="${SAY.notSent[lang]}" data-sending="${SAY.queuedHere[lang]}">
<p id="drop-words">${SAY.drop[lang]}</p>
<p><label>${SAY.choose[lang]} <input type="file" name="scan" multiple required aria-describedby="drop-words"></label> <button>${SAY.upload[lang]}</button></p>
<div role="status" class="sending"></div></form>
<div class="wide"><table class="list scans"><thead><tr><th scope="col">${SAY.file[lang]}</th><th scope="col">${SAY.arrived[lang]}</th><th scope="col">${SAY.result[lang]}</th></tr></thead>
<tbody id="scans">${scanRows(rows, visitor)}</tbody></table></div>`
  return layout(SAY.scans[lang], content, visitor, ['scans.js'])
}

/** The rows that live: the same for the page and for the stream. */
export const scanRows = (rows: ScanRow[], { lang }: Visitor): Html =>
  rows.length === 0
    ? html`<tr><td colspan="3">${SAY.noScans[lang]}</td></tr>`
    : html`${rows.map(
        ({ scan, letters }) => html`<tr class="${scan.state}"><td class="file">${scan.names.join(' = ')}</td>
<td class="date">${momentInWords(scan.arrivedAt)}</td><td>${state({ scan, letters }, lang)}</td></tr>`,
      )}`

const state = ({ scan, letters }: ScanRow, lang: Visitor['lang']) => {
  if (scan.rejection)
    return html`<strong class="rejected">✗ ${STATES.rejected[lang]}</strong><br>${scan.rejection.message[lang]}`
  if (scan.stuck) return html`<strong class="rejected">! ${scan.stuck[lang]}</strong>`
  if (scan.state === 'reading') {
    const { pages, pagesRead } = scan
    if (!pages) return html`<span class="busy">${STATES.reading[lang]}…</span>`
    const words = `${STATES.reading[lang]}: ${SAY.ofPages[lang]} ${Math.min(pages, pagesRead + 1)}/${pages}`
    return html`<span class="busy">${words}</span> <progress max="${pages}" value="${pagesRead}" aria-label="${words}"></progress>`
  }
  if (scan.state === 'waiting') return html`<span class="quiet">${STATES.waiting[lang]}</span>`
  return html`${letters.map(({ letter }) => {
    const doubts = letter.review.length
    return html`<p><a href="/letters/${letter.id}">${calledInWords(letter.fields, lang)}</a> ${
      doubts > 0
        ? html`<span class="doubt">⚑ ${doubts} ${SAY.toCheck[lang]}</span>`
        : html`<span class="done">✓ ${STATES.registered[lang]}</span>`
    }</p>`
  })}`
}

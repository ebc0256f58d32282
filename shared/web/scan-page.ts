import { html } from 'hono/html'
import { canBeJoined } from '../join-scans.ts'
import type { LetterEntry, ScanEntry } from '../register.ts'
import type { InWords } from '../words-for-people.ts'
import { may } from './access.ts'
import { byWhom } from './by-whom.ts'
import { type Html, layout, momentInWords } from './layout.ts'
import { pictureUrl } from './page-pictures.ts'
import { scanState } from './scans-page.ts'
import type { Visitor } from './visitor.ts'
import { SAY } from './words.ts'
import { JOIN, REASONS, SCAN, TURNS } from './words-of-scan.ts'

export type ScanPage = { scan: ScanEntry; letters: LetterEntry[]; refused?: InWords | undefined }

/** One scan: its pages, on which of them letters begin, and what a clerk may do with it. Works as plain forms. */
export const scanPage = ({ scan, letters, refused }: ScanPage, visitor: Visitor): Html => {
  const { lang, role } = visitor
  const { id, names } = scan
  const isBusy = !scan.stuck && (scan.state === 'waiting' || scan.state === 'reading')
  const mayDo = (what: 'divide' | 'again' | 'join' | 'reject') =>
    !isBusy && !scan.withheld && may(role, 'POST', `/scans/${id}/${what}`)
  const canDivide = mayDo('divide') && scan.state === 'registered' && scan.pages !== 1
  const content = html`<p class="quiet"><a href="/scans">${SAY.scans[lang]}</a> · ${momentInWords(scan.arrivedAt)}</p>
<h1 class="file">${names.join(' = ')}</h1>
<p class="actions"><a href="/scans/${id}/original">${SAY.original[lang]}</a>${scan.state === 'registered' ? html` <a href="/scans/${id}/searchable.pdf">${SAY.searchable[lang]}</a>` : ''}</p>
${refused ? html`<p class="warning" role="alert">${refused[lang]}</p>` : ''}
<div class="scan-state" role="status"${isBusy ? html` data-busy="1"` : ''}>${scanState({ scan, letters }, visitor)}${isBusy ? html` <a href="/scans/${id}">${SCAN.reload[lang]}</a>` : ''}</div>
<h2>${SCAN.pages[lang]}</h2>
${canDivide ? html`<p>${SCAN.divideNote[lang]}</p>` : ''}
${pages({ scan, letters }, { canDivide, canTurn: mayDo('again') }, lang)}
${canDivide ? divideForm(scan, visitor) : ''}
${mayDo('join') && canBeJoined(scan) ? html`<p><a href="/scans/${id}/join">${JOIN.open[lang]}</a></p>` : ''}
${mayDo('again') ? againForm(scan, visitor) : ''}
${mayDo('reject') && !scan.rejection ? rejectForm(scan, visitor) : ''}`
  return layout(names[0] ?? SCAN.one[lang], content, visitor, ['scan.js'])
}

/** A card for each page; its inputs belong to the forms around the cards. */
const pages = (
  { scan, letters }: ScanPage,
  { canDivide, canTurn }: { canDivide: boolean; canTurn: boolean },
  lang: Visitor['lang'],
) => {
  const firsts = new Set(letters.map(({ letter }) => letter.pages.first))
  const numbers = Array.from({ length: scan.pagesRead > 0 ? (scan.pages ?? 0) : 0 }, (_, i) => i + 1)
  return html`<ol class="cards">${numbers.map((page) => {
    const name = `${SAY.page[lang]} ${page}`
    const src = pictureUrl(scan.id, page, scan.edition)
    return html`<li class="${firsts.has(page) ? 'first' : ''}"><a href="${src}"><img src="${src}" alt="${name}" loading="lazy"></a>
<b>${name}</b>
${canDivide ? html`<label><input type="checkbox" form="divide" name="first" value="${page}"${firsts.has(page) ? html` checked` : ''}${page === 1 ? html` disabled` : ''}> ${SCAN.begins[lang]}</label>` : ''}
${canTurn ? html`<label class="quiet">${SCAN.turn[lang]} <select form="again" name="turn-${page}">${TURNS.map(([turn, words]) => html`<option value="${turn}">${words[lang]}</option>`)}</select></label>` : ''}</li>`
  })}</ol>`
}

const divideForm = (
  { id, divided }: ScanEntry,
  visitor: Visitor,
) => html`<form method="post" action="/scans/${id}/divide" id="divide" class="step">
${divided ? html`<p class="quiet">${SCAN.dividedBy[visitor.lang]} ${divided.by}, ${momentInWords(divided.at)}</p>` : ''}
${byWhom(SCAN.by, visitor)}
<p class="buttons"><button name="do" value="divide">${SCAN.divide[visitor.lang]}</button>${divided ? html` <button class="plain" name="do" value="undivide">${SCAN.undivide[visitor.lang]}</button>` : ''}</p></form>`

const againForm = (
  { id }: ScanEntry,
  { lang }: Visitor,
) => html`<details class="step"><summary>${SCAN.again[lang]}</summary>
<form method="post" action="/scans/${id}/again" id="again"><p>${SCAN.againNote[lang]}</p><p><button>${SCAN.again[lang]}</button></p></form></details>`

const rejectForm = (
  { id }: ScanEntry,
  visitor: Visitor,
) => html`<details class="step"><summary>${SCAN.reject[visitor.lang]}</summary>
<form method="post" action="/scans/${id}/reject"><p>${SCAN.rejectNote[visitor.lang]}</p>
<p><label>${SCAN.reason[visitor.lang]} <input name="reason" list="reasons" required maxlength="300" autocomplete="off"></label></p>
<datalist id="reasons">${REASONS.map((reason) => html`<option value="${reason[visitor.lang]}"></option>`)}</datalist>
${byWhom(SCAN.by, visitor)}
<p><button>${SCAN.reject[visitor.lang]}</button></p></form></details>`

import { html } from 'hono/html'
import type { ScanEntry } from '../register.ts'
import type { Language } from '../words-for-people.ts'
import { type Html, layout } from './layout.ts'
import { SAY, STATES } from './words.ts'

/** Every scan that ever arrived and where it stands, so that none is silently skipped. */
export const scansPage = (scans: ScanEntry[], lang: Language, canUpload: boolean): Html => {
  const form = html`<form method="post" action="/scans" enctype="multipart/form-data">
<label>${SAY.upload[lang]}: <input type="file" name="scan" multiple required></label> <button>${SAY.upload[lang]}</button></form>`
  const content = html`<h1>${SAY.scans[lang]}</h1>${canUpload ? form : ''}
<table class="list"><thead><tr><th>${SAY.file[lang]}</th><th>${SAY.page[lang]}</th><th>${SAY.state[lang]}</th></tr></thead><tbody>
${scans.map((scan) => row(scan, lang))}</tbody></table>`
  const busy = scans.some(({ state }) => state === 'waiting' || state === 'reading')
  return layout(SAY.scans[lang], content, { lang, busy })
}

const row = ({ names, state, pages, pagesRead, rejection, stuck, letters }: ScanEntry, lang: Language) => html`<tr>
<td>${letters[0] ? html`<a href="/letters/${letters[0]}">${names.join(' = ')}</a>` : names.join(' = ')}</td>
<td>${pages === undefined ? '' : `${pagesRead}/${pages}`}</td>
<td>${STATES[state][lang]}${(rejection?.message ?? stuck) ? html`<br><span class="doubt">${(rejection?.message ?? stuck)?.[lang]}</span>` : ''}</td></tr>`

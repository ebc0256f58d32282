import { html } from 'hono/html'
import type { ScanEntry } from '../register.ts'
import type { InWords } from '../words-for-people.ts'
import { byWhom } from './by-whom.ts'
import { type Html, layout, momentInWords } from './layout.ts'
import { pictureUrl } from './page-pictures.ts'
import type { Visitor } from './visitor.ts'
import { SAY } from './words.ts'
import { JOIN, SCAN } from './words-of-scan.ts'

/** `/scans/SCAN/join`: files whose pages belong to one letter get their places, by a number each. A plain form. */
export const joinPage = (
  { scan, others, refused }: { scan: ScanEntry; others: ScanEntry[]; refused?: InWords | undefined },
  visitor: Visitor,
): Html => {
  const { lang } = visitor
  const content = html`<p class="quiet"><a href="/scans">${SAY.scans[lang]}</a> · <a href="/scans/${scan.id}">${scan.names[0]}</a></p>
<h1>${JOIN.title[lang]}</h1>
${refused ? html`<p class="warning" role="alert">${refused[lang]}</p>` : ''}
<p>${JOIN.note[lang]}</p>
<form method="post" action="/scans/${scan.id}/join" class="step">
<ol class="cards">${[scan, ...others].map((one) => card(one, one === scan ? 1 : undefined, lang))}</ol>
${others.length === 0 ? html`<p>${JOIN.none[lang]}</p>` : ''}
${byWhom(SCAN.by, visitor)}
<p><button>${JOIN.join[lang]}</button></p></form>`
  return layout(JOIN.title[lang], content, visitor)
}

const card = (
  { id, names, arrivedAt, edition, pages = 1 }: ScanEntry,
  place: number | undefined,
  lang: Visitor['lang'],
) => {
  const [name = ''] = names
  return html`<li><img src="${pictureUrl(id, 1, edition)}" alt="" loading="lazy">
<b class="file">${name}</b> <span class="quiet">${JOIN.pages[lang]} ${pages} · ${momentInWords(arrivedAt)}</span>
<label>${JOIN.place[lang]} <input type="number" name="place-${id}" min="1" max="99" inputmode="numeric" value="${place ?? ''}" aria-label="${JOIN.place[lang]}: ${name}"></label></li>`
}

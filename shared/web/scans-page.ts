import { html } from 'hono/html'
import type { LetterEntry, ScanEntry } from '../register.ts'
import { may } from './access.ts'
import { STATES } from './labels.ts'
import { calledInWords, type Html, layout, momentInWords } from './layout.ts'
import { doubtsLink } from './review-queue.ts'
import type { UploadForm } from './scan-ports.ts'
import type { Visitor } from './visitor.ts'
import { SAY } from './words.ts'

/** A scan with the letters that were found on it. */
export type ScanRow = { scan: ScanEntry; letters: LetterEntry[] }

/** Every scan that ever arrived and where it stands, so that none is silently skipped; and the door for new ones. */
export const scansPage = (
  rows: Html,
  visitor: Visitor,
  { form, refused }: { form?: UploadForm | undefined; refused?: string | undefined },
): Html => {
  const { lang } = visitor
  const maySend = may(visitor.role, 'POST', '/scans')
  const content = html`<h1>${SAY.scans[lang]}</h1>
${refused ? html`<p class="warning" role="alert">${refused}</p>` : ''}
${maySend ? upload(form, visitor) : ''}
<div class="wide"><table class="list scans"><thead><tr><th scope="col">${SAY.file[lang]}</th><th scope="col">${SAY.arrived[lang]}</th><th scope="col">${SAY.result[lang]}</th></tr></thead>
<tbody id="scans">${rows}</tbody></table></div>`
  return layout(SAY.scans[lang], content, visitor, maySend ? ['scans.js', 'upload.js'] : ['scans.js'])
}

/**
 * Files go to these pages, or by a form of its own straight to the bucket: that takes one file, which stands last;
 * the script asks for a form for each.
 */
const upload = (form: UploadForm | undefined, { lang }: Visitor) => html`
<form method="post" action="${form?.url ?? '/scans'}" enctype="multipart/form-data" class="drop"${form ? html` data-direct="1"` : ''} data-sent="${SAY.sent[lang]}" data-failed="${SAY.notSent[lang]}" data-sending="${SAY.queuedHere[lang]}" data-choose="${SAY.choose[lang]}" data-folder="${SAY.chooseFolder[lang]}" data-photo="${SAY.photograph[lang]}" data-photos-done="${SAY.photosDone[lang]}">
<p id="drop-words">${SAY.drop[lang]}</p>
${Object.entries(form?.fields ?? {}).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<p><label>${SAY.choose[lang]} <input type="file" name="${form ? 'file' : 'scan'}"${form ? '' : html` multiple`} required aria-describedby="drop-words"></label> <button>${SAY.upload[lang]}</button></p>
<div role="status" class="sending"></div></form>`

/** The rows that live: the same for the page and for the stream. */
export const scanRows = (rows: ScanRow[], visitor: Visitor, canRetry: boolean): Html =>
  rows.length === 0
    ? html`<tr><td colspan="3">${SAY.noScans[visitor.lang]}</td></tr>`
    : html`${rows.map(
        ({ scan, letters }) => html`<tr class="${scan.state}"><td class="file">${fileName(scan)}</td>
<td class="date">${momentInWords(scan.arrivedAt)}</td><td>${scanState({ scan, letters }, visitor)}${
          scan.stuck && canRetry ? tryAgain(scan, visitor) : ''
        }</td></tr>`,
      )}`

/** A scan that was set aside as a state secret has no page. */
const fileName = ({ id, names, rejection }: ScanEntry) => {
  const name = names.join(' = ')
  return rejection?.code === 'state-secret' ? name : html`<a href="/scans/${id}">${name}</a>`
}

const tryAgain = ({ id }: ScanEntry, { lang, role }: Visitor) => {
  const path = `/scans/${id}/retry`
  return may(role, 'POST', path)
    ? html`<form method="post" action="${path}"><button class="plain">${SAY.again[lang]}</button></form>`
    : ''
}

/** Where a scan stands: its letters, its progress, or why it was not taken. */
export const scanState = ({ scan, letters }: ScanRow, visitor: Visitor) => {
  const { lang } = visitor
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
  return html`${letters.map((entry) => {
    const { id, fields, review } = entry.letter
    return html`<p><a href="/letters/${id}">${calledInWords(fields, lang)}</a> ${
      review.length > 0 ? doubtsLink(entry, visitor) : html`<span class="done">✓ ${STATES.registered[lang]}</span>`
    }</p>`
  })}`
}

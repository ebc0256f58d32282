import { html } from 'hono/html'
import { changesOf, saidOfTasks } from '../changes.ts'
import { dayWords } from '../field-words.ts'
import { FieldName } from '../letter.ts'
import type { PageReading } from '../reading.ts'
import type { LetterEntry } from '../register.ts'
import { may } from './access.ts'
import { fieldValues } from './field-values.ts'
import { searchedWords } from './highlight.ts'
import { FIELDS } from './labels.ts'
import { calledInWords, type Html, layout, momentInWords } from './layout.ts'
import { letterTasks, mayClose, said } from './letter-tasks.ts'
import { crop, hitsOn, pagePictures, valuesOf, whereToLook } from './page-pictures.ts'
import type { Visitor } from './visitor.ts'
import { SAY } from './words.ts'
import { TASK_STATES } from './words-of-tasks.ts'

export type LetterPage = {
  entry: LetterEntry
  revisions: LetterEntry[]
  readings: PageReading[]
  sameNumber: LetterEntry[]
  /** Letters with open tasks that this one may answer. */
  asked: LetterEntry[]
  /** The search from which the reader came: its words are marked. */
  q: string
}

/** One letter: its fields beside the pictures of its pages; pointing at a value shows where it was read. */
export const letterPage = (page: LetterPage, visitor: Visitor): Html => {
  const { lang } = visitor
  const { letter } = page.entry
  const { fields, scan, id } = letter
  const words = searchedWords(page.q)
  const title = `${fields.type?.value ?? ''} ${calledInWords(fields, lang)}`
  const places = hitsOn(page.readings, words)
  const content = html`<div class="title"><h1>${title}</h1>${letter.review.length > 0 ? html`<span class="doubt">⚑ ${letter.review.length} ${SAY.toCheck[lang]}</span>` : ''}</div>
<p class="actions"><a href="/scans/${scan}/original">${SAY.original[lang]}</a> <a href="/scans/${scan}/searchable.pdf">${SAY.searchable[lang]}</a> <a href="/letters/${id}.json">JSON</a>${letter.settled && may(visitor.role, 'GET', `/scans/${scan}/truth.json`) ? html` <a href="/scans/${scan}/truth.json">${SAY.truth[lang]}</a>` : ''}</p>
${usedAlready(page.sameNumber, visitor)}${mayClose(page.asked, letter, lang)}
<div class="letter"><div><dl class="fields">${FieldName.options.map((name) => field(page, name, words, visitor))}</dl>
<h2>${SAY.history[lang]}</h2>${history(page.revisions, visitor)}</div>
<section class="pages">${places > 0 ? html`<p class="quiet">${places} ${SAY.hitsOnPages[lang]}: “${page.q}”</p>` : ''}${pagePictures(letter, page.readings, words, lang)}</section></div>`
  return layout(title, content, visitor, ['letter.js'])
}

export const usedAlready = (entries: LetterEntry[], { lang }: Visitor) =>
  entries.length === 0
    ? ''
    : html`<div class="warning"><strong>${SAY.usedAlready[lang]}</strong><ul>${entries.map(
        ({ letter: { id, fields } }) =>
          html`<li><a href="/letters/${id}">${fields.fullNumber?.value ?? ''}, ${dayWords(fields.issuedOn?.value)}</a> ${fields.subject?.value ?? ''}</li>`,
      )}</ul></div>`

const field = (
  { entry: { letter }, readings }: LetterPage,
  name: FieldName,
  words: string[],
  { lang, role }: Visitor,
) => {
  const doubts = letter.review.filter((doubt) => doubt.field === name)
  const settled = letter.settled?.includes(name)
  if (valuesOf(letter.fields, name).length === 0 && doubts.length === 0) return ''
  const review = `/review/${letter.id}/${name}`
  // The number as cited repeats number and symbol, which are checked each by itself.
  const link =
    name === 'fullNumber' || !may(role, 'GET', review)
      ? ''
      : html`<a class="edit" href="${review}" aria-label="${doubts.length > 0 ? SAY.check[lang] : SAY.edit[lang]}: ${FIELDS[name][lang]}">${doubts.length > 0 ? SAY.check[lang] : SAY.edit[lang]}</a>`
  const at = whereToLook(letter, name)
  return html`<div class="${doubts.length > 0 ? 'doubtful' : ''}"><dt>${FIELDS[name][lang]} ${settled ? html`<span class="settled" title="${SAY.checked[lang]}">✓<span class="unseen"> ${SAY.checked[lang]}</span></span>` : ''}${link}</dt>
<dd>${name === 'tasks' ? letterTasks(letter, { lang, words }) : fieldValues(letter.fields, name, { lang, words })}</dd>
${doubts.map(({ reason }) => html`<dd class="doubt">⚑ ${reason[lang]}</dd>`)}
${
  doubts.length > 0
    ? html`<dd>${crop(
        letter.scan,
        at,
        readings.find(({ page }) => page === at.page),
        `${SAY.onPaper[lang]}: ${FIELDS[name][lang]}`,
      )}</dd>`
    : ''
}</div>`
}

const history = (
  revisions: LetterEntry[],
  { lang }: Visitor,
) => html`<div class="wide"><table class="history"><thead><tr>
<th scope="col">${SAY.when[lang]}</th><th scope="col">${SAY.who[lang]}</th><th scope="col">${SAY.what[lang]}</th></tr></thead><tbody>
${revisions.map((revision, i) => {
  const before = revisions[i - 1]
  const who = revision.by === 'vanthu' ? SAY.program[lang] : revision.by
  return html`<tr><td class="date">${momentInWords(revision.at)}</td><td>${who}</td><td>${before ? changes(before, revision, lang) : SAY.firstRead[lang]}</td></tr>`
})}</tbody></table></div>`

const changes = (before: LetterEntry, after: LetterEntry, lang: Visitor['lang']) => {
  const all = changesOf(before, after)
  const tasks = saidOfTasks(before, after)
  if (all.length + tasks.length === 0) return SAY.reread[lang]
  return html`<ul>${all.map(({ field, before, after }) => {
    const said =
      before === after
        ? html`${SAY.confirmed[lang]} “${after || SAY.absent[lang]}”`
        : html`<del>${before || SAY.absent[lang]}</del> → <ins>${after || SAY.absent[lang]}</ins>`
    return html`<li>${FIELDS[field][lang]}: ${said}</li>`
  })}${tasks.map(
    ({ before, after }) =>
      html`<li>${FIELDS.tasks[lang]} “${after.task.text}”: <del>${before ? said(before, lang) : TASK_STATES.open[lang]}</del> → <ins>${said(after, lang)}</ins></li>`,
  )}</ul>`
}

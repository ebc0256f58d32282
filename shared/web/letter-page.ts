import { html } from 'hono/html'
import type { Cited, citingLetters } from '../cited-letters.ts'
import { dayWords } from '../field-words.ts'
import { FieldName, type Letter } from '../letter.ts'
import type { LetterView } from '../letter-view.ts'
import type { PageReading } from '../reading.ts'
import type { LetterEntry } from '../register.ts'
import { may } from './access.ts'
import { assignForm, type Numbering } from './arrival-number.ts'
import { citationsTable, citedBy } from './citations.ts'
import { fieldValues, type Show } from './field-values.ts'
import { searchedWords } from './highlight.ts'
import { settledMark } from './item-marks.ts'
import { FIELDS } from './labels.ts'
import { calledInWords, type Html, layout } from './layout.ts'
import { accessForm, restrictedNotice, viewsTable } from './letter-access.ts'
import { letterHistory } from './letter-history.ts'
import { letterTasks, mayClose } from './letter-tasks.ts'
import { crop, doubtsOf, hitsOn, pagePictures, valuesOf, whereToLook } from './page-pictures.ts'
import { doubtsLink } from './review-queue.ts'
import { sameLetters } from './same-letters.ts'
import type { Visitor } from './visitor.ts'
import { SAY } from './words.ts'
import { SCAN } from './words-of-scan.ts'

export type LetterPage = {
  entry: LetterEntry
  revisions: LetterEntry[]
  /** How the office gives arrival numbers out. */
  numbering: Numbering
  /** Who saw it, where it is or was restricted and somebody asks who may know. */
  views: LetterView[] | undefined
  readings: PageReading[]
  sameNumber: LetterEntry[]
  /** Letters that may be the same paper, and those of which a person said so. */
  maybeSame: LetterEntry[]
  copies: LetterEntry[]
  cited: Cited[]
  citing: Awaited<ReturnType<typeof citingLetters>>
  /** The letters that now stand on the scan of a withdrawn one. */
  instead: LetterEntry[]
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
  const content = html`<div class="title"><h1>${title}</h1>${doubtsLink(page.entry, visitor)}</div>
<p class="actions"><a class="narrow" href="#pages">${SAY.pictures[lang]} ↓</a> <a href="/scans/${scan}/original">${SAY.original[lang]}</a> <a href="/scans/${scan}/searchable.pdf">${SAY.searchable[lang]}</a> <a href="/letters/${id}.json">JSON</a>${may(visitor.role, 'GET', `/scans/${scan}`) ? html` <a href="/scans/${scan}">${SCAN.one[lang]}</a>` : ''}${letter.settled && may(visitor.role, 'GET', `/scans/${scan}/truth.json`) ? html` <a href="/scans/${scan}/truth.json">${SAY.truth[lang]}</a>` : ''}</p>
${restrictedNotice(page.entry, visitor)}${assignForm(page.entry, page.numbering, visitor)}${page.entry.withdrawn ? withdrawn(page.instead, visitor) : html`${usedAlready(page.sameNumber, visitor)}${sameLetters(page.entry, page.maybeSame, page.copies, visitor)}`}${mayClose(page.asked, letter, lang)}
<div class="letter"><div><dl class="fields">${FieldName.options.map((name) => field(page, name, words, visitor))}</dl>
${citedBy(page.citing, fields.fullNumber?.value, lang)}
${accessForm(page.entry, visitor)}
${letterHistory(page.revisions, lang)}
${viewsTable(page.views, visitor)}</div>
<section class="pages" id="pages">${places > 0 ? html`<p class="quiet">${places} ${SAY.hitsOnPages[lang]}: “${page.q}”</p>` : ''}${pagePictures(letter, page.readings, words, lang)}</section></div>`
  return layout(title, content, visitor, ['letter.js'])
}

export const usedAlready = (entries: LetterEntry[], { lang }: Visitor) =>
  entries.length === 0
    ? ''
    : html`<div class="warning"><strong>${SAY.usedAlready[lang]}</strong>${linksTo(entries, lang)}</div>`

const withdrawn = (instead: LetterEntry[], { lang }: Visitor) =>
  html`<div class="warning withdrawn"><strong>${SCAN.withdrawn[lang]}</strong>${linksTo(instead, lang)}</div>`

const linksTo = (entries: LetterEntry[], lang: Visitor['lang']) =>
  html`<ul>${entries.map(
    ({ letter: { id, fields } }) =>
      html`<li><a href="/letters/${id}">${calledInWords(fields, lang)}, ${dayWords(fields.issuedOn?.value)}</a> ${fields.subject?.value ?? ''}</li>`,
  )}</ul>`

/** Tasks have states, cited documents links; other fields are their words. */
const fieldOf = (name: FieldName, letter: Letter, cited: Cited[], show: Show & { mayReview: boolean }) => {
  if (name === 'tasks') return letterTasks(letter, show)
  if (name === 'citations') return cited.length > 0 ? citationsTable(letter, cited, show) : ''
  return fieldValues(letter.fields, name, show)
}

const field = (
  { entry: { letter, withdrawn }, readings, cited }: LetterPage,
  name: FieldName,
  words: string[],
  { lang, role }: Visitor,
) => {
  const doubts = doubtsOf(letter, name)
  const settled = letter.settled?.includes(name)
  if (valuesOf(letter.fields, name).length === 0 && doubts.length === 0) return ''
  const review = `/review/${letter.id}/${name}`
  const url = `${review}?back=letter`
  // The number as cited repeats number and symbol, which are checked each by itself.
  const link =
    withdrawn || name === 'fullNumber' || !may(role, 'GET', review)
      ? ''
      : html`<a class="edit" href="${url}" aria-label="${doubts.length > 0 ? SAY.check[lang] : SAY.edit[lang]}: ${FIELDS[name][lang]}">${doubts.length > 0 ? SAY.check[lang] : SAY.edit[lang]}</a>`
  const at = whereToLook(letter, name)
  return html`<div class="${doubts.length > 0 ? 'doubtful' : ''}"><dt>${FIELDS[name][lang]} ${settled ? settledMark(lang) : ''}${link}</dt>
<dd>${fieldOf(name, letter, cited, { lang, words, mayReview: !withdrawn && may(role, 'GET', review) })}</dd>
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

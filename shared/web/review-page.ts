import { html } from 'hono/html'
import { dayWords, wordsOf } from '../field-words.ts'
import { Day, type FieldName } from '../letter.ts'
import type { PageReading } from '../reading.ts'
import type { LetterEntry } from '../register.ts'
import type { InWords } from '../words-for-people.ts'
import { byWhom } from './by-whom.ts'
import { FIELDS, FORMS, PARTS } from './labels.ts'
import { calledInWords, type Html, layout } from './layout.ts'
import { usedAlready } from './letter-page.ts'
import { crop, doubtsOf, valuesOf, whereToLook } from './page-pictures.ts'
import { ITEMS, isItemised, nameOf } from './review-items.ts'
import { reviewPath, reviewUrl, type Waiting } from './review-queue.ts'
import { sameLetters } from './same-letters.ts'
import type { Visitor } from './visitor.ts'
import { SAY } from './words.ts'

/** Letters that wait for a person, the most doubtful first, each with what is doubted. */
export const queuePage = ({ waiting, letters }: { waiting: Waiting[]; letters: number }, visitor: Visitor): Html => {
  const { lang } = visitor
  const [first] = waiting
  const byLetter = [...Map.groupBy(waiting, ({ entry }) => entry)]
  const content = html`<h1>${SAY.queue[lang]}: ${letters}</h1>
${first ? html`<p><a class="button" href="${reviewUrl(first)}">${SAY.start[lang]} →</a></p>` : html`<p class="nothing">${SAY.queueEmpty[lang]}</p>`}
<ol class="queue">${byLetter.map(([{ letter }, fields]) => {
    const { issuedOn, issuer, subject } = letter.fields
    return html`<li><p><a href="/letters/${letter.id}"><b>${calledInWords(letter.fields, lang)}</b></a> · ${dayWords(issuedOn?.value)} · ${issuer?.value ?? ''}<br>${subject?.value ?? ''}</p>
<p class="chips">${fields.map((one) => html`<a class="chip doubt" href="${reviewUrl(one)}">⚑ ${nameOf(letter, one.field, one.item)[lang]}</a> `)}</p></li>`
  })}</ol>`
  return layout(SAY.review[lang], content, visitor)
}

export type ReviewPage = {
  entry: LetterEntry
  field: FieldName
  /** The one task or cited document that is asked about, by its place in the list, from 0. */
  item?: number | undefined
  readings: PageReading[]
  sameNumber: LetterEntry[]
  maybeSame: LetterEntry[]
  copies: LetterEntry[]
  left: number
  /** Whether one came from the letter's page, and goes back there. */
  toLetter: boolean
  skipTo: string
  /** What was typed before and was refused, with the reason. */
  refused?: { words?: string[]; reason: InWords } | undefined
}

/** One field: its crop enlarged above an input that holds the best reading. Works as a plain form. */
export const reviewPage = (page: ReviewPage, visitor: Visitor): Html => {
  const { entry, field, item, readings, refused } = page
  const { lang } = visitor
  const { letter } = entry
  const at = whereToLook(letter, field, item)
  const label = nameOf(letter, field, item)[lang]
  const one = item !== undefined && isItemised(field) ? { ...ITEMS[field], item } : undefined
  const title = `${calledInWords(letter.fields, lang)} · ${letter.fields.issuer?.value ?? ''}`
  const hasLines = one ? one.hasLines : isLong(field) === 'lines'
  const content = html`<p class="quiet"><a href="/review">${SAY.queue[lang]}</a> · ${page.left} ${SAY.left[lang]}</p>
<h1>${label}</h1><p>${title} · <a href="/letters/${letter.id}#${field}-${item ?? 0}">${SAY.wholeLetter[lang]}</a></p>
${doubtsOf(letter, field, item).map(({ reason }) => html`<p class="doubt">⚑ ${reason[lang]}</p>`)}${one ? '' : doubtfulItems(page, visitor)}
<div class="review"><div class="paper">${crop(
    letter.scan,
    at,
    readings.find(({ page }) => page === at.page),
    `${SAY.onPaper[lang]}: ${label}, ${SAY.page[lang]} ${at.page}`,
  )}</div>
<form method="post" action="${reviewPath(letter.id, field, item)}" class="correct"${hasLines ? '' : html` data-enter="1"`}>
<input type="hidden" name="revision" value="${entry.revision}">${page.toLetter ? html`<input type="hidden" name="back" value="letter">` : ''}
${refused ? html`<p class="warning" role="alert" id="refused">${refused.reason[lang]}</p>` : ''}
${one ? one.inputs(letter, one.item, refused, lang) : inputs(page, visitor)}
${!one && FORMS[field] ? html`<p class="quiet" id="form">${FORMS[field][lang]}</p>` : ''}
<p class="buttons"><button name="do" value="accept">${SAY.accept[lang]} <kbd>${(hasLines ? SAY.acceptKeyLines : SAY.acceptKey)[lang]}</kbd></button>
<a class="button plain" href="${page.skipTo}">${(page.toLetter ? SAY.toLetter : SAY.skip)[lang]}</a>
<button class="plain" name="do" value="absent">${(one ? one.isNone : SAY.notThere)[lang]}</button></p>
${alternatives(page, visitor)}
${byWhom(SAY.yourName, visitor)}
</form></div>${field === 'number' || field === 'symbol' ? html`<div class="used" role="status">${usedAlready(page.sameNumber, visitor)}</div>` : ''}${sameLetters(entry, page.maybeSame, page.copies, visitor)}`
  return layout(`${SAY.review[lang]}: ${label}`, content, visitor, ['review.js'])
}

/** Whoever accepts the list answers for all of it: the way to each doubtful item alone. */
const doubtfulItems = ({ entry, field, toLetter }: ReviewPage, { lang }: Visitor) => {
  const { letter } = entry
  const items = [...new Set(letter.review.flatMap((doubt) => (doubt.field === field ? (doubt.item ?? []) : [])))]
  if (!isItemised(field) || items.length === 0) return ''
  return html`<p>${ITEMS[field].oneByOne[lang]}: ${items.map(
    (item) =>
      html`<a class="chip doubt" href="${reviewUrl({ entry, field, item })}${toLetter ? '&back=letter' : ''}">⚑ ${ITEMS[field].called(letter, item)[lang]}</a> `,
  )}</p>`
}

const LINES = new Set<FieldName>(['addressees', 'copies', 'tasks', 'citations'])
/** Fields of several items have a line for each; long ones a few lines; all others one line. */
export const isLong = (field: FieldName): 'lines' | 'long' | 'short' =>
  LINES.has(field) ? 'lines' : field === 'subject' || field === 'issuer' ? 'long' : 'short'

const inputs = ({ entry, field, refused }: ReviewPage, { lang }: Visitor) => {
  const words = refused?.words ?? wordsOf(entry.letter.fields, field)
  const label = FIELDS[field][lang]
  const parts = PARTS[field]
  const invalid = refused
    ? html` aria-invalid="true" aria-describedby="refused"`
    : FORMS[field]
      ? html` aria-describedby="form"`
      : ''
  if (parts) {
    const values = words[0]?.split('|').map((part) => part.trim()) ?? []
    return parts.map(
      (part, i) =>
        html`<p><label>${part[lang]} <input name="words" value="${values[i] ?? ''}" autocomplete="off" spellcheck="false"${i === 0 ? html` autofocus` : ''}${invalid}></label></p>`,
    )
  }
  if (isLong(field) === 'short')
    return html`<p><label>${label} <input class="large" name="words" value="${words[0] ?? ''}" autocomplete="off" spellcheck="false" autofocus${invalid}${field === 'number' ? html` inputmode="numeric"` : ''}></label></p>`
  const rows = isLong(field) === 'long' ? 3 : Math.min(14, words.length + 2)
  return html`<p><label>${label} <textarea name="words" rows="${rows}" spellcheck="false" autofocus${invalid}>
${words.join('\n')}</textarea></label></p>`
}

/** What else the reader saw, each a button that accepts it; in a field of several parts it stands for its own part alone. */
const alternatives = ({ entry, field }: ReviewPage, { lang }: Visitor) => {
  const { fields } = entry.letter
  const [best = ''] = wordsOf(fields, field)
  const read = valuesOf(fields, field).flatMap((found) => found.alternatives ?? [])
  const parts = PARTS[field]
  if (parts) return partly(field, parts, best, read, lang)
  const others = read.map((other) => (field === 'issuedOn' ? dayWords(other) : other)).filter((other) => other !== best)
  if (others.length === 0 || isLong(field) !== 'short') return ''
  return html`<p>${SAY.maybe[lang]}: ${others.map((other) => html`<button class="plain" name="instead" value="${other}">${other}</button> `)}<kbd>↓</kbd></p>`
}

/** Of a stamp, number and day each have their own; a script puts them into their inputs, for the other part is to be checked too. */
const partly = (field: FieldName, parts: InWords[], best: string, read: string[], lang: Visitor['lang']) => {
  if (field !== 'arrival') return ''
  const values = best.split('|').map((part) => part.trim())
  return [ARRIVAL.number, ARRIVAL.day].map((part) => {
    const isDay = part === ARRIVAL.day
    const others = read.filter((other) => isIsoDay(other) === isDay).map((other) => (isDay ? dayWords(other) : other))
    const shown = [...new Set(others)].filter((other) => other !== values[part])
    if (shown.length === 0) return ''
    const instead = (other: string) => parts.map((_, i) => (i === part ? other : (values[i] ?? ''))).join(' | ')
    return html`<p>${parts[part]?.[lang]}, ${SAY.maybe[lang].toLowerCase()}: ${shown.map((other) => html`<button class="plain" name="instead" value="${instead(other)}" data-part="${part}" data-words="${other}">${other}</button> `)}<kbd>↓</kbd></p>`
  })
}

/** Where number and day stand among the parts of a stamp of arrival. */
const ARRIVAL = { number: 0, day: 1 } as const
const isIsoDay = (words: string): boolean => Day.safeParse(words).success

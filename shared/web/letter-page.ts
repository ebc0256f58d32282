import { html } from 'hono/html'
import { FieldName, type Found, type Letter, type LetterFields } from '../letter.ts'
import type { LetterEntry } from '../register.ts'
import type { Language } from '../words-for-people.ts'
import { dayInWords, type Html, layout } from './layout.ts'
import { FIELDS, SAY } from './words.ts'

/** One letter: its fields beside the pictures of its pages; pointing at a value shows where it was read. */
export const letterPage = ({ letter }: LetterEntry, revisions: LetterEntry[], lang: Language): Html => {
  const title = letter.fields.fullNumber?.value ?? letter.fields.symbol?.value ?? '?'
  const content = html`<h1>${letter.fields.type?.value ?? ''} ${title}</h1>
<p><a href="/scans/${letter.scan}/original">${SAY.original[lang]}</a> · <a href="/scans/${letter.scan}/searchable.pdf">${SAY.searchable[lang]}</a> · <a href="/letters/${letter.id}.json">JSON</a></p>
<div class="letter"><dl class="fields">${FieldName.options.map((name) => field(letter, name, lang))}</dl>
<div class="pages" tabindex="0" aria-label="${SAY.page[lang]}">${pages(letter, lang)}</div></div>
<h2>${SAY.history[lang]}</h2><ol>${revisions.map(({ at, by }) => html`<li>${at.slice(0, 16).replace('T', ' ')} · ${by}</li>`)}</ol>`
  return layout(title, content, { lang })
}

const valuesOf = (fields: LetterFields, name: FieldName): Found<unknown>[] => [fields[name] ?? []].flat()

const field = ({ fields, review }: Letter, name: FieldName, lang: Language) => {
  const values = valuesOf(fields, name)
  const doubts = review.filter((doubt) => doubt.field === name)
  if (values.length === 0 && doubts.length === 0) return ''
  return html`<div class="${doubts.length > 0 ? 'doubtful' : ''}"><dt>${FIELDS[name][lang]}</dt>
${values.map((found, i) => html`<dd><a class="value" href="#${name}-${i}">${inWords(found.value, name)}</a></dd>`)}
${doubts.map(({ reason }) => html`<dd class="doubt">⚑ ${reason[lang]}</dd>`)}</div>`
}

const inWords = (value: unknown, name: FieldName): string => {
  if (typeof value === 'string') return name === 'issuedOn' ? dayInWords(value) : value
  if (typeof value !== 'object' || value === null) return ''
  return Object.values(value).flat().join(' · ')
}

const pages = (letter: Letter, lang: Language) => {
  const { first, last } = letter.pages
  return Array.from({ length: last - first + 1 }, (_, i) => first + i).map(
    (
      page,
    ) => html`<figure><img src="/scans/${letter.scan}/pages/${page}.jpg" alt="${SAY.page[lang]} ${page}" loading="lazy">
<svg viewBox="0 0 1000 1000" preserveAspectRatio="none" aria-hidden="true">${boxes(letter.fields, page)}</svg></figure>`,
  )
}

const boxes = (fields: LetterFields, page: number) =>
  FieldName.options.flatMap((name) =>
    valuesOf(fields, name).map((found, i) => {
      if (found.page !== page || !found.box) return ''
      const { left, top, width, height } = found.box
      return html`<rect id="${name}-${i}" x="${left * 1000 - 4}" y="${top * 1000 - 4}" width="${width * 1000 + 8}" height="${height * 1000 + 8}"></rect>`
    }),
  )

import { html } from 'hono/html'
import { type Doubt, type Evidence, FieldName, type Found, type Letter, type LetterFields } from '../letter.ts'
import { around } from '../pages/boxes.ts'
import type { Box, PageReading } from '../reading.ts'
import type { Language } from '../words-for-people.ts'
import { isSearched } from './highlight.ts'
import { FIELDS } from './labels.ts'
import { SAY } from './words.ts'

/** Browsers keep a picture for a while: that of a later edition of the reading has another address. */
export const pictureUrl = (scan: string, page: number, edition?: number): string =>
  `/scans/${scan}/pages/${page}.jpg${edition ? `?edition=${edition}` : ''}`

export const valuesOf = (fields: LetterFields, name: FieldName): Found<unknown>[] => [fields[name] ?? []].flat()

/** All pages of a letter, annexes behind it, each with the boxes of its values and of the words searched for. */
export const pagePictures = (letter: Letter, readings: PageReading[], words: string[], lang: Language) => {
  const { pages, annexes } = letter
  const numbers = Array.from({ length: (annexes?.last ?? pages.last) - pages.first + 1 }, (_, i) => pages.first + i)
  const readingOf = (page: number) => readings.find((reading) => reading.page === page)
  const urlOf = (page: number) => pictureUrl(letter.scan, page, readingOf(page)?.edition)
  const name = (page: number) => `${SAY.page[lang]} ${page}${page > pages.last ? ` (${SAY.annexes[lang]})` : ''}`
  return html`${
    numbers.length > 1
      ? html`<nav class="thumbnails" aria-label="${SAY.pictures[lang]}">${numbers.map(
          (page) => html`<a href="#page-${page}"><img src="${urlOf(page)}" alt="${name(page)}" loading="lazy"></a>`,
        )}</nav>`
      : ''
  }
<div class="sheets" tabindex="0" role="region" aria-label="${SAY.pictures[lang]}">${numbers.map((page) => {
    const reading = readingOf(page)
    return html`<figure id="page-${page}"><img src="${urlOf(page)}" alt="${name(page)}" loading="lazy"${reading ? html` width="${reading.width}" height="${reading.height}"` : ''}>
<svg viewBox="0 0 1000 1000" preserveAspectRatio="none" aria-hidden="true">${reading ? hits(reading, words) : ''}${boxes(letter.fields, page, lang)}</svg></figure>`
  })}</div>`
}

/** How many words of these pages the search would mark. */
export const hitsOn = (readings: PageReading[], words: string[]): number =>
  readings.flatMap(({ lines }) => lines.flatMap((line) => line.words)).filter(({ text }) => isSearched(text, words))
    .length

const rectangle = ({ left, top, width, height }: Box, margin: number) =>
  html`x="${left * 1000 - margin}" y="${top * 1000 - margin}" width="${width * 1000 + 2 * margin}" height="${height * 1000 + 2 * margin}"`

const hits = ({ lines }: PageReading, words: string[]) =>
  lines
    .flatMap((line) => line.words)
    .filter(({ text }) => isSearched(text, words))
    .map(({ box }) => html`<rect class="hit" ${rectangle(box, 1)}></rect>`)

/** Pointing at a box says which field was read there. */
const boxes = (fields: LetterFields, page: number, lang: Language) =>
  FieldName.options.flatMap((name) =>
    valuesOf(fields, name).map((found, i) =>
      found.page === page && found.box
        ? html`<rect class="field" id="${name}-${i}" ${rectangle(found.box, 4)}><title>${FIELDS[name][lang]}</title></rect>`
        : '',
    ),
  )

/** Where on the form a field stands that was not found: the head, the foot, or the whole page. */
const USUAL: { [Name in FieldName]?: Box } = {
  signer: { left: 0, top: 0.5, width: 1, height: 0.5 },
  copies: { left: 0, top: 0.5, width: 0.6, height: 0.5 },
  archive: { left: 0, top: 0.5, width: 0.6, height: 0.5 },
  tasks: { left: 0, top: 0, width: 1, height: 1 },
  citations: { left: 0, top: 0, width: 1, height: 1 },
}
const HEAD: Box = { left: 0, top: 0, width: 1, height: 0.34 }
const AT_THE_FOOT = new Set<FieldName>(['signer', 'copies', 'archive'])

/** The name stands below titles, seal and signature: about five centimetres of an A4 page. */
const SIGNATURE = 0.17

/** What is doubted of a field itself, or of one item of it. */
export const doubtsOf = ({ review }: Letter, name: FieldName, item?: number): Doubt[] =>
  review.filter((doubt) => doubt.field === name && doubt.item === item)

/**
 * Where a person has to look for a field: the box around all its items on the first page that bears one, or around the
 * one item that is meant.
 */
export const whereToLook = ({ fields, pages }: Letter, name: FieldName, item?: number): Evidence & { box: Box } => {
  const all = valuesOf(fields, name)
  const found = (item === undefined ? all : all.slice(item, item + 1)).filter(({ box }) => box)
  const page = found[0]?.page ?? (AT_THE_FOOT.has(name) ? pages.last : pages.first)
  const boxes = found.filter((one) => one.page === page).flatMap(({ box }) => box ?? [])
  const own = boxes.length > 0 ? around(boxes) : (USUAL[name] ?? HEAD)
  const box = name === 'citations' && item !== undefined && boxes.length > 0 ? withItsLines(own) : own
  const nameless = name === 'signer' && !fields.signer?.value.name
  return {
    page,
    box: nameless ? { ...box, height: Math.min(1 - box.top, box.height + SIGNATURE) } : box,
    confidence: 0,
    source: 'ocr',
  }
}

/** Type, day and issuer stand beside a cited number, or in the line before and the two behind it. */
const withItsLines = ({ top, height }: Box): Box => {
  const above = Math.max(0, top - LINE)
  return { left: 0.05, top: above, width: 0.9, height: Math.min(1, top + height + 2 * LINE) - above }
}
/** A line of text with the space below it, as a part of an A4 page. */
const LINE = 0.022

/** A piece of the page picture around a box: what the eye needs to judge the value, no more. */
export const crop = (
  scan: string,
  { page, box }: { page: number; box: Box },
  reading: PageReading | undefined,
  alt: string,
) => {
  const { width: w = 1654, height: h = 2339 } = reading ?? {}
  const margin = 0.012 * w
  // At least a third of the page's width: a number is judged on its line, not by itself.
  const side = Math.max(4 * margin, (w / 3 - box.width * w) / 2)
  const x = Math.max(0, box.left * w - side)
  const y = Math.max(0, box.top * h - margin)
  const right = Math.min(w, (box.left + box.width) * w + side)
  const bottom = Math.min(h, (box.top + box.height) * h + margin)
  const size = [x, y, right - x, bottom - y].map((value) => value.toFixed(1)).join(' ')
  return html`<svg class="crop" role="img" aria-label="${alt}" viewBox="${size}"><image href="${pictureUrl(scan, page, reading?.edition)}" width="${w}" height="${h}"></image></svg>`
}

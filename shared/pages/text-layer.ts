import type { GreyPicture } from '../ports.ts'
import type { Box, Line, Word } from '../reading.ts'
import { fold } from '../vietnamese/fold.ts'
import { around } from './boxes.ts'

/** A character of a PDF's text layer, its box in fractions of the page. */
export type LayerCharacter = { text: string; left: number; top: number; right: number; bottom: number }

/** A layer's words are what the author typed: as sure as reading gets. No engine is ever that sure. */
export const TYPED = 0.99
/** A gap wider than this part of the letters' height begins a new word. */
const WORD_GAP = 0.28
const SAME_LINE = 0.5

/**
 * The layer's lines from top to bottom: words as the layer divides them, lines by where the words stand.
 *
 * @param aspect width of the page over its height, to compare gaps with heights
 */
export const linesOfLayer = (characters: LayerCharacter[], aspect: number): Line[] => {
  const words = wordsOf(characters, aspect)
  const lines: Word[][] = []
  for (const word of words.sort((a, b) => middle(a.box) - middle(b.box))) {
    const line = lines.at(-1)
    const last = line?.at(-1)
    if (
      line &&
      last &&
      Math.abs(middle(word.box) - middle(last.box)) < SAME_LINE * Math.min(word.box.height, last.box.height)
    )
      line.push(word)
    else lines.push([word])
  }
  return lines.map((line) => {
    const inOrder = line.sort((a, b) => a.box.left - b.box.left)
    return { words: inOrder, box: around(inOrder.map(({ box }) => box)) }
  })
}

const middle = ({ top, height }: Box): number => top + height / 2

const wordsOf = (characters: LayerCharacter[], aspect: number): Word[] => {
  const words: LayerCharacter[][] = []
  let open = false
  for (const character of characters) {
    if (/^[\s\p{C}]$/u.test(character.text)) {
      open = false
      continue
    }
    const last = words.at(-1)?.at(-1)
    if (open && last && goesOn(last, character, aspect)) words.at(-1)?.push(character)
    else words.push([character])
    open = true
  }
  return words.flatMap(toWord)
}

const goesOn = (last: LayerCharacter, next: LayerCharacter, aspect: number): boolean => {
  const height = Math.max(last.bottom - last.top, 0.004)
  const isMark = /^\p{M}$/u.test(next.text)
  return (
    isMark ||
    (Math.abs(next.bottom - last.bottom) < height &&
      (next.left - last.right) * aspect < WORD_GAP * height &&
      next.right > last.left)
  )
}

const toWord = (characters: LayerCharacter[]): Word[] => {
  const text = characters
    .map((character) => character.text)
    .join('')
    .normalize('NFC')
  const boxes = characters.map(({ left, top, right, bottom }) =>
    clamped({ left, top, width: right - left, height: bottom - top }),
  )
  const box = around(boxes)
  return box.width > 0 && box.height > 0 ? [{ text, confidence: TYPED, box }] : []
}

const clamped = ({ left, top, width, height }: Box): Box => {
  const [x, y] = [Math.min(1, Math.max(0, left)), Math.min(1, Math.max(0, top))]
  return { left: x, top: y, width: Math.min(1 - x, Math.max(0, width)), height: Math.min(1 - y, Math.max(0, height)) }
}

/** Fewer words than this are a signature's banner (“Ký bởi: …”), not a letter. */
const LEAST_WORDS = 40
/** Vietnamese running text: this part of its letters bears a mark (measured: 0.22–0.35). */
const MARKED = { least: 0.12, most: 0.6 }
/** This part of the words must be syllables that Vietnamese has. */
const SYLLABLES = 0.8
const SYLLABLE = /^(?:ngh|ng|nh|ph|th|tr|ch|gh|gi|kh|qu|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$/u
/** This part of the page's ink must lie under the layer's words; the rest is rules, seals, signatures. */
const COVERED = 0.6

/** Whether it reads like Vietnamese: not a banner, not English OCR of Vietnamese, not a legacy encoding. */
export const readsLikeVietnamese = (lines: Line[]): boolean => {
  const words = lines.flatMap((line) => line.words.map(({ text }) => text))
  const letters = words.join('').match(/\p{L}/gu) ?? []
  const plain = words
    .map((word) => fold(word.normalize('NFC')).replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''))
    .filter((word) => /^\p{L}+$/u.test(word))
  if (words.length < LEAST_WORDS || plain.length < LEAST_WORDS / 2) return false
  const marked = letters.filter((letter) => fold(letter) !== letter.toLowerCase()).length / letters.length
  const syllables = plain.filter((word) => SYLLABLE.test(word)).length / plain.length
  return marked >= MARKED.least && marked <= MARKED.most && syllables >= SYLLABLES
}

/** Whether the page's ink is where the layer says that words are: a layer over a part of a scan does not do. */
export const coversInk = (lines: Line[], { width, height, pixels }: GreyPicture): boolean => {
  const under = new Uint8Array(width * height)
  for (const { box } of lines) {
    const [x0, x1] = [Math.floor((box.left - 0.004) * width), Math.ceil((box.left + box.width + 0.004) * width)]
    const [y0, y1] = [Math.floor((box.top - 0.002) * height), Math.ceil((box.top + box.height + 0.002) * height)]
    for (let y = Math.max(0, y0); y < Math.min(height, y1); y++)
      under.fill(1, y * width + Math.max(0, x0), y * width + Math.min(width, x1))
  }
  let [ink, covered] = [0, 0]
  for (let i = 0; i < pixels.length; i++) {
    if ((pixels[i] ?? 255) >= 128) continue
    ink++
    covered += under[i] ?? 0
  }
  return ink === 0 || covered / ink >= COVERED
}

import type { Line, Word } from '../../shared/reading.ts'

/** Widths of a small letter and a capital of 14 points, and the height of a line; parts of the page. */
const [SMALL, CAPITAL, HEIGHT] = [0.0088, 0.0104, 0.0125]

const widthOf = (text: string): number => (text === text.toUpperCase() && /\p{L}/u.test(text) ? CAPITAL : SMALL)

/** A printed line with the boxes of its words; nothing of no words. */
export const lineAt = (text: string, left: number, top: number, size = 1): Line[] => {
  const letter = widthOf(text) * size
  let at = left
  const words = text.split(' ').flatMap((word) => {
    const from = Math.min(at, 0.99)
    at += (word.length + 1) * letter
    const box = { left: from, top, width: Math.min(word.length * letter * 0.97, 0.999 - from), height: HEIGHT * size }
    return word === '' ? [] : [{ text: word, confidence: 0.95, box }]
  })
  return lineOf(words)
}

export const lineOf = (words: Word[]): Line[] => {
  const [first] = words
  if (!first) return []
  const right = Math.max(...words.map(({ box }) => box.left + box.width))
  return [{ words, box: { ...first.box, width: right - first.box.left } }]
}

export const centred = (text: string, middle: number, top: number): Line[] =>
  lineAt(text, Math.max(0.1, middle - ((text.length + 1) * widthOf(text)) / 2), top)

/** How many small letters stand in a width. */
export const lettersIn = (width: number): number => Math.max(4, Math.floor((width - 0.012) / SMALL))

export const wrapped = (text: string, letters: number): string[] => {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim()
    if (lines.length === 0 || longer.length > letters) lines.push(word)
    else lines[lines.length - 1] = longer
  }
  return lines
}

import { readFileSync } from 'node:fs'
import fontkit from '@pdf-lib/fontkit'
import type { PDFDocument, PDFFont } from 'pdf-lib'
import { fontSubset } from './font-subset.ts'

/** A font in a PDF. */
export type Letters = {
  font: PDFFont
  name: string
  /** Words written so that the font has all of their letters. */
  spelled(text: string): string
  /** How wide they are at a size of one point. */
  widthOf(text: string): number
  /** The numbers of their shapes, as a PDF has them: hexadecimal. */
  encoded(text: string): string
}

/**
 * Embeds those letters of a font that a text needs.
 *
 * @param name six capitals, by which viewers know a subset
 */
export const embedLetters = async (file: URL, text: string, name: string, pdf: PDFDocument): Promise<Letters> => {
  const bytes = readFileSync(file)
  const whole = fontkit.create(bytes)
  const has = (letter: string) => letter === '\n' || whole.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)
  // Asked of the font once a letter: a year's register has a million.
  const strange = new Map(
    [...new Set(text)].filter((letter) => !has(letter)).map((letter) => [letter, byNumber(letter)]),
  )
  const spelled = (words: string) =>
    strange.size === 0 ? words : Array.from(words, (letter) => strange.get(letter) ?? letter).join('')
  const glyphs = new Map<number, number>()
  const shapes = new Map<string, { width: number; code: string }>()
  for (const letter of new Set(`${spelled(text)}${ALWAYS}`)) {
    const glyph = whole.glyphForCodePoint(letter.codePointAt(0) ?? 0)
    glyphs.set(letter.codePointAt(0) ?? 0, glyph.id)
    shapes.set(letter, {
      width: glyph.advanceWidth / whole.unitsPerEm,
      code: glyph.id.toString(16).padStart(4, '0'),
    })
  }
  pdf.registerFontkit(fontkit)
  const customName = `${name}+${whole.postscriptName}`
  const font = await pdf.embedFont(fontSubset(bytes, glyphs), { subset: false, customName })
  return {
    font,
    name,
    spelled,
    widthOf: (words) => Array.from(words, (letter) => shapes.get(letter)?.width ?? 0).reduce((a, b) => a + b, 0),
    encoded: (words) => Array.from(words, (letter) => shapes.get(letter)?.code ?? '').join(''),
  }
}

/** Needed for the numbers under heads and pages, whatever the text. */
const ALWAYS = ' ()/0123456789…'

/** A sign that the font has no shape for is told by its number, so that nothing is lost. @example '漢' → '(U+6F22)' */
const byNumber = (letter: string): string =>
  /[\p{Cc}\p{Cf}]/u.test(letter) ? ' ' : `(U+${letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')})`

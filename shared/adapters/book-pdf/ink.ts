import { type PDFDocument, PDFName } from 'pdf-lib'
import type { Letters } from './letters.ts'

/**
 * What is drawn on one page, as the operators of PDF: a year's register has a hundred thousand lines of text, and
 * pdf-lib's own drawing takes ten times as long.
 */
export type Ink = string[]

const points = (...values: number[]): string => values.map((value) => value.toFixed(2)).join(' ')

/** Words from a point at the foot of their first letter. */
export const write = (ink: Ink, words: string, letters: Letters, at: { x: number; y: number; size: number }): void => {
  if (words === '') return
  ink.push(`BT /${letters.name} ${at.size} Tf ${points(at.x, at.y)} Td <${letters.encoded(words)}> Tj ET`)
}

/** The rules around a cell, from its lower left corner. */
export const rule = (ink: Ink, x: number, y: number, width: number, height: number): void => {
  ink.push(`${points(x, y, width, height)} re S`)
}

/** A page with what was drawn for it. */
export const addPage = (ink: Ink, size: [number, number], letters: Letters[], pdf: PDFDocument): void => {
  const page = pdf.addPage(size)
  for (const { name, font } of letters) page.node.setFontDictionary(PDFName.of(name), font.ref)
  page.node.addContentStream(pdf.context.register(pdf.context.flateStream(['0.6 w', ...ink].join('\n'))))
}

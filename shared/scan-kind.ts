import type { Letter } from './letter.ts'
import type { Truth } from './truth.ts'

const PHOTO = /\.(?:jpe?g|heic|webp)$/iu

/**
 * What a scan is like, for tables by kind: what its truth says, else what can be told: a photo by its name,
 * `born-digital` by its text layer, `stamped` by an arrival stamp on the paper, `handwritten` by a number in pen.
 */
export const kindOf = (file: string, truth: Truth, letters: Letter[]): string => {
  if (truth.kind) return truth.kind
  if (PHOTO.test(file)) return 'photo'
  if (letters.some(({ fields }) => fields.issuer?.source === 'text-layer')) return 'born-digital'
  if (truth.letters.some(({ arrival }) => arrival)) return 'stamped'
  return letters.some(({ fields }) => fields.number?.source !== 'ocr') ? 'handwritten' : 'printed'
}

import { isCompound } from './compounds.ts'

/** A word, a point, and a word that begins small; not in addresses of mail and of the web. */
const POINT_INSIDE = /(?<![\p{L}./@:])(\p{L}\p{Ll}{1,6})\.( ?)(?=(\p{Ll}{1,7})(?![\p{L}.@]))/gu
const MARKED = /[^\p{ASCII}]/u

/**
 * Points inside a sentence, which the next sentence's capital would have to follow: a speck inside a word of two
 * syllables or where no space was left, else a comma whose tail was lost. On real scans every hundredth comma is read so.
 *
 * @example withoutStrayPoints('Thực. hiện ở các tỉnh. thành phố') → 'Thực hiện ở các tỉnh, thành phố'
 */
export const withoutStrayPoints = (text: string): string =>
  text.replace(POINT_INSIDE, (point: string, word: string, space: string, next: string) => {
    if (space === '' && !MARKED.test(word + next)) return point
    return space === '' || isCompound(word.toLowerCase(), next) ? `${word} ` : `${word}, `
  })

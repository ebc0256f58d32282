import { numberLine } from '../decree-30/ii-3-number-and-symbol.ts'
import { isMotto, type Piece } from '../decree-30/zones.ts'

/**
 * Several letters in one scan (a covering letter and the letter it forwards): a letter begins on a page that bears
 * the national motto and a number line in its upper half. Annexes, versos and continued pages stay with their letter.
 *
 * @param pages the pieces of each page of the scan; page n of the scan at index n − 1
 * @returns ranges of page numbers, together all pages
 */
export const separateLetters = (pages: Piece[][]): { first: number; last: number }[] => {
  const firsts = pages.flatMap((pieces, i) => (i === 0 || begins(pieces) ? [i + 1] : []))
  return firsts.map((first, i) => ({ first, last: (firsts[i + 1] ?? pages.length + 1) - 1 }))
}

const begins = (pieces: Piece[]): boolean => {
  const upper = pieces.filter(({ box }) => box.top < 0.4)
  return upper.some(isMotto) && numberLine(upper.filter(({ box }) => box.left < 0.4)) !== undefined
}

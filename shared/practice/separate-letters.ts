import { issuerOf } from '../decree-30/ii-2-issuer.ts'
import { numberedAt, numberLine } from '../decree-30/ii-3-number-and-symbol.ts'
import { placeAndDate } from '../decree-30/ii-4-place-and-date.ts'
import { centre, type Piece } from '../decree-30/pieces.ts'
import { isMotto } from '../decree-30/zones.ts'
import { isKnownOrgan } from '../directory/nearest.ts'

const DRAFT = /^\P{L}{0,3}du thao\P{L}{0,3}$/u
/** A form in an annex has a letter's head to be filled in. */
const FORM =
  /^\P{L}{0,3}(?:mau (?:so|bieu)?|bieu mau|bieu so|phu luc|de cuong)(?![a-z])|\((?:ban hanh )?kem theo|^\P{L}{0,3}ten (?:co quan|don vi|to chuc)/u

/**
 * Several letters in one scan (a covering letter and the letter it forwards): a letter begins on a page that bears
 * the national motto in its upper part with a number line, or, where the number is written by hand over it, with the
 * name of an organ and a place-and-date line; or, where a stamp hides the motto, with all three of these. Annexes,
 * forms (“Mẫu số 1”, “Số: …/BC-…”), drafts (“DỰ THẢO”), versos and continued pages stay with the letter before them.
 *
 * @param pages the pieces of each page of the scan; page n of the scan at index n − 1
 * @returns ranges of page numbers, together all pages
 */
export const separateLetters = (pages: Piece[][]): { first: number; last: number }[] => {
  const firsts = pages.flatMap((pieces, i) => (i === 0 || begins(pieces) ? [i + 1] : []))
  return rangesOf(firsts, pages.length)
}

/** @example rangesOf([1, 3], 5) → [{ first: 1, last: 2 }, { first: 3, last: 5 }] */
export const rangesOf = (firsts: number[], pages: number): { first: number; last: number }[] =>
  firsts.map((first, i) => ({ first, last: (firsts[i + 1] ?? pages + 1) - 1 }))

const begins = (pieces: Piece[]): boolean => {
  const upper = pieces.filter(({ box }) => box.top < 0.4)
  if (upper.some(({ folded }) => DRAFT.test(folded) || FORM.test(folded))) return false
  const left = upper.filter(({ box }) => centre(box) < 0.46)
  const line = numberLine(left)
  if (!upper.some(isMotto)) return line !== undefined && isDated(upper) && isIssued(left)
  // A blank number is a form's, unless the rest of the head is filled in.
  const isNumbered = line !== undefined && /\d ?[/-]|\d\p{Lu}/u.test(line.text)
  return isNumbered || ((line !== undefined || isIssued(left)) && isDated(upper))
}

/** A place and a year stand right; a form's “…, ngày … tháng … năm …” has no year. */
const isDated = (upper: Piece[]): boolean =>
  upper.some(({ text, folded, box }) => {
    const read = placeAndDate(text, folded)
    return centre(box) > 0.46 && read?.place !== undefined && read.year !== undefined
  })

const isIssued = (left: Piece[]): boolean => {
  const above = left
    .slice(0, numberedAt(left))
    .filter((piece) => !isMotto(piece))
    .slice(0, 4)
  const issuer = issuerOf(above)
  return [issuer?.issuer, issuer?.parent].some((name) => name !== undefined && isKnownOrgan(name))
}

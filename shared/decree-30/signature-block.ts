import { fold } from '../vietnamese/fold.ts'
import { namesBeside } from './ii-7-beside.ts'
import { nameIn } from './ii-7-name.ts'
import { titleIn } from './ii-7-title.ts'
import { before, centre, isCapitals, isRight, type Piece } from './pieces.ts'

/**
 * Where the signature stands (Decree 30/2020, appendix I, II.7, boxes 7a–7c): right of “Nơi nhận:”, from the first line
 * of capitals at or little above it. Laws have no recipients, and parties that sign together may sign above them: then
 * it is what stands right below the text.
 */
export const signatureBlock = (own: Piece[], foot: Piece | undefined): Piece[] => {
  const beside = foot ? besideFoot(own, foot) : []
  return beside.length > 0 ? beside : belowText(own, foot)
}

const besideFoot = (own: Piece[], foot: Piece): Piece[] => {
  const nearby = own.filter(
    (piece) =>
      isRight(piece) &&
      centre(piece.box) > 0.5 &&
      (piece.page > foot.page || (piece.page === foot.page && piece.box.top > foot.box.top - 0.09)),
  )
  const from = nearby.findIndex((piece) => !before(piece, foot) || isCapitals(piece.text) || isAuthority(piece))
  const block = from === -1 ? [] : nearby.slice(from)
  // What follows overleaf is the signature's only where it does not begin on the page of the recipients.
  const here = block.filter(({ page }) => page === foot.page)
  return here.some(isTitle) ? here : block
}

/** Lines of text are longer than this part of the page. */
const TEXT_WIDTH = 0.5

const belowText = (own: Piece[], foot: Piece | undefined): Piece[] => {
  const above = foot ? own.filter((piece) => before(piece, foot)) : own
  const text = above.findLast(({ box }) => box.width > TEXT_WIDTH)
  const block = above.filter(
    (piece) => isRight(piece) && centre(piece.box) > 0.5 && (text === undefined || before(text, piece)),
  )
  if (block.some(isTitle)) return block.slice(block.findIndex((piece) => isCapitals(piece.text)))
  // Two seals side by side hide the titles sooner than the names.
  const signed = block.find((piece) => nameIn(piece.text) !== undefined && namesBeside(piece, above).length > 0)
  return signed ? block : []
}

const isTitle = (piece: Piece): boolean =>
  isAuthority(piece) || (isCapitals(piece.text) && titleIn(piece.text) !== undefined)

const isAuthority = ({ text }: Piece): boolean => /^(?:tm|kt|tl|tuq|t\/m|k\/t|q)[.,] ?\p{L}/u.test(fold(text))

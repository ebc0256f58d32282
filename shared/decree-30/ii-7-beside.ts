import { nameIn } from './ii-7-name.ts'
import { isWholeTitle, titleIn } from './ii-7-title.ts'
import { bottom, centre, isCapitals, type Piece } from './pieces.ts'
import type { Zones } from './zones.ts'

/** Names that stand side by side begin within this part of the page's height of each other. */
const SAME_ROW = 0.02
/** Recipients are listed with dashes, and end in signs that no signature bears. */
const LISTED = /^\P{L}*[-–—+*•]|[;:/&(]/u

/** Whether a line left of the middle is a name and nothing else, of three words: of two, either may be a place. */
const nameAlone = ({ text }: Piece): string | undefined => {
  const name = LISTED.test(text) ? undefined : nameIn(text)
  return name && name.split(' ').length > 2 && text.split(' ').length <= name.split(' ').length + 1 ? name : undefined
}

const isLeft = ({ box }: Piece): boolean => centre(box) < 0.46 && box.width < 0.45

/** The names that stand left of a name, on its row: two who sign side by side. */
export const namesBeside = (name: Piece, all: Piece[]): string[] =>
  all
    .filter((piece) => isLeft(piece) && piece.page === name.page && Math.abs(piece.box.top - name.box.top) < SAME_ROW)
    .flatMap((piece) => nameAlone(piece) ?? [])

/**
 * Who else signs, left of the signature: the other organ of a joint document, the secretary of minutes, who hands over.
 * The form of the decree knows one signatory (Decree 30/2020, appendix I, II.7); where two sign, the leading organ's
 * signature stands at the right. Names, else the titles above names that were not read.
 */
export const signedBeside = ({ body, recipients, signature }: Zones): string[] => {
  const others = [...body, ...recipients].filter(isLeft)
  const names = signature.filter(({ text }) => nameIn(text)).flatMap((name) => namesBeside(name, others))
  if (names.length > 0) return [...new Set(names)]
  const titles = others
    .filter((piece) => isCapitals(piece.text) && !LISTED.test(piece.text) && isBeside(piece, signature))
    .flatMap(({ text }) => {
      const title = titleIn(text)
      return title && isWholeTitle(text, title) ? [title] : []
    })
  return [...new Set(titles)]
}

const isBeside = ({ page, box }: Piece, signature: Piece[]): boolean => {
  const here = signature.filter((piece) => piece.page === page).map((piece) => piece.box)
  return here.some(({ top }) => top < box.top + SAME_ROW) && here.some((other) => bottom(other) > box.top)
}

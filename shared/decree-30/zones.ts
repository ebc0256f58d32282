import { divided } from './divided-rows.ts'
import { isRecipientsHeading } from './foot-words.ts'
import { isMottoText } from './motto.ts'
import { before, bottom, centre, isCentred, isRight, type Piece, pieceOf, right } from './pieces.ts'
import { signatureBlock } from './signature-block.ts'

/** The motto (II.1): a letter begins below it. */
export const isMotto = ({ folded }: Piece): boolean => isMottoText(folded)

/** The parts of a letter's pages, by the boxes of the decree's appendix I. */
export type Zones = {
  /** Left of the head: issuer, number, abstract of a công văn, above and below the number line. */
  headLeft: Piece[]
  /** Right of the head: place and date. */
  headRight: Piece[]
  /** From below the head to Nơi nhận. */
  body: Piece[]
  /** Left of the foot, from “Nơi nhận:” down. */
  recipients: Piece[]
  /** Right of the foot: authority, title, name. */
  signature: Piece[]
  /** The pages behind the foot: annexes, forms, drafts. */
  annexes: Piece[]
  /** The last page of the letter itself. */
  lastPage: number
}

const ADDRESSED = /^\P{L}{0,14}(?:k.nh (?:[gb].i|trinh) ?[:;.]?|gui ?:)/u
const AS_ABOVE = /^\P{L}{0,3}nh. (?:tr.n|k.nh g.i|di.u|th.nh ph.n)/u
const ARCHIVED = /^\P{L}{0,3}l.u ?[:;.] ?[a-z]/u
const CONTINUES = /^(?:dieu|can cu|theo|thuc hien|de )/u
/** The stamp of an electronic signature, which portals put over a corner of the first page (appendix I, part II). */
const SIGNATURE_BANNER =
  /^(?:nguoi k[yi]|k[yi] boi|email ?:|co quan ?:|thoi gian k[yi]|chung thu|ngay k[yi] ?:|\W*\d{2}[.:]\d{2}[.:]\d{2} ?\+?07)/u

/** @param pages the pieces of each page of one letter, in page order */
export const zonesOf = (pages: Piece[][]): Zones => {
  const first = withJoinedRows((pages[0] ?? []).flatMap((piece) => (isHigh(piece) ? divided(piece) : [piece])))
  const headEnd = headBottom(first)
  const from = Math.min(...first.filter(isMotto).map(({ box }) => box.top)) - 0.02
  const head = first.filter(({ box }) => box.top < headEnd)
  const named = head.filter((piece) => !Number.isFinite(from) || piece.box.top >= from)
  const below = [first, ...pages.slice(1)]
    .flat()
    .filter((piece) => !head.includes(piece) && !SIGNATURE_BANNER.test(piece.folded))
  const foot = footOf(below)
  const lastPage = foot ? lastPageOf(foot, below) : Math.max(1, ...pages.flat().map(({ page }) => page))
  const own = below.filter(({ page }) => page <= lastPage)
  const block = signatureBlock(own, foot)
  return {
    headLeft: named.filter((piece) => centre(piece.box) < 0.46),
    headRight: named.filter((piece) => centre(piece.box) >= 0.46),
    body: own.filter((piece) => (!foot || before(piece, foot)) && !block.includes(piece)),
    recipients: own.filter((piece) => foot && !before(piece, foot) && !isRight(piece)),
    signature: block,
    annexes: below.filter(({ page }) => page > lastPage),
    lastPage,
  }
}

/** The head stands above this part of the page. */
const isHigh = ({ box }: Piece): boolean => box.top < 0.35

/** In born-digital letters wide blanks stand for number and day (“Số:      /KH-UBND”): one line each, not four. */
const withJoinedRows = (first: Piece[]): Piece[] => {
  const joined: Piece[] = []
  for (const piece of first) {
    const same = joined.findIndex((other) => isSameRow(other, piece) && other.box.top < 0.35)
    const other = joined[same]
    if (!other || isMotto(other) || isMotto(piece) || !(isNumbering(other) || isNumbering(piece))) joined.push(piece)
    else
      joined[same] = pieceOf(
        [...other.words, ...piece.words].sort((a, b) => a.box.left - b.box.left),
        piece.page,
      )
  }
  return joined
}

const isNumbering = ({ text, folded }: Piece): boolean =>
  /^\P{L}{0,2}so ?:?$|^thang|n.m \d{4}|ng.y\P{L}*$/u.test(folded) || /^\/\p{Lu}{2}/u.test(text)
const isSameRow = (a: Piece, b: Piece): boolean =>
  Math.abs(a.box.top + a.box.height / 2 - b.box.top - b.box.height / 2) < 0.01 &&
  centre(a.box) < 0.46 === centre(b.box) < 0.46

/** “Nơi nhận:”, or, where a signature lies over it, the first line of its list, or the archive's line. */
const footOf = (below: Piece[]): Piece | undefined => {
  const left = below.filter((piece) => !isRight(piece) && piece.box.width < 0.4)
  return (
    left.find(({ folded }) => isRecipientsHeading(folded)) ??
    left.find(({ folded, box }) => AS_ABOVE.test(folded) && box.width < 0.36) ??
    topOfList(left)
  )
}

const topOfList = (left: Piece[]): Piece | undefined => {
  const at = left.findIndex(({ folded }) => ARCHIVED.test(folded))
  if (at === -1) return undefined
  let top = at
  while (top > 0) {
    const [upper, lower] = [left[top - 1], left[top]]
    if (!upper || !lower || upper.page !== lower.page || lower.box.top - upper.box.top > 0.025) break
    top--
  }
  return left[top]
}

/** A list of recipients may go on overleaf, as lines with dashes from the top of the page, until “Lưu:”. */
const lastPageOf = (foot: Piece, below: Piece[]): number => {
  const listed = below.filter((piece) => piece.page === foot.page && !before(piece, foot) && !isRight(piece))
  if (listed.some(({ folded }) => ARCHIVED.test(folded))) return foot.page
  const overleaf = below.filter(({ page }) => page === foot.page + 1)
  const goesOn = overleaf.slice(0, 4).some(({ text, box }) => /^[-~_–] ?\p{L}/u.test(text) && box.width < 0.45)
  return goesOn && overleaf.some(({ folded }) => ARCHIVED.test(folded)) ? foot.page + 1 : foot.page
}

/** An addressee in the middle, “Kính gửi:” above it being hidden by a stamp. */
const isListed = ({ text, box }: Piece): boolean => /^- ?\p{Lu}/u.test(text) && box.left > 0.3 && box.left < 0.45

/** Where the two columns of the head end: at Kính gửi, or at the first line that spans both columns. */
const headBottom = (first: Piece[]): number => {
  const motto = first.findIndex(isMotto)
  const under = first.slice(Math.max(0, motto))
  const date = under.find(({ folded, box }) => /ng.{0,2}y.*n.m/u.test(folded) && centre(box) > 0.46 && box.top < 0.4)
  const from = date ? bottom(date.box) - 0.006 : 0
  const end = under.find(
    (piece) =>
      piece.box.top > from &&
      (ADDRESSED.test(piece.folded) ||
        isListed(piece) ||
        (piece.box.left < 0.4 && right(piece.box) > 0.62) ||
        (piece.box.width > 0.4 && CONTINUES.test(piece.folded)) ||
        isCentred(piece)),
  )
  return end ? end.box.top - 0.004 : Math.max(from + 0.02, 0.3)
}

import { organsInLine } from '../directory/expand.ts'
import { bareLetters, isOneSlipAway } from '../directory/nearest.ts'
import type { Copy } from '../letter.ts'
import { fold } from '../vietnamese/fold.ts'
import { joined } from './evidence.ts'
import { isRecipientsHeading } from './foot-words.ts'
import { archiveLine, isArchive } from './ii-9-archive.ts'
import { gapBetween, type Piece, pieceOf, right } from './pieces.ts'
import { braced } from './recipients-brace.ts'
import { withPurpose } from './recipients-purpose.ts'

const ADDRESSED = /^\P{L}{0,14}(?:k.nh (?:g.i|b.i|trinh|chuyen) ?[:;.]?|gui ?:|[^.;,:]{3,70} dien ?:) ?/u
/** Some number the list instead. */
const NUMBERED = /^\d{1,2}[.,)] ?(?=\p{Lu})/u
const DASH = /^[-•+*~_=^'’‘“„]+ ?/u
const AS_ABOVE = /^nh. ?(?:tr.[nm]|k.nh [gm].i|tp m.i|th.nh ph.n(?: m.i| gi.y m.i| gm)?\P{L}{0,2}$)/u
/** The same, one letter misread or lost. */
const isAsAbove = (folded: string): boolean => {
  const text = folded.replace(/^[^a-z]+/u, '')
  return AS_ABOVE.test(text) || ABOVE.some((words) => isOneSlipAway(bareLetters(text), words))
}
const ABOVE = ['nhutren', 'nhukinhgui']
/** What is read with hardly any confidence is ink, no line of the list. */
const LEGIBLE = 0.1

export type Item<T> = { value: T; pieces: Piece[] }

/**
 * “Kính gửi:” with one addressee on its line or several on lines with dashes (Decree 30/2020, appendix I, II.9, box
 * 9a); several departments under one head word are told apart by their known names.
 *
 * @returns the addressees, the body that follows them, and whether “Kính gửi:” was read above them: what hides it may
 * hide an addressee, too
 */
export const addresseesOf = (body: Piece[]): { addressees: Item<string>[]; rest: Piece[]; isHeaded: boolean } => {
  const addressed = body.slice(0, 14).findIndex(({ folded }) => ADDRESSED.test(folded))
  const listed = body.slice(0, 5).findIndex(isListed)
  const start = addressed === -1 && body.slice(0, Math.max(0, listed)).every(isInMargin) ? listed : addressed
  const first = body[start]
  const isHeaded = addressed !== -1
  if (!first) return { addressees: [], rest: body, isHeaded }
  const list = body.slice(start).filter((piece, i, all) => {
    const previous = all[i - 1]
    return !isBeside(piece, first) || (previous !== undefined && isRestOfWideItem(piece, previous, all.slice(0, i)))
  })
  const end = 1 + list.slice(1).findIndex((piece, i) => !belongs(piece, list[i], list.slice(0, i + 1)))
  const pieces = end === 0 ? list : list.slice(0, end)
  const addressees = itemsOf(pieces, withoutAddress)
    .flatMap(({ value, pieces }) => organsInLine(value).map((name) => ({ value: name, pieces })))
    .filter(({ value }) => /\p{L}{2}/u.test(value))
  const last = pieces.at(-1)
  return { addressees, rest: last ? body.slice(body.indexOf(last) + 1) : body, isHeaded }
}

/** A list in the middle of the page that opens the body: “Kính gửi:” lies under a stamp. */
const isListed = ({ text, box }: Piece): boolean => DASH.test(text) && box.left > 0.28 && box.width < 0.6

/** What is left of a stamp that lies beside and over “Kính gửi:”. */
const isInMargin = ({ box }: Piece): boolean => box.left < 0.2 && right(box) < 0.45

/** A dotted line for the name to be written in, and what the engine reads into it. */
const BLANK = /[.…]{4,}.*$/u

/** “Kính gửi:” is as long folded as printed, so its end in one is its end in the other. */
const withoutAddress = (text: string): string =>
  text
    .slice(ADDRESSED.exec(fold(text))?.[0].length ?? 0)
    .replace(/[.,; ]*\((?:[Ss]au \p{L}ây|(?:theo|có|kèm)(?: theo)? danh sách).*$/u, '')
    .replace(BLANK, '')

/** What stands in the left margin of the list is the arrival stamp, which lies in the free space under the abstract. */
const isBeside = (piece: Piece, first: Piece): boolean =>
  piece !== first && piece.page === first.page && right(piece.box) < Math.max(0.28, first.box.left + 0.02)

/** Addressees stand further right than the text; a paragraph begins left of them and reaches the right margin. */
const belongs = (piece: Piece, previous: Piece | undefined, above: Piece[]): boolean =>
  previous !== undefined &&
  piece.page === previous.page &&
  !WHERE.test(piece.folded) &&
  (DASH.test(piece.text) ||
    isRestOfWideItem(piece, previous, above) ||
    (piece.box.left > 0.23 &&
      isFullFor(previous, piece) &&
      (!/[.]$/u.test(previous.text) || gapBetween(previous, piece) < 0.9)))

/**
 * A name goes on in the next line where its own is full; a longer line below is the text's, its beginning under a stamp.
 * A bracket speaks of the list: “(Sau đây gọi chung là …)”.
 */
const isFullFor = (upper: Piece, lower: Piece): boolean =>
  /[:;,]$/u.test(upper.text) || lower.text.startsWith('(') || right(upper.box) > right(lower.box) - 0.1

/**
 * A telegram's addressees fill the page's width: their second lines begin at its margin, left of the dash. Behind one
 * addressee without a dash, however wide, the text begins there.
 */
const isRestOfWideItem = ({ box }: Piece, previous: Piece, above: Piece[]): boolean =>
  box.left < Math.max(...above.map((piece) => piece.box.left)) - 0.02 &&
  right(previous.box) > 0.8 &&
  !/[.;:]$/u.test(previous.text) &&
  (above.some(({ text }) => DASH.test(text.slice(ADDRESSED.exec(fold(text))?.[0].length ?? 0))) ||
    isIndented(above[0] ?? previous))

/** “Kính gửi:” begins a paragraph, as a telegram's does: its next lines begin at the margin. */
const isIndented = ({ box }: Piece): boolean => box.left < 0.23

/** Where a company or person has its seat, in a line of its own below the name. */
const WHERE = /^\P{L}{0,3}(?:dia chi|ma so thue|mst|dien thoai)\b/u

/** “Nơi nhận:” to the end (II.9, box 9b): who gets a copy and for what; the last line is the archive's. */
export const copiesOf = (recipients: Piece[]): { copies: Item<Copy>[]; archive?: Item<string> } => {
  const named = recipients.findIndex(({ folded }) => isRecipientsHeading(folded))
  const { lines, beside } = braced(recipients.slice(named + 1))
  const all = itemsOf(inRows(lines), (text) => text)
  const until = all.findIndex(isArchive)
  const archive = all[until]
  const listed = until === -1 ? all : all.slice(0, until)
  const copies = [...listed, ...beside.flatMap((piece) => itemsOf([piece], (text) => text))]
    .filter(({ pieces: [piece] }) => !isAsAbove(piece?.folded ?? ''))
    .map(({ value, pieces }) => ({ value: withPurpose(value.replace(AS_ARTICLE, '$1Điều ')), pieces }))
  return { copies, ...(archive && { archive: archiveLine(archive) }) }
}

/** “Như Điều 3”: the article of this decision that charges them; Đ is often read as D. */
const AS_ARTICLE = /^(Như )[DĐÐ]i[eêéèềếểễ]u (?=\d)/u

/** Two pieces of one row, the right one a hair higher: one line. */
const inRows = (pieces: Piece[]): Piece[] => {
  const rows: Piece[] = []
  for (const piece of pieces) {
    const last = rows.at(-1)
    const isSameRow =
      last?.page === piece.page && Math.abs(last.box.top - piece.box.top) < ROW && right(piece.box) < last.box.left
    if (last && isSameRow) rows[rows.length - 1] = pieceOf([...piece.words, ...last.words], piece.page)
    else rows.push(piece)
  }
  return rows
}
const ROW = 0.005

/** “- VPCP: BTCN, các PCN …; / các Vụ: KGVX, NC”: in a list with dashes a small letter goes on with the office's own list. */
const isOfSameOffice = ({ text }: Piece, [first]: Piece[], areDashed: boolean): boolean =>
  areDashed && /^\p{Ll}/u.test(text) && /^.{0,14}:/u.test(first?.text ?? '')

/** A new item begins with a dash or after a semicolon; other lines go on with the one before. */
const itemsOf = (pieces: Piece[], head: (text: string) => string): Item<string>[] => {
  const items: Piece[][] = []
  const areDashed = pieces.some(({ text }) => DASH.test(text))
  for (const piece of pieces.filter(({ confidence }) => confidence >= LEGIBLE)) {
    const previous = items.at(-1)?.at(-1)
    const begins =
      !previous ||
      DASH.test(piece.text) ||
      NUMBERED.test(piece.text) ||
      // “VPCP: BTCN, các Vụ: / CN, KTTH;”: in a list with dashes a colon ends no item.
      ((areDashed && items.length > 0 && !/k.nh g.i/u.test(previous.folded) ? /;$/u : /[;:]$/u).test(previous.text) &&
        !isOfSameOffice(piece, items.at(-1) ?? [], areDashed)) ||
      /^\P{L}{0,2}L.u(?: ?[:;.]| V[Pă]| VT)/u.test(piece.text)
    if (begins) items.push([piece])
    else items.at(-1)?.push(piece)
  }
  return items
    .map((item) => ({
      value: head(joined(item))
        .replace(/^¬ /u, '')
        .replace(DASH, '')
        .replace(NUMBERED, '')
        // No letter looks like the signs of money and copyright but C.
        .replace(/[€©](?=\p{Lu})/gu, 'C')
        .replace(/[\s;.,:/…_'`‘]+$/u, ''),
      pieces: item,
    }))
    .filter(({ value }) => /[\p{L}\d]{2}/u.test(value))
}

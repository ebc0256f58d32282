import { expandedOrgans } from '../directory/expand.ts'
import type { Copy } from '../letter.ts'
import { fold } from '../vietnamese/fold.ts'
import { joined } from './evidence.ts'
import type { Piece } from './zones.ts'

const ADDRESSED = /^\P{L}{0,2}k.nh g.i ?[:;.]? ?/u
const DASH = /^[-•+*~_=]+ ?/u
const AS_ABOVE = /^nh. (?:tr.n|k.nh g.i)/u
const ARCHIVE = /^l.u ?[:;.]? ?/u
const PURPOSE = /^(?<name>.+?) ?\((?<purpose>(?:để |b\/c|b\/cáo|báo cáo|p\/h|t\/h|thực hiện|theo dõi)[^)]*)\)$/u

export type Item<T> = { value: T; pieces: Piece[] }

/**
 * “Kính gửi:” with one addressee on its line or several on lines with dashes (Decree 30/2020, appendix I, II.9, box
 * 9a); several departments under one head word are told apart by their known names.
 *
 * @returns the addressees, and the body that follows them
 */
export const addresseesOf = (body: Piece[]): { addressees: Item<string>[]; rest: Piece[] } => {
  const start = body.slice(0, 14).findIndex(({ folded }) => ADDRESSED.test(folded))
  const first = body[start]
  if (!first) return { addressees: [], rest: body }
  const list = body.slice(start).filter((piece) => !isBeside(piece, first))
  const end = 1 + list.slice(1).findIndex((piece, i) => !belongs(piece, list[i]))
  const pieces = end === 0 ? list : list.slice(0, end)
  const addressees = itemsOf(pieces, withoutAddress)
    .flatMap(({ value, pieces }) => expandedOrgans(value).map((name) => ({ value: name, pieces })))
    .filter(({ value }) => /\p{L}{2}/u.test(value))
  const last = pieces.at(-1)
  return { addressees, rest: last ? body.slice(body.indexOf(last) + 1) : body }
}

/** “Kính gửi:” is as long folded as printed, so its end in one is its end in the other. */
const withoutAddress = (text: string): string => text.slice(ADDRESSED.exec(fold(text))?.[0].length ?? 0)

/** What stands left of the whole list is the arrival stamp, which lies in the free space under the abstract. */
const isBeside = (piece: Piece, first: Piece): boolean =>
  piece.page === first.page && first.box.left > 0.3 && piece.box.left + piece.box.width < first.box.left + 0.02

/** Addressees stand further right than the text, until a line that ended with a full stop. */
const belongs = (piece: Piece, previous: Piece | undefined): boolean =>
  previous !== undefined &&
  piece.page === previous.page &&
  !/\.$/u.test(previous.text) &&
  (piece.box.left > 0.23 || DASH.test(piece.text))

/** “Nơi nhận:” to the end (II.9, box 9b): who gets a copy and for what; the last line is the archive's. */
export const copiesOf = (recipients: Piece[]): { copies: Item<Copy>[]; archive?: Item<string> } => {
  const items = itemsOf(recipients.slice(1), (text) => text)
  const isArchive = ({ pieces: [piece] }: Item<string>) => ARCHIVE.test((piece?.folded ?? '').replace(/^[^a-z]+/u, ''))
  const archive = items.find(isArchive)
  const until = archive ? items.indexOf(archive) : items.length
  const copies = items
    .slice(0, until)
    .filter(({ pieces: [piece] }) => !AS_ABOVE.test((piece?.folded ?? '').replace(/^[^a-z]+/u, '')))
    .map(({ value, pieces }) => ({ value: withPurpose(value), pieces }))
  const kept = archive?.value.replace(/^\P{L}*L\p{L}{1,2} ?[:;.]? ?/u, '')
  return { copies, ...(archive && kept && { archive: { value: kept, pieces: archive.pieces } }) }
}

const withPurpose = (text: string): Copy => {
  const { name, purpose } = PURPOSE.exec(text)?.groups ?? {}
  return name && purpose ? { name, purpose } : { name: text }
}

/** A new item begins with a dash or after a semicolon; other lines go on with the one before. */
const itemsOf = (pieces: Piece[], head: (text: string) => string): Item<string>[] => {
  const items: Piece[][] = []
  for (const piece of pieces) {
    const previous = items.at(-1)?.at(-1)
    const begins = !previous || DASH.test(piece.text) || /[;:]$/u.test(previous.text) || /^L.u ?[:;]/u.test(piece.text)
    if (begins) items.push([piece])
    else items.at(-1)?.push(piece)
  }
  return items
    .map((item) => ({
      value: head(joined(item))
        .replace(DASH, '')
        .replace(/[\s;.,:/]+$/u, ''),
      pieces: item,
    }))
    .filter(({ value }) => /[\p{L}\d]{2}/u.test(value))
}

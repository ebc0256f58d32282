import { fold } from '../vietnamese/fold.ts'
import { nameIn, nameLike } from './ii-7-name.ts'
import { titleIn } from './ii-7-title.ts'
import { gapBetween, isCapitals, type Piece, pieceOf } from './pieces.ts'

/** In whose place somebody signs: TM., KT., TL., TUQ. (II.7b; “Q.” stands before one's own title); party documents write T/M, K/T (Guide 36-HD/VPTW). */
const AUTHORITY = /^(?<by>tm|kt|tl|t1|ti|tuq|t\/m|k\/t|t\/l)[.,:]? ?(?<whom>[a-z].{3,})$/u

/** A line of the block as it is understood; `isUnsure` where a person must look whatever the engine says. */
export type Part = { piece: Piece; text: string; isUnsure?: true }

/** What one look at the block gave: authorities and titles from top to bottom, the name. */
export type SignerAt = { authorities: Part[]; titles: Part[]; name?: Part; nameLike?: Part }

/** What is no letter before and behind a line, and single small letters before it. */
export const CRUMBS = /^(?:[^\p{L}]|\p{Ll}(?!\p{L}))+|[^\p{L}.)]+$/gu
/** A seal may take the height of a capital's first stroke; most of a title's line is capitals all the same. */
const isTitleLine = (text: string): boolean => {
  const letters = text.replace(/[^\p{L}]/gu, '')
  return letters.length > 4 && letters.replace(/\p{Ll}/gu, '').length >= letters.length * 0.7
}

/**
 * The signature block, right of Nơi nhận (Decree 30/2020, appendix I, II.7): authority in capitals (TM., KT., TL.,
 * TUQ.), the title, the name in small letters below the seal.
 */
export const signerOf = (signature: Piece[]): SignerAt => {
  const lines = withWholeTitles(signature.map((piece) => ({ piece, text: piece.text.replace(CRUMBS, '') })))
  const authorities = lines
    .flatMap(({ piece, text }) => ({ piece, text: authority(text, piece.confidence) }))
    .filter(isRead)
  const titles = lines
    .filter(({ piece, text }) => isTitleLine(text) && !authorities.some((line) => line.piece === piece))
    .flatMap(({ piece, text }) => ({ piece, text: ownTitle(text) }))
    .filter(isRead)
  const name = lines.map(({ piece, text }) => ({ piece, text: nameIn(text) })).findLast(isRead)
  const last = [...authorities, ...titles].at(-1)
  const like = last && lines.map(({ piece, text }) => ({ piece, text: nameBelow(piece, text, last) })).findLast(isRead)
  return { authorities, titles, ...(name && { name }), ...(like && { nameLike: like }) }
}

/** “CỤC TRƯỞNG CỤC / CHUYÊN ĐỔI SỐ QUỐC GIA”: a title of two lines, the first ending in the word for the unit. */
const OPEN = /(?<![\p{L}])(?:CỤC|(?<!THƯỜNG )VỤ|VIỆN|SỞ|BỘ|TRUNG TÂM|VÀ)$/u
const withWholeTitles = (lines: Part[]): Part[] => {
  const whole: Part[] = []
  for (const line of lines) {
    const upper = whole.at(-1)
    if (upper && goesOnIn(upper, line)) {
      const piece = pieceOf([...upper.piece.words, ...line.piece.words], line.piece.page)
      whole[whole.length - 1] = { piece, text: `${upper.text} ${line.text}` }
    } else whole.push(line)
  }
  return whole
}

const goesOnIn = (upper: Part, lower: Part): boolean =>
  OPEN.test(upper.text) &&
  isTitleLine(lower.text) &&
  gapBetween(upper.piece, lower.piece) < 1.2 &&
  titleIn(upper.text) !== undefined &&
  titleIn(lower.text) === undefined

/** “Q. GIÁM ĐỐC”: acting; without a title behind it, “Q.” is a crumb of the seal. */
const ownTitle = (text: string): string | undefined => {
  const acting = /^Q ?[.,] ?(?=\p{Lu})/u.exec(text)?.[0] ?? ''
  const title = titleIn(text.slice(acting.length))
  return title && (acting ? `Q. ${title}` : title)
}

/** What has the form of a name below the titles, read well enough to be shown to a person. */
const nameBelow = (piece: Piece, text: string, { piece: title }: Part): string | undefined => {
  // Of a family name a seal leaves little: the names behind it are to be readable.
  const rest = { ...piece, words: piece.words.slice(1) }
  const name = piece.box.top > title.box.top && weakest(rest) > 0.4 ? nameLike(text) : undefined
  // Two words behind a crumb of the seal are half of a name.
  return name && (name.split(' ').length > 2 || piece.text.startsWith(text)) ? name : undefined
}

/** Of the name's own words: the seal's crumbs before them are no part of it. */
export const weakestOf = ({ piece, text }: Part): number => {
  const own = new Set(text.split(' ').map(fold))
  const words = piece.words.filter((word) => own.has(fold(word.text.replace(CRUMBS, ''))))
  return words.length < own.size ? weakest(piece) : weakest({ words })
}

/** How sure its least sure word is, single letters aside. */
const weakest = ({ words }: Pick<Piece, 'words'>): number =>
  Math.min(...words.filter(({ text }) => text.length > 1).map(({ confidence }) => confidence), 1)

const isRead = (part: { piece: Piece; text: string | undefined }): part is Part => part.text !== undefined

/** An authority that no table knows must at least be readable. */
const LEGIBLE = 0.6

const authority = (text: string, confidence: number): string | undefined => {
  const { by, whom } = AUTHORITY.exec(fold(text))?.groups ?? {}
  if (!by || !whom || !isCapitals(text.slice(text.length - whom.length))) return undefined
  const written = by === 't1' || by === 'ti' ? 'TL' : by.toUpperCase()
  const mark = written.includes('/') ? written : `${written}.`
  const printed = text.slice(text.length - whom.length)
  const known = titleIn(printed)
  if (!known && confidence < LEGIBLE) return undefined
  return `${mark} ${known ?? printed}`
}

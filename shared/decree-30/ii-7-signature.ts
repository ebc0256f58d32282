import { DEPUTIES } from '../directory/titles.ts'
import type { Signer } from '../letter.ts'
import { fold } from '../vietnamese/fold.ts'
import { nameIn, nameLike } from './ii-7-name.ts'
import { isWholeTitle, titleIn } from './ii-7-title.ts'
import { gapBetween, isCapitals, type Piece, pieceOf } from './pieces.ts'

/** In whose place somebody signs: TM., KT., TL., TUQ. (II.7b; “Q.” stands before one's own title); party documents write T/M, K/T (Guide 36-HD/VPTW). */
const AUTHORITY = /^(?<by>tm|kt|tl|t1|ti|tuq|t\/m|k\/t|t\/l)[.,:]? ?(?<whom>[a-z].{3,})$/u

/** A line of the block as it is understood; `isUnsure` where a person must look whatever the engine says. */
export type Part = { piece: Piece; text: string; isUnsure?: true }

/** What one look at the block gave: authorities and titles from top to bottom, the name. */
export type SignerAt = { authorities: Part[]; titles: Part[]; name?: Part; nameLike?: Part }

/** What is no letter before and behind a line, and single small letters before it. */
const CRUMBS = /^(?:[^\p{L}]|\p{Ll}(?!\p{L}))+|[^\p{L}.)]+$/gu
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
  const authorities = lines.flatMap(({ piece, text }) => ({ piece, text: authority(text) })).filter(isRead)
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

/**
 * Several looks at one signature made one: each part from the look that has most of it; a name that two read alike is
 * surer than either, a name that only one read is as sure as its weakest word, names that differ are not sure.
 *
 * @param elsewhere the name as the letter bears it in another place, for where the seal hides it
 */
export const mergedSigner = (
  looks: SignerAt[],
  elsewhere?: { name: string; piece: Piece },
): { signer: Signer; pieces: Piece[]; confidence: number } | undefined => {
  const authorities = looks
    .map((look) => look.authorities)
    .reduce((most, next) => (next.length > most.length ? next : most), [])
  const inPlace = authorities.map(({ text }) => text)
  const all = looks
    .flatMap((look) => look.titles)
    .filter(({ text }) => !inPlace.some((whom) => whom.endsWith(` ${text}`)))
  const titles = all
    .filter(({ text }, i) => all.findIndex((other) => fold(other.text) === fold(text)) === i)
    .filter((one, _, others) => !others.some((other) => other !== one && isBetter(other, one)))
    .sort((a, b) => a.piece.box.top - b.piece.box.top)
  const name =
    nameOf(looks.flatMap((look) => look.name ?? [])) ??
    (elsewhere && { part: { piece: elsewhere.piece, text: elsewhere.name }, confidence: ELSEWHERE }) ??
    guessedName(looks)
  const parts = [...authorities, ...titles, ...(name ? [name.part] : [])]
  if (parts.length === 0) return undefined
  const titled = inPlaceOf(
    inPlace,
    titles.map(({ text }) => text),
  )
  return {
    signer: { ...titled, ...(name && { name: name.part.text }) },
    pieces: parts.map(({ piece }) => piece),
    confidence: Math.min(
      name?.confidence ?? 0,
      isWhole(titled) && titles.every(isPlain(titled)) && !parts.some(({ isUnsure }) => isUnsure) ? 1 : INCOMPLETE,
    ),
  }
}

/** Two looks at one line: the title of which more was read, or read better (“VỤ TRƯỞNG” for THỨ TRƯỞNG, “BÍ THƯ” of TỔNG BÍ THƯ). */
const isBetter = (a: Part, b: Part): boolean => {
  const isSameLine = Math.abs(a.piece.box.top - b.piece.box.top) < Math.min(a.piece.box.height, b.piece.box.height) / 2
  if (!isSameLine || a.piece.page !== b.piece.page) return false
  return a.text.endsWith(` ${b.text}`) || (!b.text.endsWith(` ${a.text}`) && a.piece.confidence > b.piece.confidence)
}

/** At most this sure where a part is missing that the form asks for. */
const INCOMPLETE = 0.6
/** Somebody signs as something; a deputy in somebody's place (II.7b). */
const isWhole = ({ title, authority }: Signer): boolean =>
  title !== undefined && (authority !== undefined || DEPUTIES[title] === undefined)

/** “L^1, GIÁM ĐỐC”: what is hidden before a title may be KT., TL., Q. or PHÓ; known where a deputy's title follows. */
const isPlain =
  ({ authority = '' }: Signer) =>
  ({ piece, text }: Part): boolean =>
    isWholeTitle(piece.text, text) || authority.endsWith(` ${text}`) || text.startsWith('PHÓ ')

/** A name that the letter bears elsewhere, or that is only part of one, is for a person to check. */
const ELSEWHERE = 0.7
const GUESSED = 0.5
const guessedName = (looks: SignerAt[]): { part: Part; confidence: number } | undefined => {
  const part = looks.findLast((look) => look.nameLike)?.nameLike
  return part && { part, confidence: GUESSED }
}

const nameOf = (names: Part[]): { part: Part; confidence: number } | undefined => {
  const [one, ...others] = [...names].sort((a, b) => weakestOf(b) - weakestOf(a))
  if (!one) return undefined
  // Most people have three names: of two, the first may be lost under the seal.
  const confidence = one.text.split(' ').length > 2 ? weakestOf(one) : Math.min(weakestOf(one), 0.7)
  if (others.length === 0) return { part: one, confidence }
  const same = others.some(({ text }) => fold(text) === fold(one.text))
  return { part: one, confidence: same && confidence > 0.7 ? Math.max(confidence, 0.85) : confidence * 0.8 }
}

/** Of the name's own words: the seal's crumbs before them are no part of it. */
const weakestOf = ({ piece, text }: Part): number => {
  const own = new Set(text.split(' ').map(fold))
  const words = piece.words.filter((word) => own.has(fold(word.text.replace(CRUMBS, ''))))
  return words.length < own.size ? weakest(piece) : weakest({ words })
}

const weakest = ({ words }: Pick<Piece, 'words'>): number =>
  Math.min(...words.filter(({ text }) => text.length > 1).map(({ confidence }) => confidence), 1)

/**
 * A deputy signs for the head, KT. (II.7b): where the head's title stands above the deputy's and “KT.” is not read
 * (it is often written by hand), it is known all the same. Under a committee's title its seat's title follows.
 */
const inPlaceOf = (authorities: string[], titles: string[]): Signer => {
  const [first, second, ...more] = [...new Set(titles)]
  const isDeputy = first !== undefined && second !== undefined && DEPUTIES[second] === first
  const inPlace = isDeputy ? [...authorities, `KT. ${first}`] : authorities
  const own = isDeputy
    ? [second, ...more]
    : first && second && /^TRƯỞNG BAN/u.test(first)
      ? [`${first} (${[second, ...more].join(' / ')})`]
      : [first, second, ...more]
  const title = own.filter((part) => part !== undefined).join(' / ')
  return { ...(inPlace.length > 0 && { authority: inPlace.join(' / ') }), ...(title && { title }) }
}

const isRead = (part: { piece: Piece; text: string | undefined }): part is Part => part.text !== undefined

const authority = (text: string): string | undefined => {
  const { by, whom } = AUTHORITY.exec(fold(text))?.groups ?? {}
  if (!by || !whom || !isCapitals(text.slice(text.length - whom.length))) return undefined
  const written = by === 't1' || by === 'ti' ? 'TL' : by.toUpperCase()
  const mark = written.includes('/') ? written : `${written}.`
  const printed = text.slice(text.length - whom.length)
  const known = titleIn(printed)
  return `${mark} ${known ?? printed}`
}

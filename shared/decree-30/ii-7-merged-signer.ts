import { DEPUTIES, TITLES } from '../directory/titles.ts'
import type { Signer } from '../letter.ts'
import { fold } from '../vietnamese/fold.ts'
import { type Part, type SignerAt, weakestOf } from './ii-7-signature.ts'
import { isWholeTitle } from './ii-7-title.ts'
import { isCapitals, type Piece } from './pieces.ts'

/**
 * Several looks at one signature made one: each part from the look that has most of it; a name that two read alike is
 * surer than either, a name that only one read is as sure as its weakest word, names that differ are not sure.
 *
 * @param bands titles line by line, where the looks at the whole had not been enough
 * @param elsewhere the name as the letter bears it in another place, for where the seal hides it
 */
export const mergedSigner = (
  seen: SignerAt[],
  { bands, elsewhere }: { bands?: SignerAt; elsewhere?: { name: string; piece: Piece } | undefined } = {},
): { signer: Signer; pieces: Piece[]; confidence: number } | undefined => {
  const borne = bands && borneOut(bands, seen)
  const looks = borne ? [...seen.map((look) => withoutTitlesOf(look, borne)), borne] : seen
  const deputies = looks.flatMap((look) => look.titles).flatMap(({ text }) => DEPUTIES[text] ?? [])
  const authorities = looks
    .map((look) => look.authorities)
    .reduce((most, next) => (next.length > most.length ? next : most), [])
    .map((part) => inPlaceOfHead(part, deputies))
  const inPlace = authorities.map(({ text }) => text)
  const all = looks
    .flatMap((look) => look.titles)
    .filter(({ text }) => !inPlace.some((whom) => whom.endsWith(` ${text}`)))
  const titles = all
    .filter((one, i) => all.findIndex((other) => isSame(other, one)) === i)
    .filter((one, _, others) => !others.some((other) => other !== one && isBetter(other, one)))
    .sort((a, b) => a.piece.box.top - b.piece.box.top)
  const read = nameOf(looks.flatMap((look) => look.name ?? []))
  const name =
    guessedName(looks.filter(({ nameLike }) => read && nameLike && isTwoOf(read.part, nameLike))) ??
    read ??
    (elsewhere && { part: { piece: elsewhere.piece, text: elsewhere.name }, confidence: ELSEWHERE }) ??
    guessedName(looks)
  const parts = [...authorities, ...titles, ...(name ? [name.part] : [])]
  if (parts.length === 0) return undefined
  const titled = inPlaceOf(
    inPlace,
    titles.map(({ text }) => text),
  )
  const shown = all.filter((one) => titles.some((title) => isSame(title, one)))
  const isEachPlain = shown.every((one) => isPlain(titled)(one) || isCutShort(one, shown))
  return {
    signer: { ...titled, ...(name && { name: name.part.text }) },
    pieces: parts.map(({ piece }) => piece),
    confidence: Math.min(
      name?.confidence ?? 0,
      isWhole(titled) && isEachPlain && !parts.some((part) => part.isUnsure || isFaint(part)) ? 1 : INCOMPLETE,
    ),
  }
}

/** “L“T. GIÁM ĐỐC” above his deputy: a deputy signs in his head's place, never by his order (TL.); TUQ. is not far. */
const inPlaceOfHead = (part: Part, heads: string[]): Part => {
  const head = heads.find((title) => part.text.endsWith(` ${title}`))
  return head === undefined || /^K\/?T/u.test(part.text)
    ? part
    : { ...part, text: `KT. ${head}`, ...(!part.text.startsWith('TL.') && { isUnsure: true }) }
}

const isSame = (a: Part, b: Part): boolean => fold(a.text) === fold(b.text)

/** A title that a look at the whole read whole, and a band as well, is sure. */
const borneOut = (bands: SignerAt, seen: SignerAt[]): SignerAt => {
  const whole = seen.flatMap(({ titles }) => titles).filter(({ piece, text }) => isWholeTitle(piece.text, text))
  const titles = bands.titles.map(({ isUnsure, ...part }) => ({
    ...part,
    ...(isUnsure && !whole.some((other) => isSame(other, part)) && { isUnsure }),
  }))
  return { ...bands, titles }
}

/** Where bands show a deputy's title, looks at the whole may have taken the two lines for one. */
const withoutTitlesOf = (look: SignerAt, { titles }: SignerAt): SignerAt => {
  const known = titles.flatMap(({ text }) => (DEPUTIES[text] ? [text, DEPUTIES[text]] : []))
  return { ...look, titles: look.titles.filter(({ text }) => !known.includes(text)) }
}

/** Two looks at one line: the title of which more was read, or read better (“VỤ TRƯỞNG” for THỨ TRƯỞNG, “BÍ THƯ” of TỔNG BÍ THƯ). */
const isBetter = (a: Part, b: Part): boolean => {
  const isSameLine = Math.abs(a.piece.box.top - b.piece.box.top) < Math.min(a.piece.box.height, b.piece.box.height) / 2
  if (!isSameLine || a.piece.page !== b.piece.page) return false
  // A band gives no more than the title: “PHÓ BÍ THƯ” of PHÓ BÍ THƯ THƯỜNG TRỰC.
  if (a.text.startsWith(`${b.text} `) || b.text.startsWith(`${a.text} `)) return a.text.length > b.text.length
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

/** “CỤC TRƯỞNG CỤC CHUYÊN ĐỎI SÓ …”: what no table of titles has is no surer than its least sure word. */
const isFaint = (part: Part): boolean =>
  isCapitals(part.text) && !TITLES.includes(part.text.replace(/^[\p{Lu}/]{1,3}\. /u, '')) && weakestOf(part) < LEGIBLE

/** “HỦ TỊCH”: less than the title, not more before it, where two other looks show it from its first letter on. */
const isCutShort = ({ piece, text }: Part, shown: Part[]): boolean => {
  const [line, title] = [piece.text, text].map((words) => fold(words).replace(/[^a-z0-9]/gu, '')) as [string, string]
  const whole = shown.filter((other) => other.text === text && isWholeTitle(other.piece.text, text))
  return title.endsWith(line) && whole.length > 1
}

/** A name that the letter bears elsewhere, or that is only part of one, is for a person to check. */
const ELSEWHERE = 0.7
const GUESSED = 0.5
const guessedName = (looks: SignerAt[]): { part: Part; confidence: number } | undefined => {
  const part = looks.findLast((look) => look.nameLike)?.nameLike
  return part && { part, confidence: GUESSED }
}

/** “1ê Hoàng Anh”: some family names are middle names, too. */
const isEndOf = (part: Part, longer: Part): boolean =>
  fold(longer.text).endsWith(` ${fold(part.text)}`) && weakestOf(longer) > LEGIBLE

/** “Cao Lực” of “Nguyễ# Cao Lực”: of two words the family name that was nearly read goes first. */
const isTwoOf = (part: Part, longer: Part): boolean =>
  part.text.split(' ').length === 2 && fold(longer.text).endsWith(` ${fold(part.text)}`)

const LEGIBLE = 0.5
/** “Lý Thị F”: of a name's last word a letter is left; Y, Ý, Á, Ô, Ơ are names. “I. Trần …”: of a degree (“BSCKI.”). */
const CRUMB = / (?![YÝÁÔƠ]$)\p{L}$|^\p{L}\. /u

const nameOf = (names: Part[]): { part: Part; confidence: number } | undefined => {
  const [one, ...others] = names
    .filter((part) => !names.some((other) => isEndOf(part, other)))
    .sort((a, b) => weakestOf(b) - weakestOf(a))
  if (!one) return undefined
  // Most people have three names: of two, the first may be lost under the seal.
  const isWhole = one.text.split(' ').length > 2 && !CRUMB.test(one.text)
  const confidence = isWhole ? weakestOf(one) : Math.min(weakestOf(one), 0.7)
  if (others.length === 0) return { part: one, confidence }
  // The same letters with other marks are another's name: that makes neither surer.
  if (others.some(({ text }) => text === one.text))
    return { part: one, confidence: confidence > 0.7 ? Math.max(confidence, 0.85) : confidence * 0.8 }
  const isAlike = others.some(({ text }) => fold(text) === fold(one.text))
  return { part: one, confidence: isAlike && confidence > 0.7 ? confidence : confidence * 0.8 }
}

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

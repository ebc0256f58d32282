import { FAMILIES } from '../directory/family-names.ts'
import { isOneSlipAway } from '../directory/nearest.ts'
import { TITLES } from '../directory/titles.ts'
import type { Signer } from '../letter.ts'
import { fold } from '../vietnamese/fold.ts'
import { isCapitals, type Piece } from './pieces.ts'

/** In whose place somebody signs: TM., KT., TL., TUQ., Q. (II.7b); party documents write T/M, K/T (Guide 36-HD/VPTW). */
const AUTHORITY = /^(?<by>tm|kt|tl|t1|ti|tuq|t\/m|k\/t|t\/l|q)[.,:]? ?(?<whom>[a-z].{3,})$/u

const folded = TITLES.map((title) => ({ title, bare: fold(title).replace(/ /gu, '') }))

const WORD = /^\p{Lu}\p{L}*$/u

/** What one look at the block gave: authorities and titles from top to bottom, the name. */
export type SignerAt = { authorities: Part[]; titles: Part[]; name?: Part }

/**
 * The signature block, right of Nơi nhận (Decree 30/2020, appendix I, II.7): authority in capitals (TM., KT., TL.,
 * TUQ., Q.), the title, the name in small letters below the seal.
 */
export const signerOf = (signature: Piece[]): SignerAt => {
  const lines = signature.map((piece) => ({ piece, text: piece.text.replace(/^[^\p{Lu}]+|[^\p{L}.)]+$/gu, '') }))
  const authorities = lines.flatMap(({ piece, text }) => ({ piece, text: authority(text) })).filter(isRead)
  const titles = lines
    .filter(({ piece, text }) => isCapitals(text) && !authorities.some((line) => line.piece === piece))
    .flatMap(({ piece, text }) => ({ piece, text: title(text) }))
    .filter(isRead)
  const name = lines.map(({ piece, text }) => ({ piece, text: nameIn(text) })).findLast(isRead)
  return { authorities, titles, ...(name && { name }) }
}

/**
 * Several looks at one signature made one: each part from the look that has most of it; a name that two read alike is
 * surer than either, a name that only one read is as sure as its weakest word, names that differ are not sure.
 */
export const mergedSigner = (
  looks: SignerAt[],
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
    .sort((a, b) => a.piece.box.top - b.piece.box.top)
  const name = nameOf(looks.flatMap((look) => look.name ?? []))
  const parts = [...authorities, ...titles, ...(name ? [name.part] : [])]
  if (parts.length === 0) return undefined
  const titled = inPlaceOf(
    inPlace,
    titles.map(({ text }) => text),
  )
  return {
    signer: { ...titled, ...(name && { name: name.part.text }) },
    pieces: parts.map(({ piece }) => piece),
    confidence: name?.confidence ?? 0,
  }
}

const nameOf = (names: Part[]): { part: Part; confidence: number } | undefined => {
  const [one, ...others] = [...names].sort((a, b) => weakest(b.piece) - weakest(a.piece))
  if (!one) return undefined
  // Most people have three names: of two, the first may be lost under the seal.
  const confidence = one.text.split(' ').length > 2 ? weakest(one.piece) : Math.min(weakest(one.piece), 0.7)
  if (others.length === 0) return { part: one, confidence }
  const same = others.some(({ text }) => fold(text) === fold(one.text))
  return { part: one, confidence: same && confidence > 0.7 ? Math.max(confidence, 0.85) : confidence * 0.8 }
}

const weakest = ({ words }: Piece): number =>
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

/** Whose place a deputy takes. */
const DEPUTIES: Record<string, string> = {
  'THỨ TRƯỞNG': 'BỘ TRƯỞNG',
  ...Object.fromEntries(TITLES.filter((title) => title.startsWith('PHÓ ')).map((title) => [title, title.slice(4)])),
}

type Part = { piece: Piece; text: string }
const isRead = (part: { piece: Piece; text: string | undefined }): part is Part => part.text !== undefined

const authority = (text: string): string | undefined => {
  const { by, whom } = AUTHORITY.exec(fold(text))?.groups ?? {}
  if (!by || !whom || !isCapitals(text.slice(text.length - whom.length))) return undefined
  const written = by === 't1' || by === 'ti' ? 'TL' : by.toUpperCase()
  const mark = written.includes('/') ? written : `${written}.`
  const printed = text.slice(text.length - whom.length)
  const known = title(printed)
  // “Q.” is one letter: without a title behind it, it is a crumb of the seal.
  return known || by !== 'q' ? `${mark} ${known ?? printed}` : undefined
}

/**
 * A title with the marks that it must bear: “PHO CHANH VAN PHONG” → “PHÓ CHÁNH VĂN PHÒNG”; what follows it stays. A
 * seal may hide the end: most of a title is that title.
 */
const title = (text: string): string | undefined => {
  const words = text.split(' ')
  for (const isSame of [isEqual, isSlipOf, isMostOf]) {
    for (const { title, bare } of folded) {
      const found = titleAt(words, title, (read) => isSame(read, bare))
      if (found) return found
    }
  }
  return undefined
}

const titleAt = (words: string[], title: string, isSame: (read: string) => boolean): string | undefined => {
  const length = title.split(' ').length
  for (let at = 0; at < words.length; at++) {
    for (const count of [length - 1, length, length + 1].filter((count) => count > 0 && at + count <= words.length)) {
      const before = words.slice(0, at).filter((word) => word.replace(/[^\p{L}]/gu, '').length > 1)
      if (before.length > 0 || !isSame(fold(words.slice(at, at + count).join('')).replace(/[^a-z,]/gu, ''))) continue
      return [title, ...words.slice(at + count).filter((word) => /^\p{Lu}{2}|^\d+$/u.test(word))].join(' ')
    }
  }
  return undefined
}

const isEqual = (read: string, bare: string): boolean => read === bare
const isSlipOf = (read: string, bare: string): boolean => bare.length > 7 && isOneSlipAway(read, bare)
const isMostOf = (read: string, bare: string): boolean =>
  bare.startsWith(read) && read.length >= 5 && read.length >= bare.length * 0.6

/** A name begins with a family name, perhaps after a rank or degree (“Thiếu tướng”, “LS. TS.”), and has 2–5 words. */
const nameIn = (text: string): string | undefined => {
  const words = text.split(' ').filter((word) => word !== '')
  const at = words.findIndex((word) => family(word) !== undefined)
  const name = words.slice(at).filter((word) => /\p{L}/u.test(word))
  if (at === -1 || at > 3 || name.length < 2 || name.length > 5 || !name.every((word) => WORD.test(word)))
    return undefined
  if (name.some((word) => word.length > 1 && word === word.toUpperCase())) return undefined
  const rank = words.slice(0, at).filter((word) => /\p{L}{2}/u.test(word))
  // Something else before the family name is the family name, misread: then no name is better than half of one.
  if (!rank.every((word) => /\.$|^(?:thuong|thieu|trung|dai|ta|tuong|uy|bac|si)$/u.test(fold(word)))) return undefined
  return [...rank, family(name[0] ?? '') ?? '', ...name.slice(1)].join(' ')
}

const family = (word: string): string | undefined =>
  FAMILIES.includes(word) ? word : FAMILIES.find((known) => WORD.test(word) && fold(known) === fold(word))

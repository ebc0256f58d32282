import { nameIn, nameLike } from './ii-7-name.ts'
import { CRUMBS, type Part, type SignerAt, weakestOf } from './ii-7-signature.ts'
import type { Piece } from './pieces.ts'

/** So many readings of the line, each at least so sure, must agree to the letter, and outweigh others so many times. */
const AGREE = 2
const LEGIBLE = 0.5
const OUTWEIGH = 2

/**
 * The name from several readings of its line (crops that differ): the one for which most speaks. It is unsure where
 * only one crop shows it, or where others show nearly as well another.
 */
export const nameInLines = (lines: Piece[]): Pick<SignerAt, 'name' | 'nameLike'> => {
  const texts = differing(lines).map((piece) => ({ piece, text: piece.text.replace(CRUMBS, '') }))
  const named = texts.flatMap(({ piece, text }) => asPart(piece, nameIn(text)))
  const [first, second] = ranked(named)
  const best = first && bestOf(first)
  const legible = first?.filter((part) => weakestOf(part) >= LEGIBLE) ?? []
  const isSure = first && legible.length >= AGREE && weightOf(first) >= OUTWEIGH * weightOf(second ?? [])
  const likes = texts.flatMap(({ piece, text }) => asPart(piece, nameLike(text)))
  const whole = likes.filter(({ text }) => text.split(' ').length > 2)
  const [like] = ranked(whole.length > 0 ? whole : likes)
  const guessed = like && bestOf(like)
  return {
    ...(best && { name: { ...best, ...(!isSure && { isUnsure: true as const }) } }),
    ...(guessed && { nameLike: guessed }),
  }
}

/** A crop that came out as another did, to the last digit of its confidences, is no second reading. */
const differing = (lines: Piece[]): Piece[] => {
  const keyOf = ({ words }: Piece) => words.map(({ text, confidence }) => `${text} ${confidence}`).join(' ')
  return [...new Map(lines.map((line) => [keyOf(line), line])).values()]
}

const asPart = (piece: Piece, text: string | undefined): Part[] => (text ? [{ piece, text }] : [])

/** Equal readings together, what weighs most first. */
const ranked = (parts: Part[]): Part[][] =>
  [...Map.groupBy(parts, ({ text }) => text).values()].sort((a, b) => weightOf(b) - weightOf(a))

const weightOf = (parts: Part[]): number => parts.reduce((sum, part) => sum + weakestOf(part), 0)
const bestOf = (parts: Part[]): Part | undefined => [...parts].sort((a, b) => weakestOf(b) - weakestOf(a))[0]

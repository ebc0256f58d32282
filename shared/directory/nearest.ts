import { fold } from '../vietnamese/fold.ts'
import { ORGANS } from './organs.ts'

/** Letters and digits alone, without diacritics: what OCR keeps of a name when spaces and marks go wrong. */
export const bareLetters = (text: string): string => fold(text.normalize('NFC')).replace(/[^a-z0-9]/gu, '')

const spelled = new WeakMap<readonly string[], { name: string; bare: string }[]>()

/** A list of names is the same one for thousands of letters: it is folded once. */
const spelledOf = (names: readonly string[]): { name: string; bare: string }[] => {
  const known = spelled.get(names)
  if (known) return known
  const folded = names.map((name) => ({ name, bare: bareLetters(name) }))
  spelled.set(names, folded)
  return folded
}

/** Names shorter than this are too alike for a slip of one letter to be told from another name. */
const LONG_ENOUGH = 6

/**
 * The one known name that the printed one must be: equal but for diacritics and spaces, or, for longer names, one
 * letter away and no other name as near. Nothing when two are equally near: a slip is never guessed away.
 *
 * @example nearestName('BỘYTẺ', ['Bộ Y tế', 'Bộ Nội vụ']) → 'Bộ Y tế'
 */
export const nearestName = (printed: string, names: readonly string[]): string | undefined => {
  const bare = bareLetters(printed)
  if (bare === '') return undefined
  const known = spelledOf(names)
  const equal = known.filter((one) => one.bare === bare)
  if (equal.length > 0) return equal.length === 1 ? equal[0]?.name : equal.find(({ name }) => name === printed)?.name
  if (bare.length < LONG_ENOUGH) return undefined
  const near = known.filter((one) => isOneSlipAway(bare, one.bare))
  return near.length === 1 ? near[0]?.name : undefined
}

/** One letter put in, left out or changed. */
export const isOneSlipAway = (a: string, b: string): boolean => {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false
  let same = 0
  while (same < a.length && a[same] === b[same]) same++
  const [restA, restB] = [a.slice(same), b.slice(same)]
  return restA.slice(1) === restB || restA === restB.slice(1) || restA.slice(1) === restB.slice(1)
}

/** Whether the directory has an organ of this name. */
export const isKnownOrgan = (name: string): boolean => nearestName(name, ORGANS) !== undefined

import { fold } from '../vietnamese/fold.ts'
import { ORGANS } from './organs.ts'

/** Letters and digits alone, without diacritics: what OCR keeps of a name when spaces and marks go wrong. */
export const bareLetters = (text: string): string => fold(text.normalize('NFC')).replace(/[^a-z0-9]/gu, '')

/** Names shorter than this are too alike for a slip of one letter to be told from another name. */
const LONG_ENOUGH = 6

/**
 * The one known name that the printed one must be: equal but for diacritics and spaces, or, for longer names, one
 * letter away and no other name as near. Nothing when two are equally near: a slip is never guessed away.
 *
 * @example nearestName('BỘYTẺ', ['Bộ Y tế', 'Bộ Nội vụ']) → 'Bộ Y tế'
 */
export const nearestName = (printed: string, known: readonly string[]): string | undefined => {
  const bare = bareLetters(printed)
  if (bare === '') return undefined
  const equal = known.filter((name) => bareLetters(name) === bare)
  if (equal.length > 0) return equal.length === 1 ? equal[0] : equal.find((name) => name === printed)
  if (bare.length < LONG_ENOUGH) return undefined
  const near = known.filter((name) => isOneSlipAway(bare, bareLetters(name)))
  return near.length === 1 ? near[0] : undefined
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

import { symbolParts } from './symbol-sureness.ts'
import { KNOWN_ABBREVIATIONS } from './symbols.ts'

/** Capitals that the engine took for each other on real scans, and digits for capitals of their shape. */
const ALIKE = ['BHR', 'CGO0Q', 'DĐ', 'EPF', 'IT1l', 'S5', 'B8', 'UƯ', 'NH', 'MN']
const KNOWN = new Set(KNOWN_ABBREVIATIONS)
/** Two letters are a letter away from many. */
const SHORTEST = 3

/**
 * Whether an abbreviation that no table knows becomes a known one when one letter is taken for another of its shape:
 * “UHND”, “ITCP”, “HTC”. It may be right, for units are many; it is not sure.
 */
export const isLookAlike = (part: string): boolean =>
  part.length >= SHORTEST &&
  !KNOWN.has(part) &&
  Array.from(part).some((letter, at) =>
    ALIKE.filter((group) => group.includes(letter)).some((group) =>
      Array.from(group).some((other) => other !== letter && KNOWN.has(part.slice(0, at) + other + part.slice(at + 1))),
    ),
  )

/** @example hasLookAlike('120/QĐ-ITCP') → true */
export const hasLookAlike = (fullNumber: string): boolean => symbolParts(fullNumber).some(isLookAlike)

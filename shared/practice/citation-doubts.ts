import { hasLookAlike } from '../decree-30/look-alikes.ts'
import { symbolParts } from '../decree-30/symbol-sureness.ts'
import { KNOWN_ABBREVIATIONS } from '../decree-30/symbols.ts'
import { DOCUMENT_TYPES } from '../decree-30/types.ts'
import { slipsBetween } from '../directory/sureness.ts'
import type { Citation } from '../letter.ts'
import { PARTY_BODIES } from './only-organ.ts'

const TYPES = new Set(DOCUMENT_TYPES.flatMap(({ abbreviations }) => abbreviations))
const NUMBER =
  /^(?<number>\d[\d.]*[a-zđ]?)(?<mark>[-/ ])(?:(?<year>(?:19|20)\d{2})\/)?(?<symbol>[^/]+)(?:\/(?<body>.+))?$/u
/**
 * Whether a cited number cannot stand so on paper, by the rules of Decree 30/2020, appendix I, II.3: then a letter of
 * it was misread or lost, however sure the engine was.
 *
 * @param day the citing letter's own day: it cites nothing later
 */
export const isOdd = ({ fullNumber, issuedOn }: Citation, day?: string): boolean => {
  const { number = '', mark, year, symbol = '', body } = NUMBER.exec(fullNumber)?.groups ?? {}
  return (
    // A number below ten is written with a zero before it.
    /^\d$/u.test(number) ||
    // A type alone says nobody's: its organ is lost (“39/2016/NĐ”). So does a single letter (“121/G-UBND”).
    (body === undefined && TYPES.has(symbol)) ||
    /(?:^|-)\p{Lu}(?:-|$)/u.test(symbol) ||
    // Only normative acts bear a year: type and organ, or the National Assembly's term.
    (year !== undefined && !/-|^(?:UBTV)?QH\d{1,2}$/u.test(symbol)) ||
    // … and the type is one of the decree's.
    (year !== undefined && symbol.includes('-') && !TYPES.has(symbol.split('-')[0] ?? '')) ||
    (year !== undefined && issuedOn !== undefined && !issuedOn.startsWith(year)) ||
    hasLookAlike(fullNumber) ||
    // The next word ran into it: “749/QĐ-TTgngày”.
    /\p{Ll}{3}/u.test(symbol) ||
    (mark === '-' && body?.length === 2 && !PARTY_BODIES.has(body)) ||
    (day !== undefined && issuedOn !== undefined && issuedOn > day)
  )
}

/** Two organs of one letter are seldom so alike: a shorter abbreviation is a letter away from many. */
const SHORTEST = 3

/**
 * Whether a symbol is nearly that of another cited document, and no table knows the part in which they differ:
 * “1424/TTr-BOQL” beside “1420/TTr-BQL”.
 */
export const isNearlyAnother = ({ fullNumber }: Citation, all: readonly Citation[]): boolean => {
  const parts = partsOf(fullNumber)
  return all.some((other) => {
    const others = partsOf(other.fullNumber)
    const differing = parts.flatMap((part, at) => (part === others[at] ? [] : [[part, others[at] ?? ''] as const]))
    const [[part, like] = ['', '']] = differing
    return (
      parts.length === others.length &&
      differing.length === 1 &&
      Math.min(part.length, like.length) >= SHORTEST &&
      !KNOWN_ABBREVIATIONS.includes(part) &&
      !TERM.test(part) &&
      slipsBetween(part, like) === 1
    )
  })
}

/** The National Assembly's terms follow each other. */
const TERM = /^(?:UBTV)?QH\d{1,2}$/u

/** Number and year are no part of what is compared. */
const partsOf = (fullNumber: string): string[] => symbolParts(NUMBER.exec(fullNumber)?.groups?.symbol ?? '')

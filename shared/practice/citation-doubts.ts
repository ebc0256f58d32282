import { DOCUMENT_TYPES } from '../decree-30/types.ts'
import type { Citation } from '../letter.ts'

const TYPES = new Set(DOCUMENT_TYPES.flatMap(({ abbreviations }) => abbreviations))
const NUMBER =
  /^(?<number>\d[\d.]*[a-zđ]?)(?<mark>[-/ ])(?:(?<year>(?:19|20)\d{2})\/)?(?<symbol>[^/]+)(?:\/(?<body>.+))?$/u
/** The Party's bodies of two letters: of the Centre, of a province, district, committee, ward. */
const PARTY_BODIES = new Set('TW TU TƯ HU ĐU QU'.split(' '))

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
    (year !== undefined && issuedOn !== undefined && !issuedOn.startsWith(year)) ||
    (mark === '-' && body?.length === 2 && !PARTY_BODIES.has(body)) ||
    (day !== undefined && issuedOn !== undefined && issuedOn > day)
  )
}

import { slipsBetween, sureness, surenessOfUnknown } from '../directory/sureness.ts'
import { abbreviates } from './abbreviation.ts'
import { KNOWN_ABBREVIATIONS } from './symbols.ts'
import { DOCUMENT_TYPES } from './types.ts'

/** What else on the paper, and in the directory, speaks for the parts of a symbol. */
export type SymbolEvidence = {
  /** The issuer's name, and the abbreviations that the directory gives it. */
  issuer: string | undefined
  ofIssuer: readonly string[]
  /** The abbreviations of the type in the middle of the page. */
  ofType: readonly string[]
  /** Abbreviations in the line “Lưu:”, where the unit that drafted the letter is named again. */
  ofUnit: readonly string[]
  /** Abbreviations of the deployer's own directory. */
  known: readonly string[]
}

/** @example symbolParts('QĐ-UBND') → ['QĐ', 'UBND'] */
export const symbolParts = (symbol: string): string[] => symbol.split(/[-/&,.()]+/u).filter((part) => part !== '')

/**
 * The parts, one organ's abbreviation as one where commas or “&” stand inside it and it is known without them.
 *
 * @example organParts('CTPH-SVH,TT,DL', (part) => part === 'SVHTTDL') → ['CTPH', 'SVHTTDL']
 */
const organParts = (symbol: string, isKnown: (part: string) => boolean): string[] =>
  symbol.split(/[-/]+/u).flatMap((group) => {
    const whole = symbolParts(group).join('')
    return isKnown(whole) ? [whole] : symbolParts(group)
  })

/** In one case; marks count, for QĐ is not QD. */
const spelled = (part: string): string => part.normalize('NFC').toUpperCase()
const TYPES = new Set(DOCUMENT_TYPES.flatMap(({ abbreviations }) => abbreviations.map(spelled)))
const TABLES = KNOWN_ABBREVIATIONS.map(spelled)

/**
 * How sure a symbol is: all of its parts together (Decree 30/2020, appendix I, II.3), each by the tables of
 * abbreviations and by what the paper says elsewhere. Where a part is known to none of them the engine's confidence
 * counts, and less where the part is nearly one that is expected.
 */
export const symbolSureness = (symbol: string, confidence: number, evidence: SymbolEvidence): number => {
  const isKnown = (part: string) => [...TABLES, ...evidence.ofIssuer.map(spelled)].includes(spelled(part))
  const parts = organParts(symbol, isKnown).map((part, at) =>
    partSureness(spelled(part), at === 0, confidence, evidence),
  )
  const isTorn = !/[-/]/u.test(symbol) && (symbol.length > LONGEST_ALONE || PARTY_BODY.test(symbol))
  return Math.min(...parts, isTorn ? TORN : 1)
}

/** No abbreviation is so long: a hyphen between organ and unit was lost (“CCTKV.XIITTHT”). */
const LONGEST_ALONE = 5
/** A body of the Party stands behind the type. */
const PARTY_BODY = /^(?:TW|TU|HU|ĐU)$/u
const TORN = 0.7

const partSureness = (part: string, isFirst: boolean, confidence: number, evidence: SymbolEvidence): number => {
  const { issuer, ofIssuer, ofType, ofUnit } = evidence
  const said = [...ofIssuer, ...ofType, ...ofUnit].map(spelled)
  // Only where nothing better is known: the initials of a long name make many an abbreviation.
  const isOfName = ofIssuer.length === 0 && issuer !== undefined && abbreviates(part, issuer)
  const expected = [...new Set(isOfName ? [part, ...said] : said)]
  const known = [...TABLES.filter((one) => isFirst || !TYPES.has(one)), ...evidence.known.map(spelled)]
  const likelier = isOfName && isFirst && !known.includes(part) ? alsoOfName(part, issuer) : []
  if (likelier.length > 0)
    return Math.min(confidence, surenessOfUnknown(part, { known, confidence, expected: [...said, ...likelier] }))
  if (expected.includes(part)) return sureness(part, part, { known: [...known, ...expected], confidence, expected })
  if (known.includes(part)) return sureness(part, part, { known: [...known, ...expected], confidence })
  return Math.min(confidence, surenessOfUnknown(part, { known, confidence, expected }))
}

/** “TTQ” can be made of the name of the Mặt trận Tổ quốc; so can MTTQ, which the tables know. */
const alsoOfName = (part: string, issuer: string): string[] =>
  TABLES.filter((one) => one.length > part.length && slipsBetween(part, one) === 1 && abbreviates(one, issuer))

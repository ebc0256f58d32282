import { isLookAlike } from './decree-30/look-alikes.ts'
import { symbolParts, symbolSureness } from './decree-30/symbol-sureness.ts'
import { abbreviationsOf, DOCUMENT_TYPES, TYPE_ABBREVIATIONS, typesBySymbol } from './decree-30/types.ts'
import { type Directory, organsNamed, recognised } from './directory/directory.ts'
import { bareLetters } from './directory/nearest.ts'
import { isOddOrgan } from './directory/odd-organ.ts'
import { stands } from './directory/organ.ts'
import { PROVINCE_NAMES } from './directory/provinces.ts'
import { sureness } from './directory/sureness.ts'
import type { Found, LetterFields } from './letter.ts'
import { weighedRecipients } from './weighed-recipients.ts'
import { weighedTasks } from './weighed-tasks.ts'

/**
 * Fields as sure as their evidence: a name that the directory knows, an abbreviation that the tables know, a line of
 * the paper that another line bears out. What is known nowhere stays as sure as the engine was.
 */
export const weighedFields = (fields: LetterFields, directory: Directory): LetterFields => {
  const { issuer, parentIssuer, symbol, place, type, archive } = fields
  const weighedSymbol = symbol && weighed(symbol, fields, directory)
  return {
    ...fields,
    ...weighedRecipients(fields, directory, fields.issuedOn?.value),
    tasks: weighedTasks(fields.tasks, directory, fields.issuedOn?.value),
    ...(issuer && { issuer: organ(issuer, directory) }),
    ...(parentIssuer && { parentIssuer: organ(parentIssuer, directory) }),
    ...(weighedSymbol && { symbol: weighedSymbol }),
    ...(place && { place: weighedPlace(place, fields) }),
    ...(archive && { archive: weighedArchive(archive, symbol) }),
    ...(type && { type: { ...type, confidence: typeSureness(type, fields, weighedSymbol) } }),
  }
}

/** A repair that is likelier right than wrong. */
const CLEARLY = 0.5
const DOUBTED = 0.7

const organ = (found: Found<string>, directory: Directory): Found<string> => {
  const known = recognised(found.value, found.confidence, directory)
  if (isPerson(found)) return found
  if (!known) return isOddOrgan(found.value) ? { ...found, confidence: Math.min(found.confidence, DOUBTED) } : found
  // A real name a letter from one that the directory has: it stays as printed, and a person looks.
  if (known.sure < CLEARLY) return { ...found, confidence: Math.min(found.confidence, DOUBTED) }
  const printed = known.name === found.value ? found.printed : (found.printed ?? found.value)
  return { ...found, value: known.name, confidence: known.sure, ...(printed !== undefined && { printed }) }
}

/** Type, issuer and the line “Lưu:” bear the symbol's parts out, each printed elsewhere on the paper. */
const weighed = (symbol: Found<string>, fields: LetterFields, directory: Directory): Found<string> => {
  if (isPerson(symbol)) return symbol
  const { issuer, type, archive, issuedOn } = fields
  const organs = issuer ? organsNamed(issuer.value, directory).filter((one) => stands(one, issuedOn?.value)) : []
  const alone = saysAlone(symbol, type)
  const evidence = {
    issuer: issuer?.value,
    ofIssuer: organs.flatMap(({ symbols }) => symbols),
    ofType: alone ? [] : abbreviationsOf(type?.value),
    ofUnit: symbolParts((archive?.value ?? '').replace(/[“”" ]/gu, '-')),
    known: directory.own.flatMap(({ symbols }) => symbols),
  }
  const sure = symbolSureness(symbol.value, symbol.confidence, evidence)
  const own = [...evidence.ofIssuer, ...evidence.known]
  const isNearlyKnown = symbolParts(symbol.value).some((part) => isLookAlike(part) && !own.includes(part))
  return { ...symbol, confidence: Math.min(sure, alone ? ALONE : 1, isNearlyKnown ? DOUBTED : 1) }
}

/** Nothing else on the paper says which type it is, and HĐ is a slip away from HD. */
const ALONE = 0.5
const saysAlone = (symbol: Found<string> | undefined, type: Found<string> | undefined): boolean =>
  symbol?.box !== undefined && type?.value !== 'Công văn' && JSON.stringify(type?.box) === JSON.stringify(symbol.box)

/** The office keeps a copy, and the unit whose abbreviation the symbol ends in: two lines that say the same. */
const weighedArchive = (archive: Found<string>, symbol: Found<string> | undefined): Found<string> => {
  const said = ['VT', 'VP', ...symbolParts(symbol?.value ?? '')]
  const parts = archive.value.split(/[,;:. ]+/u)
  const isBorneOut = parts.length > 1 && parts.every((part) => said.includes(part)) && archive.confidence >= LEGIBLE
  return isBorneOut && !isPerson(archive) ? { ...archive, confidence: Math.max(archive.confidence, SAID) } : archive
}
const LEGIBLE = 0.3
const SAID = 0.92

const isPerson = ({ source }: Found<unknown>): boolean => source === 'person'

/** A province is a name among some seventy; the issuer's own name bears it out. */
const weighedPlace = (place: Found<string>, { issuer, parentIssuer }: LetterFields): Found<string> => {
  const name = PROVINCE_NAMES.find((known) => bareLetters(place.value).endsWith(bareLetters(known)))
  if (!name || isPerson(place)) return place
  const known = PROVINCE_NAMES.map(bareLetters)
  const above = bareLetters(`${issuer?.value ?? ''} ${parentIssuer?.value ?? ''}`)
  const expected = above.includes(bareLetters(name)) ? [bareLetters(name)] : []
  const { confidence } = place
  return { ...place, confidence: sureness(bareLetters(name), bareLetters(name), { known, confidence, expected }) }
}

const ADDRESSED = 0.9

/**
 * A type's name is one of some forty, and the symbol bears it out; a công văn has none, and a symbol that begins with an
 * organ's abbreviation (Decree 30/2020, appendix III; Circular 01/2011, appendix I).
 */
const typeSureness = (type: Found<string>, fields: LetterFields, symbol: Found<string> | undefined): number => {
  if (isPerson(type)) return type.confidence
  const bySymbol = symbol ? typesBySymbol(symbol.value, fields.issuedOn?.value) : []
  if (type.value === 'Công văn') {
    const isOrgan = symbol && !TYPE_ABBREVIATIONS.has(symbolParts(symbol.value)[0] ?? '')
    // A type that no table knows has neither “V/v” nor “Kính gửi”.
    const isLetter = fields.subject !== undefined || fields.addressees.length > 0
    if (!isOrgan || !isLetter) return Math.min(type.confidence, 0.5)
    // An abstract under the number and addressees: no other type has both, whatever the symbol's letters are.
    return fields.subject && fields.addressees.length > 0 ? Math.max(symbol.confidence, ADDRESSED) : symbol.confidence
  }
  if (saysAlone(symbol, type)) return Math.min(type.confidence, ALONE)
  const known = DOCUMENT_TYPES.map(({ name }) => bareLetters(name))
  const expected = bySymbol.includes(type.value) ? [bareLetters(type.value)] : []
  const name = bareLetters(type.value)
  return sureness(name, name, { known, confidence: type.confidence, expected })
}

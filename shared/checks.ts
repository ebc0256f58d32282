import { isRunTogether } from './decree-30/ii-2-issuer.ts'
import { symbolParts } from './decree-30/symbol-sureness.ts'
import { typeBySymbol, typesBySymbol } from './decree-30/types.ts'
import { type Directory, organsNamed } from './directory/directory.ts'
import { type Organ, stands } from './directory/organ.ts'
import { doubt } from './doubts.ts'
import { dayWords } from './field-words.ts'
import type { Doubt, LetterFields } from './letter.ts'
import { fold } from './vietnamese/fold.ts'

/** When the scan was taken in: a day, ISO. Who signs left of the signatory. */
export type Known = { directory: Directory; takenIn?: string | undefined; coSigners?: string[] }

/** What fields say of each other that cannot all be right. Nothing is changed for it: a person looks. */
export const contradictions = (fields: LetterFields, known: Known): Doubt[] => [
  ...orderOfDays(fields, known.takenIn),
  ...typeAndSymbol(fields),
  ...issuerAndSymbol(fields, known.directory),
  ...issuerAndDay(fields, known.directory),
  ...issuerAndParent(fields),
  ...yearOfRules(fields),
  ...moreSignatures(fields, known.coSigners),
]

/** Two or more sign side by side; the register has one. */
const moreSignatures = ({ signer }: LetterFields, others: string[] = []): Doubt[] => {
  if (!signer || others.length === 0) return []
  const [one, more] = [signer.value.name ?? signer.value.title ?? '…', others.join(', ')]
  return [
    doubt(
      'signer',
      `Có từ hai chữ ký trở lên: sổ ghi người ký bên phải (${one}), bên trái là ${more}`,
      `More than one signature: the register has the one at the right (${one}), at the left is ${more}`,
    ),
  ]
}

/** A council's resolution that lays down rules bears its year (law on the promulgation of legal documents): it was lost. */
const yearOfRules = ({ symbol, fullNumber, subject }: LetterFields): Doubt[] =>
  symbol?.value === 'NQ-HĐND' && fullNumber && !/\/\d{4}\//u.test(fullNumber.value) && RULES.test(subject?.value ?? '')
    ? [
        doubt(
          'symbol',
          `Nghị quyết quy định chung phải có năm trong số hiệu: đọc là ${fullNumber.value}`,
          `A resolution that lays down rules bears a year in its number: it reads ${fullNumber.value}`,
        ),
      ]
    : []
const RULES = /^(?:Ban hành )?[Qq]uy định (?!của|tại)/u

/** Two organs read as one: neither the issuer nor the one above it is known. */
const issuerAndParent = ({ issuer }: LetterFields): Doubt[] =>
  issuer && isRunTogether(issuer.value)
    ? [
        doubt('issuer', `“${issuer.value}” có thể là hai cơ quan`, `“${issuer.value}” may be two organs`),
        doubt(
          'parentIssuer',
          'Cơ quan chủ quản: có thể đọc lẫn với cơ quan ban hành',
          'Parent organ: may be read as part of the issuer',
        ),
      ]
    : []

/** Issued, then arrived, then taken in (Decree 30/2020, articles 15 and 22): a later day was misread. */
const orderOfDays = ({ issuedOn, arrival }: LetterFields, takenIn: string | undefined): Doubt[] => {
  const [issued, arrived] = [issuedOn?.value, arrival?.value.date]
  return [
    ...(issued && arrived && arrived < issued
      ? [doubt('arrival', 'Ngày đến trước ngày ban hành', 'It arrived before it was issued')]
      : []),
    ...(issued && takenIn && issued > takenIn
      ? [
          doubt(
            'issuedOn',
            `Ngày ban hành ${dayWords(issued)} sau ngày quét ${dayWords(takenIn)}`,
            `Issued on ${issued}, after it was scanned on ${takenIn}`,
          ),
        ]
      : []),
    ...(arrived && takenIn && arrived > takenIn
      ? [
          doubt(
            'arrival',
            `Ngày đến ${dayWords(arrived)} sau ngày quét ${dayWords(takenIn)}`,
            `Arrived on ${arrived}, after it was scanned on ${takenIn}`,
          ),
        ]
      : []),
  ]
}

/** The symbol's type and the type's own line name the same type (Decree 30/2020, appendix III; Circular 01/2011, I). */
const typeAndSymbol = ({ symbol, type, issuedOn }: LetterFields): Doubt[] => {
  const all = symbol ? typesBySymbol(symbol.value, issuedOn?.value) : []
  const [bySymbol] = all
  if (!bySymbol || !type || all.some((one) => fold(one) === fold(type.value))) return []
  return [
    doubt(
      'type',
      `Ký hiệu chỉ “${bySymbol}”, tên loại đọc là “${type.value}”`,
      `The symbol says “${bySymbol}”, the type reads “${type.value}”`,
    ),
  ]
}

/**
 * A symbol names its issuer; one that names another organ of the directory, and not this one, is misread (or the issuer
 * is). Every head decides the own abbreviation, so an abbreviation that nobody bears says nothing.
 */
const issuerAndSymbol = ({ issuer, symbol, type, issuedOn }: LetterFields, directory: Directory): Doubt[] => {
  if (!issuer || !symbol) return []
  const mine = organsNamed(issuer.value, directory)
  const [first = '', second] = symbolParts(symbol.value)
  const part = typeBySymbol(symbol.value, issuedOn?.value) && type?.value !== 'Công văn' ? second : first
  const says = (organ: Organ) => organ.symbols.some((one) => fold(one) === fold(part ?? ''))
  if (!part || mine.length === 0 || mine.some(says)) return []
  const other = directory.organs.find((organ) => organ.kind !== 'unit' && says(organ))
  if (!other) return []
  return [
    doubt(
      'symbol',
      `Ký hiệu “${part}” là của ${other.name}, cơ quan ban hành đọc là ${issuer.value}`,
      `“${part}” in the symbol is that of ${other.name}, the issuer reads ${issuer.value}`,
    ),
  ]
}

/** Some letters still bear the old name for a while after a merger. */
const GRACE_DAYS = 60

/** An organ issues letters while it bears its name: another day was misread. */
const issuerAndDay = ({ issuer, issuedOn }: LetterFields, directory: Directory): Doubt[] => {
  if (!issuer || !issuedOn) return []
  const mine = organsNamed(issuer.value, directory)
  const shifted = (days: number) => new Date(Date.parse(issuedOn.value) + days * 86_400_000).toISOString().slice(0, 10)
  const could = mine.some((organ) => stands(organ, issuedOn.value) || stands(organ, shifted(-GRACE_DAYS)))
  const [one] = mine
  if (!one || could) return []
  const [vi, en] =
    one.from && issuedOn.value < one.from
      ? [`chưa có trước ${dayWords(one.from)}`, `did not exist before ${one.from}`]
      : [`không còn từ sau ${dayWords(one.to)}`, `existed until ${one.to}`]
  return [
    doubt(
      'issuedOn',
      `${one.name} ${vi}, ngày ban hành đọc là ${dayWords(issuedOn.value)}`,
      `${one.name} ${en}, the date reads ${issuedOn.value}`,
    ),
  ]
}

/** The confidence that is left to a field that something else on the paper speaks against. */
const CONTRADICTED = 0.5

/** The fields with what contradicts another less sure; the values stay as they were read. */
export const lessSure = (fields: LetterFields, doubts: Doubt[]): LetterFields => {
  const lowered = (['issuedOn', 'symbol', 'type', 'arrival', 'issuer', 'signer'] as const).flatMap((name) => {
    const found = fields[name]
    if (!found || found.source === 'person' || !doubts.some(({ field }) => field === name)) return []
    return [[name, { ...found, confidence: Math.min(found.confidence, CONTRADICTED) }] as const]
  })
  return { ...fields, ...Object.fromEntries(lowered) }
}

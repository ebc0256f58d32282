import { NotSuchAField, valueTyped, wordsOf } from './field-words.ts'
import { type Evidence, type FieldName, ItemisedField, type Letter, LetterFields, type LetterId } from './letter.ts'
import type { Register, SearchIndex } from './ports.ts'
import type { LetterEntry } from './register.ts'
import { SEEN, settledItem } from './settle-item.ts'
import { withHandled } from './task-states.ts'
import { fold } from './vietnamese/fold.ts'

/**
 * What a person says of one field: its words (one value a line; none: the paper does not bear it), seen on a revision.
 * `item`: of one task or cited document alone, by its place in the list, from 0.
 */
export type Correction = Said & { by: string; revision: number }
type Said = { field: FieldName; item?: number | undefined; words: string[] }

/**
 * One field of a letter settled by a person, who looked at the picture: accepted when the words are those that were
 * read, corrected otherwise. Kept as a revision of its own (who, when), and found by search at once.
 *
 * @throws NotSuchAField when the words cannot be such a field
 * @throws RevisionConflict when somebody else changed the letter since it was looked at
 */
export const reviewLetter = async (
  id: LetterId,
  { by, revision, ...correction }: Correction,
  { register, search }: { register: Register; search: Pick<SearchIndex, 'index'> },
  now: Date,
): Promise<LetterEntry | undefined> => {
  const newest = await register.letter(id)
  if (!newest) return undefined
  const letter = corrected(newest.letter, correction)
  const entry: LetterEntry = { ...newest, letter, revision: revision + 1, at: now.toISOString(), by }
  await register.putLetter(entry)
  await search.index(entry)
  return entry
}

const LISTS = new Set<FieldName>(['addressees', 'copies', 'tasks', 'citations'])

/** The letter with the field as a person says it; number and symbol also make the number as it is cited. */
export const corrected = (letter: Letter, { field, item, words }: Said): Letter => {
  const lines = words
    .map((line) => line.normalize('NFC').replace(/\s+/gu, ' ').trim())
    .filter((line) => /[^\s|]/u.test(line))
  if (item !== undefined) {
    const list = ItemisedField.safeParse(field)
    if (!list.success) throw new NotSuchAField(AS_A_WHOLE)
    return withHandled(settledItem(letter, list.data, item, lines[0]), letter.handled)
  }
  const fields = withFullNumber(withField(letter, field, lines), field, letter)
  const settled = [...new Set([...(letter.settled ?? []), field])]
  const cleared = FOLLOWS_FROM.has(field) ? [field, 'fullNumber'] : [field]
  const review = letter.review.filter((doubt) => !cleared.includes(doubt.field))
  return withHandled({ ...letter, fields, settled, review }, letter.handled)
}

const AS_A_WHOLE = {
  vi: 'Chỉ nhiệm vụ và văn bản viện dẫn mới được kiểm từng mục; mục khác kiểm cả danh sách.',
  en: 'Only tasks and cited documents are settled one by one; of other fields the whole list is.',
}

const FOLLOWS_FROM = new Set<FieldName>(['number', 'symbol'])

const withField = (letter: Letter, field: FieldName, lines: string[]): LetterFields => {
  const before = wordsOf(letter.fields, field)
  const known = [letter.fields[field] ?? []].flat()
  const found = lines.map((line) => {
    const same = known[before.indexOf(line)]
    return {
      ...(same ?? evidence(known, letter)),
      value: same?.value ?? valueTyped(field, line),
      ...SEEN,
      printed: undefined,
    }
  })
  const { [field]: _, ...others } = letter.fields
  const parsed = LetterFields.safeParse({
    addressees: [],
    copies: [],
    tasks: [],
    citations: [],
    ...others,
    ...(LISTS.has(field) ? { [field]: found } : found.length > 0 && { [field]: found[0] }),
  })
  if (parsed.success) return parsed.data
  throw new NotSuchAField({
    vi: `Không hiểu “${lines.join('; ')}”: hãy xem mẫu bên dưới ô nhập.`,
    en: `“${lines.join('; ')}” is not understood: see the form below the input.`,
  })
}

/** Where the field stood is where the corrected one stands; a field that was not found stands somewhere on page one. */
const evidence = (known: Evidence[], { pages }: Letter): Pick<Evidence, 'page' | 'box'> => {
  const [first] = known
  return { page: first?.page ?? pages.first, ...(known.length === 1 && first?.box && { box: first.box }) }
}

/** Cited as `number/symbol`; what stood between them before (the year of a normative document, a Party hyphen) stays. */
const withFullNumber = (fields: LetterFields, field: FieldName, before: Letter): LetterFields => {
  if (!FOLLOWS_FROM.has(field)) return fields
  const { number, symbol } = fields
  const { fullNumber: _, ...others } = fields
  if (!number || !symbol) return others
  const old = before.fields
  const between =
    old.fullNumber && old.number && old.symbol && middle(old.fullNumber.value, old.number.value, old.symbol.value)
  return { ...others, fullNumber: { ...number, value: `${number.value}${between ?? '/'}${symbol.value}` } }
}

const middle = (full: string, number: string, symbol: string): string | undefined =>
  full.startsWith(number) && full.endsWith(symbol) ? full.slice(number.length, full.length - symbol.length) : undefined

/**
 * Letters of the same issuer and year that bear the same number and symbol: two series, a slip, or the same paper
 * scanned again (Decree 30/2020, annex VI, asks for this warning).
 */
export const sameNumber = async (
  { id, fields: { fullNumber, issuer, issuedOn } }: Letter,
  register: Register,
): Promise<LetterEntry[]> => {
  if (!fullNumber) return []
  const year = issuedOn?.value.slice(0, 4)
  return (await register.numbered(fullNumber.value))
    .filter(({ letter }) => letter.id !== id)
    .filter(({ letter: { fields } }) => !year || fields.issuedOn?.value.startsWith(year))
    .filter(({ letter: { fields } }) => fold(fields.fullNumber?.value ?? '') === fold(fullNumber.value))
    .filter(({ letter: { fields } }) => !issuer || !fields.issuer || fold(fields.issuer.value) === fold(issuer.value))
}

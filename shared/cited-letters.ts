import type { Citation, Letter, Relation } from './letter.ts'
import type { Register, SearchIndex } from './ports.ts'
import type { LetterEntry } from './register.ts'
import { numberKey } from './vietnamese/search-terms.ts'

/**
 * A document that a letter cites, with the letters of the register that bear its number and may be it; none: it is
 * missing here. `isOtherDay`: they bear another day than the one cited, so that one of the two papers was misread, or
 * is wrong, or it is another document.
 */
export type Cited = { citation: Citation; letters: LetterEntry[]; isOtherDay: boolean }

/** What a letter cites, in its own order, each with the letters that it may be. */
export const citedLetters = async (
  { id, fields }: Letter,
  register: Pick<Register, 'numberedNear'>,
): Promise<Cited[]> => {
  const citations = fields.citations.map(({ value }) => value)
  const asked = citations.map(({ fullNumber, issuedOn: day }) => ({ fullNumber, day }))
  const near = Map.groupBy(await register.numberedNear(asked, MOST_OF_A_NUMBER), keyOf)
  return citations.map((citation) => {
    const others = (near.get(numberKey(citation.fullNumber)) ?? [])
      .filter(({ letter }) => letter.id !== id)
      .toSorted(newestFirst)
    const letters = others.filter(({ letter }) => mayBe(citation, letter))
    const isOtherDay = letters.length === 0 && others.length > 0
    return { citation, letters: isOtherDay ? others : letters, isOtherDay }
  })
}

/** Letters of one number that are told beside a citation: those of the nearest days. */
const MOST_OF_A_NUMBER = 10

const keyOf = ({ letter: { fields } }: LetterEntry): string => numberKey(fields.fullNumber?.value ?? '')
const newestFirst = (a: LetterEntry, b: LetterEntry): number =>
  (b.letter.fields.issuedOn?.value ?? '').localeCompare(a.letter.fields.issuedOn?.value ?? '')

/** A letter that cites another, and what it does with it besides. */
export type Citing = { entry: LetterEntry; relation?: Relation | undefined }

/** Letters that cite this one, the newest first; `total` counts those that cite its number, whatever their day. */
export const citingLetters = async (
  letter: Letter,
  search: SearchIndex,
  most: number,
): Promise<{ entries: Citing[]; total: number }> => {
  const { fullNumber } = letter.fields
  if (!fullNumber) return { entries: [], total: 0 }
  const { hits, total } = await search.search({ words: '', limit: most, filters: { cites: fullNumber.value } })
  const entries = hits
    .map(({ entry }) => entry)
    .filter((entry) => entry.letter.id !== letter.id)
    .flatMap((entry) => {
      const own = entry.letter.fields.citations.filter(({ value }) => isOf(value, fullNumber.value, letter))
      const relation = own.find(({ value }) => value.relation)?.value.relation
      return own.length > 0 ? [{ entry, relation }] : []
    })
  return { entries, total }
}

const isOf = (citation: Citation, fullNumber: string, letter: Letter): boolean =>
  numberKey(citation.fullNumber) === numberKey(fullNumber) && mayBe(citation, letter)

/** Of the same number: the same day too, where both name one. */
const mayBe = ({ issuedOn }: Citation, { fields }: Letter): boolean =>
  !issuedOn || !fields.issuedOn || issuedOn === fields.issuedOn.value

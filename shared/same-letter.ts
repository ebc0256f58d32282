import type { Letter, LetterId, SaidSame } from './letter.ts'
import { type Register, RevisionConflict, type SearchIndex } from './ports.ts'
import type { LetterEntry } from './register.ts'
import { fold } from './vietnamese/fold.ts'
import { numberKey, pairsIn, wordsIn } from './vietnamese/search-terms.ts'

/** Of one issuer and one day so many letters are compared. */
const LOOKED_THROUGH = 50
/** Two readings of one paper have most of their pairs of words in common; two letters on one matter have not. */
const NEARLY_EQUAL = 0.6
/** What a form has in common says nothing where there is little besides. */
const FEWEST_PAIRS = 25

type Ports = { register: Register; search: Pick<SearchIndex, 'search'> }

/**
 * Letters that may be this very paper, scanned again in other bytes: of the same issuer with the same number, symbol and
 * day; or, where the number or the day is not known on both, with nearly the same text. Two series may bear the same
 * symbol, so only a person can say that they are one (Decree 30/2020, annex VI, asks for a warning).
 */
export const mayBeSame = async (entry: LetterEntry, ports: Ports): Promise<LetterEntry[]> => {
  if (entry.withdrawn) return []
  const { fullNumber } = entry.letter.fields
  const numbered = fullNumber ? await ports.register.numbered(fullNumber.value) : []
  const others = [...numbered, ...(await ofTheDay(entry.letter, ports))]
  const once = new Map(others.map((other) => [other.letter.id, other]))
  return [...once.values()].filter(
    (other) => other.letter.id !== entry.letter.id && !isSettled(entry.letter, other.letter) && isAlike(entry, other),
  )
}

/** Of one number so many letters are compared in a list: another scan of a paper bears its day, or one misread. */
const MOST_COMPARED = 4

/** Those of a list's letters that may be the same paper as another one of their number: one question for all of them. */
export const mayBeSameByNumber = async (
  entries: readonly LetterEntry[],
  register: Pick<Register, 'numberedNear'>,
): Promise<Set<LetterId>> => {
  const asked = entries.filter(({ withdrawn, letter }) => !withdrawn && letter.fields.fullNumber)
  const numbers = asked.map(({ letter: { fields } }) => ({
    fullNumber: fields.fullNumber?.value ?? '',
    day: fields.issuedOn?.value,
  }))
  // Each is among the nearest to itself.
  const others = Map.groupBy(await register.numberedNear(numbers, MOST_COMPARED + 1), keyOf)
  const doubled = asked.filter((entry) =>
    others
      .get(keyOf(entry))
      ?.some(
        (other) =>
          other.letter.id !== entry.letter.id && !isSettled(entry.letter, other.letter) && isAlike(entry, other),
      ),
  )
  return new Set(doubled.map(({ letter }) => letter.id))
}

const keyOf = ({ letter: { fields } }: LetterEntry): string => numberKey(fields.fullNumber?.value ?? '')

const ofTheDay = async ({ fields }: Letter, { search }: Ports): Promise<LetterEntry[]> => {
  const { issuer, issuedOn, subject } = fields
  if (!issuer || !(issuedOn || subject)) return []
  const day = issuedOn && { from: issuedOn.value, to: issuedOn.value }
  const words = issuedOn
    ? ''
    : wordsIn(subject?.value ?? '')
        .slice(0, 8)
        .join(' ')
  const { hits } = await search.search({ words, limit: LOOKED_THROUGH, filters: { issuer: issuer.value, ...day } })
  return hits.map(({ entry }) => entry)
}

const isSettled = (a: Letter, b: Letter): boolean =>
  a.copyOf === b.id ||
  b.copyOf === a.id ||
  (a.copyOf !== undefined && a.copyOf === b.copyOf) ||
  a.same?.some(({ letter }) => letter === b.id) ||
  b.same?.some(({ letter }) => letter === a.id) ||
  false

/** What both papers say must agree; what one of them does not say is made up for by the text. */
const isAlike = (a: LetterEntry, b: LetterEntry): boolean => {
  const [left, right] = [a.letter.fields, b.letter.fields]
  const agree = (name: 'issuer' | 'symbol' | 'issuedOn' | 'number') => {
    const [one, other] = [left[name]?.value, right[name]?.value]
    return one === undefined || other === undefined ? undefined : sameWords(one, other)
  }
  if (agree('issuer') === false || agree('symbol') === false) return false
  const isSure = Math.min(left.number?.confidence ?? 0, right.number?.confidence ?? 0) >= 0.8
  const [number, day] = [agree('number'), agree('issuedOn')]
  if (number && day && agree('issuer')) return true
  if (number === false && isSure) return false
  return isNearlyEqual(a.text, b.text)
}

const sameWords = (a: string, b: string): boolean => wordsIn(fold(a)).join(' ') === wordsIn(fold(b)).join(' ')

/** Whether two texts have most of their pairs of neighbouring words in common. */
const isNearlyEqual = (a: string, b: string): boolean => {
  const [left, right] = [new Set(pairsIn(wordsIn(a))), new Set(pairsIn(wordsIn(b)))]
  if (Math.min(left.size, right.size) < FEWEST_PAIRS) return false
  const both = [...left].filter((pair) => right.has(pair)).length
  return both / (left.size + right.size - both) >= NEARLY_EQUAL
}

/** What a person says of two letters that may be one paper. */
export type Sameness = { other: LetterId; is: SaidSame['is']; by: string; revision: number }

/**
 * A person says that two letters are the same paper scanned twice, or are not. Of the same, the one that came later is a
 * copy of the other from here on: registers count it no more, both scans stay. Each gets a revision that says so; what
 * was said may be said otherwise later.
 *
 * @throws RevisionConflict when somebody changed the letter since it was looked at
 */
export const settleSame = async (
  id: LetterId,
  { other: otherId, is, by, revision }: Sameness,
  { register, search }: { register: Register; search: Pick<SearchIndex, 'index'> },
  now: Date,
): Promise<LetterEntry | undefined> => {
  const [one, other] = [await register.letter(id), await register.letter(otherId)]
  if (!one || !other || id === otherId || one.withdrawn || other.withdrawn) return undefined
  if (one.revision !== revision) throw new RevisionConflict(`Letter ${id} stands at revision ${one.revision}`)
  const [first, later] = cameBefore(one, other) ? [one, other] : [other, one]
  const original = first.letter.copyOf ?? first.letter.id
  const said = (about: LetterEntry): SaidSame => ({ letter: about.letter.id, is, by, at: now.toISOString() })
  const written = [
    withSaid(
      later,
      said(first),
      is === 'same' ? unless(later.letter.id, original) : unless(original, later.letter.copyOf),
    ),
    withSaid(first, said(later), unless(later.letter.id, first.letter.copyOf)),
  ].map((letter, i): LetterEntry => {
    const before = i === 0 ? later : first
    return { ...before, letter, revision: before.revision + 1, at: now.toISOString(), by }
  })
  for (const entry of written) {
    await register.putLetter(entry)
    await search.index(entry)
  }
  return written.find(({ letter }) => letter.id === id)
}

/** A letter of which another is a copy, unless it is this one. */
const unless = (id: LetterId, of: LetterId | undefined): LetterId | undefined => (of === id ? undefined : of)

const cameBefore = (a: LetterEntry, b: LetterEntry): boolean => {
  const [left, right] = [`${a.arrivedAt ?? a.at} ${a.letter.id}`, `${b.arrivedAt ?? b.at} ${b.letter.id}`]
  return left <= right
}

const withSaid = ({ letter }: LetterEntry, said: SaidSame, copyOf: LetterId | undefined): Letter => {
  const { copyOf: _, same = [], ...others } = letter
  return {
    ...others,
    same: [...same.filter((one) => one.letter !== said.letter), said],
    ...(copyOf && { copyOf }),
  }
}

/** Letters of which a person said that they are other scans of this one, or the one of which this is another scan. */
export const copiesOf = async ({ copyOf, same = [] }: Letter, register: Register): Promise<LetterEntry[]> => {
  const ids = same.filter(({ is }) => is === 'same').map(({ letter }) => letter)
  return register.letters([...new Set([...(copyOf ? [copyOf] : []), ...ids])])
}

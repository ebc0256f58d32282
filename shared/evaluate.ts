import { citationOutcomes, sameNumber } from './citation-outcomes.ts'
import type { ReadLetter, ReadLine } from './read-line.ts'
import { taskOutcomes } from './task-outcomes.ts'
import type { Truth, TruthLetter } from './truth.ts'
import { comparable, similarity } from './vietnamese/similarity.ts'

/**
 * What became of one value: `right`; `wrong` or `extra` (the paper has none); `missing`. A wrong value that nobody is
 * asked to check is the worst that can happen: `flagged` tells.
 */
export type Outcome = {
  scan: string
  pages: string
  field: string
  verdict: 'right' | 'wrong' | 'extra' | 'missing'
  flagged: boolean
  expected: string
  got: string
  /** How sure vanthu was of the field, of a list of its weakest item, of a task or cited document of that one; absent where it read nothing. */
  confidence?: number | undefined
  /** Which task or cited document of the letter it is about, by its place in the truth; those that only vanthu has come behind. */
  item?: number
}

type Value = string | null | undefined
type Same = (expected: string, got: string) => boolean

const exactly: Same = (expected, got) => expected.normalize('NFC') === got.normalize('NFC')
const alike =
  (least: number): Same =>
  (expected, got) =>
    similarity(expected, got) >= least
const NAME = alike(0.85)
const SUBJECT = alike(0.9)
/** The field, when two values are the same, and whose doubt (of one of them) asks a person to look at it. */
const SINGLE: [field: keyof ReadLetter & keyof TruthLetter, same: Same, flag: string, other?: string][] = [
  ['number', exactly, 'number'],
  ['symbol', sameNumber, 'symbol'],
  ['fullNumber', sameNumber, 'number', 'symbol'],
  ['issuedOn', exactly, 'issuedOn'],
  ['place', NAME, 'place'],
  ['issuer', NAME, 'issuer'],
  ['parentIssuer', NAME, 'parentIssuer'],
  ['type', NAME, 'type'],
  ['subject', SUBJECT, 'subject'],
  ['archive', NAME, 'archive'],
  ['urgency', NAME, 'urgency'],
  ['secrecy', NAME, 'secrecy'],
]

/**
 * One scan's letters as read against the truth beside it. Letters are paired by their first page; the field "letters"
 * tells whether the scan was divided rightly.
 */
export const evaluate = (truth: Truth, line: ReadLine): Outcome[] => [
  ...truth.letters.flatMap((expected) => {
    const got = line.letters.find(({ pages }) => firstPage(pages) === firstPage(expected.pages))
    return letterOutcomes(line.file, expected, got)
  }),
  ...line.letters
    .filter(({ pages }) => !truth.letters.some((letter) => firstPage(letter.pages) === firstPage(pages)))
    .map(({ pages, fullNumber }) => outcome(line.file, pages, 'letters', 'extra', false, '', fullNumber ?? '?')),
]

/** A scan that was set aside because of a mark of secrecy: right when the paper bears one, nothing else is measured. */
export const secretOutcomes = (scan: string, truth: Truth): Outcome[] => {
  const mark = truth.letters.find(({ secrecy }) => secrecy)?.secrecy ?? ''
  return [outcome(scan, truth.letters[0]?.pages ?? '1', 'secrecy', mark ? 'right' : 'extra', true, mark, mark || 'MẬT')]
}

const firstPage = (pages: string): number => Number.parseInt(pages, 10)

const outcome = (
  scan: string,
  pages: string,
  field: string,
  verdict: Outcome['verdict'],
  flagged: boolean,
  expected: string,
  got: string,
  confidence?: number,
): Outcome => ({ scan, pages, field, verdict, flagged, expected, got, ...(confidence !== undefined && { confidence }) })

const letterOutcomes = (scan: string, expected: TruthLetter, got: ReadLetter | undefined): Outcome[] => {
  const { pages } = expected
  const flags = new Set(got?.review.map(({ field }) => field))
  const judge = (field: string, want: Value, have: Value, same: Same, flag: string, other = flag) =>
    outcome(
      scan,
      pages,
      field,
      verdictOf(want, have, same),
      flags.has(flag) || flags.has(other),
      want ?? '',
      have ?? '',
      have ? got?.confidence[flag] : undefined,
    )
  const list = (field: string, want: string[] | null | undefined, have: string[], same: Same, flag: string) =>
    !want ? [] : pairs(want, have, same).map(([a, b]) => judge(field, a, b, same, flag))
  const separated = judge('letters', pages, got && pagesLike(pages, got), exactly, 'letters')
  if (!got) return [separated]
  return [
    separated,
    ...SINGLE.filter(([field]) => expected[field] !== undefined).map(([field, same, flag, other]) =>
      judge(field, single(expected[field]), single(got[field]), same, flag, other),
    ),
    ...(['authority', 'title', 'name'] as const).flatMap((part) =>
      expected.signer === undefined
        ? []
        : [judge(`signer.${part}`, expected.signer?.[part], got.signer?.[part], NAME, 'signer')],
    ),
    ...(['number', 'date', 'office'] as const).flatMap((part) =>
      isUnmeasured(expected.arrival, part)
        ? []
        : [
            judge(
              `arrival.${part}`,
              expected.arrival?.[part],
              got.arrival?.[part],
              part === 'office' ? NAME : exactly,
              'arrival',
            ),
          ],
    ),
    ...list('addressees', expected.addressees, got.addressees, NAME, 'addressees'),
    ...list('copies', expected.copies?.map(copyText), got.copies.map(copyText), NAME, 'copies'),
    ...citationOutcomes(scan, expected, got, NAME),
    ...taskOutcomes(scan, expected, got),
  ]
}

/** Some truths count a letter's annexes to its pages, others do not: a letter is told apart rightly either way. */
const pagesLike = (expected: string, { pages, annexes }: ReadLetter): string => {
  const whole = annexes && `${firstPage(pages)}-${annexes.split('-').at(-1)}`
  return whole === expected ? whole : pages
}

/** The truth says nothing of this part; null says that the paper has no stamp. */
const isUnmeasured = (arrival: TruthLetter['arrival'], part: 'number' | 'date' | 'office'): boolean =>
  arrival === undefined || (arrival !== null && arrival[part] === undefined)

const single = (value: unknown): Value => (typeof value === 'string' ? value : null)

const copyText = ({ name, purpose }: { name: string; purpose?: Value | undefined }): string =>
  purpose ? `${name} (${purpose})` : name

/** What became of one value, where `same` tells whether two are. */
export const verdictOf = (want: Value, have: Value, same: Same): Outcome['verdict'] => {
  if (!want) return have ? 'extra' : 'right'
  if (!have) return 'missing'
  return same(want, have) ? 'right' : 'wrong'
}

/** Each expected item with the likest of the read ones that is not taken yet; what stays alone on either side last. */
const pairs = (want: string[], have: string[], same: Same): [Value, Value][] => {
  const left = [...have]
  const likest = (item: string): string | undefined =>
    left
      .filter((other) => same(item, other))
      .sort((a, b) => similarity(item, b) - similarity(item, a) || comparable(a).length - comparable(b).length)[0]
  const paired = want.map((item): [Value, Value] => {
    const match = likest(item)
    if (match !== undefined) left.splice(left.indexOf(match), 1)
    return [item, match]
  })
  return [...paired, ...left.map((item): [Value, Value] => [undefined, item])]
}

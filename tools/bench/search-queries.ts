import type { Filters, SearchIndex } from '../../shared/ports.ts'
import type { LetterEntry } from '../../shared/register.ts'
import type { Reader } from '../../shared/restriction.ts'
import { withoutMarks } from '../../shared/vietnamese/fold.ts'
import { type Random, random } from '../fixtures/random.ts'
import { syntheticLetter } from './synthetic-letters.ts'
import { pickFrom } from './synthetic-words.ts'

type Typed = { kind: string; words: string; filters?: Filters; reader?: Reader }

/** Letters whose numbers, words and names are typed. */
const LETTERS = 8
const OFFICER: Reader = { seesAll: false, email: 'lan@so.vn', groups: ['phong-1'] }
const SLIPS: [meant: RegExp, typed: string][] = [
  [/Đ/u, 'D'],
  [/0/u, 'O'],
  [/1/u, 'l'],
  [/5/u, 'S'],
  [/-/u, ' '],
]

/** What people type: numbers in several forms, words of a subject or a text, names, frequent syllables, with filters. */
const typed = (letters: number, phrases: number): Typed[] => {
  const at = random(99)
  const some = Array.from({ length: LETTERS }, () => syntheticLetter(Math.floor(at() * letters), phrases))
  return some.flatMap((letter, i) => [...numbers(letter), ...words(letter, at), ...narrowed(letter, i, at)])
}

const numbers = ({ letter: { fields } }: LetterEntry): Typed[] => {
  const [number = '', symbol = ''] = [fields.number?.value, fields.symbol?.value]
  const full = `${number}/${symbol}`
  return [
    { kind: 'number', words: number },
    { kind: 'number and symbol', words: full },
    { kind: 'number and symbol', words: `${number} ${symbol.replace('-', ' ').toLowerCase()}` },
    { kind: 'symbol', words: symbol },
    { kind: 'slip', words: SLIPS.reduce((text, [meant, slip]) => text.replace(meant, slip), full) },
  ]
}

const words = ({ letter: { fields }, text }: LetterEntry, at: Random): Typed[] => {
  const subject = (fields.subject?.value ?? '').slice('V/v '.length)
  const all = text.split(/\s+/u)
  const from = 20 + Math.floor(at() * (all.length - 30))
  const wrong = subject.split(' ').with(1, 'xyz').join(' ')
  return [
    { kind: 'subject', words: subject },
    { kind: 'subject without marks', words: withoutMarks(subject) },
    { kind: 'subject, a syllable wrong', words: wrong },
    { kind: 'text', words: all.slice(from, from + 4).join(' ') },
    { kind: 'text', words: `thực hiện ${all.slice(from, from + 2).join(' ')}` },
    { kind: 'issuer', words: fields.issuer?.value ?? '' },
    { kind: 'signer', words: fields.signer?.value.name ?? '' },
    {
      kind: 'frequent syllables',
      words: pickFrom(['thực', 'công', 'ủy ban nhân dân', 'công văn', 'quy định', 'nhà'], at),
    },
  ]
}

const narrowed = ({ letter: { fields } }: LetterEntry, i: number, at: Random): Typed[] => {
  const year = { year: String(2015 + (i % 11)) }
  const issuer = { issuer: fields.issuer?.value }
  const frequent = pickFrom(['thực hiện', 'công tác', 'ủy ban', 'nhân dân', 'triển khai'], at)
  const subject = (fields.subject?.value ?? '').split(' ').slice(1, 3).join(' ')
  return [
    { kind: 'in a year', words: subject, filters: year },
    { kind: 'of an issuer', words: fields.signer?.value.name ?? '', filters: issuer },
    { kind: 'of an issuer', words: frequent, filters: issuer },
    { kind: 'with open tasks', words: frequent, filters: { tasks: '1' } },
    { kind: 'with open tasks', words: subject, filters: { tasks: '1', ...issuer } },
    { kind: 'due in a month', words: subject, filters: { due: `${2015 + (i % 11)}-0${1 + (i % 9)}` } },
    { kind: 'needs review', words: frequent, filters: { review: '1' } },
    { kind: 'needs review', words: subject, filters: { review: '1', ...year } },
    { kind: 'as an officer sees it', words: subject, reader: OFFICER },
    { kind: 'as an officer sees it', words: frequent, reader: OFFICER },
  ]
}

/** `ms` on the clock; `cpu` of this process alone, which says more on a machine that others use. */
export type Timed = Typed & { isWhole: boolean; ms: number; cpu: number }

/** Each of them typed letter by letter, as the list asks: 50 letters and how many there are. */
export const typeAll = async (
  index: Pick<SearchIndex, 'search'>,
  { letters, phrases }: { letters: number; phrases: number },
): Promise<Timed[]> => {
  const times: Timed[] = []
  for (const one of typed(letters, phrases)) {
    for (let end = 1; end <= one.words.length; end++) {
      const words = one.words.slice(0, end)
      const [start, cpu] = [performance.now(), process.cpuUsage()]
      await index.search({ words, limit: 50, ...(one.filters && { filters: one.filters }), reader: one.reader })
      const { user, system } = process.cpuUsage(cpu)
      const isWhole = end === one.words.length
      times.push({ ...one, words, isWhole, ms: performance.now() - start, cpu: (user + system) / 1000 })
    }
  }
  return times
}

/** @example percentiles([1, 2, 3]) → 'p50 2.00 · p95 3.00 · p99 3.00 · worst 3.00' */
export const percentiles = (times: number[]): string => {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? sorted.at(-1) ?? 0).toFixed(2)
  return `p50 ${at(0.5)} · p95 ${at(0.95)} · p99 ${at(0.99)} · worst ${at(1)}`
}

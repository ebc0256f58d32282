import { z } from 'zod'
import { type Copy, Day, type FieldName, type LetterFields, type Relation } from './letter.ts'
import { RELATIONS, relationTyped } from './relation-words.ts'
import type { InWords } from './words-for-people.ts'

/** What somebody typed cannot be such a field; the words say what to write instead. */
export class NotSuchAField extends Error {
  readonly words: InWords
  constructor(words: InWords) {
    super(words.en)
    this.name = 'NotSuchAField'
    this.words = words
  }
}

/** "2019-01-16" → "16/01/2019". */
export const dayWords = (day = ''): string => day.split('-').reverse().join('/')

/**
 * The day that somebody typed: 16/01/2019, 16-1-2019, 16.1.2019 or 2019-01-16; undefined for nothing.
 *
 * @throws NotSuchAField for what is no day of the calendar
 */
export const dayTyped = (typed: string): string | undefined => {
  if (typed === '') return undefined
  const [, d = '', m = '', y = ''] = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4})$/u.exec(typed) ?? []
  const day = Day.safeParse(y ? `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` : typed)
  if (day.success) return day.data
  throw new NotSuchAField({
    vi: `“${typed}” không phải là ngày: hãy viết ngày/tháng/năm, ví dụ 16/01/2019.`,
    en: `“${typed}” is no day: write day/month/year, for instance 16/01/2019.`,
  })
}

const parts = (...words: (string | undefined)[]): string => words.map((word = '') => word).join(' | ')
const copyWords = ({ name, purpose }: Copy): string => (purpose ? `${name} (${purpose})` : name)

/** One value as a clerk writes it: plain words, days as 16/01/2019, the parts of a whole divided by “ | ”. */
const WORDS: { [Name in FieldName]?: (fields: LetterFields) => string[] } = {
  issuedOn: ({ issuedOn }) => (issuedOn ? [dayWords(issuedOn.value)] : []),
  addressees: ({ addressees }) => addressees.map(({ value }) => value),
  copies: ({ copies }) => copies.map(({ value }) => copyWords(value)),
  tasks: ({ tasks }) =>
    tasks.map(({ value }) =>
      parts(value.no, value.text, value.assignees.join('; '), dayWords(value.deadline), value.deadlineText),
    ),
  citations: ({ citations }) =>
    citations.map(({ value: { type, fullNumber, issuedOn, issuer, relation } }) =>
      parts(type, fullNumber, dayWords(issuedOn), issuer, ...(relation ? [RELATIONS[relation].vi] : [])),
    ),
  signer: ({ signer }) => (signer ? [parts(signer.value.authority, signer.value.title, signer.value.name)] : []),
  arrival: ({ arrival }) =>
    arrival ? [parts(arrival.value.number, dayWords(arrival.value.date), arrival.value.office)] : [],
}

/** A field's values as words for an input, one value a line. @example wordsOf(fields, 'issuedOn') → ['16/01/2019'] */
export const wordsOf = (fields: LetterFields, name: FieldName): string[] => {
  const found = fields[name]
  const words = WORDS[name]
  if (words) return words(fields)
  return found && !Array.isArray(found) && typeof found.value === 'string' ? [found.value] : []
}

const Words = z.array(z.string().optional())
const split = (line: string, most: number): (string | undefined)[] => {
  const all = line.split('|').map((part) => part.trim())
  return Words.parse([...all.slice(0, most - 1), all.slice(most - 1).join(' ')].map((part) => part || undefined))
}

const relationOf = (typed: string): Relation => {
  const relation = relationTyped(typed)
  if (relation) return relation
  const all = Object.values(RELATIONS)
  throw new NotSuchAField({
    vi: `Không hiểu quan hệ “${typed}”: hãy viết một trong: ${all.map(({ vi }) => vi).join('; ')}.`,
    en: `“${typed}” is no relation: write one of: ${all.map(({ en }) => en).join('; ')}.`,
  })
}

/** The value that words stand for: what `wordsOf` wrote comes back as it was. */
const VALUES: { [Name in FieldName]?: (line: string) => unknown } = {
  issuedOn: dayTyped,
  copies: (line) => {
    const { name = line, purpose } = /^(?<name>.+?) \((?<purpose>[^()]*)\)$/u.exec(line)?.groups ?? {}
    return { name, purpose }
  },
  tasks: (line) => {
    if (!line.includes('|')) return { text: line, assignees: [] }
    const [no, text, assignees = '', deadline = '', deadlineText] = split(line, 5)
    const names = assignees.split(';').map((name) => name.trim())
    return { no, text, assignees: names.filter((name) => name !== ''), deadline: dayTyped(deadline), deadlineText }
  },
  citations: (line) => {
    if (!line.includes('|')) return { fullNumber: line }
    const [type, fullNumber, issuedOn = '', issuer, does] = split(line, 5)
    return { type, fullNumber, issuedOn: dayTyped(issuedOn), issuer, relation: does && relationOf(does) }
  },
  signer: (line) => {
    const [authority, title, name] = split(line.includes('|') ? line : ` | | ${line}`, 3)
    return { authority, title, name }
  },
  arrival: (line) => {
    const [number, date = '', office] = split(line, 3)
    return { number, date: dayTyped(date), office }
  },
}

/** @throws NotSuchAField for a day that is none */
export const valueTyped = (name: FieldName, line: string): unknown => VALUES[name]?.(line) ?? line

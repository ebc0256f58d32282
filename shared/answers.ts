import type { Citation, Letter } from './letter.ts'
import type { Register, SearchIndex } from './ports.ts'
import type { LetterEntry } from './register.ts'
import { isOpen, tasksOf } from './task-states.ts'
import { fold } from './vietnamese/fold.ts'
import { numberKey } from './vietnamese/search-terms.ts'

/** Letters of which more are not looked through: a number is cited by few that are not older. */
const LOOKED_THROUGH = 50
/** A letter answers one or two; a plan that cites forty documents answers none of them. */
const MOST_CITED = 12

/**
 * Whether a letter may be the answer to another: it cites its number (and its day, where it gives one), is not older,
 * and comes from somebody else. Only a person can say that it is the answer.
 */
export const mayAnswer = (answer: Letter, asked: Letter): boolean => {
  const [{ issuer: from, issuedOn: on }, { issuer, issuedOn }] = [answer.fields, asked.fields]
  const isOlder = on && issuedOn && on.value < issuedOn.value
  const isOwn = from && issuer && fold(from.value) === fold(issuer.value)
  return (
    answer.id !== asked.id && !isOlder && !isOwn && answer.fields.citations.some(({ value }) => cites(value, asked))
  )
}

const cites = ({ fullNumber, issuedOn }: Citation, { fields }: Letter): boolean =>
  fields.fullNumber !== undefined &&
  numberKey(fullNumber) === numberKey(fields.fullNumber.value) &&
  (!issuedOn || !fields.issuedOn || issuedOn === fields.issuedOn.value)

/** Letters that may answer this one: those that say so (“Trả lời Công văn số …”) first, then the newest first. */
export const answersTo = async (asked: Letter, search: Pick<SearchIndex, 'search'>): Promise<LetterEntry[]> => {
  const number = asked.fields.fullNumber?.value
  if (!number) return []
  const { hits } = await search.search({ words: number, limit: LOOKED_THROUGH })
  const entries = hits.map(({ entry }) => entry).filter(({ letter }) => mayAnswer(letter, asked))
  const day = ({ letter }: LetterEntry) => letter.fields.issuedOn?.value ?? ''
  const saysSo = ({ letter }: LetterEntry) =>
    letter.fields.citations.some(({ value }) => value.relation === 'answers' && cites(value, asked)) ? 0 : 1
  return entries.toSorted((a, b) => saysSo(a) - saysSo(b) || day(b).localeCompare(day(a)))
}

/** Letters with open tasks that this one may answer: when it has just arrived, somebody may close them. */
export const askedBefore = async (answer: Letter, register: Pick<Register, 'numbered'>): Promise<LetterEntry[]> => {
  const numbers = [...new Set(answer.fields.citations.map(({ value }) => value.fullNumber))]
  if (numbers.length > MOST_CITED) return []
  const cited = (await Promise.all(numbers.map((number) => register.numbered(number)))).flat()
  const asked = new Map(cited.map((entry) => [entry.letter.id, entry]))
  return [...asked.values()].filter(({ letter }) => mayAnswer(answer, letter) && tasksOf(letter).some(isOpen))
}

import type { FieldName, ItemisedField, Letter } from '../letter.ts'
import type { InWords, Language } from '../words-for-people.ts'
import { citationInputs } from './citation-inputs.ts'
import { FIELDS } from './labels.ts'
import type { Html } from './layout.ts'
import { taskInputs } from './task-inputs.ts'
import { CITED } from './words-of-citations.ts'
import { TASKS } from './words-of-tasks.ts'

type Refused = { words?: string[] } | undefined

/** What is said and asked of one item of a list that is looked at one by one. */
type OfItem = {
  /** By which the paper knows it: a task by its number there, a cited document by its own. */
  called(letter: Letter, item: number): InWords
  inputs(letter: Letter, item: number, refused: Refused, lang: Language): Html
  /** Whether an input has several lines, so that Enter alone does not accept. */
  hasLines: boolean
  isNone: InWords
  oneByOne: InWords
}

export const ITEMS: Record<ItemisedField, OfItem> = {
  tasks: {
    called: ({ fields }, item) => withName(TASKS.task, fields.tasks[item]?.value.no ?? `${item + 1}`),
    inputs: ({ fields }, item, refused, lang) => taskInputs(fields.tasks[item]?.value, refused, lang),
    hasLines: true,
    isNone: TASKS.isNone,
    oneByOne: TASKS.oneByOne,
  },
  citations: {
    called: ({ fields }, item) => withName(CITED.one, fields.citations[item]?.value.fullNumber ?? `${item + 1}`),
    inputs: ({ fields }, item, refused, lang) => citationInputs(fields.citations[item]?.value, refused, lang),
    hasLines: false,
    isNone: CITED.isNone,
    oneByOne: CITED.oneByOne,
  },
}

const withName = ({ vi, en }: InWords, name: string): InWords => ({ vi: `${vi} ${name}`, en: `${en} ${name}` })

export const isItemised = (field: FieldName): field is ItemisedField => Object.hasOwn(ITEMS, field)

/** What is asked about: a field, or one item of it. */
export const nameOf = (letter: Letter, field: FieldName, item: number | undefined): InWords =>
  item === undefined || !isItemised(field) ? FIELDS[field] : ITEMS[field].called(letter, item)

/** The parts of an item's form as one line, as `wordsOf` writes it; none where a person says that it is none. */
export const itemWords = (form: Record<string, unknown>): string[] => {
  if (form.do === 'absent') return []
  const typed = [form.words ?? []].flat().map((part) => (typeof part === 'string' ? part : ''))
  return [typed.map(inOneLine).join(' | ')]
}

/** Names stand one a line, and nothing else has lines of its own; what was broken for its length goes on. */
const inOneLine = (part: string, at: number): string =>
  part
    .split(/\r?\n/u)
    .map((line) => line.replaceAll('|', ' ').trim())
    .filter((line) => line !== '')
    .join(at === NAMES ? '; ' : ' ')
/** Of a task's parts the third holds names; of a cited document's it is a day, which has no lines. */
const NAMES = 2

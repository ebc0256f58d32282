import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Truth } from '../../shared/truth.ts'

/** A letter by the boxes of its form, and what a careful person reads in it. */
export type PrintedLetter = {
  name: string
  part: (name: string) => string[]
  /** Where the columns of a table begin, and its rows. */
  table: { columns: number[]; rows: string[][] } | undefined
  truth: Truth
}

const FOLDER = new URL('.', import.meta.url).pathname

/** The letters of a folder, one a file; the tests' own unless another is named. */
export const printedLetters = (folder = FOLDER): PrintedLetter[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => parsed(basename(file, '.txt'), readFileSync(join(folder, file), 'utf8')))

const parsed = (name: string, text: string): PrintedLetter => {
  const parts = new Map(
    text
      .trim()
      .split(/\n*^(?=\[)/mu)
      .map((part) => {
        const [head = '', ...lines] = part.split('\n')
        return [head.slice(1, -1), lines.filter((line) => line !== '')] as const
      }),
  )
  const [heading = '', rows = []] = [...parts].find(([head]) => head.startsWith('table ')) ?? []
  return {
    name,
    part: (wanted) => parts.get(wanted) ?? [],
    table: rows.length > 0 ? { columns: numbersIn(heading), rows: rows.map((row) => row.split(' | ')) } : undefined,
    truth: Truth.parse({ scan: name, letters: [{ pages: '1', ...truthOf(parts.get('truth') ?? []) }] }),
  }
}

const numbersIn = (heading: string): number[] => heading.split(' ').slice(1).map(Number)

const LISTS = ['addressees', 'copies', 'citations']

/** “field: value” a line; lists line by line; “-” where the paper has none, “none” for an empty list. */
const truthOf = (lines: string[]): Record<string, unknown> => {
  const pairs = lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)] as const)
  const has = (field: string) => pairs.some(([name]) => name === field)
  const all = (field: string) => pairs.flatMap(([name, value]) => (name === field && value !== 'none' ? [value] : []))
  const single = pairs.filter(([field]) => !LISTS.includes(field) && !/^(?:tasks?|signer)$/u.test(field))
  const lists = LISTS.filter(has).map((field) => [field, field === 'citations' ? all(field).map(cited) : all(field)])
  return {
    ...Object.fromEntries(single.map(([field, value]) => [field, orNull(value)])),
    ...Object.fromEntries(lists),
    ...((has('task') || has('tasks')) && { tasks: all('task').map(taskOf) }),
    ...all('signer').map(signerOf)[0],
  }
}

const cited = (fullNumber: string) => ({ fullNumber })

const taskOf = (line: string) => {
  const [text = '', assignees = '', deadline = '-'] = line.split(' | ')
  return { text, assignees: assignees.split('; '), deadline: orNull(deadline) }
}

const signerOf = (line: string) => {
  const [authority = '-', title = '-', name = '-'] = line.split(' | ')
  return { signer: { authority: orNull(authority), title: orNull(title), name: orNull(name) } }
}

const orNull = (value: string): string | null => (value === '-' ? null : value)

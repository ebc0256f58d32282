import type { Piece } from '../decree-30/pieces.ts'
import type { Task } from '../letter.ts'
import { fold, withoutMarks } from '../vietnamese/fold.ts'
import { type Deadline, deadlineIn, type LetterDays } from './deadlines.ts'
import { gist } from './gist.ts'
import type { Cell } from './table-columns.ts'
import type { Column } from './table-heads.ts'
import { WHO } from './who.ts'

export type TableTask = { task: Task; pieces: Piece[]; printed: string }

const BEFORE_NAME = new RegExp(`(?:^|\\s)[-–•+] ?(?=${WHO})`, 'gu')
/** The parts of a text between matches that are found without its marks. */
const partsAt = (text: string, pattern: RegExp): string[] => {
  const cuts = [...withoutMarks(text).matchAll(pattern)].map(({ index }) => index)
  return [0, ...cuts].map((from, i) => text.slice(from, cuts[i] ?? text.length))
}

/** What the cells between two rows' tops say: the deed, who leads and who helps, until when. */
export const rowTask = (cells: Cell[], from: number, to: number, days: LetterDays = {}): TableTask[] => {
  const inRow = cells.filter(({ piece }) => centreOf(piece) > from && centreOf(piece) < to)
  const textOf = (column: Column) =>
    inRow
      .filter((cell) => cell.column === column)
      .map(({ piece }) => piece.text)
      .join(' ')
      .trim()
  const text = textOf('deed')
    .replace(/^[\d\s|_.-]+/u, '')
    .replace(/[\s.;]+$/u, '')
  const due = dueIn(textOf('due'), days)
  const assignees = [...namesIn(textOf('leads')), ...namesIn(textOf('helps')).map((name) => `${name} (phối hợp)`)]
  if (text.length < 10 || assignees.length === 0) return []
  const words = textOf('due')
  const task: Task = {
    text: gist(text),
    assignees,
    ...(due?.day && { deadline: due.day }),
    ...(words && { deadlineText: words }),
    ...(due?.latest && { latest: due.latest }),
  }
  return [{ task, pieces: inRow.map(({ piece }) => piece), printed: text }]
}

const centreOf = ({ box }: Piece): number => box.top + box.height / 2

/** In a column of days a day alone is a deadline, of two the later: “15/9/2025”, “29/6/2026 - 09/7/2026”, “Tháng 10/2025”. */
const dueIn = (words: string, days: LetterDays): Deadline | undefined => {
  const named = deadlineIn(words, days)
  if (named?.latest) return named
  const last = words.split(/ ?[-–] ?|(?:đến|tới) (?:ngày )?/u).at(-1) ?? ''
  return deadlineIn(`trong ${last}`, days) ?? named
}

/** Names stand under dashes or between semicolons; inside a name a dash stands, too: “Phòng Văn hóa - Xã hội”. */
const namesIn = (cell: string): string[] =>
  cell
    .split(/; ?/u)
    .flatMap((part) => partsAt(part, BEFORE_NAME))
    .map((name) => name.replace(/^[\s|_–•+-]+|[\s.;,|_]+$/gu, ''))
    .filter((name) => fold(name).replace(/[^a-z]/gu, '').length > 3)

import type { Piece } from '../decree-30/pieces.ts'
import type { Task } from '../letter.ts'
import { fold, withoutMarks } from '../vietnamese/fold.ts'
import type { InWords } from '../words-for-people.ts'
import { type Deadline, deadlineIn, type LetterDays } from './deadlines.ts'
import { DEED } from './deed-verbs.ts'
import { gist, gistOfSeveral } from './gist.ts'
import type { Cell } from './table-columns.ts'
import type { Row } from './table-cuts.ts'
import { isHeadRow } from './table-heads.ts'
import { WHO } from './who.ts'

/** `odd`: what reads oddly in the row, besides what is odd in any task. */
export type TableTask = { task: Task; pieces: Piece[]; printed: string; odd?: InWords[] }

const BEFORE_NAME = new RegExp(`(?:^|\\s)[-–•+] ?(?=${WHO})`, 'gu')
/** The parts of a text between matches that are found without its marks. */
const partsAt = (text: string, pattern: RegExp): string[] => {
  const cuts = [...withoutMarks(text).matchAll(pattern)].map(({ index }) => index)
  return [0, ...cuts].map((from, i) => text.slice(from, cuts[i] ?? text.length))
}

/** What the cells of one row say, as printed. */
type Printed = { counter: string; deed: string; leads: string; helps: string; due: string; pieces: Piece[] }

const printedIn = (cells: Cell[], { from, to }: Row): Printed => {
  const inRow = cells.filter(({ piece }) => centreOf(piece) > from && centreOf(piece) < to)
  const textOf = (column: Cell['column']) =>
    inRow
      .filter((cell) => cell.column === column)
      .map(({ piece }) => piece.text)
      .join(' ')
      .trim()
  const deed = textOf('deed')
    .replace(/^[\d\s|_.-]+/u, '')
    .replace(/[\s.;]+$/u, '')
  const columns = { counter: textOf('counter'), leads: textOf('leads'), helps: textOf('helps'), due: textOf('due') }
  return { ...columns, deed, pieces: inRow.map(({ piece }) => piece) }
}

/**
 * The tasks of a table's rows. A row that heads others (“I. Công tác tuyên truyền”, “1” before “1.1”) and heads that a
 * page repeats are none. Where a cell of those who lead is empty, it is one with that of a row beside it, or was not
 * read: the row beside it says who, and a person looks.
 */
export const rowTasks = (cells: Cell[], rows: Row[], days: LetterDays = {}): TableTask[] => {
  const printed = rows.map((row) => printedIn(cells, row)).filter(({ deed, leads }) => !isHeadRow(deed, leads))
  return printed.flatMap((row, i) => {
    if (row.deed.length < SHORTEST_DEED) return []
    if (namesIn(row.leads).length > 0) return [taskOf(row, row.leads, days)]
    if (isHeading(row, printed[i + 1])) return []
    const isWith = ({ leads }: Printed) => namesIn(leads).length > 0
    const beside = printed.slice(0, i).findLast(isWith) ?? printed.slice(i + 1).find(isWith)
    return beside ? [{ ...taskOf(row, beside.leads, days), odd: [MERGED] }] : []
  })
}

const SHORTEST_DEED = 10
const BEGINS_WITH_DEED = new RegExp(`^\\P{L}*${DEED}`, 'u')
const MERGED: InWords = {
  vi: 'Đơn vị thực hiện: ô trống hoặc gộp, lấy theo hàng bên cạnh',
  en: 'Assigned to: the cell is empty or merged; taken from the row beside it',
}

/** Nobody, no day, and no deed; or the rows under it bear its number: “1”, “1.1”. */
const isHeading = ({ counter, deed, due }: Printed, next: Printed | undefined): boolean =>
  /^\P{L}*[IVX]+\P{L}*$/u.test(counter) ||
  (next !== undefined && counter !== '' && bare(next.counter).startsWith(`${bare(counter)}.`)) ||
  deed === deed.toUpperCase() ||
  (due === '' && !BEGINS_WITH_DEED.test(fold(deed)))
const bare = (counter: string): string => counter.replace(/^[^\d]+|[^\d]+$/gu, '')

const taskOf = ({ deed, helps, due: words, pieces }: Printed, leads: string, days: LetterDays): TableTask => {
  const due = dueIn(words, days)
  const task: Task = {
    text: gistOf(deed),
    assignees: [...namesIn(leads), ...namesIn(helps).map((name) => `${name} (phối hợp)`)],
    ...(due?.day && { deadline: due.day }),
    ...(words && { deadlineText: words }),
    ...(due?.latest && { latest: due.latest }),
  }
  return { task, pieces, printed: deed }
}

/** A cell may hold several deeds, each behind a dash. */
const gistOf = (deed: string): string => {
  const deeds = deed.split(/(?:^|[.;:]? )[-–•+] ?(?=\p{Lu})/u).filter((one) => one !== '')
  return deeds.length > 1 ? gistOfSeveral(deeds) : gist(deed)
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

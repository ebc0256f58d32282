import type { BookForm, Column } from './book-forms.ts'
import { type BookKind, cellsIn, formOn } from './book-forms.ts'
import { type BookLine, numbersOf, type Span, shownCells } from './book-line.ts'
import { calledIn, SOURCES } from './book-lines.ts'
import { CHANGES, changedCells, type LateChange } from './changes-since-closing.ts'
import type { ClosedMonth } from './closed-month.ts'
import { dayWords } from './field-words.ts'
import { NOT_BORNE, type NumberNotBorne, nowWords } from './numbers-not-borne.ts'
import { namesOf } from './own-office.ts'
import { dayThere } from './register.ts'

/** A ruled table of a register, with its own heading where it is not the register itself. */
export type RuledTable = { heading?: string; columns: Column[]; rows: string[][] }

/** A register as it is printed: what its first page says from top to bottom, which months are closed, its tables. */
export type BookSheet = {
  office?: string | undefined
  title: string
  below: string[]
  closed: string[]
  tables: RuledTable[]
}

/** What a register holds. */
export type BookContent = {
  kind: BookKind
  span: Span
  lines: BookLine[]
  closed: ClosedMonth[]
  changes?: LateChange[]
  /** Of the incoming register, where the office gives numbers out. */
  notBorne?: NumberNotBorne[]
}

/** A register in the form of the law that was in force on its last day; later changes follow in a table of their own. */
export const bookSheet = (
  { kind, span, lines, closed, changes = [], notBorne = [] }: BookContent,
  office: string | undefined,
): BookSheet => {
  const form = formOn(kind, span.to)
  const rows = lines.map((line) => cellsIn(form, shownCells(line)))
  const register = { columns: form.columns, rows }
  return {
    office: namesOf(office)[0],
    title: form.title.toLocaleUpperCase('vi'),
    below: firstPage(span, numbersOf(lines, SOURCES[kind].numbered)),
    closed: closed.map(closedWords),
    tables: [
      register,
      ...(changes.length > 0 ? [changesTable(changes, form, kind)] : []),
      ...(notBorne.length > 0 ? [notBorneTable(notBorne)] : []),
    ],
  }
}

const firstPage = ({ from, to }: Span, numbers: { from: number; to: number } | undefined): string[] => [
  `Năm: ${[...new Set([from.slice(0, 4), to.slice(0, 4)])].join('–')}`,
  from === to ? `Ngày ${dayWords(from)}` : `Từ ngày ${dayWords(from)} đến ngày ${dayWords(to)}`,
  `Từ số ${numbers?.from ?? '……'} đến số ${numbers?.to ?? '……'}`,
]

const closedWords = ({ month, closedBy, closedAt }: ClosedMonth): string =>
  `Khóa sổ tháng ${dayWords(month)} ngày ${dayWords(dayThere(closedAt))}, người khóa: ${closedBy}`

const changesTable = (changes: LateChange[], form: BookForm, kind: BookKind): RuledTable => ({
  heading: 'Thay đổi sau khi khóa sổ',
  columns: [
    { head: 'Thay đổi', width: 16 },
    { head: 'Văn bản', width: 20 },
    { head: 'Khi khóa sổ', width: 50 },
    { head: 'Hiện nay', width: 50 },
    { head: 'Người ghi, ngày', width: 20 },
  ],
  rows: changes.map((change) => [
    CHANGES[change.what].vi,
    calledIn(kind, change.after ?? change.before),
    ...(['was', 'is'] as const).map((side) => sideOf(change, side, form)),
    [change.by === 'vanthu' ? 'chương trình' : change.by, change.at && dayWords(dayThere(change.at))]
      .filter((words) => words)
      .join(', '),
  ]),
})

const notBorneTable = (notBorne: NumberNotBorne[]): RuledTable => ({
  heading: NOT_BORNE.vi,
  columns: [
    { head: 'Số đến', width: 10 },
    { head: 'Ngày cấp', width: 14 },
    { head: 'Văn bản', width: 40 },
    { head: 'Hiện nay', width: 40 },
    { head: 'Người ghi, ngày', width: 30 },
  ],
  rows: notBorne.map((one) => [
    String(one.number),
    dayWords(one.day),
    one.called,
    nowWords(one).vi,
    [one.changedBy === 'vanthu' ? 'chương trình' : one.changedBy, one.changedAt && dayWords(dayThere(one.changedAt))]
      .filter((words) => words)
      .join(', '),
  ]),
})

/** One side of a change, a line for each column that differs. */
const sideOf = (change: LateChange, side: 'was' | 'is', { columns, picks }: BookForm): string =>
  changedCells(change)
    .map((cell) => ({ head: columns[picks.indexOf(cell.column)]?.head, words: cell[side] }))
    .filter(({ head, words }) => head && words)
    .map(({ head, words }) => `${head}: ${words}`)
    .join('\n')

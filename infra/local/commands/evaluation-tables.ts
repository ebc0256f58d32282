import type { Outcome } from '../../../shared/evaluate.ts'
import { BINS, type Reliability, reliability } from '../../../shared/reliability.ts'
import { type Tally, tally } from '../../../shared/tally.ts'

/** What `vanthu evaluate` prints: by field, by kind of scan, and how reliable confidence is. */
export const tables = (outcomes: (Outcome & { kind: string })[], secondsPerPage: number): string =>
  [byField(tally(outcomes), secondsPerPage), byKind(outcomes), byConfidence(reliability(outcomes)), ''].join('\n\n')

type Columns<Row> = [title: string, width: number, value: (row: Row) => string][]

/** The first column to the left, numbers to the right. */
const printed = <Row>(columns: Columns<Row>, rows: Row[]): string => {
  const line = (cells: string[]) =>
    cells.map((cell, i) => (i === 0 ? cell.padEnd(columns[0]?.[1] ?? 0) : cell.padStart(columns[i]?.[1] ?? 0))).join('')
  return [
    line(columns.map(([title]) => title)),
    ...rows.map((row) => line(columns.map(([, , value]) => value(row)))),
  ].join('\n')
}

const FIELD: Columns<Tally> = [
  ['field', 16, ({ field }) => field],
  ['truth', 6, ({ truth }) => `${truth}`],
  ['right', 6, ({ right }) => `${right}`],
  ['wrong, flagged', 15, ({ wrongFlagged }) => `${wrongFlagged}`],
  ['SILENT', 7, ({ silent }) => `${silent}`],
  ['missing', 8, ({ missing }) => `${missing}`],
  ['precision', 10, ({ precision }) => precision.toFixed(3)],
  ['recall', 7, ({ recall }) => recall.toFixed(3)],
]

const sum = <Row>(rows: Row[], value: (row: Row) => number): number => rows.reduce((all, row) => all + value(row), 0)
const percent = (part: number, all: number): string => (all === 0 ? '–' : `${((100 * part) / all).toFixed(1)} %`)

const byField = (rows: Tally[], secondsPerPage: number): string => {
  const silent = sum(rows, (row) => row.silent)
  const unflagged = sum(rows, (row) => row.right + row.silent)
  return `${printed(FIELD, rows)}\nsilent errors: ${silent} of ${unflagged} values (${percent(silent, unflagged)}) · ${secondsPerPage.toFixed(2)} s a page`
}

type Kind = { kind: string; scans: number; rows: Tally[] }
const KIND: Columns<Kind> = [
  ['kind of scan', 16, ({ kind }) => kind],
  ['scans', 6, ({ scans }) => `${scans}`],
  ['truth', 7, ({ rows }) => `${sum(rows, ({ truth }) => truth)}`],
  ['right', 7, ({ rows }) => `${sum(rows, ({ right }) => right)}`],
  [
    'recall',
    9,
    ({ rows }) =>
      percent(
        sum(rows, ({ right }) => right),
        sum(rows, ({ truth }) => truth),
      ),
  ],
  ['wrong, flagged', 16, ({ rows }) => `${sum(rows, ({ wrongFlagged }) => wrongFlagged)}`],
  ['SILENT', 8, ({ rows }) => `${sum(rows, ({ silent }) => silent)}`],
]

const byKind = (outcomes: (Outcome & { kind: string })[]): string =>
  printed(
    KIND,
    [...Map.groupBy(outcomes, ({ kind }) => kind)].map(([kind, of]) => ({
      kind,
      scans: new Set(of.map(({ scan }) => scan)).size,
      rows: tally(of),
    })),
  )

const CONFIDENCE: Columns<Reliability> = [
  ['confidence from', 16, ({ field }) => field],
  ...BINS.map((from, i): Columns<Reliability>[number] => [
    from.toFixed(2),
    8,
    ({ bins }) => (bins[i]?.all ? `${bins[i].right}/${bins[i].all}` : '·'),
  ]),
  ['not flagged', 14, ({ unflaggedRight, unflagged }) => `${unflaggedRight}/${unflagged}`],
]

/** Right of all in each bin of confidence, each field of each letter once; last, of those that nobody is asked to check. */
const byConfidence = (rows: Reliability[]): string => {
  const [right, all] = [sum(rows, (row) => row.unflaggedRight), sum(rows, (row) => row.unflagged)]
  return `${printed(CONFIDENCE, rows)}\nnot flagged and right: ${right} of ${all} fields (${percent(right, all)})`
}

import type { Outcome } from '../../../shared/evaluate.ts'
import type { Letter } from '../../../shared/letter.ts'
import { type Tally, tally } from '../../../shared/tally.ts'

const FIELDS = ['number', 'issuedOn'] as const

/** What became of the number and the date of each letter, told apart by whether they were written by pen or typed. */
export const byHand = (outcomes: Outcome[], letters: Letter[]): Outcome[] =>
  outcomes.flatMap((one) => {
    const name = FIELDS.find((field) => field === one.field)
    if (!name) return []
    const letter = letters.find(({ pages }) => pages.first === Number.parseInt(one.pages, 10))
    const source = letter?.fields[name]?.source
    return [
      { ...one, field: `${name}, ${source === undefined ? 'not read' : source === 'second-look' ? 'pen' : 'typed'}` },
    ]
  })

const cells = ({ field, truth, right, wrongFlagged, silent, missing }: Tally): string =>
  [field.padEnd(20), ...[truth, right, wrongFlagged, silent, missing].map((n) => `${n}`.padStart(9))].join('')

/** Right, wrong and accepted, by pen and typed, in the order of their names. */
export const penTable = (outcomes: Outcome[]): string => {
  const rows = tally(outcomes).sort((a, b) => a.field.localeCompare(b.field))
  const heads = ['truth', 'right', 'flagged', 'SILENT', 'missing'].map((head) => head.padStart(9)).join('')
  return `${['pen or print'.padEnd(20) + heads, ...rows.map(cells)].join('\n')}\n`
}

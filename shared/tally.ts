import type { Outcome } from './evaluate.ts'

/** One line of the table: how often a field was right, wrong with and without a flag, missing, read where there is none. */
export type Tally = {
  field: string
  truth: number
  right: number
  wrongFlagged: number
  silent: number
  missing: number
  extra: number
  precision: number
  recall: number
}

/**
 * The outcomes by field, in the order in which the fields first appear. Where neither paper nor program has a value
 * nothing is counted. `silent` counts what is wrong or made up without a flag.
 */
export const tally = (outcomes: Outcome[]): Tally[] =>
  [...Map.groupBy(outcomes, ({ field }) => field)].map(([field, all]) => {
    const counted = all.filter(({ expected, got }) => expected !== '' || got !== '')
    const count = (test: (one: Outcome) => boolean) => counted.filter(test).length
    const right = count(({ verdict }) => verdict === 'right')
    const truth = count(({ expected }) => expected !== '')
    const read = count(({ got }) => got !== '')
    return {
      field,
      truth,
      right,
      wrongFlagged: count(({ verdict, flagged }) => flagged && (verdict === 'wrong' || verdict === 'extra')),
      silent: count(({ verdict, flagged }) => !flagged && (verdict === 'wrong' || verdict === 'extra')),
      missing: count(({ verdict }) => verdict === 'missing'),
      extra: count(({ verdict }) => verdict === 'extra'),
      precision: read === 0 ? 1 : right / read,
      recall: truth === 0 ? 1 : right / truth,
    }
  })

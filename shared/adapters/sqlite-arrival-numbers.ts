import type { DatabaseSync } from 'node:sqlite'
import { GivenNumber } from '../arrival-series.ts'
import type { ArrivalNumbers } from '../ports.ts'
import { inTransaction } from './sqlite-index-rows.ts'

/** Arrival numbers in SQLite: one at a time, whichever process asks. */
export const sqliteArrivalNumbers = (db: DatabaseSync): ArrivalNumbers => {
  const numbers = (which: string, ...values: (string | number)[]): GivenNumber[] =>
    db
      .prepare(`SELECT year, number, letter, given FROM arrival_number WHERE ${which}`)
      .all(...values)
      .map(({ given, ...number }) => GivenNumber.parse({ ...number, ...JSON.parse(String(given)) }))
  return {
    give: async ({ letter, year, first, at, by }) => {
      inTransaction(db, () =>
        db
          .prepare(
            `INSERT INTO arrival_number (year, number, letter, given)
             SELECT ?1, coalesce(MAX(number) + 1, ?2), ?3, ?4 FROM arrival_number WHERE year = ?1
             ON CONFLICT (letter) DO NOTHING`,
          )
          .run(year, first, letter, JSON.stringify({ at, by })),
      )
      const [given] = numbers('letter = ?', letter)
      if (!given) throw new Error(`No number was given to letter ${letter}`)
      return given
    },
    // The primary key is read from its end: a year of many numbers costs no more than its last ones.
    given: async (year, last = -1) =>
      numbers('year = ? ORDER BY number DESC LIMIT CAST(? AS INTEGER)', year, last).reverse(),
  }
}

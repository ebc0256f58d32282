import type { DatabaseSync } from 'node:sqlite'
import { inTransaction } from '../../shared/adapters/sqlite-index-rows.ts'
import { arrivedOn } from '../../shared/register.ts'
import { numberKey } from '../../shared/vietnamese/search-terms.ts'
import { syntheticLetter } from './synthetic-letters.ts'

const AT_ONCE = 10_000

/**
 * Fills a file's table with the first so many synthetic letters, as `sqliteRegister` writes them, but without the texts:
 * what is searched is in the index. What is there already stays.
 */
export const makeRegister = (db: DatabaseSync, { letters }: { letters: number }): void => {
  const put = db.prepare(
    `INSERT INTO letter (id, revision, issued_on, arrived_on, number_key, needs_review, entry) VALUES (?, 1, ?, ?, ?, ?, ?)`,
  )
  const done = Number(db.prepare('SELECT COUNT(*) AS n FROM letter').get()?.n)
  for (let from = done; from < letters; from += AT_ONCE)
    inTransaction(db, () => {
      for (let n = from; n < Math.min(letters, from + AT_ONCE); n++) {
        const entry = syntheticLetter(n, 0)
        const { fields, id, review } = entry.letter
        const key = fields.fullNumber ? numberKey(fields.fullNumber.value) : null
        const day = fields.issuedOn?.value ?? null
        put.run(id, day, arrivedOn(entry), key, review.length > 0 ? 1 : 0, JSON.stringify(entry))
      }
    })
}

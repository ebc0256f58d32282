import type { DatabaseSync } from 'node:sqlite'
import type { ChangeFeed } from '../replica-ports.ts'

const AT_ONCE = 500

/** Newest revisions of the letters in a SQLite register, in the order of the moments that they bear. */
export const sqliteChangeFeed = (db: DatabaseSync): ChangeFeed => ({
  async *changes(since = '') {
    const rows = db
      .prepare(
        `SELECT id, revision, json_extract(entry, '$.at') AS at FROM letter
         WHERE newest = 1 AND json_extract(entry, '$.at') >= ? ORDER BY at, id`,
      )
      .all(since)
      .map(({ id, revision, at }) => ({ id: String(id), revision: Number(revision), at: String(at) }))
    for (let first = 0; first < rows.length; first += AT_ONCE) yield rows.slice(first, first + AT_ONCE)
  },
})

import type { DatabaseSync } from 'node:sqlite'
import { type Register, RevisionConflict } from '../ports.ts'
import { arrivedOn, LetterEntry, ScanEntry } from '../register.ts'
import { numberKey } from '../vietnamese/search-terms.ts'
import { nearestNumbered } from './nearest-numbered.ts'

/** The table of scans and letters in SQLite; every revision of a letter is a row of its own. */
export const sqliteRegister = (db: DatabaseSync): Register => {
  const letters = (sql: string, ...values: (string | number)[]): LetterEntry[] =>
    db
      .prepare(sql)
      .all(...values)
      .map(({ entry }) => LetterEntry.parse(JSON.parse(String(entry))))
  const scans = (sql: string, ...values: string[]): ScanEntry[] =>
    db
      .prepare(sql)
      .all(...values)
      .map(({ entry }) => ScanEntry.parse(JSON.parse(String(entry))))
  const newest = (id: string) => letters('SELECT entry FROM letter WHERE id = ? AND newest = 1', id)[0]
  return {
    putScan: async (entry, was) => {
      const known = db.prepare('SELECT entry FROM scan WHERE id = ?').get(entry.id)?.entry
      const current = known === undefined ? null : ScanEntry.parse(JSON.parse(String(known)))
      if (was !== undefined && JSON.stringify(current) !== JSON.stringify(was && ScanEntry.parse(was)))
        throw new RevisionConflict(`The entry of scan ${entry.id} has changed meanwhile`)
      // Another process may have written since the line above: only what was seen is replaced.
      const { changes } = db
        .prepare(
          `INSERT INTO scan (id, arrived_at, entry) VALUES (?, ?, ?)
           ON CONFLICT DO UPDATE SET arrived_at = excluded.arrived_at, entry = excluded.entry WHERE entry = ?`,
        )
        .run(entry.id, entry.arrivedAt, JSON.stringify(entry), known ?? '')
      if (changes === 0) throw new RevisionConflict(`The entry of scan ${entry.id} has changed meanwhile`)
    },
    scan: async (id) => scans('SELECT entry FROM scan WHERE id = ?', id)[0],
    scans: async (limit = -1) =>
      scans('SELECT entry FROM scan ORDER BY arrived_at DESC, id LIMIT CAST(? AS INTEGER)', String(limit)),
    putLetter: async (entry) => {
      // Parsed first, so that the same entry has the same text whatever the order of its keys.
      const json = JSON.stringify(LetterEntry.parse(entry))
      const { letter, revision } = entry
      const known = newest(letter.id)
      if (known && known.revision >= revision) {
        const same = letters('SELECT entry FROM letter WHERE id = ? AND revision = ?', letter.id, revision)[0]
        if (JSON.stringify(same) === json) return
      }
      if ((known?.revision ?? 0) !== revision - 1) throw new RevisionConflict(conflict(entry, known?.revision ?? 0))
      const { fullNumber, issuedOn } = letter.fields
      db.prepare(
        `INSERT INTO letter (id, revision, issued_on, arrived_on, number_key, needs_review, entry)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
      ).run(
        letter.id,
        revision,
        issuedOn?.value ?? null,
        // In lists by day or number a withdrawn letter has no place.
        entry.withdrawn ? null : arrivedOn(entry),
        fullNumber && !entry.withdrawn ? numberKey(fullNumber.value) : null,
        letter.review.length > 0 ? 1 : 0,
        json,
      )
    },
    letter: async (id) => newest(id),
    revisions: async (id) => letters('SELECT entry FROM letter WHERE id = ? ORDER BY revision', id),
    letters: async (ids) => ids.flatMap((id) => newest(id) ?? []),
    toReview: async (most) => {
      const which = 'FROM letter WHERE newest = 1 AND doubts > 0'
      const { total } = db.prepare(`SELECT COUNT(*) AS total ${which}`).get() ?? {}
      // NULL is the least of all: letters without a day come last.
      return {
        entries: letters(`SELECT entry ${which} ORDER BY doubts DESC, issued_on DESC, id LIMIT ?`, most),
        total: Number(total),
      }
    },
    arrived: async (from, to) =>
      letters(
        'SELECT entry FROM letter WHERE newest = 1 AND arrived_on BETWEEN ? AND ? ORDER BY arrived_on, id',
        from,
        to,
      ),
    numbered: async (fullNumber) =>
      letters(
        'SELECT entry FROM letter WHERE newest = 1 AND number_key = ? ORDER BY issued_on DESC',
        numberKey(fullNumber),
      ),
    numberedNear: async (numbers, mostEach) => {
      const keys = JSON.stringify(numbers.map(({ fullNumber }) => numberKey(fullNumber)))
      // From the index alone: no entry is read before it is known which are the nearest.
      const known = db
        .prepare(
          `SELECT rowid, number_key, issued_on FROM letter INDEXED BY newest_by_number
           WHERE newest = 1 AND number_key IN (SELECT value FROM json_each(?))`,
        )
        .all(keys)
        .map((row) => ({ id: String(row.rowid), key: String(row.number_key), day: String(row.issued_on ?? '') }))
      const rows = nearestNumbered(numbers, known, mostEach).map(Number)
      return letters('SELECT entry FROM letter WHERE rowid IN (SELECT value FROM json_each(?))', JSON.stringify(rows))
    },
  }
}

const conflict = ({ letter, revision }: LetterEntry, known: number): string =>
  `Letter ${letter.id} stands at revision ${known}; revision ${revision} cannot be written. Read it again first.`

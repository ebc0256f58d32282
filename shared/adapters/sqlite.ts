import { DatabaseSync } from 'node:sqlite'
import { numberKey } from '../vietnamese/search-terms.ts'

/** Every change of the tables, in order; a database has run the first `user_version` of them. */
const MIGRATIONS = [
  `CREATE TABLE scan (id TEXT PRIMARY KEY, arrived_at TEXT NOT NULL, entry TEXT NOT NULL) STRICT;
   CREATE TABLE letter (
     id TEXT NOT NULL, revision INTEGER NOT NULL, issued_on TEXT, needs_review INTEGER NOT NULL, entry TEXT NOT NULL,
     PRIMARY KEY (id, revision)) STRICT;
   CREATE TABLE job (
     id INTEGER PRIMARY KEY, step TEXT NOT NULL, scan TEXT NOT NULL, attempts INTEGER NOT NULL DEFAULT 0,
     held_until INTEGER NOT NULL DEFAULT 0, holder INTEGER, parked INTEGER NOT NULL DEFAULT 0, reason TEXT,
     UNIQUE (step, scan)) STRICT;
   CREATE TABLE indexed (row INTEGER PRIMARY KEY, letter TEXT NOT NULL UNIQUE) STRICT;
   CREATE VIRTUAL TABLE words USING fts5(number, head, body, content='', contentless_delete=1,
     prefix='2 3 4', tokenize="ascii tokenchars '_'");`,
  `CREATE TABLE facet (name TEXT NOT NULL, value TEXT NOT NULL, row INTEGER NOT NULL,
     PRIMARY KEY (name, value, row)) STRICT, WITHOUT ROWID;
   CREATE INDEX facet_of_row ON facet (row);
   CREATE TABLE facet_count (name TEXT NOT NULL, value TEXT NOT NULL, count INTEGER NOT NULL,
     PRIMARY KEY (name, value)) STRICT, WITHOUT ROWID;
   CREATE TRIGGER facet_in AFTER INSERT ON facet BEGIN
     INSERT INTO facet_count VALUES (new.name, new.value, 1) ON CONFLICT DO UPDATE SET count = count + 1; END;
   CREATE TRIGGER facet_out AFTER DELETE ON facet BEGIN
     UPDATE facet_count SET count = count - 1 WHERE name = old.name AND value = old.value;
     DELETE FROM facet_count WHERE name = old.name AND value = old.value AND count = 0; END;`,
  // Lists walk an index over the newest revisions alone, however long the history is.
  `ALTER TABLE letter ADD COLUMN newest INTEGER NOT NULL DEFAULT 1;
   ALTER TABLE letter ADD COLUMN doubts INTEGER AS (json_array_length(entry, '$.letter.review')) VIRTUAL;
   UPDATE letter SET newest = 0
     WHERE revision < (SELECT MAX(revision) FROM letter AS other WHERE other.id = letter.id);
   CREATE TRIGGER letter_older AFTER INSERT ON letter BEGIN
     UPDATE letter SET newest = 0 WHERE id = new.id AND revision < new.revision; END;
   CREATE INDEX newest_by_day ON letter (issued_on DESC, id) WHERE newest = 1;
   CREATE INDEX newest_by_doubt ON letter (doubts DESC, issued_on DESC, id) WHERE newest = 1;`,
  // Vietnam is seven hours ahead of UTC: the day on which a letter arrived, as `arrivedOn` gives it.
  `ALTER TABLE letter ADD COLUMN arrived_on TEXT;
   ALTER TABLE letter ADD COLUMN number_key TEXT;
   UPDATE letter SET
     arrived_on = coalesce(json_extract(entry, '$.letter.fields.arrival.value.date'), date((SELECT arrived_at FROM scan
       WHERE scan.id = json_extract(letter.entry, '$.letter.scan')), '+7 hours'), date(json_extract(entry, '$.at'), '+7 hours')),
     number_key = number_key(json_extract(entry, '$.letter.fields.fullNumber.value'));
   CREATE INDEX newest_by_arrival ON letter (arrived_on, id) WHERE newest = 1;
   CREATE INDEX newest_by_number ON letter (number_key, issued_on DESC) WHERE newest = 1;
   ALTER TABLE indexed ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;`,
  // A table for each kind of term: without positions (detail=none; pairs of neighbours stand for phrases) they are half
  // as big and answer as one types. Facets' values are written once. Opening the index fills it again from the letters.
  `DROP TABLE words; DROP TABLE indexed; DROP TABLE facet; DROP TABLE facet_count;
   CREATE TABLE indexed (
     row INTEGER PRIMARY KEY, letter TEXT NOT NULL UNIQUE, revision INTEGER NOT NULL, number INTEGER NOT NULL) STRICT;
   CREATE VIRTUAL TABLE numbers USING fts5(terms, content='', contentless_delete=1, detail=none,
     prefix='1 2 3 4', tokenize="ascii tokenchars '_'");
   CREATE VIRTUAL TABLE heads USING fts5(terms, content='', contentless_delete=1, detail=none,
     prefix='1 2 3 4 5', tokenize="ascii tokenchars '_'");
   CREATE VIRTUAL TABLE bodies USING fts5(terms, content='', contentless_delete=1, detail=none,
     tokenize="ascii tokenchars '_'");
   CREATE TABLE facet_value (
     id INTEGER PRIMARY KEY, name TEXT NOT NULL, value TEXT NOT NULL, count INTEGER NOT NULL, UNIQUE (name, value)) STRICT;
   CREATE TABLE facet (value INTEGER NOT NULL, row INTEGER NOT NULL, PRIMARY KEY (value, row)) STRICT, WITHOUT ROWID;
   CREATE INDEX facet_of_row ON facet (row);
   CREATE TABLE watermark (at TEXT, snapshot TEXT, revisions INTEGER) STRICT;
   INSERT INTO watermark VALUES (NULL, NULL, NULL);`,
  // Letters are found by what they cite, facets of tasks mean open ones: opening the index fills it again.
  `DELETE FROM numbers; DELETE FROM heads; DELETE FROM bodies; DELETE FROM facet; DELETE FROM facet_value;
   DELETE FROM indexed; UPDATE watermark SET at = NULL, snapshot = NULL, revisions = NULL;`,
  // Who saw restricted letters; searches that people keep; arrival numbers that were given out, each once.
  `CREATE TABLE IF NOT EXISTS letter_view (
     letter TEXT NOT NULL, key TEXT NOT NULL, view TEXT NOT NULL, PRIMARY KEY (letter, key)) STRICT, WITHOUT ROWID;
   CREATE TABLE IF NOT EXISTS saved_views (person TEXT PRIMARY KEY, views TEXT NOT NULL) STRICT;
   CREATE TABLE IF NOT EXISTS arrival_number (
     year INTEGER NOT NULL, number INTEGER NOT NULL, letter TEXT NOT NULL UNIQUE, given TEXT NOT NULL,
     PRIMARY KEY (year, number)) STRICT;`,
  // Words are gathered up to so many bytes before they go to the disk: fewer, larger pieces that need not be merged.
  `INSERT INTO heads (heads, rank) VALUES ('hashsize', 8388608);
   INSERT INTO bodies (bodies, rank) VALUES ('hashsize', 33554432);`,
]

/** The office's one database file, made or brought to the newest tables; WAL, so that a kill loses nothing acknowledged. */
export const openSqlite = (file: string): DatabaseSync => {
  // The time to wait for another process comes first: two may make the file at the same moment.
  const db = new DatabaseSync(file, { timeout: 10_000 })
  useWal(db)
  db.function('number_key', { deterministic: true }, (number) => (number === null ? null : numberKey(String(number))))
  db.exec('PRAGMA synchronous = FULL; BEGIN IMMEDIATE')
  try {
    const { user_version: done } = db.prepare('PRAGMA user_version').get() ?? {}
    for (const migration of MIGRATIONS.slice(Number(done))) db.exec(migration)
    db.exec(`PRAGMA user_version = ${Math.max(Number(done), MIGRATIONS.length)}; COMMIT`)
  } catch (error) {
    db.exec('ROLLBACK')
    throw error
  }
  return db
}

const SQLITE_BUSY = 5
const MOST_TRIES = 100

/** Changing to WAL does not wait for another process that does the same: tried again until it holds. */
const useWal = (db: DatabaseSync): void => {
  for (let tries = 1; ; tries++) {
    try {
      db.exec('PRAGMA journal_mode = WAL')
      return
    } catch (error) {
      const isBusy = error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY
      if (!isBusy || tries === MOST_TRIES) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
    }
  }
}

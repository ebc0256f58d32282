import type { DatabaseSync } from 'node:sqlite'
import { LetterView, viewKey } from '../letter-view.ts'
import type { Views } from '../ports.ts'

/** Who saw restricted letters, in SQLite. */
export const sqliteViews = (db: DatabaseSync): Views => ({
  add: async (view) => {
    db.prepare('INSERT INTO letter_view (letter, key, view) VALUES (?, ?, ?) ON CONFLICT DO NOTHING').run(
      view.letter,
      viewKey(view),
      JSON.stringify(view),
    )
  },
  of: async (letter, most = -1) =>
    db
      .prepare('SELECT view FROM letter_view WHERE letter = ? ORDER BY key DESC LIMIT ?')
      .all(letter, most)
      .map(({ view }) => LetterView.parse(JSON.parse(String(view)))),
})

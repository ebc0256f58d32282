import type { DatabaseSync } from 'node:sqlite'
import { RevisionConflict, type SavedViews } from '../ports.ts'
import { SavedView } from '../saved-views.ts'

/** Searches that people keep, in SQLite: a row for each person. */
export const sqliteSavedViews = (db: DatabaseSync): SavedViews => ({
  of: async (person) => {
    const row = db.prepare('SELECT views FROM saved_views WHERE person = ?').get(person)
    return row ? SavedView.array().parse(JSON.parse(String(row.views))) : []
  },
  keep: async (person, views, was) => {
    const { changes } = db
      .prepare(
        `INSERT INTO saved_views (person, views) SELECT ?1, ?2 WHERE ?3 = '[]' OR EXISTS (SELECT 1 FROM saved_views WHERE person = ?1)
         ON CONFLICT DO UPDATE SET views = excluded.views WHERE views = ?3`,
      )
      .run(person, JSON.stringify(views), JSON.stringify(was))
    if (changes === 0) throw new RevisionConflict(`The saved views of ${person} have changed meanwhile`)
  },
})

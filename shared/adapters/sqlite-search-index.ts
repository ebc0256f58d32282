import type { DatabaseSync } from 'node:sqlite'
import type { Filters, Register, SearchIndex } from '../ports.ts'
import { daysInQuery } from '../vietnamese/search-terms.ts'
import { facetCounts } from './sqlite-facets.ts'
import { found } from './sqlite-found.ts'
import { indexable, indexMissing, inTransaction, putIndexed, removeIndexed } from './sqlite-index-rows.ts'
import { browsed } from './sqlite-letter-rows.ts'
import { hiddenFrom, narrowing } from './sqlite-narrowing.ts'
import { stagesOf } from './sqlite-tiers.ts'

/**
 * Full-text search in SQLite FTS5; derived from the table and rebuilt at any time. What is found is looked up in the
 * register: in the same file on one machine, in the cloud's table behind a replica.
 */
export const sqliteSearchIndex = (db: DatabaseSync, register: Pick<Register, 'letters'>): SearchIndex => {
  indexMissing(db)
  return {
    index: async (entry) => {
      const letter = indexable(entry)
      inTransaction(db, () => putIndexed(db, [letter]))
    },
    remove: async (id) => inTransaction(db, () => removeIndexed(db, id)),
    facet: async (name, most, reader) => facetCounts(db, name, most, hiddenFrom(db, reader)),
    search: async ({ words: query, limit, offset = 0, filters: asked = {}, reader }) => {
      const { words, ...days } = daysInQuery(query)
      const left = narrowing(db, { ...days, ...present(asked) }, reader)
      if (!left) return { hits: [], total: 0 }
      const isBrowsing = words.trim() === ''
      const { letters, total } = isBrowsing
        ? browsed(db, left, offset + limit)
        : found(db, stagesOf(words), left, offset + limit)
      const page = new Map([...letters].slice(offset, offset + limit))
      const entries = await register.letters([...page.keys()])
      return { hits: entries.map((entry) => ({ tier: page.get(entry.letter.id) ?? 0, entry })), total }
    },
  }
}

const present = (filters: Filters): Filters =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined))

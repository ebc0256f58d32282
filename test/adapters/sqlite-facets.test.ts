import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSqlite } from '../../shared/adapters/sqlite.ts'
import { sqliteRegister } from '../../shared/adapters/sqlite-register.ts'
import { sqliteSearchIndex } from '../../shared/adapters/sqlite-search-index.ts'
import { letterWithTasks, task } from '../letter-with-tasks.ts'

test('a register from before facets knew months has them once it is opened, and is searched as before', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'vanthu-')), 'register.sqlite')
  const entry = letterWithTasks(['251', 'UBND-NNTN', '2026-01-16'], task('Báo cáo', { deadline: '2026-03-20' }))
  const before = openSqlite(file)
  await sqliteRegister(before).putLetter(entry)
  await sqliteSearchIndex(before, sqliteRegister(before)).index(entry)
  before.exec("DELETE FROM facet_value WHERE name = 'due'; PRAGMA user_version = 5")
  before.close()
  const db = openSqlite(file)
  const index = sqliteSearchIndex(db, sqliteRegister(db))
  expect(await index.facet('due', 9)).toEqual([{ value: '2026-03', count: 1 }])
  for (const filters of [{}, { due: '2026-03' }])
    for (const words of ['', '251 nntn', 'bao cao'])
      expect((await index.search({ words, limit: 9, filters })).total).toBe(1)
  db.close()
})

import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { dynamoSavedViews } from '../../shared/adapters/dynamo-saved-views.ts'
import { openSqlite } from '../../shared/adapters/sqlite.ts'
import { sqliteSavedViews } from '../../shared/adapters/sqlite-saved-views.ts'
import { RevisionConflict, type SavedViews } from '../../shared/ports.ts'
import { forgetView, MOST_SAVED, saveView } from '../../shared/saved-views.ts'
import { dynamoServer } from '../servers/dynamo-server.ts'

const ADAPTERS: [name: string, open: () => Promise<SavedViews>][] = [
  [
    'in SQLite',
    async () => sqliteSavedViews(openSqlite(join(mkdtempSync(join(tmpdir(), 'vanthu-')), 'register.sqlite'))),
  ],
  [
    'in DynamoDB',
    async () => {
      const dynamo = await dynamoServer()
      onTestFinished(dynamo.close)
      return dynamoSavedViews(dynamo.client(), dynamo.table)
    },
  ],
]

const [A, B] = [
  { name: 'Quá hạn', url: '/?deadline=1' },
  { name: 'Dịch', url: '/?q=d%E1%BB%8Bch' },
]

describe.each(ADAPTERS)('searches that people keep %s', (_, open) => {
  test('are each person’s own, in the order of their names, one under a name', async () => {
    const saved = await open()
    for (const view of [A, B, { ...A, url: '/?deadline=1&year=2026' }]) await saveView('lan', view, saved)
    expect(await saved.of('lan')).toEqual([B, { name: 'Quá hạn', url: '/?deadline=1&year=2026' }])
    expect(await saved.of('minh')).toEqual([])
  })

  test('are forgotten, and may be kept again', async () => {
    const saved = await open()
    await saveView('lan', A, saved)
    await forgetView('lan', A.name, saved)
    await forgetView('lan', 'không có', saved)
    expect(await saved.of('lan')).toEqual([])
    await saveView('lan', B, saved)
    expect(await saved.of('lan')).toEqual([B])
  })

  test('are not lost when two windows keep one at once', async () => {
    const saved = await open()
    await Promise.all([saveView('lan', A, saved), saveView('lan', B, saved)])
    expect(await saved.of('lan')).toEqual([B, A])
    await expect(saved.keep('lan', [A], [A])).rejects.toThrow(RevisionConflict)
    await expect(saved.keep('minh', [A], [B])).rejects.toThrow(RevisionConflict)
  })

  test('are not more than anybody reads', async () => {
    const saved = await open()
    for (let i = 0; i < MOST_SAVED; i++) await saveView('lan', { name: `số ${i}`, url: '/?q=1' }, saved)
    expect(await saveView('lan', A, saved)).toBe(false)
    expect(await saveView('lan', { name: 'số 7', url: '/?q=2' }, saved)).toBe(true)
  })
})

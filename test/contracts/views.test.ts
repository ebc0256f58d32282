import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { dynamoRegister } from '../../shared/adapters/dynamo-register.ts'
import { dynamoViews } from '../../shared/adapters/dynamo-views.ts'
import { memoryArchive } from '../../shared/adapters/memory-archive.ts'
import { openSqlite } from '../../shared/adapters/sqlite.ts'
import { sqliteRegister } from '../../shared/adapters/sqlite-register.ts'
import { sqliteViews } from '../../shared/adapters/sqlite-views.ts'
import type { LetterView } from '../../shared/letter-view.ts'
import type { Register, Views } from '../../shared/ports.ts'
import { letterEntry } from '../letter-entry.ts'
import { dynamoServer } from '../servers/dynamo-server.ts'

const ADAPTERS: [name: string, open: () => Promise<{ views: Views; register: Register }>][] = [
  [
    'in SQLite',
    async () => {
      const db = openSqlite(join(mkdtempSync(join(tmpdir(), 'vanthu-')), 'register.sqlite'))
      return { views: sqliteViews(db), register: sqliteRegister(db) }
    },
  ],
  [
    'in DynamoDB',
    async () => {
      const dynamo = await dynamoServer()
      onTestFinished(dynamo.close)
      const register = dynamoRegister(dynamo.client(), dynamo.table, memoryArchive())
      return { views: dynamoViews(dynamo.client(), dynamo.table), register }
    },
  ],
]

const entry = letterEntry('1', 'UBND-TH', '2020-01-02', 'một')
const view = (at: string, more: Partial<LetterView> = {}): LetterView => ({
  ...{ letter: entry.letter.id, kind: 'page', at: `2026-03-01T${at}.000Z`, by: 'Lan' },
  ...more,
})

describe.each(ADAPTERS)('views of restricted letters %s', (_, open) => {
  test('are kept, the newest first', async () => {
    const { views } = await open()
    const all = [view('10:00:00'), view('10:05:00', { kind: 'file', account: '1' }), view('10:03:00', { by: 'Minh' })]
    for (const one of all) await views.add(one)
    expect((await views.of(entry.letter.id)).map(({ at }) => at.slice(11, 16))).toEqual(['10:05', '10:03', '10:00'])
    expect(await views.of(entry.letter.id, 1)).toEqual([all[1]])
    expect(await views.of(`${'0'.repeat(64)}-1`)).toEqual([])
  })

  test('are one within a minute, and two of two people or of two kinds', async () => {
    const { views } = await open()
    const same = [view('10:00:00'), view('10:00:59')]
    for (const one of [...same, view('10:00:01', { account: '2' }), view('10:00:01', { kind: 'picture' })])
      await views.add(one)
    expect(await views.of(entry.letter.id)).toHaveLength(3)
  })

  test('are no revision of the letter', async () => {
    const { views, register } = await open()
    await register.putLetter({ ...entry, restrictedTo: ['lan@so.example'] })
    await views.add(view('10:00:00'))
    expect(await register.revisions(entry.letter.id)).toEqual([{ ...entry, restrictedTo: ['lan@so.example'] }])
  })
})

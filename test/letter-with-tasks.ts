import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqlite } from '../shared/adapters/sqlite.ts'
import { sqliteRegister } from '../shared/adapters/sqlite-register.ts'
import { sqliteSearchIndex } from '../shared/adapters/sqlite-search-index.ts'
import type { Citation, Found, Task } from '../shared/letter.ts'
import type { LetterEntry } from '../shared/register.ts'
import { letterEntry } from './letter-entry.ts'

const sure = <T>(value: T): Found<T> => ({ value, page: 1, confidence: 1, source: 'ocr' })

export const HEALTH = 'Sở Y tế'

export const task = (text: string, more: Partial<Task> = {}): Task => ({ text, assignees: [HEALTH], ...more })

/** A letter in the register that gives these tasks. */
export const letterWithTasks = (
  [number, symbol, day]: [number: string, symbol: string, day: string | undefined],
  ...tasks: Task[]
): LetterEntry => {
  const entry = letterEntry(number, symbol, day, `về ${number}`)
  return { ...entry, letter: { ...entry.letter, fields: { ...entry.letter.fields, tasks: tasks.map(sure) } } }
}

/** A letter of the health department that cites others. */
export const letterThatCites = (
  [number, symbol, day]: [number: string, symbol: string, day: string | undefined],
  ...citations: Citation[]
): LetterEntry => {
  const entry = letterEntry(number, symbol, day, 'trả lời')
  const fields = { ...entry.letter.fields, issuer: sure('Sở Y tế tỉnh Quảng Ngãi'), citations: citations.map(sure) }
  return { ...entry, letter: { ...entry.letter, fields } }
}

/** A register with its index on one machine, with these letters in it. */
export const officeWith = async (...entries: LetterEntry[]) => {
  const db = openSqlite(join(mkdtempSync(join(tmpdir(), 'vanthu-')), 'register.sqlite'))
  const register = sqliteRegister(db)
  const search = sqliteSearchIndex(db, register)
  for (const entry of entries) {
    await register.putLetter(entry)
    await search.index(entry)
  }
  return { register, search }
}

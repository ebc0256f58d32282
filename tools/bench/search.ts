import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openSqlite } from '../../shared/adapters/sqlite.ts'
import { measured } from './measure.ts'
import { makeIndex } from './search-make.ts'
import { makeRegister } from './search-register.ts'
import { TWO_PAGES } from './synthetic-letters.ts'

const USAGE = 'npm run bench -- --letters 1000000 [--phrases 130] [--folder FOLDER]'

/**
 * Makes one machine's register of so many synthetic letters (table and index in one file), and lets a process of its own
 * search in it. A folder that is there already is gone on with: making it takes most of the time.
 */
export const benchSearch = async (args: string[]): Promise<void> => {
  const { values } = parseArgs({
    args,
    options: {
      letters: { type: 'string', default: '100000' },
      phrases: { type: 'string', default: String(TWO_PAGES) },
      folder: { type: 'string' },
    },
  })
  const [letters, phrases] = [Number(values.letters), Number(values.phrases)]
  if (![letters, phrases].every((n) => Number.isInteger(n) && n > 0)) throw new Error(USAGE)
  const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'vanthu-bench-search-'))
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'register.sqlite')
  try {
    say(
      `${letters} letters of ${phrases} phrases · ${cpus()[0]?.model}, ${cpus().length} cores, load before ${loadavg()[0]?.toFixed(1)} · Node ${process.version}`,
    )
    await make(file, { letters, phrases })
    const types = [process.execPath, join(import.meta.dirname, 'search-typed.ts'), file, `${letters}`, `${phrases}`]
    const { stdout, peakMiB } = await measured([types])
    say(`${stdout}peak memory ${peakMiB.toFixed(0)} MiB · load after ${loadavg()[0]?.toFixed(1)}`)
  } finally {
    if (values.folder === undefined) rmSync(folder, { recursive: true })
  }
}

const make = async (file: string, size: { letters: number; phrases: number }): Promise<void> => {
  const isThere = existsSync(file)
  const db = openSqlite(file)
  db.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -262144')
  if (isThere) say(`goes on with ${file}`)
  await timed('index made (two threads find the terms, one puts them in)', () => makeIndex(db, size))
  await timed('its pieces merged', () => {
    for (const table of ['numbers', 'heads', 'bodies']) db.exec(`INSERT INTO ${table} (${table}) VALUES ('optimize')`)
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  })
  say(`index: ${(statSync(file).size / 2 ** 20).toFixed(0)} MiB`)
  await timed('table of letters made, without their texts', () => makeRegister(db, size))
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  say(`index and table: ${(statSync(file).size / 2 ** 20).toFixed(0)} MiB`)
  db.close()
}

const say = (line: string): void => void process.stdout.write(`${line}\n`)

const timed = async (what: string, task: () => unknown): Promise<void> => {
  const [start, cpu] = [performance.now(), process.cpuUsage()]
  await task()
  const { user, system } = process.cpuUsage(cpu)
  say(`${what}: ${((performance.now() - start) / 1000).toFixed(1)} s (CPU ${((user + system) / 1e6).toFixed(1)} s)`)
}

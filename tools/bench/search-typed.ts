import { openSqlite } from '../../shared/adapters/sqlite.ts'
import { sqliteArrivalNumbers } from '../../shared/adapters/sqlite-arrival-numbers.ts'
import { sqliteRegister } from '../../shared/adapters/sqlite-register.ts'
import { sqliteSavedViews } from '../../shared/adapters/sqlite-saved-views.ts'
import { sqliteSearchIndex } from '../../shared/adapters/sqlite-search-index.ts'
import { sqliteViews } from '../../shared/adapters/sqlite-views.ts'
import { citedLetters, citingLetters } from '../../shared/cited-letters.ts'
import { missingLetters } from '../../shared/missing-letters.ts'
import { mayBeSameByNumber } from '../../shared/same-letter.ts'
import { webOffice } from '../../test/web/web-office.ts'
import { percentiles, type Timed, typeAll } from './search-queries.ts'
import { syntheticLetter } from './synthetic-letters.ts'

// A server that has just started: is typed at, shows pages, and finds what is written meanwhile.
// `node tools/bench/search-typed.ts register.sqlite 100000 130`

const [file = '', ...numbers] = process.argv.slice(2)
const [letters = 0, phrases = 0] = numbers.map(Number)
const say = (line: string) => process.stdout.write(`${line}\n`)
const resident = () => `${(process.memoryUsage.rss() / 2 ** 20).toFixed(0)} MiB`

say(`memory before: ${resident()}`)
const db = openSqlite(file)
const register = sqliteRegister(db)
const search = sqliteSearchIndex(db, register)
// What is found is fetched from the table: that is measured with whole pages below.
const index = sqliteSearchIndex(db, { letters: async () => [] })

const told = (name: string, times: Timed[]) => {
  say(`${name}, ${times.length} searches, ms of CPU: ${percentiles(times.map(({ cpu }) => cpu))}`)
  say(`${name}, ms on the clock: ${percentiles(times.map(({ ms }) => ms))}`)
}
const times = await typeAll(index, { letters, phrases })
told('as one types', times)
told(
  'whole queries',
  times.filter(({ isWhole }) => isWhole),
)
for (const [kind, some] of Map.groupBy(times, (one) => one.kind))
  say(`  ${kind}, ms of CPU: ${percentiles(some.map(({ cpu }) => cpu))}`)
const slowest = times.toSorted((a, b) => b.cpu - a.cpu).slice(0, 12)
say(
  `most CPU: ${slowest.map(({ words, filters, cpu }) => `“${words}” ${Object.keys(filters ?? {})} ${cpu.toFixed(1)}`).join('; ')}`,
)
say(`memory after: ${resident()}`)

const TIMES = 20
/** The same several times, of other letters each time; the first time reads the file. */
const several = async (what: string, task: (n: number) => Promise<unknown>): Promise<void> => {
  const all: { ms: number; cpu: number }[] = []
  for (let i = 0; i < TIMES; i++) {
    const [start, cpu] = [performance.now(), process.cpuUsage()]
    await task(Math.floor((letters * i) / TIMES))
    const { user, system } = process.cpuUsage(cpu)
    all.push({ ms: performance.now() - start, cpu: (user + system) / 1000 })
  }
  say(`${what}, ms of CPU: ${percentiles(all.map(({ cpu }) => cpu))}`)
  say(`${what}, ms on the clock: ${percentiles(all.map(({ ms }) => ms))}`)
}

const { hits } = await search.search({ words: '', limit: 50 })
const page = hits.map(({ entry }) => entry)
await several('possible doubles of a page of 50', () => mayBeSameByNumber(page, register))
await several('what a letter cites', (n) => citedLetters(syntheticLetter(n).letter, register))
await several('by which letters it is cited', (n) => citingLetters(syntheticLetter(n).letter, search, 50))
await several('what is cited and missing', () => missingLetters(search, register))
const { web } = webOffice({
  register,
  search,
  views: sqliteViews(db),
  saved: sqliteSavedViews(db),
  numbers: sqliteArrivalNumbers(db),
})
const ask = (path: string, part = '') =>
  Promise.resolve(
    web.request(`http://localhost:8080${path}`, {
      headers: { host: 'localhost:8080', ...(part && { 'x-part': part }) },
    }),
  ).then((answer) => answer.text())
await several('the first page', () => ask('/'))
await several('the first page of a search', (n) =>
  ask(`/?q=${syntheticLetter(n).letter.fields.number?.value ?? 'ubnd'}`),
)
await several('the list as one types', (n) =>
  ask(`/?q=${syntheticLetter(n).letter.fields.number?.value ?? 'ubnd'}`, 'list'),
)
await several('the page of what is missing', () => ask('/missing'))

const own = syntheticLetter(letters, phrases)
const written = performance.now()
await register.putLetter(own)
await search.index(own)
await search.search({ words: own.letter.fields.fullNumber?.value ?? '', limit: 50 })
say(`a letter written here is found after ${(performance.now() - written).toFixed(1)} ms`)
db.exec(`DELETE FROM letter WHERE id = '${own.letter.id}'`)
await search.remove(own.letter.id)

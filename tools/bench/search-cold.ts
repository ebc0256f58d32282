import { readFileSync } from 'node:fs'
import { searchReplica } from '../../shared/adapters/search-replica.ts'
import { percentiles, typeAll } from './search-queries.ts'
import { syntheticTable, TWO_PAGES } from './synthetic-letters.ts'

/**
 * A function that has just started: takes the snapshot, answers, is typed at, and finds what is written meanwhile.
 *
 * @example node tools/bench/search-cold.ts snapshot.zst folder 100000
 */
const [file = '', folder = '', letters = '0'] = process.argv.slice(2)
const table = syntheticTable(Number(letters))
const say = (line: string) => process.stdout.write(`${line}\n`)
const seconds = (from: number) => `${((performance.now() - from) / 1000).toFixed(2)} s`
const resident = () => `${(process.memoryUsage.rss() / 2 ** 20).toFixed(0)} MiB`

say(`memory before: ${resident()} (${letters} ids of the synthetic table in it)`)
const replica = searchReplica({
  folder,
  snapshots: {
    current: async () => ({ bytes: readFileSync(file), etag: '1' }),
    replace: async () => false,
  },
  // What is found is fetched from the table: not what is measured here.
  register: { letters: async () => [] },
  feed: table.feed,
})
const [start, cpu] = [performance.now(), process.cpuUsage()]
await replica.search({ words: '251', limit: 50 })
const { user, system } = process.cpuUsage(cpu)
say(
  `cold start, snapshot to first answer: ${seconds(start)} (CPU ${((user + system) / 1e6).toFixed(2)} s) · memory ${resident()}`,
)

const keys = await typeAll(replica, { letters: Number(letters), phrases: TWO_PAGES })
for (const [name, times] of [
  ['as one types', keys],
  ['whole queries', keys.filter(({ isWhole }) => isWhole)],
] as const) {
  say(`${name}, ${times.length} searches, ms on the clock: ${percentiles(times.map(({ ms }) => ms))}`)
  say(`${name}, ms of CPU: ${percentiles(times.map(({ cpu }) => cpu))}`)
}
const slowest = keys.toSorted((a, b) => b.cpu - a.cpu).slice(0, 12)
const told = slowest.map(({ words, filters, cpu }) => `“${words}” ${Object.keys(filters ?? {})} ${cpu.toFixed(1)}`)
say(`most CPU: ${told.join('; ')}`)
say(`memory after: ${resident()}`)

const own = table.add()
const indexed = performance.now()
await replica.index(own)
say(`a letter indexed here is findable after ${(performance.now() - indexed).toFixed(1)} ms`)

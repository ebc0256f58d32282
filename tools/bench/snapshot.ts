import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { constants, gzipSync, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { searchReplica } from '../../shared/adapters/search-replica.ts'
import type { Snapshots } from '../../shared/replica-ports.ts'
import { measured } from './measure.ts'
import { syntheticTable } from './synthetic-letters.ts'

const USAGE = 'node tools/bench/snapshot.ts [--letters 100000] [--formats] [--snapshot FILE]'
const { values } = parseArgs({
  options: {
    letters: { type: 'string', default: '100000' },
    formats: { type: 'boolean', default: false },
    snapshot: { type: 'string' },
  },
})
const letters = Number(values.letters)
if (!Number.isInteger(letters) || letters < 1) throw new Error(`--letters ${values.letters}? ${USAGE}`)

const work = mkdtempSync(join(tmpdir(), 'vanthu-bench-search-'))
/** A snapshot that is there already, made for as many letters, is not made again: that takes most of the time. */
const file = values.snapshot ?? join(work, 'snapshot.zst')
const say = (line: string) => process.stdout.write(`${line}\n`)
const mib = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MiB`
const timed = async <T>(task: () => T | Promise<T>): Promise<[T, string]> => {
  const [start, cpu] = [performance.now(), process.cpuUsage()]
  const result = await task()
  const { user, system } = process.cpuUsage(cpu)
  return [result, `${((performance.now() - start) / 1000).toFixed(2)} s (CPU ${((user + system) / 1e6).toFixed(2)} s)`]
}

const snapshots: Snapshots = {
  current: async () => undefined,
  replace: async (_, bytes) => {
    writeFileSync(file, bytes)
    return true
  },
}

try {
  say(
    `${letters} letters · ${cpus()[0]?.model}, ${cpus().length} cores, load before ${loadavg()[0]?.toFixed(1)} · Node ${process.version}`,
  )
  if (!existsSync(file)) await make()
  if (values.formats) await formats(zstdDecompressSync(readFileSync(file)))
  const cold = [process.execPath, join(import.meta.dirname, 'search-cold.ts'), file, join(work, 'cold'), `${letters}`]
  const { stdout, peakMiB } = await measured([cold])
  say(`${stdout}peak memory ${peakMiB.toFixed(0)} MiB · load after ${loadavg()[0]?.toFixed(1)}`)
} finally {
  rmSync(work, { recursive: true })
}

async function make(): Promise<void> {
  const folder = join(work, 'maker')
  const replica = searchReplica({ folder, snapshots, ...syntheticTable(letters) })
  say(`index made from the changes alone: ${(await timed(() => replica.catchUp()))[1]}`)
  say(`index: ${mib(statSync(join(folder, 'search-4.sqlite')).size)}`)
  say(`snapshot made: ${(await timed(() => replica.snapshot()))[1]}, ${mib(statSync(file).size)}`)
}

/** How small and how fast the ways of packing are. */
async function formats(plain: Buffer): Promise<void> {
  const level = (n: number) => ({ params: { [constants.ZSTD_c_compressionLevel]: n } })
  const ways: [string, () => Buffer][] = [
    ...[1, 3, 9].map((n): [string, () => Buffer] => [`zstd ${n}`, () => zstdCompressSync(plain, level(n))]),
    ...[1, 6].map((n): [string, () => Buffer] => [`gzip ${n}`, () => gzipSync(plain, { level: n })]),
  ]
  say(`unpacked: ${mib(plain.length)}`)
  for (const [name, pack] of ways) {
    const [bytes, cost] = await timed(pack)
    say(`${name}: ${mib(bytes.length)}, ${cost}`)
  }
}

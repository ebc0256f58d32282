import { readdirSync, readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join, relative } from 'node:path'
import { zipSync } from 'fflate'
import { functionCode } from '../../infra/function-code.ts'
import { cloudOffice, deliver, fixture, fromQueue } from '../../test/functions/cloud-office.ts'

// `node tools/bench/functions.ts`: what the bundled functions weigh, how long they take to start, and what reading
// needs, from the packages that would be deployed, in processes of their own, against servers on this machine.

const FUNCTIONS = [
  'read-scan',
  'register-letters',
  'publish',
  'web',
  'record-failure',
  'daily-ledger',
  'refresh-search',
]
const mib = (bytes: number): string => (bytes / 2 ** 20).toFixed(1)
const filesIn = (folder: string): Record<string, Uint8Array> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((file) => [relative(folder, file), readFileSync(file)]),
  )
const unpacked = (files: Record<string, Uint8Array>): number =>
  Object.values(files).reduce((sum, { length }) => sum + length, 0)
const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

console.log(`${cpus()[0]?.model.trim()}, ${cpus().length} cores, Node ${process.version}`)
const office = await cloudOffice()
console.log('\n| function | zip, MiB | unpacked, MiB (arm64) | start, ms |\n| --- | ---: | ---: | ---: |')
for (const name of FUNCTIONS) {
  const { coldMs } = await office.run(name)
  const files = filesIn(functionCode(name, 'arm64'))
  const zip = zipSync(files, { level: 1 })
  console.log(`| ${name} | ${mib(zip.length)} | ${mib(unpacked(files))} | ${coldMs.toFixed(0)} |`)
}

console.log('\n| read-scan | seconds | pages | most memory so far, MiB |\n| --- | ---: | ---: | ---: |')
const { invoke, memory } = await office.run('read-scan')
for (const [words, file, pages] of [
  ['a letter, first after the start', '251-everyday/scan.pdf', 2],
  ['a letter, warm', '251-clean/scan.pdf', 2],
  ['a photo', 'invitation-photo/scan.jpg', 1],
  ['a report', 'report-20-pages/scan.pdf', 21],
] as const) {
  office.s3.put(`scans/${file}`, fixture(file))
  await invoke(fromQueue({ key: `scans/${file}` }))
  await new Promise((soon) => setTimeout(soon, 50))
  const arrivals = office.arrivals().filter(({ key }) => /^scans\/[0-9a-f]{64}$/u.test(key))
  const ms = await timed(() => invoke(fromQueue({ key: arrivals[0]?.key })))
  console.log(`| ${words} | ${(ms / 1000).toFixed(1)} | ${pages} | ${memory().toFixed(0)} |`)
}
await deliver(office)
await office.close()

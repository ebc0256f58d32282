import { setTimeout as pause } from 'node:timers/promises'
import type { z } from 'zod'
import { RejectedScan, type ScanId } from '../../../shared/scan.ts'
import { scanIdOf } from '../../../shared/take-in.ts'
import type { ListedScan } from '../../../shared/web/api/scans.ts'
import type { Language } from '../../../shared/words-for-people.ts'
import { tellLeftAlone } from '../commands/add.ts'
import { notFound } from '../commands/read.ts'
import { printable } from '../printable.ts'
import { lineOf, rowOf } from '../rows.ts'
import { scanBytes } from '../scan-bytes.ts'
import { nameOf, scanFiles } from '../scan-files.ts'
import { WrongUsage } from '../wrong-usage.ts'
import { type Remote, type RemoteRegister, remoteRegister } from './remote-register.ts'
import { troubles } from './remote-trouble.ts'

export type RemoteOptions = { json: boolean; lang: Language; remote: Remote }

const LOOK_EVERY_MS = 1_000
/** In the cloud a file is listed a few seconds after it was sent. */
const LISTED_WITHIN_MS = 120_000

/** `vanthu search WORDS… --remote URL` */
const search = async (words: string[], { json, remote }: RemoteOptions): Promise<number> => {
  if (words.length === 0) throw new WrongUsage('search WORDS…')
  const register = await remoteRegister(remote)
  for (const { letter } of await register.search(words.join(' '), 20))
    process.stdout.write(json ? `${JSON.stringify(letter)}\n` : lineOf(letter))
  return 0
}

/** `vanthu list --remote URL` */
const list = (_: string[], options: RemoteOptions): Promise<number> => printScans(options, () => true)

/** `vanthu rejected --remote URL` */
const rejected = (_: string[], options: RemoteOptions): Promise<number> =>
  printScans(options, ({ state, stuck }) => state === 'rejected' || stuck !== undefined)

type Scan = z.infer<typeof ListedScan>

const printScans = async (options: RemoteOptions, wanted: (scan: Scan) => boolean): Promise<number> => {
  const register = await remoteRegister(options.remote)
  for await (const scan of register.scans()) if (wanted(scan)) print(scan, options)
  return 0
}

const print = (scan: Scan, { json, lang }: RemoteOptions, paths?: string[]): void => {
  process.stdout.write(json ? `${JSON.stringify(scan)}\n` : rowOf(scan, scan.found, lang, paths))
}

/** `vanthu add FILE|FOLDER… --remote URL`: sends the files one by one, then tells of each what came of it. */
const add = async (paths: string[], options: RemoteOptions): Promise<number> => {
  if (paths.length === 0) throw new WrongUsage('add FILE|FOLDER…')
  const found = await scanFiles(paths).catch(notFound)
  tellLeftAlone(found, options.lang)
  const register = await remoteRegister(options.remote)
  const sent = new Map<ScanId, string[]>()
  let isWell = true
  for (const file of found.scans) {
    try {
      const bytes = await scanBytes(file)
      const id = await scanIdOf(bytes)
      await register.send(nameOf(file, paths), bytes)
      sent.set(id, [...(sent.get(id) ?? []), file])
    } catch (error) {
      if (!(error instanceof RejectedScan)) throw error
      isWell = false
      process.stderr.write(`✗ ${printable(file)}: ${error.rejection.message[options.lang]}\n`)
    }
  }
  for (const [id, files] of sent) {
    const scan = await ended(id, files[0] ?? id, register)
    if (scan.state !== 'registered') isWell = false
    print(scan, options, files)
  }
  return isWell ? 0 : 1
}

/** Looks until the scan is read, rejected or stuck. @throws RemoteTrouble when it is never listed */
const ended = async (id: ScanId, name: string, register: RemoteRegister): Promise<Scan> => {
  const start = performance.now()
  for (;;) {
    const scan = await register.scan(id)
    if (scan && (scan.state === 'registered' || scan.state === 'rejected' || scan.stuck)) return scan
    if (!scan && performance.now() - start > LISTED_WITHIN_MS) throw troubles.notListed(printable(name))
    await pause(LOOK_EVERY_MS)
  }
}

/** The commands that work on a register elsewhere. */
export const remotely: Record<string, (args: string[], options: RemoteOptions) => Promise<number>> = {
  search,
  list,
  rejected,
  add,
}

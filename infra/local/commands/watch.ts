import { stat } from 'node:fs/promises'
import { type Office, openOffice, tryWork } from '../office.ts'
import { openDirectory } from '../own-directory.ts'
import { printable } from '../printable.ts'
import { rowHere } from '../rows.ts'
import { scanFiles } from '../scan-files.ts'
import { stopSignal } from '../stop-signal.ts'
import { takeInFiles } from '../take-in-files.ts'
import type { Options } from '../vanthu.ts'
import { WrongUsage } from '../wrong-usage.ts'
import { notFound } from './read.ts'

const LOOK_EVERY_MS = 1_000
/** A file that has not grown for so long is whole: scanners and copies write all the time. */
const SETTLED_MS = 3_000

type Seen = { size: number; changed: number; since: number; isTaken: boolean }

/**
 * `vanthu watch FOLDER…`: takes in what is put there once it stops growing, and leaves the originals where they are.
 * Started again it looks at everything again; what is in the register is known by its bytes and not read twice.
 */
export const watch = async (folders: string[], { data, lang, wishes, directory }: Options): Promise<number> => {
  if (folders.length === 0) throw new WrongUsage('watch FOLDER…')
  await scanFiles(folders).catch(notFound)
  const office = openOffice(data, wishes, openDirectory(directory, data))
  const stop = stopSignal()
  const seen = new Map<string, Seen>()
  const told = new Set((await office.register.scans()).filter(isEnded).map(({ id }) => id))
  process.stderr.write(`${folders.map(printable).join(', ')} …\n`)
  try {
    while (!stop.aborted) {
      const settled = await settledFiles(folders, seen, Date.now())
      const { unread } = await takeInFiles(settled, folders, office, () => new Date())
      for (const { file, message } of unread) process.stdout.write(`✗ ${printable(file)}: ${message[lang]}\n`)
      const hasWorked = await tryWork(office)
      await tellNew(office, told, lang)
      if (!hasWorked) await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
    }
    return 0
  } finally {
    await office.close()
  }
}

/** Files whose size and time have stood still, each once; one that changes later is taken in again. */
const settledFiles = async (folders: string[], seen: Map<string, Seen>, now: number): Promise<string[]> => {
  const settled: string[] = []
  for (const file of (await scanFiles(folders).catch(() => ({ scans: [] }))).scans) {
    const { size, mtimeMs: changed } = await stat(file).catch(() => ({ size: -1, mtimeMs: 0 }))
    const before = seen.get(file)
    if (before?.size !== size || before.changed !== changed)
      seen.set(file, { size, changed, since: now, isTaken: false })
    else if (!before.isTaken && now - before.since >= SETTLED_MS) {
      before.isTaken = true
      settled.push(file)
    }
  }
  return settled
}

const isEnded = ({ state, stuck }: { state: string; stuck?: unknown }): boolean =>
  state === 'registered' || state === 'rejected' || stuck !== undefined

const tellNew = async ({ register }: Office, told: Set<string>, lang: Options['lang']): Promise<void> => {
  const fresh = (await register.scans()).filter((entry) => isEnded(entry) && !told.has(entry.id))
  for (const entry of fresh.reverse()) {
    told.add(entry.id)
    process.stdout.write(await rowHere(entry, register, lang))
  }
}

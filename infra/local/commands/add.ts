import { SingleBar } from 'cli-progress'
import { type Office, openOffice, workOff } from '../office.ts'
import { openDirectory } from '../own-directory.ts'
import { printable } from '../printable.ts'
import { rowHere } from '../rows.ts'
import { type Found, scanFiles } from '../scan-files.ts'
import { takeInFiles } from '../take-in-files.ts'
import type { Options } from '../vanthu.ts'
import { WrongUsage } from '../wrong-usage.ts'
import { notFound } from './read.ts'

/** `vanthu add`: takes scans in, reads what is not read yet, and prints what was registered and what needs a person. */
export const add = async (paths: string[], options: Options): Promise<number> => {
  const { data, lang, json, wishes } = options
  if (paths.length === 0) throw new WrongUsage('add FILE|FOLDER…')
  const found = await scanFiles(paths).catch(notFound)
  tellLeftAlone(found, lang)
  const office = openOffice(data, wishes, openDirectory(options.directory, data))
  try {
    const taken = await takeInFiles(found.scans, paths, office, () => new Date())
    await readAll(office)
    const entries = (await office.register.scans()).filter(({ id }) => taken.paths.has(id)).reverse()
    for (const entry of entries)
      process.stdout.write(
        json ? `${JSON.stringify(entry)}\n` : await rowHere(entry, office.register, lang, taken.paths.get(entry.id)),
      )
    const told = json ? process.stderr : process.stdout
    for (const { file, message } of taken.unread) told.write(`✗ ${printable(file)}: ${message[lang]}\n`)
    return taken.unread.length > 0 || entries.some(({ state }) => state !== 'registered') ? 1 : 0
  } finally {
    await office.close()
  }
}

const readAll = async (office: Office): Promise<void> => {
  const bar = new SingleBar({
    format: '{bar} {percentage}% · {value}/{total}',
    clearOnComplete: true,
    stream: process.stderr,
  })
  // Two jobs a scan: its pages, then its letters.
  const waiting = await office.queue.waiting()
  bar.start(waiting * 2, 0)
  try {
    await workOff(office, () => bar.increment())
  } finally {
    bar.stop()
  }
}

/** Nothing is skipped in silence. */
export const tellLeftAlone = ({ leftAlone }: Found, lang: Options['lang']): void => {
  const count = leftAlone.length
  const words = {
    vi: `Để nguyên ${count} tệp không phải bản quét (.json, .txt, .md, .csv).`,
    en: `Left alone: ${count} files that are no scans (.json, .txt, .md, .csv).`,
  }
  if (count > 0) process.stderr.write(`${words[lang]}\n`)
}

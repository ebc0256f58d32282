import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { SingleBar } from 'cli-progress'
import type { ScanEntry } from '../../../shared/register.ts'
import { takeIn } from '../../../shared/take-in.ts'
import { type Office, openOffice, workOff } from '../office.ts'
import { unreadable } from '../read-file.ts'
import { scanFiles } from '../scan-files.ts'
import type { Options } from '../vanthu.ts'
import { WrongUsage } from '../wrong-usage.ts'
import { notFound } from './read.ts'

/** `vanthu add`: takes scans in, reads what is not read yet, and prints what was registered and what needs a person. */
export const add = async (paths: string[], { data, lang }: Options): Promise<number> => {
  if (paths.length === 0) throw new WrongUsage('add FILE|FOLDER…')
  const { scans } = await scanFiles(paths).catch(notFound)
  const office = openOffice(data)
  try {
    const { ids, unread } = await takeInAll(scans, office)
    const bar = new SingleBar({
      format: '{bar} {percentage}% · {value}/{total}',
      clearOnComplete: true,
      stream: process.stderr,
    })
    bar.start(await office.queue.waiting(), 0)
    await workOff(office, () => bar.increment())
    bar.stop()
    const entries = (await office.register.scans()).filter(({ id }) => ids.has(id))
    for (const entry of entries.reverse()) process.stdout.write(await row(entry, office, lang))
    for (const message of unread) process.stdout.write(`✗ ${message[lang]}\n`)
    return unread.length > 0 || entries.some(({ state }) => state === 'rejected') ? 1 : 0
  } finally {
    await office.close()
  }
}

const takeInAll = async (files: string[], office: Office) => {
  const ids = new Set<string>()
  const unread: { vi: string; en: string }[] = []
  for (const file of files) {
    const bytes = await readFile(file).catch((cause: unknown) => {
      unread.push(unreadable(file, cause).rejection.message)
    })
    if (bytes) ids.add((await takeIn(basename(file), bytes, office, new Date())).id)
  }
  return { ids, unread }
}

/** One scan as the clerk sees it: its name, then each letter with its number, day, issuer, and what to check. */
const row = async (entry: ScanEntry, { register }: Office, lang: Options['lang']): Promise<string> => {
  const name = entry.names.join(' = ')
  if (entry.rejection) return `✗ ${name}: ${entry.rejection.message[lang]}\n`
  if (entry.state !== 'registered') return `… ${name}: ${entry.pagesRead}/${entry.pages ?? '?'}\n`
  const letters = await Promise.all(entry.letters.map((id) => register.letter(id)))
  return letters
    .filter((letter) => letter !== undefined)
    .map(({ letter: { fields, review } }) => {
      const number = fields.fullNumber?.value ?? `…/${fields.symbol?.value ?? '?'}`
      const doubts = review.map(({ reason }) => `    ⚑ ${reason[lang]}\n`).join('')
      return `${review.length > 0 ? '⚑' : '✓'} ${name}: ${number} · ${fields.issuedOn?.value ?? '?'} · ${fields.issuer?.value ?? '?'}\n${doubts}`
    })
    .join('')
}

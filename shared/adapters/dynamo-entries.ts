import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { z } from 'zod'
import type { Archive } from '../ports.ts'
import { LetterEntry } from '../register.ts'
import { bytes, text } from './dynamo-items.ts'

/** An item ends at 400 KB, and bears readable attributes besides. */
const MOST_BYTES_IN_ITEM = 250_000

/** Where an item keeps the letter's entry: in itself (JSON, gzip), or in the archive under this key. */
export const EntryItem = z.object({ pk: text, entry: bytes.optional(), entryAt: text.optional() })
export type EntryItem = z.infer<typeof EntryItem>

/** The entry's JSON, parsed first, so that the same entry has the same text whatever the order of its keys. */
const jsonOf = (entry: LetterEntry): string => JSON.stringify(LetterEntry.parse(entry))

/** Tells whether two entries are the same. */
export const digestOf = (entry: LetterEntry): string => createHash('sha256').update(jsonOf(entry)).digest('hex')

/** The attributes that hold the entry. A large one is put into the archive first, under a key that no other entry has. */
export const packed = async (entry: LetterEntry, archive: Archive): Promise<Omit<EntryItem, 'pk'>> => {
  const json = await promisify(gzip)(jsonOf(entry))
  if (json.length < MOST_BYTES_IN_ITEM) return { entry: json }
  const entryAt = `entries/${entry.letter.id}/${entry.revision}-${digestOf(entry)}.json.gz`
  await archive.put(entryAt, json)
  return { entryAt }
}

/** @throws Error when the archive has lost it */
export const unpacked = async ({ pk, entry, entryAt }: EntryItem, archive: Archive): Promise<LetterEntry> => {
  const json = entry ?? (entryAt && (await archive.get(entryAt)))
  if (!json) throw new Error(`The entry of ${pk} is not in the archive at ${entryAt}: was an object removed by hand?`)
  return LetterEntry.parse(JSON.parse((await promisify(gunzip)(json)).toString('utf8')))
}

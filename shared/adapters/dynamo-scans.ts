import { z } from 'zod'
import { type Register, RevisionConflict } from '../ports.ts'
import { ScanEntry } from '../register.ts'
import type { ScanId } from '../scan.ts'
import { type Item, text, toItem } from './dynamo-items.ts'
import type { Condition, Requests } from './dynamo-requests.ts'
import { HEAD, indexed, moment } from './dynamo-table.ts'

const ScanItem = z.object({ pk: text, entry: text })

const scanPk = (id: ScanId): string => `SCAN#${id}`

/** Scans, each an item: its entry as JSON, and what people read in the console. */
export const dynamoScans = (table: Requests): Pick<Register, 'putScan' | 'scan' | 'scans'> => {
  const standing = async (id: ScanId): Promise<string | undefined> => {
    const item = await table.get(scanPk(id), HEAD)
    return item && ScanItem.parse(item).entry
  }
  return {
    putScan: async (entry, was) => {
      const item = scanItem(entry)
      if (await table.put(item, was === undefined ? undefined : unchangedSince(was && spelled(was)))) return
      // An earlier version of the program may have spelled the entry otherwise: only the very text is replaced.
      const known = await standing(entry.id)
      const isAsRead = known !== undefined && was && spelled(parsed(known)) === spelled(was)
      if (!isAsRead || !(await table.put(item, unchangedSince(known))))
        throw new RevisionConflict(`The entry of scan ${entry.id} has changed meanwhile`)
    },
    scan: async (id) => {
      const entry = await standing(id)
      return entry === undefined ? undefined : parsed(entry)
    },
    scans: async (limit) => {
      const newest = { index: 'by-arrival', partition: 'SCANS', descending: true, most: limit } as const
      const pks = (await table.list(newest)).map(({ pk }) => text.parse(pk))
      const items = (await table.getMany(pks, HEAD, ['pk', 'entry'])).map((item) => ScanItem.parse(item))
      const entries = new Map(items.map(({ pk, entry }) => [pk, parsed(entry)]))
      return pks.flatMap((pk) => entries.get(pk) ?? [])
    },
  }
}

const parsed = (json: string): ScanEntry => ScanEntry.parse(JSON.parse(json))

/** The entry's text, the same whatever the order of its keys. */
const spelled = (entry: ScanEntry): string => JSON.stringify(ScanEntry.parse(entry))

/** `known`: the entry's text as it stood, null for none. */
const unchangedSince = (known: string | null): Condition =>
  known === null
    ? { expression: 'attribute_not_exists(pk)' }
    : { expression: 'entry = :known', values: { ':known': known } }

const scanItem = (entry: ScanEntry): Item => {
  const { id, state, names, arrivedAt, pages, pagesRead } = entry
  return toItem({
    ...{ pk: scanPk(id), sk: HEAD, state, names, arrivedAt, pages, pagesRead, entry: spelled(entry) },
    ...indexed('by-arrival', 'SCANS', moment(arrivedAt), id),
  })
}

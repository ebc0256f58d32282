import { z } from 'zod'
import { Letter, LetterFields } from '../../letter.ts'
import type { Register } from '../../ports.ts'
import { ScanEntry } from '../../register.ts'
import { ScanId } from '../../scan.ts'
import type { ScanPorts } from '../scan-ports.ts'
import { type Operation, operation } from './operation.ts'
import { cut, linkParts, Paging, pageOf, reach } from './paging.ts'
import { Refusal } from './problem.ts'

/** What a list says of a letter. */
export const LetterInShort = Letter.pick({ id: true, review: true }).extend({
  fields: LetterFields.pick({ fullNumber: true, symbol: true, issuedOn: true, issuer: true }),
})
/** A scan, where it stands on its way into the register, and the letters found on it in short. */
export const ListedScan = ScanEntry.extend({ found: z.array(LetterInShort) })
export const ListedScans = pageOf(ListedScan)

export const OneScan = z.object({ params: z.object({ scan: ScanId }) })

export const withLetters = async (scan: ScanEntry, register: Register): Promise<z.infer<typeof ListedScan>> => {
  // Of what was set aside as a state secret nothing that was read is told.
  const found = scan.rejection ? [] : await register.letters(scan.letters)
  return { ...scan, found: found.map(({ letter }) => letter) }
}

/** @throws Refusal `not-found` */
export const scanOf = async (id: ScanId, register: Register): Promise<ScanEntry> => {
  const scan = await register.scan(id)
  if (!scan) throw new Refusal('not-found')
  return scan
}

/** `/scans`, `/scans/:scan`: what arrived and where it stands. */
export const scans = ({ register, retry }: Pick<ScanPorts, 'register' | 'retry'>): Operation[] => [
  operation(
    {
      method: 'GET',
      path: '/scans',
      id: 'listScans',
      page: '/scans',
      about: 'Mọi bản quét đã đến, mới trước · Every scan that arrived, newest first, rejected ones included',
      input: z.object({ query: Paging }),
      answers: { 200: { about: 'Scans', schema: ListedScans, headers: ['Link'] } },
    },
    async ({ query }, c) => {
      const { items, hasMore } = cut(await register.scans(reach(query)), query)
      linkParts(c, query, hasMore)
      const listed = await Promise.all(items.map((scan) => withLetters(scan, register)))
      return c.json(ListedScans.parse({ items: listed, ...query }))
    },
  ),
  operation(
    {
      method: 'GET',
      path: '/scans/:scan',
      id: 'getScan',
      page: '/scans/:scan',
      about:
        'Tình trạng một bản quét; mã là SHA-256 của tệp · Where one scan stands: waiting, reading (page by page), registered, rejected with the reason, or stuck. Its id is the SHA-256 of the file.',
      input: OneScan,
      answers: { 200: { about: 'The scan', schema: ListedScan } },
    },
    async ({ params }, c) => c.json(ListedScan.parse(await withLetters(await scanOf(params.scan, register), register))),
  ),
  operation(
    {
      method: 'POST',
      path: '/scans/:scan/retry',
      id: 'retryScan',
      page: '/scans/:scan/retry',
      about: 'Đọc lại bản quét bị kẹt · Puts a scan that is stuck to work once more',
      input: OneScan,
      answers: { 202: { about: 'The scan, waiting again', schema: ListedScan } },
    },
    async ({ params }, c) => {
      const scan = await scanOf(params.scan, register)
      if (!retry || !scan.stuck) throw new Refusal('not-found')
      await retry(scan.id)
      return c.json(ListedScan.parse(await withLetters(await scanOf(scan.id, register), register)), 202)
    },
  ),
]

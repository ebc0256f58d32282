import { pageReadingKey, pageReadingPrefix } from './archive-keys.ts'
import type { Archive } from './ports.ts'
import { PageReading } from './reading.ts'
import type { ScanId } from './scan.ts'

/** One page of a scan as it was read; undefined while it is not. */
export const keptPage = async (scan: ScanId, page: number, archive: Archive): Promise<PageReading | undefined> => {
  const json = await archive.get(pageReadingKey(scan, page))
  return json && parsed(json)
}

/** The pages of a scan that are read so far, in their order. */
export const keptPages = async (scan: ScanId, archive: Archive): Promise<PageReading[]> => {
  const keys = await archive.list(pageReadingPrefix(scan))
  return Promise.all(keys.map(async (key) => parsed((await archive.get(key)) ?? new Uint8Array())))
}

const parsed = (json: Uint8Array): PageReading => PageReading.parse(JSON.parse(Buffer.from(json).toString('utf8')))

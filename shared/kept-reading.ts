import { pageReadingPrefix } from './archive-keys.ts'
import type { Archive } from './ports.ts'
import { PageReading } from './reading.ts'
import type { ScanId } from './scan.ts'

/** The pages of a scan that are read so far, in their order. */
export const keptPages = async (scan: ScanId, archive: Archive): Promise<PageReading[]> => {
  const keys = await archive.list(pageReadingPrefix(scan))
  return Promise.all(
    keys.map(async (key) =>
      PageReading.parse(JSON.parse(Buffer.from((await archive.get(key)) ?? []).toString('utf8'))),
    ),
  )
}

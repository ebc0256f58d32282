import { pagePictureKey, pageReadingKey, scanKey } from './archive-keys.ts'
import { keptPage } from './kept-reading.ts'
import { refusals } from './pages/refusals.ts'
import type { Archive, PageReader } from './ports.ts'
import { type PageReading, Reading, type Turn } from './reading.ts'
import type { ScanId } from './scan.ts'

/**
 * The first arrow: a scan in the archive → its reading, page by page. A page's reading is kept as soon as it is done,
 * so a repeated call reads only what is missing; the reader decides how many pages are read at once.
 *
 * @param edition pages read for an earlier edition are read again (only `anew`, where that names some), and `turns` says
 *   how some of them lie
 * @param onPage told after each page: how many are done, of how many
 * @param mayGoOn asked before each page after the first: no, when the time of whoever reads is up
 * @throws TimeIsUp when it stopped before the last page
 * @throws RejectedScan when the scan cannot be used, `no-text` when no page bears a word
 */
export const readScan = async (
  scan: ScanId,
  { archive, pages }: { archive: Archive; pages: PageReader },
  { edition = 0, anew, turns = {}, onPage = () => {}, mayGoOn = () => true }: Partial<HowToRead & WhileReading> = {},
): Promise<Reading> => {
  const bytes = await archive.get(scanKey(scan))
  if (!bytes) throw new Error(`The archive has no scan ${scan}: was the data folder changed by hand?`)
  const of = await pages.pages(bytes)
  const readings = await eachPage(
    of,
    async (page) =>
      (await kept(scan, { page, edition: !anew || anew.includes(page) ? edition : 0 }, archive)) ??
      (await readPage(scan, bytes, { page, edition, turn: turns[page] }, { archive, pages })),
    { onPage, mayGoOn },
  )
  if (readings.length < of) throw new TimeIsUp()
  if (readings.every(({ lines }) => lines.length === 0)) throw refusals.noText()
  return Reading.parse({ scan, pages: readings })
}

/** Some pages are not read yet; those that are stay read: call again. */
export class TimeIsUp extends Error {
  override readonly name = 'TimeIsUp'
}

type HowToRead = {
  edition: number | undefined
  anew: number[] | undefined
  turns: Record<string, Turn> | undefined
}
type OnPage = (done: number, of: number) => void
type WhileReading = { onPage: OnPage; mayGoOn: () => boolean }

/** Pages that are under way at once: more than any machine has cores, fewer than would fill its memory. */
const AT_ONCE = 16

/** Does the work for each page, in lanes; after a failure, or when time is up, no further page is begun, and those under way are awaited. */
const eachPage = async (
  of: number,
  read: (page: number) => Promise<PageReading>,
  { onPage, mayGoOn }: WhileReading,
): Promise<PageReading[]> => {
  const readings: PageReading[] = []
  let [next, hasFailed] = [1, false]
  const lane = async (): Promise<void> => {
    while (next <= of && !hasFailed && (next === 1 || mayGoOn())) {
      const reading = await read(next++).catch((error: unknown) => {
        hasFailed = true
        throw error
      })
      readings.push(reading)
      onPage(readings.length, of)
    }
  }
  const lanes = await Promise.allSettled(Array.from({ length: Math.min(AT_ONCE, of) }, lane))
  for (const ended of lanes) if (ended.status === 'rejected') throw ended.reason
  return readings.sort((a, b) => a.page - b.page)
}

const kept = async (
  scan: ScanId,
  { page, edition }: { page: number; edition: number },
  archive: Archive,
): Promise<PageReading | undefined> => {
  const reading = await keptPage(scan, page, archive)
  return reading && (reading.edition ?? 0) >= edition ? reading : undefined
}

const readPage = async (
  scan: ScanId,
  bytes: Uint8Array,
  { page, edition, turn }: { page: number; edition: number; turn: Turn | undefined },
  { archive, pages }: { archive: Archive; pages: PageReader },
): Promise<PageReading> => {
  const { reading: read, picture } = await pages.read(bytes, page, turn)
  const reading = edition > 0 ? { ...read, edition } : read
  // The picture first: a kept reading says that the page is done.
  await archive.put(pagePictureKey(scan, page), picture)
  await archive.put(pageReadingKey(scan, page), Buffer.from(JSON.stringify(reading)))
  return reading
}

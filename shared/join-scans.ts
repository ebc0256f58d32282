import { scanKey } from './archive-keys.ts'
import type { Archive, Register, SearchIndex, ToDo } from './ports.ts'
import { isSetAside, type ScanEntry } from './register.ts'
import type { ScanId } from './scan.ts'
import { setAsideScan } from './set-aside-scan.ts'
import { takeIn } from './take-in.ts'
import type { InWords } from './words-for-people.ts'

/** What is joined lies in memory, with its parts. */
const MOST_MEBIBYTES = 200

/** Makes one PDF of the pages of several scans, in their order. */
export type JoinedPdf = (scans: Uint8Array[]) => Promise<Uint8Array>

type Ports = {
  archive: Archive
  register: Register
  queue: ToDo
  search: Pick<SearchIndex, 'index'>
  joinedPdf: JoinedPdf
}

/**
 * Pages of one letter that came as several files (photos, sheets scanned one by one) become one scan, in the order
 * given, that arrived when the first of them did. The scans they came in are set aside, for a reason that names the
 * new one, and stay in the archive. Done once more after a kill it goes on: the same files in the same order are the
 * same scan.
 *
 * @returns the new scan's entry; why they cannot be joined, and then nothing has changed
 */
export const joinScans = async (scans: ScanId[], by: string, ports: Ports, now: Date): Promise<ScanEntry | InWords> => {
  const ids = [...new Set(scans)]
  if (ids.length < 2) return WORDS.tooFew
  const entries = (await Promise.all(ids.map((id) => ports.register.scan(id)))).filter((entry) => entry !== undefined)
  if (entries.length < ids.length || !entries.every(canBeJoined)) return WORDS.notNow
  // What is kept from most people on one scan would be shown with the other.
  if (entries.some(({ restricted = [] }) => restricted.length > 0)) return WORDS.restricted
  if (entries.reduce((sum, { bytes }) => sum + bytes, 0) > MOST_MEBIBYTES * 2 ** 20) return WORDS.tooLarge
  const parts = (await Promise.all(ids.map((id) => ports.archive.get(scanKey(id))))).filter(
    (part) => part !== undefined,
  )
  const bytes = parts.length === ids.length && (await ports.joinedPdf(parts).catch(() => undefined))
  if (!bytes) return WORDS.cannotOpen
  const name = nameOf(entries)
  const arrivedAt = entries.map((entry) => entry.arrivedAt).toSorted()[0] ?? now.toISOString()
  const joined = await takeIn(name, bytes, ports, new Date(arrivedAt))
  for (const id of ids) await setAsideScan(id, { reason: `ghép vào “${name}”`, by }, ports, now)
  return joined
}

/** What is still being read ends first; a state secret stays where it is. */
export const canBeJoined = (entry: ScanEntry): boolean =>
  !entry.withheld && (entry.state === 'registered' || isSetAside(entry) || entry.rejection?.code === 'no-text')

/** @example ["IMG_1.jpg", "IMG_2.jpg"] → "IMG_1 + IMG_2.pdf" */
const nameOf = (entries: ScanEntry[]): string => {
  const names = entries.map(({ names: [name = ''] }) => name.replace(/\.[a-z]{3,4}$/iu, ''))
  return `${names.join(' + ').slice(0, 150)}.pdf`
}

const WORDS = {
  tooFew: {
    vi: 'Hãy ghi số thứ tự cho ít nhất hai tệp.',
    en: 'Give at least two files their places.',
  },
  notNow: {
    vi: 'Chỉ ghép được những tệp đã đọc xong. Hãy tải lại trang rồi thử lại.',
    en: 'Only files that have been read can be joined. Reload the page, then try again.',
  },
  restricted: {
    vi: 'Trong các tệp này có văn bản giới hạn người xem, nên không ghép được.',
    en: 'A letter on one of these files is restricted to some people, so they cannot be joined.',
  },
  tooLarge: {
    vi: `Các tệp lớn hơn ${MOST_MEBIBYTES} MiB, quá mức để ghép. Hãy quét lại thành một tệp.`,
    en: `The files have more than ${MOST_MEBIBYTES} MiB, too much to join. Scan them again as one file.`,
  },
  cannotOpen: {
    vi: 'Không mở được một trong các tệp để ghép. Không có gì thay đổi.',
    en: 'One of the files cannot be opened for joining. Nothing has changed.',
  },
} satisfies Record<string, InWords>

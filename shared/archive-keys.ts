import type { BookKind } from './book-forms.ts'
import type { ScanId } from './scan.ts'

const numbered = (page: number): string => String(page).padStart(5, '0')

/** The scan's own bytes, as they arrived. */
export const scanKey = (scan: ScanId): string => `scans/${scan}`
/** One page as read (a `PageReading` as JSON); kept as soon as it is done. */
export const pageReadingKey = (scan: ScanId, page: number): string => `readings/${scan}/${numbered(page)}.json`
export const pageReadingPrefix = (scan: ScanId): string => `readings/${scan}/`
/** Is this the key of a scan's own bytes? Anything else under `scans/` was dropped there and is not taken in yet. */
export const isScanKey = (key: string): boolean => /^scans\/[0-9a-f]{64}$/u.test(key)
/** The original with its words lying invisibly over the pictures, once it was made; each edition of the reading has its own. */
export const searchablePdfKey = ({ id, edition }: { id: ScanId; edition?: number | undefined }): string =>
  `published/${id}${edition ? `-${edition}` : ''}.pdf`
export const searchablePdfPrefix = (scan: ScanId): string => `published/${scan}`
/** What a day's count of scans found. @example ledgerKey('2026-11-25') → 'ledger/2026-11-25.json' */
export const ledgerKey = (day: string): string => `ledger/${day}.json`
/** The upright, straightened page picture (JPEG) to which the reading's boxes refer. */
export const pagePictureKey = (scan: ScanId, page: number): string => `pages/${scan}/${numbered(page)}.jpg`
export const pagePicturePrefix = (scan: ScanId): string => `pages/${scan}/`
/** Closed months of a register. @example closedBookKey('incoming', '2026-10') → 'books/incoming/2026-10.json' */
export const closedBookKey = (book: BookKind, month: string): string => `${closedBookPrefix(book)}${month}.json`
export const closedBookPrefix = (book: BookKind): string => `books/${book}/`

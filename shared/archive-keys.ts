import type { ScanId } from './scan.ts'

const numbered = (page: number): string => String(page).padStart(5, '0')

/** The scan's own bytes, as they arrived. */
export const scanKey = (scan: ScanId): string => `scans/${scan}`
/** One page as read (a `PageReading` as JSON); kept as soon as it is done. */
export const pageReadingKey = (scan: ScanId, page: number): string => `readings/${scan}/${numbered(page)}.json`
export const pageReadingPrefix = (scan: ScanId): string => `readings/${scan}/`
/** The upright, straightened page picture (JPEG) to which the reading's boxes refer. */
export const pagePictureKey = (scan: ScanId, page: number): string => `pages/${scan}/${numbered(page)}.jpg`
export const pagePicturePrefix = (scan: ScanId): string => `pages/${scan}/`
/** The scan as a PDF whose text can be searched and copied; kept when it was asked for first. */
export const searchablePdfKey = (scan: ScanId): string => `published/${scan}.pdf`

import { isCutShort } from '../pages/cut-short.ts'
import type { ColourPicture } from '../pages/grey.ts'
import { MOST_PIXELS, refusals } from '../pages/refusals.ts'
import type { LayerCharacter } from '../pages/text-layer.ts'
import { openPdf, type Pdf, type PdfPage, PdfPassword } from './pdfium.ts'

/** Letters are read at this resolution: 300 dpi read no better and cost a third more (READING.md). */
const DPI = 200
const POINTS_PER_INCH = 72
/** The longest edge that is rendered, in pixels: A3 at 200 dpi; larger pages are rendered coarser. */
const LONGEST_EDGE = 3_400

/** The file that was opened last: its pages are asked for one after the other. */
let last: { bytes: Uint8Array; pdf: Pdf } | undefined

const opened = async (bytes: Uint8Array): Promise<Pdf> => {
  if (last?.bytes === bytes) return last.pdf
  if (isCutShort(bytes)) throw refusals.damaged(new Error('The PDF has no end'))
  const pdf = await openPdf(bytes).catch((cause: unknown) => {
    throw cause instanceof PdfPassword ? refusals.encrypted(cause) : refusals.damaged(cause)
  })
  last?.pdf.close()
  last = { bytes, pdf }
  return pdf
}

/** @throws RejectedScan `encrypted` or `damaged` when PDFium cannot open it */
export const pdfPageCount = async (bytes: Uint8Array): Promise<number> => (await opened(bytes)).pageCount

/** A rendered page, how fine it is, whether it is one picture and nothing else, and the characters of its text layer. */
export type RenderedPage = { picture: ColourPicture; dpi: number; isPicture: boolean; characters: LayerCharacter[] }

/** Page `page` (from 1), as its viewer shows it: scans in their own pixels, others at 200 dpi. */
export const pdfPage = async (bytes: Uint8Array, page: number): Promise<RenderedPage> => {
  const pdf = await opened(bytes)
  return pdf.page(page, (sheet) => {
    refuseTooLarge(sheet, page)
    const picture = pictureOf(sheet)
    const dpi = (picture.width / sheet.width) * POINTS_PER_INCH
    return { picture, dpi, isPicture: sheet.scanned() !== undefined, characters: sheet.characters() }
  })
}

/** The longest side that a page of PDF may have, in points (ISO 32000-1, annex C.2): five metres. */
const LONGEST_SIDE = 14_400

/** @throws RejectedScan `page-too-large` before anything is decoded */
const refuseTooLarge = (sheet: PdfPage, page: number): void => {
  const picture = sheet.largestPicture()
  if (picture && picture.width * picture.height > MOST_PIXELS)
    throw refusals.pageTooLarge(page, picture.width, picture.height)
  const inPixels = (points: number): number => Math.round((points * DPI) / POINTS_PER_INCH)
  if (Math.max(sheet.width, sheet.height) > LONGEST_SIDE)
    throw refusals.pageTooLarge(page, inPixels(sheet.width), inPixels(sheet.height))
}

/** Scans between these resolutions are rendered as they are. */
const NATIVE = { least: 140, most: 420 }

const pictureOf = (sheet: PdfPage): ColourPicture => {
  const { width, height } = sizeOf(sheet)
  return { width, height, rgb: sheet.render(width, height) }
}

const sizeOf = (sheet: PdfPage): { width: number; height: number } => {
  const scanned = sheet.scanned()
  const dpi = scanned ? (scanned.width / sheet.width) * POINTS_PER_INCH : 0
  if (scanned && dpi >= NATIVE.least && dpi <= NATIVE.most && scanned.width * scanned.height <= MOST_PIXELS)
    return scanned
  const scale = Math.min(DPI / POINTS_PER_INCH, LONGEST_EDGE / Math.max(sheet.width, sheet.height))
  return { width: Math.max(1, Math.round(sheet.width * scale)), height: Math.max(1, Math.round(sheet.height * scale)) }
}

import type { ColourPicture } from '../pages/grey.ts'
import { refusals } from '../pages/refusals.ts'
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
  const pdf = await openPdf(bytes).catch((cause: unknown) => {
    throw cause instanceof PdfPassword ? refusals.encrypted(cause) : refusals.damaged(cause)
  })
  last?.pdf.close()
  last = { bytes, pdf }
  return pdf
}

/** @throws RejectedScan `encrypted` or `damaged` when PDFium cannot open it */
export const pdfPageCount = async (bytes: Uint8Array): Promise<number> => (await opened(bytes)).pageCount

/** Page `page` (from 1), as its viewer shows it, at 200 dpi, and the characters of its text layer. */
export const pdfPage = async (
  bytes: Uint8Array,
  page: number,
): Promise<{ picture: ColourPicture; characters: LayerCharacter[] }> => {
  const pdf = await opened(bytes)
  return pdf.page(page, (sheet) => ({ picture: pictureOf(sheet), characters: sheet.characters() }))
}

const pictureOf = (sheet: PdfPage): ColourPicture => {
  const scale = Math.min(DPI / POINTS_PER_INCH, LONGEST_EDGE / Math.max(sheet.width, sheet.height))
  const [width, height] = [Math.max(1, Math.round(sheet.width * scale)), Math.max(1, Math.round(sheet.height * scale))]
  return { width, height, rgb: withoutAlpha(sheet.render(width, height), width * height) }
}

/** PDFium's bitmap has four bytes a pixel; its alpha is always opaque on paper. */
const withoutAlpha = (rgba: Uint8Array, pixels: number): Uint8Array => {
  const rgb = new Uint8Array(pixels * 3)
  for (let from = 0, to = 0; to < rgb.length; from += 4, to += 3) {
    rgb[to] = rgba[from] ?? 255
    rgb[to + 1] = rgba[from + 1] ?? 255
    rgb[to + 2] = rgba[from + 2] ?? 255
  }
  return rgb
}

import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium'
import type { ColourPicture } from '../pages/grey.ts'
import { refusals } from '../pages/refusals.ts'

/** Letters are read at this resolution: 300 dpi read no better and cost a third more (READING.md). */
const DPI = 200
const POINTS_PER_INCH = 72
/** The longest edge that is rendered, in pixels: A3 at 200 dpi; larger pages are rendered coarser. */
const LONGEST_EDGE = 3_400

let library: Promise<PDFiumLibrary> | undefined

const open = async (bytes: Uint8Array): Promise<PDFiumDocument> => {
  library ??= PDFiumLibrary.init()
  try {
    return await (await library).loadDocument(bytes)
  } catch (cause) {
    throw /password|security/iu.test(String(cause)) ? refusals.encrypted(cause) : refusals.damaged(cause)
  }
}

const opened = async <Result>(bytes: Uint8Array, use: (pdf: PDFiumDocument) => Result): Promise<Awaited<Result>> => {
  const pdf = await open(bytes)
  try {
    return await use(pdf)
  } finally {
    pdf.destroy()
  }
}

/** @throws RejectedScan `encrypted` or `damaged` when PDFium cannot open it */
export const pdfPageCount = (bytes: Uint8Array): Promise<number> => opened(bytes, (pdf) => pdf.getPageCount())

/** Page `page` (from 1), as its viewer shows it (the PDF's own /Rotate applied), at 200 dpi. */
export const pdfPagePicture = (bytes: Uint8Array, page: number): Promise<ColourPicture> =>
  opened(bytes, async (pdf) => {
    const sheet = pdf.getPage(page - 1)
    const { originalWidth, originalHeight } = sheet.getOriginalSize()
    const scale = Math.min(DPI / POINTS_PER_INCH, LONGEST_EDGE / Math.max(originalWidth, originalHeight))
    const { width, height, data } = await sheet.render({ scale, render: 'bitmap', colorSpace: 'BGRA' })
    return { width, height, rgb: withoutAlpha(data, width * height) }
  })

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

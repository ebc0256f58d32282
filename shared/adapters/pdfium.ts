import { PDFiumModule } from '@hyzyla/pdfium'
import type { LayerCharacter } from '../pages/text-layer.ts'

type Base = Awaited<ReturnType<typeof PDFiumModule>>
/** What the WebAssembly module has besides what its package declares (PDFium's public/fpdf_text.h, fpdfview.h). */
type Pdfium = Base & {
  _FPDFText_GetUnicode(textPage: number, index: number): number
  _FPDFText_GetCharAngle(textPage: number, index: number): number
  _FPDFText_GetLooseCharBox(textPage: number, index: number, rect: number): number
  _FPDF_PageToDevice(
    page: number,
    startX: number,
    startY: number,
    sizeX: number,
    sizeY: number,
    rotate: number,
    pageX: number,
    pageY: number,
    deviceX: number,
    deviceY: number,
  ): number
}

const hasText = (module: Base): module is Pdfium =>
  '_FPDFText_GetUnicode' in module && '_FPDFText_GetLooseCharBox' in module && '_FPDF_PageToDevice' in module

/** FPDF_ANNOT and FPDF_REVERSE_BYTE_ORDER (RGBA); not FPDF_LCD_TEXT, whose coloured edges spoil reading. */
const FLAGS = 0x01 | 0x10
const BYTES_PER_PIXEL = 4
const PASSWORD_ERROR = 4

export type PdfPage = {
  /** Size in points, as shown (/Rotate applied). */
  width: number
  height: number
  /** The pixels of the one picture that the page is, where it is a scan. */
  scanned(): { width: number; height: number } | undefined
  /** The size of the largest picture on the page, told without decoding it. */
  largestPicture(): { width: number; height: number } | undefined
  /** The page with its annotations and form fields, where signing systems put number, day and seal; RGB. */
  render(width: number, height: number): Uint8Array
  characters(): LayerCharacter[]
}

export type Pdf = {
  pageCount: number
  page<Result>(page: number, use: (page: PdfPage) => Result): Result
  close(): void
}

let started: Promise<Pdfium> | undefined

const start = async (): Promise<Pdfium> => {
  const module = await PDFiumModule({})
  if (!hasText(module)) throw new Error('This PDFium has no text functions: another version of @hyzyla/pdfium?')
  module._FPDF_InitLibraryWithConfig({ version: 2, m_pIsolate: null, m_pUserFontPaths: null, m_v8EmbedderSlot: 0 })
  return module
}

/** The file asks for a password. */
export class PdfPassword extends Error {
  override readonly name = 'PdfPassword'
}

/** Opens a PDF. @throws PdfPassword; Error when PDFium cannot read it */
export const openPdf = async (bytes: Uint8Array): Promise<Pdf> => {
  started ??= start()
  const module = await started
  const memory = module.wasmExports.malloc(bytes.length)
  module.HEAPU8.set(bytes, memory)
  const document = module._FPDF_LoadMemDocument(memory, bytes.length, 0)
  if (document === 0) {
    const code = module._FPDF_GetLastError()
    module.wasmExports.free(memory)
    throw code === PASSWORD_ERROR ? new PdfPassword() : new Error(`PDFium cannot open the file (error ${code})`)
  }
  const form = formOf(module, document)
  return {
    pageCount: module._FPDF_GetPageCount(document),
    page: (number, use) => withPage(module, document, form.handle, number, use),
    close() {
      module._FPDFDOC_ExitFormFillEnvironment(form.handle)
      module._FPDF_CloseDocument(document)
      module.wasmExports.free(form.memory)
      module.wasmExports.free(memory)
    },
  }
}

/** FPDF_FORMFILLINFO, version 2, with no callbacks: about 140 bytes. */
const FORM_BYTES = 256

const formOf = (module: Pdfium, document: number): { handle: number; memory: number } => {
  const memory = module.wasmExports.malloc(FORM_BYTES)
  module.HEAPU8.fill(0, memory, memory + FORM_BYTES)
  module.HEAPU8[memory] = 2
  return { handle: module._FPDFDOC_InitFormFillEnvironment(document, memory), memory }
}

const withPage = <Result>(
  module: Pdfium,
  document: number,
  form: number,
  number: number,
  use: (page: PdfPage) => Result,
): Result => {
  const page = module._FPDF_LoadPage(document, number - 1)
  if (page === 0) throw new Error(`PDFium cannot open page ${number}`)
  module._FORM_OnAfterLoadPage(page, form)
  try {
    return use({
      width: module._FPDF_GetPageWidth(page),
      height: module._FPDF_GetPageHeight(page),
      scanned: () => scannedSize(module, page),
      largestPicture: () => largestPicture(module, page),
      render: (width, height) => render(module, page, form, width, height),
      characters: () => charactersOf(module, page),
    })
  } finally {
    module._FORM_OnBeforeClosePage(page, form)
    module._FPDF_ClosePage(page)
  }
}

const render = (module: Pdfium, page: number, form: number, width: number, height: number): Uint8Array => {
  const size = width * height * BYTES_PER_PIXEL
  const memory = module.wasmExports.malloc(size)
  if (memory === 0) throw new Error(`No memory for a page of ${width} × ${height} pixels`)
  const bitmap = module._FPDFBitmap_CreateEx(width, height, BYTES_PER_PIXEL, memory, width * BYTES_PER_PIXEL)
  try {
    module._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff)
    module._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, FLAGS)
    module._FPDF_FFLDraw(form, bitmap, page, 0, 0, width, height, 0, FLAGS)
    return withoutAlpha(module.HEAPU8.subarray(memory, memory + size), width * height)
  } finally {
    module._FPDFBitmap_Destroy(bitmap)
    module.wasmExports.free(memory)
  }
}

/**
 * PDFium's bitmap has four bytes a pixel; its alpha is always opaque on paper. Asked for three bytes, PDFium smooths
 * letters with coloured edges.
 */
const withoutAlpha = (rgba: Uint8Array, pixels: number): Uint8Array => {
  const rgb = new Uint8Array(pixels * 3)
  for (let from = 0, to = 0; to < rgb.length; from += 4, to += 3) {
    rgb[to] = rgba[from] ?? 255
    rgb[to + 1] = rgba[from + 1] ?? 255
    rgb[to + 2] = rgba[from + 2] ?? 255
  }
  return rgb
}

/** FPDF_PAGEOBJ_IMAGE */
const IMAGE = 3
/** A scan's picture has the page's shape but for this part. */
const SAME_SHAPE = 0.02

/** A page that is one picture is best rendered pixel by pixel: any other size drops rows of a black-and-white scan. */
const scannedSize = (module: Pdfium, page: number): { width: number; height: number } | undefined => {
  const largest = largestPicture(module, page)
  if (!largest) return undefined
  const shape = module._FPDF_GetPageWidth(page) / module._FPDF_GetPageHeight(page)
  const [across, turned] = [largest.width / largest.height, largest.height / largest.width]
  if (Math.abs(across / shape - 1) < SAME_SHAPE) return largest
  return Math.abs(turned / shape - 1) < SAME_SHAPE ? { width: largest.height, height: largest.width } : undefined
}

const largestPicture = (module: Pdfium, page: number): { width: number; height: number } | undefined => {
  const scratch = module.wasmExports.malloc(8)
  try {
    const sizes = Array.from({ length: Math.min(50, module._FPDFPage_CountObjects(page)) }, (_, i) => {
      const object = module._FPDFPage_GetObject(page, i)
      if (module._FPDFPageObj_GetType(object) !== IMAGE) return []
      if (!module._FPDFImageObj_GetImagePixelSize(object, scratch, scratch + 4)) return []
      const view = new DataView(module.HEAPU8.buffer, scratch)
      return [{ width: view.getUint32(0, true), height: view.getUint32(4, true) }]
    }).flat()
    return sizes.sort((a, b) => b.width * b.height - a.width * a.height)[0]
  } finally {
    module.wasmExports.free(scratch)
  }
}

/** PageToDevice answers in whole units: fine ones. */
const UNITS = 100_000

const charactersOf = (module: Pdfium, page: number): LayerCharacter[] => {
  const text = module._FPDFText_LoadPage(page)
  if (text === 0) return []
  const scratch = module.wasmExports.malloc(32)
  try {
    return Array.from({ length: module._FPDFText_CountChars(text) }, (_, i) =>
      characterAt(module, page, text, i, scratch),
    ).filter((character) => character !== undefined)
  } finally {
    module.wasmExports.free(scratch)
    module._FPDFText_ClosePage(text)
  }
}

/** What PDFium makes of a hyphen at the end of a line. */
const END_OF_LINE_HYPHEN = 2

/** The words around a seal run in a circle: not the letter's text. In radians. */
const isTurned = (angle: number): boolean => Math.abs(Math.sin(angle)) > 0.1 || Math.cos(angle) < 0

const characterAt = (
  module: Pdfium,
  page: number,
  text: number,
  index: number,
  scratch: number,
): LayerCharacter | undefined => {
  const code = module._FPDFText_GetUnicode(text, index)
  if (code === 0 || code > 0x10ffff || isTurned(module._FPDFText_GetCharAngle(text, index))) return undefined
  if (!module._FPDFText_GetLooseCharBox(text, index, scratch)) return undefined
  const view = new DataView(module.HEAPU8.buffer, scratch)
  const [left, top, right, bottom] = [0, 4, 8, 12].map((at) => view.getFloat32(at, true))
  const corner = (x = 0, y = 0): [number, number] => {
    module._FPDF_PageToDevice(page, 0, 0, UNITS, UNITS, 0, x, y, scratch + 16, scratch + 20)
    const device = new DataView(module.HEAPU8.buffer, scratch + 16)
    return [device.getInt32(0, true) / UNITS, device.getInt32(4, true) / UNITS]
  }
  const [x0, y0] = corner(left, top)
  const [x1, y1] = corner(right, bottom)
  return {
    text: code === END_OF_LINE_HYPHEN ? '-' : String.fromCodePoint(code),
    left: Math.min(x0, x1),
    right: Math.max(x0, x1),
    top: Math.min(y0, y1),
    bottom: Math.max(y0, y1),
  }
}

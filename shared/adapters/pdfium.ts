import { PDFiumModule } from '@hyzyla/pdfium'
import type { LayerCharacter } from '../pages/text-layer.ts'
import { charactersOf } from './pdfium-characters.ts'
import { hasText, type Pdfium } from './pdfium-module.ts'
import { largestPicture, scannedSize } from './pdfium-pictures.ts'

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

import type { PDFiumModule } from '@hyzyla/pdfium'

type Base = Awaited<ReturnType<typeof PDFiumModule>>
/** What the WebAssembly module has besides what its package declares (PDFium's public/fpdf_text.h, fpdfview.h). */
export type Pdfium = Base & {
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

export const hasText = (module: Base): module is Pdfium =>
  '_FPDFText_GetUnicode' in module && '_FPDFText_GetLooseCharBox' in module && '_FPDF_PageToDevice' in module

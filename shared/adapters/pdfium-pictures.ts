import type { Pdfium } from './pdfium-module.ts'

/** FPDF_PAGEOBJ_IMAGE */
const IMAGE = 3
/** A scan's picture has the page's shape but for this part. */
const SAME_SHAPE = 0.02

/** A page that is one picture is best rendered pixel by pixel: any other size drops rows of a black-and-white scan. */
export const scannedSize = (module: Pdfium, page: number): { width: number; height: number } | undefined => {
  const largest = largestPicture(module, page)
  if (!largest) return undefined
  const shape = module._FPDF_GetPageWidth(page) / module._FPDF_GetPageHeight(page)
  const [across, turned] = [largest.width / largest.height, largest.height / largest.width]
  if (Math.abs(across / shape - 1) < SAME_SHAPE) return largest
  return Math.abs(turned / shape - 1) < SAME_SHAPE ? { width: largest.height, height: largest.width } : undefined
}

export const largestPicture = (module: Pdfium, page: number): { width: number; height: number } | undefined => {
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

import type { LayerCharacter } from '../pages/text-layer.ts'
import type { Pdfium } from './pdfium-module.ts'

/** PageToDevice answers in whole units: fine ones. */
const UNITS = 100_000

/** The text layer of an open page, without words that run around a seal. */
export const charactersOf = (module: Pdfium, page: number): LayerCharacter[] => {
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

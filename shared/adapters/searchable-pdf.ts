import { readFileSync } from 'node:fs'
import { type PDFDocument, type PDFPage, type PDFRef, PDFString, PDFDocument as Pdf } from 'pdf-lib'
import sharp from 'sharp'
import { ontoPicture, type Point } from '../pages/perspective.ts'
import type { PageReading, Word } from '../reading.ts'

const FONT = new URL('./searchable-pdf/glyphless.ttf', import.meta.url)
/** The glyphless font is twice as high as wide. */
const ADVANCE = 500
const POINTS_PER_PIXEL = 72 / 200

/**
 * The original with its words lying invisibly over the pictures, so that viewers can search and copy: the pages
 * themselves stay as they were scanned. TIFF, JPEG and PNG become a PDF of their pictures.
 *
 * @throws Error when pdf-lib cannot open the original
 */
export const searchablePdf = async (original: Uint8Array, pages: PageReading[]): Promise<Uint8Array> => {
  const isPdf = Buffer.from(original.subarray(0, 1024)).toString('latin1').includes('%PDF-')
  const pdf = isPdf
    ? await Pdf.load(original, { ignoreEncryption: true, updateMetadata: false })
    : await ofPictures(original, pages)
  const font = glyphlessFont(pdf)
  for (const reading of pages) {
    const page = pdf.getPages()[reading.page - 1]
    if (page && reading.source === 'ocr') layText(page, reading, font, pdf)
  }
  return pdf.save()
}

const ofPictures = async (original: Uint8Array, pages: PageReading[]): Promise<PDFDocument> => {
  const pdf = await Pdf.create()
  for (const { page } of pages) {
    const { data, info } = await sharp(original, { page: page - 1 })
      .autoOrient()
      .flatten({ background: 'white' })
      .jpeg({ quality: 85 })
      .toBuffer({ resolveWithObject: true })
    const size: [number, number] = [info.width * POINTS_PER_PIXEL, info.height * POINTS_PER_PIXEL]
    pdf.addPage(size).drawImage(await pdf.embedJpg(data), { x: 0, y: 0, width: size[0], height: size[1] })
  }
  return pdf
}

/** A Type 0 font whose codes are UTF-16: any text, no shapes (as Tesseract's own PDF renderer has it). */
const glyphlessFont = ({ context }: PDFDocument): PDFRef => {
  const file = context.register(context.flateStream(readFileSync(FONT), { Length1: 572 }))
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: 'GlyphLessFont',
      Flags: 5,
      FontBBox: [0, 0, ADVANCE, 1000],
      Ascent: 1000,
      Descent: -1,
      CapHeight: 1000,
      ItalicAngle: 0,
      StemV: 80,
      FontFile2: file,
    }),
  )
  const toGlyph = context.register(context.flateStream(new Uint8Array(131_072).map((_, i) => i % 2)))
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: 'GlyphLessFont',
      CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      DW: ADVANCE,
      CIDToGIDMap: toGlyph,
    }),
  )
  const toUnicode = context.register(context.flateStream(TO_UNICODE))
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: 'GlyphLessFont',
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: toUnicode,
    }),
  )
}

const TO_UNICODE = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FFFF> <0000> endbfrange
endcmap CMapName currentdict /CMap defineresource pop end end`

const layText = (page: PDFPage, reading: PageReading, font: PDFRef, pdf: PDFDocument): void => {
  const name = page.node.newFontDictionary('Vanthu', font)
  const lines = reading.lines.map(({ words }) => words.map((word) => shown(word, page, reading)).join('\n'))
  const content = `Q q BT 3 Tr ${name} 1 Tf\n${lines.join('\n')}\nET Q`
  // The page's own content may leave any state behind: it is put between q and Q.
  const before = pdf.context.register(pdf.context.stream('q'))
  const after = pdf.context.register(pdf.context.flateStream(content))
  page.node.normalize()
  page.node.wrapContentStreams(before, after)
}

/** One word: stretched to its box, at its place on the page as the file has it (unturned, unstraightened). */
const shown = ({ text, box }: Word, page: PDFPage, reading: PageReading): string => {
  const place = ontoPage(page, reading)
  const [x, y] = place(box.left, box.top + box.height)
  const [xEnd, yEnd] = place(box.left + box.width, box.top + box.height)
  const [xUp, yUp] = place(box.left, box.top)
  const advance = (text.length + 1) * (ADVANCE / 1000)
  const along = text.length / (text.length + 1)
  const matrix = [(xEnd - x) / (advance * along), (yEnd - y) / (advance * along), xUp - x, yUp - y, x, y]
  return `${matrix.map((value) => value.toFixed(4)).join(' ')} Tm <${utf16(`${text} `)}> Tj`
}

const utf16 = (text: string): string =>
  Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0')).join('')

/**
 * From fractions of the straight picture back to points of the PDF page: skew, then turn, then where the sheet lies on
 * a photo, then the page's /Rotate.
 */
const ontoPage = (page: PDFPage, { turned, skew, sheet, width, height }: PageReading) => {
  const { x, y, width: wide, height: high } = page.getCropBox()
  const angle = (skew * Math.PI) / 180
  const rotated = ((page.getRotation().angle % 360) + 360) % 360
  const onPhoto = sheet && ontoPicture(sheet)
  return (left: number, top: number): [number, number] => {
    const [dx, dy] = [(left - 0.5) * width, (top - 0.5) * height]
    const u = (dx * Math.cos(angle) - dy * Math.sin(angle)) / width + 0.5
    const v = (dx * Math.sin(angle) + dy * Math.cos(angle)) / height + 0.5
    const onSheet = unturned(u, v, turned)
    const [s, t] = unturned(...(onPhoto?.(...onSheet) ?? onSheet), rotated)
    return [x + s * wide, y + (1 - t) * high]
  }
}

const unturned = (u: number, v: number, clockwise: number): Point => {
  if (clockwise === 90) return [v, 1 - u]
  if (clockwise === 180) return [1 - u, 1 - v]
  if (clockwise === 270) return [1 - v, u]
  return [u, v]
}

import { degrees, PDFDocument } from 'pdf-lib'
import sharp from 'sharp'
import { formatOf } from '../pages/scan-format.ts'

/** The long edge of A4 in points: pages of pictures are made so long, as scans are. */
const LONG_EDGE = 841.89

/**
 * One PDF of the pages of several scans, in their order. Pages of PDFs and JPEGs stay as they are, byte for byte
 * (a JPEG is turned as its camera says by the page); TIFF and PNG are kept without loss.
 *
 * @throws Error when pdf-lib or sharp cannot open one of them
 */
export const joinedPdf = async (scans: Uint8Array[]): Promise<Uint8Array> => {
  const joined = await PDFDocument.create({ updateMetadata: false })
  for (const scan of scans) {
    const format = formatOf(scan)
    if (format === 'pdf') await addPdf(joined, scan)
    else if (format === 'jpeg') await addJpeg(joined, scan)
    else await addPictures(joined, scan)
  }
  return joined.save()
}

const addPdf = async (joined: PDFDocument, scan: Uint8Array): Promise<void> => {
  const pdf = await PDFDocument.load(scan, { updateMetadata: false })
  for (const page of await joined.copyPages(pdf, pdf.getPageIndices())) joined.addPage(page)
}

/** How far a viewer turns a picture clockwise, by the orientation that the camera wrote (Exif 2.3, 4.6.4). */
const TURNS: Record<number, number> = { 3: 180, 6: 90, 8: 270 }

const addJpeg = async (joined: PDFDocument, scan: Uint8Array): Promise<void> => {
  const { orientation = 1, space } = await sharp(scan).metadata()
  const turn = orientation === 1 ? 0 : TURNS[orientation]
  // Mirrored by the camera, or in colours that viewers of PDF take differently: decoded and kept without loss.
  if (turn === undefined || space === 'cmyk') return addPictures(joined, scan)
  const picture = await joined.embedJpg(scan)
  addPicture(joined, picture).setRotation(degrees(turn))
}

const addPictures = async (joined: PDFDocument, scan: Uint8Array): Promise<void> => {
  const { pages = 1 } = await sharp(scan, { limitInputPixels: false }).metadata()
  for (let page = 0; page < pages; page++) {
    const png = await sharp(scan, { page })
      .autoOrient()
      .flatten({ background: 'white' })
      .toColourspace('srgb')
      .png()
      .toBuffer()
    addPicture(joined, await joined.embedPng(png))
  }
}

const addPicture = (joined: PDFDocument, picture: Awaited<ReturnType<PDFDocument['embedPng']>>) => {
  const scale = LONG_EDGE / Math.max(picture.width, picture.height)
  const size: [number, number] = [picture.width * scale, picture.height * scale]
  const page = joined.addPage(size)
  page.drawImage(picture, { x: 0, y: 0, width: size[0], height: size[1] })
  return page
}

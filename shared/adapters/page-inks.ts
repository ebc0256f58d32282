import { type ColourPicture, flattened, penAndPrint } from '../pages/grey.ts'
import { formatOf } from '../pages/scan-format.ts'
import type { GreyPicture } from '../ports.ts'
import type { PageReading } from '../reading.ts'
import { pdfPage } from './pdf-pages.ts'
import { photographedSheet } from './photographed-sheet.ts'
import { picturePage, straightened, turned } from './pictures.ts'

/** A page as the recogniser of digits saw it when it was read: turned and straightened, its pens and print in grey. */
export const pensOnPage = async (
  scan: Uint8Array,
  { page, turned: turn, skew, sheet }: Pick<PageReading, 'page' | 'turned' | 'skew' | 'sheet'>,
): Promise<GreyPicture> => {
  const picture = await pictureOf(scan, page, sheet)
  return flattened(penAndPrint(await straightened(await turned(picture, turn), skew)))
}

const pictureOf = async (scan: Uint8Array, page: number, sheet: PageReading['sheet']): Promise<ColourPicture> => {
  if (formatOf(scan) === 'pdf') return (await pdfPage(scan, page)).picture
  return sheet ? photographedSheet(scan, page, sheet) : picturePage(scan, page)
}

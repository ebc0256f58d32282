import { flattened, penAndPrint } from '../pages/grey.ts'
import { formatOf } from '../pages/scan-format.ts'
import type { GreyPicture } from '../ports.ts'
import type { PageReading } from '../reading.ts'
import { pdfPage } from './pdf-pages.ts'
import { picturePage, straightened, turned } from './pictures.ts'

/** A page as the recogniser of digits saw it when it was read: turned and straightened, its pens and print in grey. */
export const pensOnPage = async (
  scan: Uint8Array,
  { page, turned: turn, skew }: Pick<PageReading, 'page' | 'turned' | 'skew'>,
): Promise<GreyPicture> => {
  const picture = formatOf(scan) === 'pdf' ? (await pdfPage(scan, page)).picture : await picturePage(scan, page)
  return flattened(penAndPrint(await straightened(await turned(picture, turn), skew)))
}

import { flattened, penAndPrint } from '../pages/grey.ts'
import type { GreyPicture } from '../ports.ts'
import type { PageReading } from '../reading.ts'
import { straightened, turned } from './pictures.ts'
import { sheetAgain } from './scan-sheet.ts'

/** A page as the recogniser of digits saw it when it was read: turned and straightened, its pens and print in grey. */
export const pensOnPage = async (
  scan: Uint8Array,
  { page, turned: turn, skew, sheet }: Pick<PageReading, 'page' | 'turned' | 'skew' | 'sheet'>,
): Promise<GreyPicture> => {
  const picture = await sheetAgain(scan, { page, sheet })
  return flattened(penAndPrint(await straightened(await turned(picture, turn), skew)))
}

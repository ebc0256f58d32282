import type { ColourPicture } from '../pages/grey.ts'
import type { Corners } from '../pages/perspective.ts'
import { formatOf } from '../pages/scan-format.ts'
import type { LayerCharacter } from '../pages/text-layer.ts'
import type { PageReading } from '../reading.ts'
import { pdfPage } from './pdf-pages.ts'
import { cornersOf, flatSheet, sheetEdge } from './photographed-sheet.ts'
import { atReadingSize, picturePage } from './pictures.ts'

/** A page as it is read, at about 200 dpi, and where its sheet lies if it is a photo. */
export type Sheet = { picture: ColourPicture; characters: LayerCharacter[]; corners: Corners | undefined }

/** Page `page` (from 1) of a scan: as its viewer shows it; of a photo what lies between the sheet's corners, made flat. */
export const sheetOf = async (scan: Uint8Array, page: number): Promise<Sheet> => {
  if (formatOf(scan) !== 'pdf') {
    const picture = await picturePage(scan, page)
    const corners = await cornersOf(picture)
    return { picture: corners ? await ofPhoto(scan, page, picture, corners) : picture, characters: [], corners }
  }
  const { picture, dpi, isPicture, characters } = await pdfPage(scan, page)
  const corners = isPicture ? await cornersOf(picture) : undefined
  // What a text layer says lies on the photo, not on the sheet made flat.
  if (corners) return { picture: flatSheet(picture, corners), characters: [], corners }
  return { picture: await atReadingSize(picture, dpi), characters, corners }
}

/** The same picture once more, as the page was read: readings made before photos were made flat name no corners. */
export const sheetAgain = async (
  scan: Uint8Array,
  { page, sheet }: Pick<PageReading, 'page' | 'sheet'>,
): Promise<ColourPicture> => {
  if (formatOf(scan) !== 'pdf') {
    const picture = await picturePage(scan, page)
    return sheet ? ofPhoto(scan, page, picture, sheet) : picture
  }
  const { picture, dpi } = await pdfPage(scan, page)
  return sheet ? flatSheet(picture, sheet) : atReadingSize(picture, dpi)
}

/** The photo is decoded once more, so large that the sheet on it has the pixels of a scan. */
const ofPhoto = async (scan: Uint8Array, page: number, small: ColourPicture, corners: Corners) =>
  flatSheet(await picturePage(scan, page, sheetEdge(small, corners)), corners)

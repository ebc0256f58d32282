import { type ColourPicture, flattened, withoutRedInk } from '../pages/grey.ts'
import { formatOf } from '../pages/scan-format.ts'
import { skewOf } from '../pages/skew.ts'
import { coversInk, linesOfLayer, readsLikeVietnamese } from '../pages/text-layer.ts'
import type { GreyPicture, Ocr, PageReader } from '../ports.ts'
import type { Line, PageReading, Turn } from '../reading.ts'
import { closerLooks } from './page-reader-looks.ts'
import { oddLinesAgain } from './page-reader-twice.ts'
import { pdfPageCount } from './pdf-pages.ts'
import { blurred, picturePageCount, shownPicture, straightened, turned } from './pictures.ts'
import { type Sheet, sheetOf } from './scan-sheet.ts'
import { tesseract } from './tesseract.ts'

const OTHER_TURNS: Turn[] = [180, 90, 270]
/** An upright page reads with a mean word confidence well above this, a turned one well below. */
const UPRIGHT = 0.6

/** Reads pages in the thread that calls it, one after the other. */
export const pageReader = (): PageReader => {
  let engine: ReturnType<typeof tesseract> | undefined
  return {
    pages: (bytes) => (formatOf(bytes) === 'pdf' ? pdfPageCount(bytes) : picturePageCount(bytes)),
    async read(bytes, page, turn) {
      engine ??= tesseract()
      return readPage(await sheetOf(bytes, page), { page, turn }, await engine)
    },
    close: async () => (await engine)?.close(),
  }
}

/** How a page was looked at: so far turned and straightened, prepared for the engine, and read. */
type Look = { turn: Turn; skew: number; picture: ColourPicture; grey: GreyPicture; lines: Line[]; layer?: true }

const readPage = async (sheet: Sheet, { page, turn }: { page: number; turn: Turn | undefined }, ocr: Ocr) => {
  const best = (turn ? undefined : await layerLook(sheet)) ?? (await twice(await lookAt(sheet.picture, turn, ocr), ocr))
  const { width, height } = best.picture
  const reading: PageReading = {
    page,
    width,
    height,
    turned: best.turn,
    skew: best.skew,
    ...(sheet.corners && { sheet: sheet.corners }),
    source: best.layer ? 'text-layer' : 'ocr',
    engine: best.layer ? 'PDFium, text layer' : ocr.engine,
    lines: best.lines,
    looks: await closerLooks(best, ocr),
  }
  return { reading, picture: await shownPicture(best.picture) }
}

const twice = async (look: Look, ocr: Ocr): Promise<Look> => ({
  ...look,
  lines: await oddLinesAgain(look.lines, look.grey, ocr),
})

/** A text layer that covers the page and reads like Vietnamese is what was typed: no engine reads better. */
const layerLook = async ({ picture, characters }: Sheet): Promise<Look | undefined> => {
  if (characters.length === 0) return undefined
  const lines = linesOfLayer(characters, picture.width / picture.height)
  if (!readsLikeVietnamese(lines)) return undefined
  const grey = flattened(withoutRedInk(await blurred(picture)))
  return coversInk(lines, grey) ? { turn: 0, skew: 0, picture, grey, lines, layer: true } : undefined
}

const lookAt = (picture: ColourPicture, turn: Turn | undefined, ocr: Ocr): Promise<Look> =>
  turn === undefined ? uprightLook(picture, ocr) : look(picture, turn, ocr)

/** Most pages are upright: only one that reads badly is looked at from the other sides. */
const uprightLook = async (picture: ColourPicture, ocr: Ocr): Promise<Look> => {
  let best = await look(picture, 0, ocr)
  for (const turn of OTHER_TURNS) {
    if (best.lines.length === 0 || sureness(best) >= UPRIGHT) return best
    const other = await look(picture, turn, ocr)
    if (sureness(other) > sureness(best)) best = other
  }
  return best
}

const look = async (scanned: ColourPicture, turn: Turn, ocr: Ocr): Promise<Look> => {
  const upright = await turned(scanned, turn)
  const skew = skewOf(flattened(withoutRedInk(upright)))
  const picture = await straightened(upright, skew)
  const grey = flattened(withoutRedInk(await blurred(picture)))
  return { turn, skew, picture, grey, lines: await ocr.recognise(grey, 'page') }
}

/** The mean confidence of its words, each counted by its length. */
const sureness = ({ lines }: Look): number => {
  const words = lines.flatMap((line) => line.words)
  const letters = words.reduce((sum, { text }) => sum + text.length, 0)
  return words.reduce((sum, { text, confidence }) => sum + confidence * text.length, 0) / Math.max(letters, 1)
}

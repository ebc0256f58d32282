import { availableParallelism } from 'node:os'
import { handwrittenLooks } from '../handwriting/looks.ts'
import { framesIn } from '../pages/frames.ts'
import {
  type Area,
  type ColourPicture,
  everyInk,
  flattened,
  penAndPrint,
  redInkOnly,
  withoutFrames,
  withoutRedInk,
} from '../pages/grey.ts'
import { redRegions } from '../pages/red-regions.ts'
import { MOST_PAGES, refusals } from '../pages/refusals.ts'
import { secondLooks, signatureArea } from '../pages/second-looks.ts'
import { skewOf } from '../pages/skew.ts'
import { coversInk, type LayerCharacter, linesOfLayer, readsLikeVietnamese } from '../pages/text-layer.ts'
import type { GreyPicture, Ocr, PageReader } from '../ports.ts'
import type { Line, PageReading, Look as SecondLook } from '../reading.ts'
import type { ScanFormat } from '../scan.ts'
import { fold } from '../vietnamese/fold.ts'
import { recogniseDigits } from './digit-recogniser.ts'
import { pdfPage, pdfPageCount } from './pdf-pages.ts'
import {
  blurred,
  enlarged,
  levelled,
  picturePage,
  picturePageCount,
  shownPicture,
  straightened,
  turned,
} from './pictures.ts'
import { tesseract } from './tesseract.ts'

type Turn = PageReading['turned']
const OTHER_TURNS: Turn[] = [180, 90, 270]
/** An upright page reads with a mean word confidence well above this, a turned one well below. */
const UPRIGHT = 0.6

/** What the bytes are, by their first bytes; a PDF may have some rubbish before its head. */
const formatOf = (bytes: Uint8Array): ScanFormat => {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (start === '') throw refusals.empty()
  if (start.includes('%PDF-')) return 'pdf'
  if (/^(?:II[*+]\0|MM\0[*+])/u.test(start)) return 'tiff'
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (start.startsWith('\x89PNG')) return 'png'
  throw refusals.notADocument()
}

/** Reads pages on this machine: `count` engines in worker threads, each busy with one page at a time. */
export const pageWorkers = (count = availableParallelism()): PageReader => {
  const idle: (Ocr & { close(): Promise<void> })[] = []
  const waiting: ((engine: Ocr & { close(): Promise<void> }) => void)[] = []
  const started: Promise<void>[] = []
  const giveBack = (engine: Ocr & { close(): Promise<void> }) => {
    const next = waiting.shift()
    if (next) next(engine)
    else idle.push(engine)
  }
  const engine = () => {
    const free = idle.pop()
    if (free) return Promise.resolve(free)
    if (started.length < count) started.push(tesseract().then(giveBack))
    return new Promise<Ocr & { close(): Promise<void> }>((resolve) => waiting.push(resolve))
  }
  return {
    async pages(bytes) {
      const count = formatOf(bytes) === 'pdf' ? await pdfPageCount(bytes) : await picturePageCount(bytes)
      if (count === 0) throw refusals.noPages()
      if (count > MOST_PAGES) throw refusals.tooManyPages(count)
      return count
    },
    async read(bytes, page) {
      const ocr = await engine()
      try {
        const isPdf = formatOf(bytes) === 'pdf'
        const sheet = isPdf ? await pdfPage(bytes, page) : { picture: await picturePage(bytes, page), characters: [] }
        return await readPage(sheet, page, ocr)
      } finally {
        giveBack(ocr)
      }
    },
    async close() {
      await Promise.all(started)
      await Promise.all(idle.map((ocr) => ocr.close()))
    },
  }
}

type Sheet = { picture: ColourPicture; characters: LayerCharacter[] }
type Look = { turn: Turn; skew: number; picture: ColourPicture; grey: GreyPicture; lines: Line[]; layer?: true }

const readPage = async (sheet: Sheet, page: number, ocr: Ocr) => {
  const best = (await layerLook(sheet)) ?? (await uprightLook(sheet.picture, ocr))
  const { width, height } = best.picture
  const pens = flattened(penAndPrint(best.picture))
  const reading: PageReading = {
    page,
    width,
    height,
    turned: best.turn,
    skew: best.skew,
    source: best.layer ? 'text-layer' : 'ocr',
    engine: best.layer ? 'PDFium, text layer' : ocr.engine,
    lines: best.lines,
    looks: [
      ...(await closerLooks(best, ocr)),
      ...(await redLook(best, ocr)),
      ...(await framedLooks(best, ocr)),
      ...(await signatureLooks(best, ocr)),
      ...(await handwrittenLooks(best.lines, pens, recogniseDigits)),
    ],
  }
  return { reading, picture: await shownPicture(best.picture) }
}

/** A text layer that covers the page and reads like Vietnamese is what was typed: no engine reads better. */
const layerLook = async ({ picture, characters }: Sheet): Promise<Look | undefined> => {
  if (characters.length === 0) return undefined
  const lines = linesOfLayer(characters, picture.width / picture.height)
  if (!readsLikeVietnamese(lines)) return undefined
  const grey = flattened(withoutRedInk(await blurred(picture)))
  return coversInk(lines, grey) ? { turn: 0, skew: 0, picture, grey, lines, layer: true } : undefined
}

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

/** Stamps of arrival and marks stand in the upper part of the page; seals below it. */
const UPPER = 0.55

/** The number and the date, each from its own crop, twice as large: what two looks agree on can be trusted. */
const closerLooks = async ({ lines, grey }: Look, ocr: Ocr): Promise<SecondLook[]> => {
  const looks: SecondLook[] = []
  for (const { kind, box } of secondLooks(lines)) {
    const part = areaIn(box, grey)
    if (part.width < 8 || part.height < 8) continue
    const read = await ocr.recognise(await enlarged(grey, part, 2), 'line')
    looks.push({ kind, box, lines: read.map((line) => onPage(line, box)) })
  }
  return looks
}

/** A frame's lines, single or double, are so thick (pixels at 200 dpi). */
const FRAME_LINES = 15

/** Stamps of arrival and marks of urgency in a frame, of any colour: each read by itself, level and without its frame. */
const framedLooks = async ({ picture }: Look, ocr: Ocr): Promise<SecondLook[]> => {
  const inked = flattened(everyInk(picture))
  const height = Math.floor(picture.height * UPPER)
  const looks: SecondLook[] = []
  for (const { area, tilt } of framesIn({
    width: inked.width,
    height,
    pixels: inked.pixels.subarray(0, inked.width * height),
  })) {
    const level = await levelled(inked, area, tilt, FRAME_LINES)
    const clear = withoutFrames(level)
    const crop = await enlarged(clear, { left: 0, top: 0, ...level.used }, 2)
    const read = await ocr.recognise(crop, 'block')
    const box = boxOfArea(area, picture)
    const lines = read.map((line) => onPage(line, box))
    if (lines.length === 0) continue
    const isStamp = ARRIVAL.test(fold(lines.flatMap(({ words }) => words.map(({ text }) => text)).join(' ')))
    looks.push({ kind: isStamp ? 'arrival-stamp' : 'marks', box, lines })
  }
  return looks
}

const ARRIVAL = /(?:^|[^a-z])d[e.]n(?:$|[^a-z])|so ?[:.]|ng.y ?[:.]|chuy.n/u

/**
 * Titles and names may be stamped in red, or stand under a red seal: the foot's right side by itself, with every ink,
 * and where it has colour once more without the red.
 */
const signatureLooks = async ({ lines, picture, grey, layer }: Look, ocr: Ocr): Promise<SecondLook[]> => {
  const box = layer ? undefined : signatureArea(lines)
  if (!box) return []
  const inked = flattened(everyInk(picture))
  const area = areaIn(box, picture)
  const looks: SecondLook[] = []
  for (const one of differ(inked, grey, area) ? [inked, grey] : [inked]) {
    const read = await ocr.recognise(await enlarged(one, area, 1.5), 'scattered')
    if (read.length > 0) looks.push({ kind: 'signature', box, lines: read.map((line) => onPage(line, box)) })
  }
  return looks
}

/** Whether the red that is missing in one of two pictures is more than a few specks. */
const differ = (a: GreyPicture, b: GreyPicture, { left, top, width, height }: Area): boolean => {
  let different = 0
  for (let y = top; y < top + height; y++) {
    for (let i = y * a.width + left; i < y * a.width + left + width; i++)
      if (Math.abs((a.pixels[i] ?? 0) - (b.pixels[i] ?? 0)) > 80) different++
  }
  return different > 500
}

/** Red ink was taken away from the page: what stands in it is read by itself. */
const redLook = async ({ picture }: Look, ocr: Ocr): Promise<SecondLook[]> => {
  const height = Math.floor(picture.height * UPPER)
  const upper = { width: picture.width, height, rgb: picture.rgb.subarray(0, picture.width * height * 3) }
  const red = redInkOnly(upper)
  const clear = withoutFrames(red)
  const looks: SecondLook[] = []
  for (const area of redRegions(red)) {
    const box = boxOfArea(area, picture)
    const lines = (await ocr.recognise(await enlarged(clear, area, 2), 'block')).map((line) => onPage(line, box))
    if (lines.length > 0) looks.push({ kind: 'marks', box, lines })
  }
  return looks
}

const boxOfArea = (area: Area, { width, height }: { width: number; height: number }): SecondLook['box'] => ({
  left: area.left / width,
  top: area.top / height,
  width: area.width / width,
  height: area.height / height,
})

/** A box in pixels of a picture. */
const areaIn = (box: SecondLook['box'], { width, height }: { width: number; height: number }): Area => ({
  left: Math.floor(box.left * width),
  top: Math.floor(box.top * height),
  width: Math.floor(box.width * width),
  height: Math.floor(box.height * height),
})

/** A line whose boxes are fractions of a part of the page, with boxes as fractions of the page. */
const onPage = ({ words, box }: Line, part: SecondLook['box']): Line => {
  const place = (inner: SecondLook['box']) => ({
    left: part.left + inner.left * part.width,
    top: part.top + inner.top * part.height,
    width: inner.width * part.width,
    height: inner.height * part.height,
  })
  return { words: words.map((word) => ({ ...word, box: place(word.box) })), box: place(box) }
}

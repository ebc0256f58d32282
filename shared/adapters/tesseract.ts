import { fileURLToPath } from 'node:url'
import { createWorker, OEM, type Page, PSM, type Word as TesseractWord } from 'tesseract.js'
import type { GreyPicture, Layout, Ocr } from '../ports.ts'
import type { Box, Line, Word } from '../reading.ts'

const MODELS = fileURLToPath(new URL('./tesseract', import.meta.url))
const segmentation: Record<Layout, PSM> = {
  page: PSM.AUTO,
  block: PSM.SINGLE_BLOCK,
  line: PSM.SINGLE_LINE,
  scattered: PSM.SPARSE_TEXT,
}

/**
 * Tesseract for Vietnamese in WebAssembly, in a worker thread of its own; nothing is fetched from the network.
 * Model: tessdata_fast `vie` (READING.md: as accurate as the larger ones at a third less time).
 */
export const tesseract = async (): Promise<Ocr & { close(): Promise<void> }> => {
  const worker = await createWorker('vie', OEM.LSTM_ONLY, { langPath: MODELS, cacheMethod: 'none', gzip: false })
  return {
    engine: 'tesseract.js 7.0.0, vie (tessdata_fast)',
    async recognise(picture, layout) {
      await worker.setParameters({ tessedit_pageseg_mode: segmentation[layout], user_defined_dpi: '200' })
      const { data } = await worker.recognize(pgm(picture), {}, { text: false, blocks: true })
      return linesOf(data, picture)
    },
    close: async () => {
      await worker.terminate()
    },
  }
}

/** The plainest picture file there is: Tesseract takes it without decoding. */
const pgm = ({ width, height, pixels }: GreyPicture): Buffer =>
  Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), pixels])

const linesOf = ({ blocks }: Page, picture: GreyPicture): Line[] =>
  (blocks ?? [])
    .flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines))
    .map(({ words }) => words.map((word) => toWord(word, picture)).filter(({ text }) => text !== ''))
    .filter((words) => words.length > 0)
    .map((words) => ({ words, box: around(words.map(({ box }) => box)) }))

const toWord = ({ text, confidence, bbox }: TesseractWord, { width, height }: GreyPicture): Word => ({
  text: text.normalize('NFC').trim(),
  confidence: clamp(confidence / 100),
  box: {
    left: clamp(bbox.x0 / width),
    top: clamp(bbox.y0 / height),
    width: clamp((bbox.x1 - bbox.x0) / width),
    height: clamp((bbox.y1 - bbox.y0) / height),
  },
})

const clamp = (value: number): number => Math.min(1, Math.max(0, value))

/** The smallest box around all of them. */
export const around = (boxes: Box[]): Box => {
  const left = Math.min(...boxes.map((box) => box.left))
  const top = Math.min(...boxes.map((box) => box.top))
  const right = Math.max(...boxes.map((box) => box.left + box.width))
  const bottom = Math.max(...boxes.map((box) => box.top + box.height))
  return { left, top, width: right - left, height: bottom - top }
}

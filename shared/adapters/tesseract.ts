import { readFile } from 'node:fs/promises'
import load from 'tesseract.js-core/tesseract-core-relaxedsimd-lstm.js'
import { around } from '../pages/boxes.ts'
import type { GreyPicture, Layout, Ocr } from '../ports.ts'
import type { Line, Word } from '../reading.ts'

const MODEL = new URL('./tesseract/vie.traineddata', import.meta.url)
const LSTM_ONLY = 1
/** Tesseract's page segmentation modes: automatic, one uniform block, one line, sparse text. */
const segmentation: Record<Layout, string> = { page: '3', block: '6', line: '7', scattered: '11' }
/**
 * Table finding tears the foot of letters apart (Nơi nhận is no table) and costs 5 %; looking again at poor lines as
 * white on black finds nothing on letters and costs another 5 %.
 */
const SETTINGS = { textord_tabfind_find_tables: '0', invert_threshold: '0', user_defined_dpi: '200' }

/**
 * Tesseract for Vietnamese in WebAssembly, in the thread that calls it: reading keeps that thread busy. Nothing is
 * fetched from the network. Model: tessdata_fast `vie` (READING.md: as accurate as the larger ones at a third less time).
 *
 * @example const lines = await (await tesseract()).recognise(picture, 'page')
 */
export const tesseract = async (): Promise<Ocr & { close(): Promise<void> }> => {
  const core = await load({ print: () => {}, printErr: () => {} })
  core.FS.writeFile('./vie.traineddata', await readFile(MODEL))
  const engine = new core.TessBaseAPI()
  if (engine.Init(null, 'vie', LSTM_ONLY) !== 0)
    throw new Error('Tesseract cannot load shared/adapters/tesseract/vie.traineddata: is it complete?')
  for (const [name, value] of Object.entries(SETTINGS)) engine.SetVariable(name, value)
  return {
    engine: 'tesseract.js-core 7.0.0, vie (tessdata_fast)',
    async recognise(picture, layout) {
      engine.SetVariable('tessedit_pageseg_mode', segmentation[layout])
      core.FS.writeFile('/input', pgm(picture))
      if (engine.SetImageFile(1, 0) === 1)
        throw new Error(`Tesseract takes no ${picture.width} × ${picture.height} picture`)
      engine.Recognize(null)
      return linesOf(engine.GetTSVText(), picture)
    },
    close: async () => engine.End(),
  }
}

/** The plainest picture file there is: Tesseract takes it without decoding. */
const pgm = ({ width, height, pixels }: GreyPicture): Buffer =>
  Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), pixels])

const LINE = '4'
const WORD = '5'

/** Rows of level, page, block, paragraph, line, word, left, top, width, height, confidence (0–100), text. */
const linesOf = (tsv: string, picture: GreyPicture): Line[] => {
  const lines: Word[][] = []
  for (const row of tsv.split('\n')) {
    const cells = row.split('\t')
    if (cells[0] === LINE) lines.push([])
    const word = cells[0] === WORD ? wordOf(cells, picture) : undefined
    if (word) lines.at(-1)?.push(word)
  }
  return lines.filter((words) => words.length > 0).map((words) => ({ words, box: around(words.map(({ box }) => box)) }))
}

const wordOf = (cells: string[], { width, height }: GreyPicture): Word | undefined => {
  const text = (cells[11] ?? '').normalize('NFC').trim()
  if (text === '') return undefined
  const [left = 0, top = 0, wide = 0, high = 0, confidence = 0] = cells.slice(6, 11).map(Number)
  return {
    text,
    confidence: clamp(confidence / 100),
    box: {
      left: clamp(left / width),
      top: clamp(top / height),
      width: clamp(wide / width),
      height: clamp(high / height),
    },
  }
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value))

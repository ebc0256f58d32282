import sharp from 'sharp'
import { z } from 'zod'
import { ACCEPTED } from '../handwriting/judgement.ts'
import type { PageReader, SecondEngine } from '../ports.ts'
import type { Box, Line, Look, PageReading } from '../reading.ts'

/** Who reads what is written by pen: the network alone unless it is said otherwise, for Textract is paid and elsewhere. */
export const PenEngines = z.enum(['network', 'network+textract']).default('network')
export type PenEngines = z.infer<typeof PenEngines>

/** Each blank is brought to this height, and stands so far from the next: far enough to be no line of the same text. */
const ROW = 96
const GAP = 64

/**
 * The same reader, which asks a second engine for the blanks of a page that the network doubts: all of a page's in one
 * picture, one below the other, for each picture is paid. What is read is kept as the lines of the blank's look; what
 * follows from it is weighed later (`penEvidence`). It is asked here and not where letters are registered, for a page is
 * read once and registered many times. Where the engine fails there is no evidence, and the page is whole all the same.
 *
 * @param onTrouble told of each failure
 */
export const withPenEngine = (
  engines: PenEngines,
  pages: PageReader,
  second: SecondEngine,
  onTrouble: (error: unknown) => void,
): PageReader => {
  if (engines === 'network') return pages
  return {
    pages: (scan) => pages.pages(scan),
    async read(scan, page, turn) {
      const { reading, picture } = await pages.read(scan, page, turn)
      const mayAsk = reading.source === 'ocr' && !bearsSecrecy(reading)
      const doubted = mayAsk ? reading.looks.filter(isDoubted) : []
      if (doubted.length === 0) return { reading, picture }
      const lines = await stacked(picture, doubted)
        .then(second.read)
        .catch((error: unknown) => {
          onTrouble(error)
          return undefined
        })
      return { reading: lines ? withLines(reading, doubted, lines) : reading, picture }
    },
    close: () => pages.close(),
  }
}

/** MẬT, TỐI MẬT, TUYỆT MẬT, a mark over the second letter lost or not: nothing of a state secret leaves this program. */
const SECRECY = /(?<!\p{L})M[ẬÂẠA]T(?!\p{L})/u

const bearsSecrecy = ({ lines, looks }: PageReading): boolean =>
  [...lines, ...looks.flatMap((look) => look.lines)].some(({ words }) => words.some(({ text }) => SECRECY.test(text)))

const BLANKS = ['number', 'day', 'month']

/** Something is written there, and the network is not sure what; an empty blank has nothing to be read again. */
const isDoubted = ({ kind, blank, candidates: [best] = [] }: Look): boolean =>
  kind === 'handwriting' &&
  BLANKS.some((one) => one === blank) &&
  best !== undefined &&
  best.text !== '' &&
  best.probability < ACCEPTED

/** The looks' parts of the page picture below each other on white, as PNG. */
const stacked = async (picture: Uint8Array, looks: Look[]): Promise<Uint8Array> => {
  const { width = 1, height = 1 } = await sharp(picture).metadata()
  const rows = await Promise.all(
    looks.map(({ box }) =>
      sharp(picture)
        .extract(areaOf(box, width, height))
        .resize({ height: ROW })
        .extend({ top: GAP / 2, bottom: GAP / 2, left: GAP, right: GAP, background: 'white' })
        .png()
        .toBuffer({ resolveWithObject: true }),
    ),
  )
  return sharp({
    create: {
      width: Math.max(...rows.map(({ info }) => info.width)),
      height: rows.length * (ROW + GAP),
      channels: 3,
      background: 'white',
    },
  })
    .composite(rows.map(({ data }, i) => ({ input: data, left: 0, top: i * (ROW + GAP) })))
    .png()
    .toBuffer()
}

const areaOf = (box: Box, width: number, height: number) => {
  const left = Math.min(width - 1, Math.floor(box.left * width))
  const top = Math.min(height - 1, Math.floor(box.top * height))
  return {
    left,
    top,
    width: Math.max(1, Math.min(width - left, Math.ceil(box.width * width))),
    height: Math.max(1, Math.min(height - top, Math.ceil(box.height * height))),
  }
}

/** Each line belongs to the look in whose row its middle stands; its place on the page is that look's. */
const withLines = (reading: PageReading, asked: Look[], lines: Line[]): PageReading => ({
  ...reading,
  looks: reading.looks.map((look) => {
    const row = asked.indexOf(look)
    if (row === -1) return look
    const own = lines.filter(({ box }) => Math.floor((box.top + box.height / 2) * asked.length) === row)
    return {
      ...look,
      lines: own.map(({ words }) => ({ words: words.map((word) => ({ ...word, box: look.box })), box: look.box })),
    }
  }),
})

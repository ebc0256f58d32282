import type { GreyPicture } from '../ports.ts'

/** A colour picture: three bytes (red, green, blue) a pixel, row after row. */
export type ColourPicture = { width: number; height: number; rgb: Uint8Array }

/** Paper is judged in cells of this many pixels at 200 dpi, each against its neighbours this far around. */
const CELL = 11
const AROUND = 3

/** Grey by the brightest channel: red ink (seals, stamps) becomes paper, black stays black. */
export const withoutRedInk = ({ width, height, rgb }: ColourPicture): GreyPicture => {
  const pixels = new Uint8Array(width * height)
  for (let i = 0, at = 0; i < pixels.length; i++, at += 3) {
    pixels[i] = Math.max(rgb[at] ?? 0, rgb[at + 1] ?? 0, rgb[at + 2] ?? 0)
  }
  return { width, height, pixels }
}

/** How much redder than its other channels a pixel of red ink is, at least. */
const RED = 50

/** Only what is written in red, as black on white: stamps and marks without the text they lie over. */
export const redInkOnly = ({ width, height, rgb }: ColourPicture): GreyPicture => {
  const pixels = new Uint8Array(width * height).fill(255)
  for (let i = 0, at = 0; i < pixels.length; i++, at += 3) {
    const redness = (rgb[at] ?? 0) - Math.max(rgb[at + 1] ?? 0, rgb[at + 2] ?? 0)
    if (redness >= RED) pixels[i] = Math.max(0, 255 - redness * 2)
  }
  return { width, height, pixels }
}

/** No stroke of a stamp's letters is this long (pixels at 200 dpi); lines of its frame are. */
const FRAME = 50

/** The picture without its long straight lines: Tesseract takes a framed word for a drawing and leaves it out. */
export const withoutFrames = ({ width, height, pixels }: GreyPicture): GreyPicture => {
  const cleared = pixels.slice()
  const clear = (start: number, step: number, length: number): void => {
    let run = 0
    for (let i = 0; i <= length; i++) {
      const isInk = i < length && (pixels[start + i * step] ?? 255) < 200
      if (isInk) run++
      else {
        if (run >= FRAME) for (let back = 1; back <= run; back++) cleared[start + (i - back) * step] = 255
        run = 0
      }
    }
  }
  for (let y = 0; y < height; y++) clear(y * width, 1, width)
  for (let x = 0; x < width; x++) clear(x, width, height)
  return { width, height, pixels: cleared }
}

/** A part of a picture, in pixels. */
export type Area = { left: number; top: number; width: number; height: number }

/**
 * Divides a page by its own paper, so that shadows and yellowed paper become exactly 255: white paper halves the time
 * of Tesseract and poor scans read far better (READING.md: error 90 % → 10 %).
 */
export const flattened = (picture: GreyPicture): GreyPicture => {
  const paper = paperOf(picture)
  const { width, height } = picture
  const pixels = new Uint8Array(width * height)
  for (let y = 0, i = 0; y < height; y++) {
    const row = Math.floor(y / CELL) * paper.columns
    for (let x = 0; x < width; x++, i++) {
      const white = paper.cells[row + Math.floor(x / CELL)] ?? 255
      pixels[i] = stretched((255 * (picture.pixels[i] ?? 255)) / Math.max(white, 64))
    }
  }
  return { width, height, pixels }
}

/** The lightest 10 % of the scale is paper. */
const stretched = (value: number): number => Math.min(255, Math.max(0, Math.round((value - 20) * 1.22)))

const paperOf = ({ width, height, pixels }: GreyPicture): { columns: number; cells: Uint8Array } => {
  const columns = Math.ceil(width / CELL)
  const rows = Math.ceil(height / CELL)
  const lightest = new Uint8Array(columns * rows)
  for (let y = 0, i = 0; y < height; y++) {
    const row = Math.floor(y / CELL) * columns
    for (let x = 0; x < width; x++, i++) {
      const cell = row + Math.floor(x / CELL)
      const value = pixels[i] ?? 0
      if (value > (lightest[cell] ?? 0)) lightest[cell] = value
    }
  }
  return { columns, cells: widest(lightest, columns, rows) }
}

/** The maximum over a square of cells, first along rows, then along columns. */
const widest = (cells: Uint8Array, columns: number, rows: number): Uint8Array => {
  const along = (from: Uint8Array, step: number, length: number, place: (cell: number) => number) =>
    from.map((_, cell) => {
      const at = place(cell)
      let most = 0
      for (let by = Math.max(-AROUND, -at); by <= Math.min(AROUND, length - 1 - at); by++) {
        most = Math.max(most, from[cell + by * step] ?? 0)
      }
      return most
    })
  const byRow = along(cells, 1, columns, (cell) => cell % columns)
  return along(byRow, columns, rows, (cell) => Math.floor(cell / columns))
}

/** How much redder than green and blue a pixel is that belongs to a seal and not to a pen. */
const SEAL_RED = 40

/** Grey by brightness, red taken away: unlike `withoutRedInk` it keeps the blue of pens dark. */
export const penAndPrint = ({ width, height, rgb }: ColourPicture): GreyPicture => {
  const pixels = new Uint8Array(width * height)
  for (let i = 0, at = 0; i < pixels.length; i++, at += 3) {
    const [r, g, b] = [rgb[at] ?? 0, rgb[at + 1] ?? 0, rgb[at + 2] ?? 0]
    pixels[i] = r - Math.max(g, b) > SEAL_RED ? 255 : Math.round(0.299 * r + 0.587 * g + 0.114 * b)
  }
  return { width, height, pixels }
}

/** Grey by the darkest channel: every ink is dark, also the red of a stamped title or name. */
export const everyInk = ({ width, height, rgb }: ColourPicture): GreyPicture => {
  const pixels = new Uint8Array(width * height)
  for (let i = 0, at = 0; i < pixels.length; i++, at += 3) {
    pixels[i] = Math.min(rgb[at] ?? 0, rgb[at + 1] ?? 0, rgb[at + 2] ?? 0)
  }
  return { width, height, pixels }
}

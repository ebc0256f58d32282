import { createHash } from 'node:crypto'

/** A block of Textract's answer, with the fields that DetectDocumentText fills. */
export type Block = {
  BlockType: 'PAGE' | 'LINE' | 'WORD'
  Id?: string
  Text?: string
  TextType?: 'PRINTED' | 'HANDWRITING'
  Confidence?: number
  Geometry?: { BoundingBox?: Corners; Polygon?: { X: number; Y: number }[]; RotationAngle?: number }
  Relationships?: { Type: string; Ids: string[] }[]
}
type Corners = { Left: number; Top: number; Width: number; Height: number }

const LETTER = 0.009
const LINE = 0.02

/** The same id for the same thing, in the form of Textract's. */
const idOf = (thing: string): string =>
  createHash('sha1')
    .update(thing)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/u, '$1-$2-$3-$4-$5')

const geometry = (Left: number, Top: number, letters: number) => {
  const [Width, Height] = [letters * LETTER, 0.6 * LINE]
  const Polygon = [
    { X: Left, Y: Top },
    { X: Left + Width, Y: Top },
    { X: Left + Width, Y: Top + Height },
    { X: Left, Y: Top + Height },
  ]
  return { BoundingBox: { Left, Top, Width, Height }, Polygon, RotationAngle: 0 }
}

/** The blocks of a page with these lines, one under the other, in the order in which Textract gives them. */
export const blocksOf = (lines: string[]): Block[] => {
  const read = lines.map((text, i) => {
    const [left, top] = [0.1, 0.1 + i * LINE]
    const words = [...text.matchAll(/\S+/gu)].map(({ 0: word, index }): Block & { Id: string } => ({
      BlockType: 'WORD',
      Confidence: 99.4,
      Text: word,
      TextType: 'PRINTED',
      Geometry: geometry(left + index * LETTER, top, word.length),
      Id: idOf(`${i} ${index} ${word}`),
    }))
    const line: Block & { Id: string } = {
      BlockType: 'LINE',
      Confidence: 98.7,
      Text: text,
      Geometry: geometry(left, top, text.length),
      Id: idOf(`${i} ${text}`),
      Relationships: [{ Type: 'CHILD', Ids: words.map(({ Id }) => Id) }],
    }
    return { line, words }
  })
  const page: Block = {
    BlockType: 'PAGE',
    Geometry: { BoundingBox: { Left: 0, Top: 0, Width: 1, Height: 1 }, Polygon: [] },
    Id: idOf('page'),
    Relationships: [{ Type: 'CHILD', Ids: read.map(({ line }) => line.Id) }],
  }
  return [page, ...read.map(({ line }) => line), ...read.flatMap(({ words }) => words)]
}

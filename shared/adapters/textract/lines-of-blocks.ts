import { z } from 'zod'
import { around } from '../../pages/boxes.ts'
import type { Box, Line, Word } from '../../reading.ts'

/**
 * A LINE or WORD of Textract's answer (API reference, “Block”); PAGE and whatever else there is are no text. The reference
 * requires no field, so all that may be missing has a value here that says so.
 */
const Block = z.object({
  BlockType: z.enum(['LINE', 'WORD']),
  Id: z.string(),
  Text: z.string().catch(''),
  Confidence: z.number().catch(0),
  Geometry: z
    .object({
      BoundingBox: z.object({
        Left: z.number(),
        Top: z.number(),
        Width: z.number().nonnegative(),
        Height: z.number().nonnegative(),
      }),
    })
    .optional()
    .catch(undefined),
  Relationships: z.array(z.object({ Type: z.string(), Ids: z.array(z.string()) })).catch([]),
})
type Block = z.infer<typeof Block>

/**
 * The lines of an answer of DetectDocumentText, in its order. What is whole is kept: a line whose words are not all there
 * is made of its own text and box, a word without a place or text is left out, confidence that is missing is none. Words
 * that belong to no line are left out: they stand in the text of a line already.
 *
 * @param blocks the answer's `Blocks` as they came: confidence 0–100, boxes as fractions that may reach beyond the page
 */
export const linesOfBlocks = (blocks: readonly unknown[]): Line[] => {
  const known = blocks.flatMap((block) => Block.safeParse(block).data ?? [])
  const words = new Map(known.filter(({ BlockType }) => BlockType === 'WORD').map((block) => [block.Id, block]))
  return known
    .filter(({ BlockType }) => BlockType === 'LINE')
    .map((line) => wordsOfLine(line, words))
    .filter((line) => line.length > 0)
    .map((line) => ({ words: line, box: around(line.map(({ box }) => box)) }))
}

const wordsOfLine = (line: Block, words: Map<string, Block>): Word[] => {
  const ids = line.Relationships.filter(({ Type }) => Type === 'CHILD').flatMap(({ Ids }) => Ids)
  const children = ids.map((id) => wordOf(words.get(id))).filter((word) => word !== undefined)
  if (ids.length > 0 && children.length === ids.length) return children
  const whole = wordOf(line)
  return whole ? divided(whole) : children
}

const wordOf = (block: Block | undefined): Word | undefined => {
  const text = block?.Text.normalize('NFC').replace(/\s+/gu, ' ').trim()
  if (!block?.Geometry || !text) return undefined
  return { text, confidence: clamp(block.Confidence / 100), box: boxOf(block.Geometry.BoundingBox) }
}

/** A line's words, each as wide as its share of the letters: about where it stands. */
const divided = ({ text, confidence, box }: Word): Word[] => {
  const letter = box.width / text.length
  return [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => {
    const left = clamp(box.left + index * letter)
    return { text: word, confidence, box: { ...box, left, width: Math.min(1 - left, word.length * letter) } }
  })
}

/** Boxes of words at the edge reach a little beyond the page. */
const boxOf = ({ Left, Top, Width, Height }: NonNullable<Block['Geometry']>['BoundingBox']): Box => {
  const [left, top] = [clamp(Left), clamp(Top)]
  return { left, top, width: clamp(Left + Width) - left, height: clamp(Top + Height) - top }
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value))

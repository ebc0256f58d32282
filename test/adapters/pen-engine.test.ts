import { TextractClient } from '@aws-sdk/client-textract'
import sharp from 'sharp'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { PenEngines, withPenEngine } from '../../shared/adapters/pen-engine.ts'
import { TEXTRACT_HASTE, textract } from '../../shared/adapters/textract.ts'
import type { PageReader } from '../../shared/ports.ts'
import { type Look, PageReading } from '../../shared/reading.ts'
import { type Block, blocksOf } from '../servers/textract-blocks.ts'
import { textractServer } from '../servers/textract-server.ts'

const server = await textractServer()
afterAll(() => server.close())
const client = new TextractClient({
  ...TEXTRACT_HASTE,
  endpoint: server.endpoint,
  region: 'ap-southeast-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
})
const trouble: unknown[] = []
beforeEach(() => {
  server.play({})
  trouble.length = 0
})

const pen = (blank: 'number' | 'day' | 'month', left: number, text: string, probability: number): Look => ({
  kind: 'handwriting',
  blank,
  box: { left, top: 0.1, width: 0.08, height: 0.03 },
  lines: [],
  candidates: [{ text, probability }],
})
const DOUBTED = [pen('number', 0.12, '251', 0.7), pen('day', 0.6, '21', 0.6), pen('month', 0.75, '4', 0.99)]

/** A page on which the number's blank is dark and the day's is grey. */
const page = async (looks: Look[], source: 'ocr' | 'text-layer' = 'ocr'): Promise<PageReader> => {
  const dark = { create: { width: 96, height: 50, channels: 3 as const, background: '#000' } }
  const grey = { create: { width: 96, height: 50, channels: 3 as const, background: '#888' } }
  const picture = await sharp({ create: { width: 1240, height: 1754, channels: 3, background: 'white' } })
    .composite([
      { input: dark, left: 150, top: 177 },
      { input: grey, left: 746, top: 177 },
    ])
    .jpeg()
    .toBuffer()
  const reading = { page: 1, width: 1654, height: 2339, turned: 0, skew: 0, source, engine: 'first', lines: [], looks }
  return {
    pages: async () => 1,
    read: async () => ({ reading: PageReading.parse(reading), picture }),
    close: async () => {},
  }
}
/** What a stamp in red says. */
const stamped = (text: string): Look => {
  const box = { left: 0.1, top: 0.2, width: 0.1, height: 0.03 }
  return { kind: 'marks', box, lines: [{ words: [{ text, confidence: 0.9, box }], box }] }
}
const read = async (looks: Look[], engines = PenEngines.parse('network+textract'), source?: 'text-layer') =>
  (
    await withPenEngine(engines, await page(looks, source), textract(client), (error) => trouble.push(error)).read(
      new Uint8Array(),
      1,
    )
  ).reading.looks

/** Blocks of lines at these heights, as parts of the picture that was sent. */
const at = (...lines: [text: string, middle: number][]): Block[] =>
  lines.flatMap(([text, middle], i) =>
    blocksOf([text]).map((block) => ({
      ...block,
      Id: `${i} ${block.Id}`,
      Relationships: (block.Relationships ?? []).map(({ Type, Ids }) => ({ Type, Ids: Ids.map((id) => `${i} ${id}`) })),
      Geometry: { BoundingBox: { Left: 0.2, Top: middle - 0.02, Width: 0.3, Height: 0.04 } },
    })),
  )
const said = (looks: Look[]) => looks.map(({ lines }) => lines.flatMap(({ words }) => words.map(({ text }) => text)))

describe('blanks that the network doubts', () => {
  test('are asked for in one picture, and each keeps what was read in it', async () => {
    server.play({ blocks: at(['251/', 0.25], ['21', 0.75]) })
    const looks = await read(DOUBTED)
    expect(said(looks)).toEqual([['251/'], ['21'], []])
    expect(looks[1]?.lines[0]?.box).toEqual(looks[1]?.box)
    expect(server.asked).toHaveLength(1)
  })

  test('stand below each other on white, in their order', async () => {
    await read(DOUBTED)
    const { data, info } = await sharp(server.asked[0]).greyscale().raw().toBuffer({ resolveWithObject: true })
    const middle = (row: number) => data[(row * info.width + Math.floor(info.width / 2)) * info.channels]
    const [first, between, second] = [info.height / 4, info.height / 2, (3 * info.height) / 4].map(middle)
    expect(first).toBeLessThan(20)
    expect(between).toBe(255)
    expect(second).toBeCloseTo(0x88, -1)
  })

  test.each([
    ['permission is missing', { refuse: { code: 'AccessDeniedException', status: 400, message: 'No' } }, 1],
    ['the service is down', { refuse: { code: 'InternalServerError', status: 500, message: 'No' } }, 1],
    ['the picture is refused', { refuse: { code: 'BadDocumentException', status: 400, message: 'No' } }, 0],
  ])('stay as they are when %s', async (_, plan, told) => {
    server.play(plan)
    expect(await read(DOUBTED)).toEqual(DOUBTED)
    expect(trouble).toHaveLength(told)
  })
})

describe('nothing is asked', () => {
  test.each<[string, Look[], PenEngines?, 'text-layer'?]>([
    ['unless that is wished', DOUBTED, PenEngines.parse(undefined)],
    ['of a page with a text layer', DOUBTED, undefined, 'text-layer'],
    ['where the network is sure', [pen('number', 0.12, '251', 0.97)]],
    ['of an empty blank', [pen('number', 0.12, '', 0.7)]],
    ['of what may be a state secret', [...DOUBTED, stamped('MẬT')]],
    ['of a stamp', [{ ...pen('number', 0.12, '251', 0.7), blank: 'arrival-number' }]],
  ])('%s', async (_, looks, engines, source) => {
    expect(await read(looks, engines, source)).toEqual(looks)
    expect(server.asked).toEqual([])
  })
})

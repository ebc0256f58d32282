import { TextractClient } from '@aws-sdk/client-textract'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { TEXTRACT_PATIENCE, textract } from '../../shared/adapters/textract.ts'
import { Line } from '../../shared/reading.ts'
import { blocksOf } from '../servers/textract-blocks.ts'
import { textractServer } from '../servers/textract-server.ts'

const server = await textractServer()
afterAll(() => server.close())
beforeEach(() => server.play({}))

let picture: Uint8Array
beforeAll(async () => {
  picture = await sharp({ create: { width: 40, height: 60, channels: 3, background: 'white' } })
    .jpeg()
    .toBuffer()
})

const client = () =>
  new TextractClient({
    ...TEXTRACT_PATIENCE,
    endpoint: server.endpoint,
    region: 'ap-southeast-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  })
const read = async () => (await textract(client()).read(picture))?.map((line) => Line.parse(line))
const textOf = (lines: Line[] | undefined) => lines?.map(({ words }) => words.map(({ text }) => text).join(' '))

test('gives the lines of a page with words, confidence and place', async () => {
  server.play({ lines: ['ANNEX 2', 'The Recipient shall ensure'] })
  const lines = await read()
  expect(textOf(lines)).toEqual(['ANNEX 2', 'The Recipient shall ensure'])
  expect(lines?.[0]?.words[1]).toMatchObject({ text: '2', confidence: expect.closeTo(0.994) })
  expect(lines?.[1]?.words[1]?.box.left).toBeCloseTo(0.1 + 4 * 0.009)
  expect(lines?.[1]?.box).toMatchObject({ left: 0.1, top: expect.closeTo(0.12) })
  expect(server.asked).toEqual([Buffer.from(picture)])
})

test('composes letters whose marks stand apart', async () => {
  server.play({ lines: ['Coopération'.normalize('NFD')] })
  expect(textOf(await read())).toEqual(['Coopération'])
})

test('gives no lines for an empty page', async () => {
  server.play({ lines: [] })
  expect(await read()).toEqual([])
})

describe('an answer that is not whole', () => {
  const [page, line, ...words] = blocksOf(['One two three'])
  if (!page || !line) throw new Error('A line has a page, itself and its words')

  test.each([
    ['a line without its words', [page, line], ['One two three']],
    ['a line without one of its words', [page, line, ...words.slice(1)], ['One two three']],
    ['a line that names no words', [page, { ...line, Relationships: [] }, ...words], ['One two three']],
    ['a line without geometry', [page, { ...line, Geometry: {} }, ...words], ['One two three']],
    ['a line without text', [page, { ...line, Text: '' }, ...words], ['One two three']],
    ['a line with neither words nor geometry', [page, { ...line, Geometry: {} }], []],
    ['a line with neither words nor text', [page, { ...line, Text: ' ' }], []],
    [
      'a word without geometry in a line without it',
      [{ ...line, Geometry: {} }, { ...words[0], Geometry: {} }, ...words.slice(1)],
      ['two three'],
    ],
    ['a block without an id', [{ BlockType: 'LINE', Text: 'lost' }, line, ...words], ['One two three']],
    ['blocks of a kind that is new', [{ BlockType: 'LAYOUT_TEXT', Id: 'x' }, line, ...words], ['One two three']],
    ['words without a line', words, []],
    ['a page alone', [page], []],
  ])('keeps what is whole of %s', async (_, blocks, text) => {
    server.play({ blocks: JSON.parse(JSON.stringify(blocks)) })
    expect(textOf(await read())).toEqual(text)
  })

  test('divides a line without its words by its letters', async () => {
    server.play({ blocks: [line] })
    const [divided] = (await read()) ?? []
    for (const [i, word] of (divided?.words ?? []).entries()) {
      expect(word.box.left).toBeCloseTo(words[i]?.Geometry?.BoundingBox?.Left ?? 0)
      expect(word.confidence).toBe(0.987)
    }
  })

  test('trusts a word without confidence in nothing', async () => {
    server.play({ blocks: [line, ...words.map(({ Confidence: _, ...word }) => word)] })
    expect((await read())?.[0]?.words.map(({ confidence }) => confidence)).toEqual([0, 0, 0])
  })

  test('keeps boxes on the page', async () => {
    const beyond = { BoundingBox: { Left: -0.01, Top: 0.995, Width: 1.03, Height: 0.02 } }
    server.play({ blocks: [line, ...words.map((word) => ({ ...word, Geometry: beyond, Confidence: 100.0001 }))] })
    expect((await read())?.[0]?.box).toEqual({ left: 0, top: 0.995, width: 1, height: expect.closeTo(0.005) })
  })
})

describe('Textract is asked too often', () => {
  test.each([
    ['ThrottlingException', 500],
    ['ProvisionedThroughputExceededException', 400],
    ['LimitExceededException', 400],
  ])('and answers once it is asked again: %s', async (code, status) => {
    server.play({ refuse: { code, status, message: 'Rate exceeded' }, times: 1, lines: ['at last'] })
    expect(textOf(await read())).toEqual(['at last'])
    expect(server.asked).toHaveLength(2)
  })

  test('and fails in the end, for the queue to try later', async () => {
    const code = 'ProvisionedThroughputExceededException'
    server.play({ refuse: { code, status: 400, message: 'Provisioned rate exceeded' } })
    await expect(read()).rejects.toMatchObject({ name: code })
    expect(server.asked).toHaveLength(5)
  })
})

describe('a picture that Textract does not take', () => {
  test.each([
    ['another format', Buffer.from('GIF89a, not for Textract'), 1],
    ['an empty picture', new Uint8Array(), 1],
    ['a picture above 10 MB, without sending it', Buffer.alloc(10_000_001, 0xff), 0],
  ])('gives no reading: %s', async (_, bytes, calls) => {
    expect(await textract(client()).read(bytes)).toBeUndefined()
    expect(server.asked).toHaveLength(calls)
  })

  test.each(['BadDocumentException', 'DocumentTooLargeException', 'UnsupportedDocumentException'])(
    'gives no reading: %s, asked once',
    async (code) => {
      server.play({ refuse: { code, status: 400, message: 'Not this one' } })
      expect(await read()).toBeUndefined()
      expect(server.asked).toHaveLength(1)
    },
  )
})

test.each([
  ['permission is missing', 'AccessDeniedException', 400],
  ['the service is down', 'InternalServerError', 500],
])('fails when %s: that is no fault of the page', async (_, code, status) => {
  server.play({ refuse: { code, status, message: 'Not now' } })
  await expect(read()).rejects.toMatchObject({ name: code })
})

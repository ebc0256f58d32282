import { readFileSync } from 'node:fs'
import { TextractClient } from '@aws-sdk/client-textract'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { pageReader } from '../../shared/adapters/page-reader-here.ts'
import { Engines, withSecondEngine } from '../../shared/adapters/second-engine.ts'
import { TEXTRACT_PATIENCE, textract } from '../../shared/adapters/textract.ts'
import type { PageReader, SecondEngine } from '../../shared/ports.ts'
import { type Line, PageReading } from '../../shared/reading.ts'
import { textractServer } from '../servers/textract-server.ts'

const ENGLISH = readFileSync(new URL('../pages/language/en-clean.txt', import.meta.url), 'utf8').split('\n')

/** A page of English, typed in a typeface that every PDF reader has. */
const englishPage = async (): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.TimesRoman)
  const page = pdf.addPage([595, 842])
  for (const [i, line] of ENGLISH.entries()) page.drawText(line, { x: 70, y: 780 - i * 17, size: 12, font })
  return pdf.save()
}
const vietnamesePage = () =>
  new Uint8Array(readFileSync(new URL('../../fixtures/letters/urgent/scan.pdf', import.meta.url)))

const textOf = ({ lines }: { lines: Line[] }) =>
  lines.map(({ words }) => words.map((word) => word.text).join(' ')).join('\n')

describe('Tesseract with Textract beside it', async () => {
  const server = await textractServer()
  const client = new TextractClient({
    ...TEXTRACT_PATIENCE,
    endpoint: server.endpoint,
    region: 'ap-southeast-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  })
  const reader = withSecondEngine('tesseract+textract', pageReader(), textract(client))
  beforeEach(() => server.play({ lines: ENGLISH.map((line) => line.toUpperCase()) }))
  afterAll(async () => {
    await reader.close()
    await server.close()
  })

  test('lets Textract read an English page', async () => {
    const page = await englishPage()
    expect(await reader.pages(page)).toBe(1)
    const { reading, picture } = await reader.read(page, 1)
    expect(reading.engine).toBe('Amazon Textract, DetectDocumentText')
    expect(textOf(reading)).toContain('THE RECIPIENT SHALL ENSURE THAT ALL THE GOODS')
    expect(server.asked).toEqual([Buffer.from(picture)])
    expect(PageReading.parse(reading)).toMatchObject({ page: 1, source: 'ocr', turned: 0 })
  })

  test('never sends a Vietnamese page away', async () => {
    const { reading } = await reader.read(vietnamesePage(), 1)
    expect(reading.engine).toContain('tesseract')
    expect(textOf(reading)).toContain('Kính gửi')
    expect(server.asked).toEqual([])
  })
})

describe('a page in English', () => {
  const WHOLE = { left: 0, top: 0, width: 1, height: 1 }
  const linesOf = (lines: string[]): Line[] =>
    lines
      .map((line) => line.split(' ').filter((word) => word !== ''))
      .filter((words) => words.length > 0)
      .map((words) => ({ words: words.map((text) => ({ text, confidence: 0.9, box: WHOLE })), box: WHOLE }))
  const look = { kind: 'marks' as const, box: WHOLE, lines: [] }
  const reading: PageReading = {
    page: 1,
    width: 1654,
    height: 2339,
    turned: 90,
    skew: 0.7,
    source: 'ocr',
    engine: 'the first engine',
    lines: linesOf(ENGLISH),
    looks: [look],
  }
  const first = (page: PageReading): PageReader => ({
    pages: async () => 1,
    read: async () => ({ reading: page, picture: new Uint8Array([1]) }),
    close: async () => {},
  })
  const second = (read: SecondEngine['read']): SecondEngine => ({ engine: 'the second engine', read })
  const scan = new Uint8Array()

  test('takes the second engine’s lines and keeps all else of the first reading', async () => {
    const lines = linesOf([...ENGLISH, 'and one line more'])
    const reader = withSecondEngine(
      'tesseract+textract',
      first(reading),
      second(async () => lines),
    )
    const read = await reader.read(scan, 1)
    expect(read.reading).toEqual({ ...reading, engine: 'the second engine', lines })
  })

  test.each<[string, Line[] | undefined]>([
    ['takes no such picture', undefined],
    ['finds nothing', []],
    ['gives less than half of the page', linesOf(ENGLISH.slice(0, 6))],
  ])('keeps the first reading when the second engine %s', async (_, lines) => {
    const reader = withSecondEngine(
      'tesseract+textract',
      first(reading),
      second(async () => lines),
    )
    expect((await reader.read(scan, 1)).reading).toEqual(reading)
  })

  const never = second(async () => {
    throw new Error('The second engine is paid by the page: it was not to be asked')
  })
  test('is not sent to the second engine unless that is asked for', async () => {
    const reader = withSecondEngine(Engines.parse(undefined), first(reading), never)
    expect((await reader.read(scan, 1)).reading).toEqual(reading)
  })

  test('is not sent to the second engine when its text layer was typed', async () => {
    const typed: PageReading = { ...reading, source: 'text-layer' }
    const reader = withSecondEngine('tesseract+textract', first(typed), never)
    expect((await reader.read(scan, 1)).reading).toEqual(typed)
  })

  test('fails when the world fails, so that it is read again later', async () => {
    const reader = withSecondEngine('tesseract+textract', first(reading), never)
    await expect(reader.read(scan, 1)).rejects.toThrow('paid by the page')
  })
})

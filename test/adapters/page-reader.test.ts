import { readFileSync } from 'node:fs'
import { PDFDocument } from 'pdf-lib'
import { afterAll, expect, test } from 'vitest'
import { pageWorkers } from '../../shared/adapters/page-reader.ts'

const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/letters/${name}`, import.meta.url)))
const reader = pageWorkers(1)
afterAll(() => reader.close())

test('reads a scan in a thread of its own, and gives its picture', async () => {
  const scan = fixture('251-clean/scan.pdf')
  expect(await reader.pages(scan)).toBe(2)
  const { reading, picture } = await reader.read(scan, 1)
  const text = reading.lines.map(({ words }) => words.map((word) => word.text).join(' ')).join('\n')
  expect(text).toContain('Kính gửi')
  expect(reading.source).toBe('ocr')
  expect([...picture.subarray(0, 2)]).toEqual([0xff, 0xd8])
})

test('leaves the calling thread free while it reads', async () => {
  let ticks = 0
  const clock = setInterval(() => ticks++, 20)
  await reader.read(fixture('251-clean/scan.pdf'), 2)
  clearInterval(clock)
  expect(ticks).toBeGreaterThan(10)
})

test('reads a page as it is told to turn it, without looking how it lies', async () => {
  const scan = fixture('251-clean/scan.pdf')
  const { reading } = await reader.read(scan, 2, 270)
  expect([reading.turned, reading.width > reading.height]).toEqual([270, true])
}, 30_000)

test.each([
  ['an empty file', new Uint8Array(), 'empty-file'],
  ['what is not a document', Buffer.from('hello'), 'not-a-document'],
  ['a PDF cut short', Buffer.from('%PDF-1.7\n1 0 obj'), 'damaged'],
])('refuses %s in words for the clerk, across the thread', async (_, bytes, code) => {
  await expect(reader.pages(bytes)).rejects.toMatchObject({ name: 'RejectedScan', rejection: { code } })
})

test('reads the next scan after a refused one', async () => {
  const pdf = await PDFDocument.create()
  pdf.addPage()
  expect(await reader.pages(await pdf.save())).toBe(1)
})

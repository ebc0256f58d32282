import { expect, test } from 'vitest'
import { isFirstLineHidden, isTornByStamp, withoutStamps } from '../../shared/practice/under-stamps.ts'
import type { Line, PageReading } from '../../shared/reading.ts'
import { pageOf } from '../pieces.ts'

const STAMP = { left: 0.1, top: 0.18, width: 0.25, height: 0.13 }

const line = (top: number, ...words: [text: string, left: number][]): Line => ({
  box: { left: words[0]?.[1] ?? 0, top, width: 0.6, height: 0.014 },
  words: words.map(([text, left]) => ({
    text,
    confidence: 0.9,
    box: { left, top, width: 0.01 * text.length, height: 0.014 },
  })),
})

const page = (lines: Line[], stamped = true): PageReading =>
  pageOf({ lines, looks: stamped ? [{ kind: 'arrival-stamp', box: STAMP, lines: [] }] : [] })
const textOf = ({ lines }: PageReading) => lines.flatMap(({ words }) => words.map(({ text }) => text)).join(' ')

test('words under a stamp of arrival are not the letter’s, but “Kính gửi:” is', () => {
  const lines = [line(0.22, ['Số:...', 0.15], ['Kính', 0.25], ['gửi:', 0.3], ['Sở', 0.38], ['Y', 0.41], ['tế', 0.43])]
  expect(textOf(withoutStamps(page(lines)))).toBe('Kính gửi: Sở Y tế')
  expect(textOf(withoutStamps(page(lines, false)))).toBe('Số:... Kính gửi: Sở Y tế')
})

test('a document that the text names there is still named', () => {
  const lines = [line(0.25, ['ĐẾN', 0.12], ['0492/2000/QĐ-BTM', 0.16], ['ngày', 0.38])]
  expect(textOf(withoutStamps(page(lines)))).toBe('0492/2000/QĐ-BTM ngày')
})

test('a line that begins under the stamp is torn, one above it is not', () => {
  const isTorn = isTornByStamp(page([line(0.25, ['Dự', 0.3], ['giao', 0.37], ['ban', 0.42])]))
  expect(isTorn({ left: 0.37, top: 0.25, width: 0.3, height: 0.014 })).toBe(true)
  expect(isTorn({ left: 0.12, top: 0.14, width: 0.25, height: 0.03 })).toBe(false)
})

test('an abstract in the middle whose next line the stamp covers is torn', () => {
  const isTorn = isTornByStamp(page([]))
  expect(isTorn({ left: 0.17, top: 0.15, width: 0.73, height: 0.014 })).toBe(true)
  expect(isTornByStamp(page([], false))({ left: 0.17, top: 0.15, width: 0.73, height: 0.014 })).toBe(false)
})

test('an abstract that begins a line too far below its type’s name, beside the stamp, lost that line', () => {
  const name = { left: 0.47, top: 0.16, width: 0.11, height: 0.014 }
  const isHidden = (top: number, stamped = true) =>
    isFirstLineHidden(page([], stamped), name, { left: 0.47, top, width: 0.11, height: 0.014 })
  expect([isHidden(0.206), isHidden(0.183), isHidden(0.206, false)]).toEqual([true, false, false])
})

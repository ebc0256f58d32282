import { describe, expect, test } from 'vitest'
import { blanksOf } from '../../shared/handwriting/blanks.ts'
import type { Line } from '../../shared/reading.ts'

const PAGE = { width: 1654, height: 2339 }

/** A line of words at pixels [left, right] of an A4 page at 200 dpi. */
const line = (top: number, ...words: [text: string, left: number, right: number][]): Line => {
  const placed = words.map(([text, left, right]) => ({
    text,
    confidence: 0.9,
    box: {
      left: left / PAGE.width,
      top: top / PAGE.height,
      width: (right - left) / PAGE.width,
      height: 28 / PAGE.height,
    },
  }))
  const [first, last] = [words[0]?.[1] ?? 0, words.at(-1)?.[2] ?? 0]
  return {
    words: placed,
    box: {
      left: first / PAGE.width,
      top: top / PAGE.height,
      width: (last - first) / PAGE.width,
      height: 28 / PAGE.height,
    },
  }
}
const blank = (kind: string, ...lines: Line[]) => blanksOf(lines, PAGE).find((area) => area.blank === kind)

describe('the blank of the number', () => {
  test('reaches from “Số:” to the slash', () => {
    const area = blank('number', line(270, ['Số:', 260, 310], ['/UBND-NNTN', 420, 620]))
    expect(area?.left).toBeCloseTo(310, -1)
    expect(area?.right).toBeCloseTo(420, -1)
  })

  test('is found where the engine took pen and print for one word', () => {
    const area = blank('number', line(270, ['Số:1956/SYT-NVY', 260, 560]))
    expect(area?.left).toBeGreaterThan(295)
    expect(area?.left).toBeLessThan(330)
    expect(area?.right).toBeGreaterThan(360)
    expect(area?.right).toBeLessThan(420)
  })

  test('ends at the symbol where pen was taken for a slash and letters', () => {
    const area = blank('number', line(280, ['Số;/JElff', 370, 491], ['BYT-BH', 508, 644]))
    expect(area?.left).toBeCloseTo(420, -1)
    expect(area?.right).toBeCloseTo(500, -1)
  })

  test('ends at the slash of a type that is narrower than the decree’s', () => {
    const area = blank('number', line(312, ['Số:', 352, 398], ['7197/BKHCN-CĐSQG', 412, 742]))
    expect(area?.right).toBeGreaterThan(470)
    expect(area?.right).toBeLessThan(490)
  })

  test.each([
    ['a party letter', line(270, ['Số', 260, 300], ['12-CV/TU', 310, 450])],
    ['running text', line(1500, ['Công', 300, 380], ['văn', 390, 440], ['số', 450, 490], ['251/UBND-NNTN', 500, 720])],
    ['the right half of the head', line(270, ['Số:', 1000, 1050], ['/UBND-NNTN', 1160, 1360])],
  ])('is not looked for in %s', (_, text) => expect(blank('number', text)).toBeUndefined())
})

describe('the blanks of the date', () => {
  const date = line(
    270,
    ['Quảng', 800, 890],
    ['Ngãi,', 900, 970],
    ['ngày', 980, 1050],
    ['tháng', 1120, 1200],
    ['năm', 1260, 1320],
    ['2019', 1330, 1400],
  )

  test('stand between “ngày”, “tháng” and “năm”', () => {
    const [day, month] = [blank('day', date), blank('month', date)]
    expect(day?.left).toBeCloseTo(1050, -1)
    expect(day?.right).toBeCloseTo(1120, -1)
    expect(month?.left).toBeGreaterThan(1180)
    expect(month?.right).toBeCloseTo(1260, -1)
  })

  test('are not taken from a cited date, though the engine gives the date line behind it', () => {
    const cited = line(
      713,
      ['36a/NQ-CP', 753, 921],
      ['ngày', 936, 1002],
      ['14/10/2015', 1022, 1180],
      ['Chính', 1260, 1343],
    )
    expect(blank('day', cited, date)).toEqual(blank('day', date))
    expect(blank('month', cited, date)).toEqual(blank('month', date))
  })

  test('are found where month and “năm” were taken for one word', () => {
    const month = blank(
      'month',
      line(270, ['ngày', 932, 1007], ['A8', 1015, 1051], ['tháng.Dnăm', 1076, 1272], ['2017', 1285, 1363]),
    )
    expect(month?.left).toBeCloseTo(1156, -1)
    expect(month?.right).toBeCloseTo(1209, -1)
  })

  test('are not looked for in a date that is cited', () => {
    expect(blank('day', line(1500, ['ngày', 980, 1050], ['tháng', 1120, 1200], ['năm', 1260, 1320]))).toBeUndefined()
  })
})

import { expect, test } from 'vitest'
import { piecesOf } from '../../shared/decree-30/pieces.ts'
import type { PageReading } from '../../shared/reading.ts'
import { pageOf, piecesAt } from '../pieces.ts'

const page = (...lines: ReturnType<typeof piecesAt>): PageReading =>
  pageOf({ lines: lines.map(({ words, box }) => ({ words, box })) })
const texts = (reading: PageReading) => piecesOf(reading).map(({ text }) => text)

test('of one printed line that the engine took for two the left part comes first, though it stands lower', () => {
  const first = piecesAt(0.116, ['PHÒNG TÀI CHÍNH -'], { top: 0.0803 })
  const second = piecesAt(0.27, ['KẾ HOẠCH'], { top: 0.0797 })
  expect(texts(page(...second, ...first))).toEqual(['PHÒNG TÀI CHÍNH -', 'KẾ HOẠCH'])
})

test('three parts of a line are all there, once each', () => {
  const parts = [0.1, 0.16, 0.22].flatMap((left, i) => piecesAt(left, [`PHẦN${i}`], { top: 0.08 - i * 0.0005 }))
  expect(texts(page(...parts)).sort()).toEqual(['PHẦN0', 'PHẦN1', 'PHẦN2'])
})

test('the motto ends the issuer’s line, its first letter misread or not', () => {
  const row = (first: string): string[] => {
    const [issuer] = piecesAt(0.16, ['LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM'], { top: 0.08 })
    const [motto] = piecesAt(0.5, [`${first} HÒA XÃ HỘI`], { top: 0.08 })
    if (!issuer || !motto) return []
    const end = issuer.box.left + issuer.box.width + 0.008 - motto.box.left
    const moved = motto.words.map((word) => ({ ...word, box: { ...word.box, left: word.box.left + end } }))
    return texts(pageOf({ lines: [{ box: issuer.box, words: [...issuer.words, ...moved] }] }))
  }
  for (const first of ['CỘNG', 'GỘNG'])
    expect(row(first)).toEqual(['LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM', `${first} HÒA XÃ HỘI`])
  expect(row('GIANG')).toHaveLength(1)
})

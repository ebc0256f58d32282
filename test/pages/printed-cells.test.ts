import { expect, test } from 'vitest'
import { arePrintedCells } from '../../shared/pages/printed-cells.ts'
import type { Line } from '../../shared/reading.ts'
import { piecesAt } from '../pieces.ts'

/** The lines of a frame; all words are read with the same confidence (0–1). */
const framed = (texts: string[], confidence = 0.93): Line[] =>
  piecesAt(0.1, texts).map(({ box, words }) => ({ box, words: words.map((word) => ({ ...word, confidence })) }))

test.each([
  [['2 Tập huấn cho Tổ công nghệ số', 'cộng đồng.']],
  [['UBND các xã, Từ 01/9/2025', 'phường đến 30/11/2025']],
  [['Phòng Chuyển đổi số', 'Nâng cao kỹ năng số.']],
])('cells of a ruled table are no stamp: %j', (lines) => expect(arePrintedCells(framed(lines))).toBe(true))

test.each([
  [['SỞ Y TẾ TỈNH MẪU', 'ĐẾN Ngày 12/3/2020'], 0.9],
  [['VĂN PHÒNG TỈNH', 'Số: 264', 'nơi nhận việc này'], 0.9],
  [['SỞ Y TẾ TỈNH MẪU', 'Chuyển:....... Lưu hồ sơ số'], 0.9],
  [['SỞ Y TẾ TỈNH MẪU', 'rubber of which nothing was read'], 0.4],
  [['Kính gửi'], 0.95],
])('a stamp of arrival stays one: %j', (lines, confidence) =>
  expect(arePrintedCells(framed(lines, confidence))).toBe(false),
)

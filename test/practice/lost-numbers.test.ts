import { expect, test } from 'vitest'
import { pieceOf } from '../../shared/decree-30/pieces.ts'
import { isNumberLost } from '../../shared/practice/lost-numbers.ts'

const body = (...lines: string[]) =>
  lines.map((line, row) =>
    pieceOf(
      line.split(' ').map((text, i) => ({
        text,
        confidence: 0.9,
        box: { left: i / 20, top: row / 20, width: 0.04, height: 0.02 },
      })),
      1,
    ),
  )

test.each([
  ['before its day', body('Căn cứ Quyết định số ngày 15/7/2025 của Thủ tướng Chính phủ')],
  ['before its issuer', body('Thực hiện Công văn khẩn số: của Sở Y tế về')],
  ['at the end of a line', body('Căn cứ Nghị định số', 'ngày 15/7/2025 của Chính phủ')],
])('a number is lost %s', (_, lines) => expect(isNumberLost(lines)).toBe(true))

test.each([
  ['a number is there', body('Căn cứ Quyết định số 15/QĐ-TTg ngày 15/7/2025')],
  ['a document has only a day', body('Thông báo kết luận Hội nghị ngày 18/10/2024 của Bộ Y tế')],
  ['a number without a symbol stands there', body('Nghị quyết số 163 của Quốc hội')],
  ['“số” means something else', body('Báo cáo số liệu của Sở Y tế')],
])('but not where %s', (_, lines) => expect(isNumberLost(lines)).toBe(false))

test.each(['Quyết định số ', 'số: ', 'Công văn khẩn '])('answers in time on 60,000 × %j', (piece) => {
  const hostile = body(piece.repeat(60_000 / piece.length))
  const start = performance.now()
  isNumberLost(hostile)
  expect(performance.now() - start).toBeLessThan(1_000)
})

import { expect, test } from 'vitest'
import { withoutStrayPoints } from '../../shared/vietnamese/stray-points.ts'

test.each([
  ['a comma without its tail', 'các huyện. thành phố', 'các huyện, thành phố'],
  ['a speck between words', 'Thực. hiện kế. hoạch', 'Thực hiện kế hoạch'],
  ['a speck for a space', 'có.hiệu lực', 'có hiệu lực'],
])('%s is mended', (_, read, written) => expect(withoutStrayPoints(read)).toBe(written))

test.each([
  ['a sentence’s end', 'Thực hiện ngay. Báo cáo kết quả'],
  ['an address of the web', 'http://soyte. kiengiang.gov.vn'],
  ['an address of mail', 'vanthu.soyte@angiang.gov.vn'],
  ['an abbreviation', 'thuốc, v.v. và các loại khác'],
  ['a numbered item', 'mục 1. nội dung, điểm a. đối tượng'],
])('%s stays as it is', (_, text) => expect(withoutStrayPoints(text)).toBe(text))

test.each(['á. ', 'ế.ế', 'aaaaaaa. '])('%s again and again is answered in time', (piece) => {
  const start = performance.now()
  withoutStrayPoints(piece.repeat(60_000 / piece.length))
  expect(performance.now() - start).toBeLessThan(2000)
})

import { expect, test } from 'vitest'
import { withSpaces } from '../../shared/vietnamese/run-together.ts'
import { isSyllable } from '../../shared/vietnamese/syllables.ts'

test.each([
  ['Côngantỉnh', 'Công an tỉnh'],
  ['Thôngtin', 'Thông tin'],
  ['trướcngày 15/9/2025', 'trước ngày 15/9/2025'],
  ['phốihợpvới', 'phối hợp với'],
  ['Trungtâmytế', 'Trung tâm y tế'],
  ['Ủybannhândân', 'Ủy ban nhân dân'],
  ['bịbáo', 'bị báo'],
  ['SởVH, TT&DL', 'Sở VH, TT&DL'],
])('%s is %s', (printed, words) => expect(withSpaces(printed)).toBe(words))

test.each([
  ['a syllable with a slip', 'Quýêt thôg tiêền'],
  ['an abbreviation', 'BTCTU, QyĐ, SNgV, TTg, KTTHa47'],
  ['a word of another language', 'website internet Microsoft baohiem'],
  ['an address', 'phòngvăn@sở.vn http://côngan.gov.vn'],
  ['names of other peoples', 'Kđoh, Krông Nô, Đắk Lắk, Plông, Niê Kđăm'],
  ['what can be divided in two ways', 'bangan'],
])('leaves %s alone', (_, text) => expect(withSpaces(text)).toBe(text))

test.each(['nghiêng', 'quyết', 'khuỷu', 'gìn', 'giếng', 'hoà', 'thuỷ', 'Huỳnh', 'rượu', 'oanh', 'yêu'])(
  '%s is a syllable',
  (word) => expect(isSyllable(word)).toBe(true),
)

test.each(['mhiệm', 'thôg', 'quêt', 'tiêền', 'côngan', 'âk', 'nă'])('%s is none', (word) =>
  expect(isSyllable(word)).toBe(false),
)

test.each(['ă', 'báo', 'ngườioai', 'Sở'])('answers in time on 60,000 letters of %j', (piece) => {
  const start = performance.now()
  withSpaces(piece.repeat(60_000 / piece.length))
  withSpaces(`${piece.repeat(9)} `.repeat(60_000 / (9 * piece.length + 1)))
  expect(performance.now() - start).toBeLessThan(2_000)
})

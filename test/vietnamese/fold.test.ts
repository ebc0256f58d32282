import { expect, test } from 'vitest'
import { fold } from '../../shared/vietnamese/fold.ts'

test.each([
  ['Ủy ban nhân dân', 'uy ban nhan dan'],
  ['QĐ-UBND, đường', 'qd-ubnd, duong'],
  ['Ƣ ệ ữ ợ ǎ', 'ƣ e u o a'],
  ['', ''],
])('folds %j letter by letter', (text, expected) => {
  expect(fold(text)).toBe(expected)
  expect(fold(text)).toHaveLength(text.length)
})

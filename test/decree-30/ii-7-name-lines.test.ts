import { expect, test } from 'vitest'
import { nameInLines } from '../../shared/decree-30/ii-7-name-lines.ts'
import { nameRow } from '../../shared/decree-30/ii-7-name-row.ts'
import { type Piece, pieceOf } from '../../shared/decree-30/pieces.ts'
import { around } from '../../shared/pages/boxes.ts'
import type { Line } from '../../shared/reading.ts'

/** “Hà:95 Văn:97”: words with their confidence in percent, at a height of the page. */
const lineAt = (top: number, text: string, left = 0.6): Line => {
  let at = left
  const words = text.split(' ').map((part) => {
    const [word = '', percent = '95'] = part.split(':')
    const box = { left: at, top, width: word.length * 0.01, height: 0.014 }
    at += (word.length + 1) * 0.01
    return { text: word, confidence: Number(percent) / 100, box }
  })
  return { words, box: around(words.map(({ box }) => box)) }
}
const readings = (...lines: string[]): Piece[] => lines.map((line) => pieceOf(lineAt(0.8, line).words, 1))

test('the name on which crops agree is sure', () => {
  const { name } = nameInLines(readings('"Hà:85 Văn:97 Phúc:96', 'x5 Hà:91 Văn:96 Phúc:97', 'la:70 Văn:96 Phúc:97'))
  expect([name?.text, name?.isUnsure]).toEqual(['Hà Văn Phúc', undefined])
})

test.each([
  ['a second crop hardly shows it', ['Đỗ:88 Thị:95 Lệ:93 Hảo:85', 'Đỗ:79 Thị:96 Lệ:84 Hảo:37']],
  ['one crop came out twice', ['Đỗ:88 Thị:95 Lệ:93 Hảo:85', 'Đỗ:88 Thị:95 Lệ:93 Hảo:85']],
  ['only one crop shows it', ['Đỗ:93 Thị:97 Lệ:91 Hảo:66', 'mã:90 Thị:75 Lệ:84 Hảo:97']],
  [
    'crops show nearly as well another',
    ['Đỗ:82 Thị Lệ Hảo:69', 'Đỗ:82 Thị Lệ Hảo:66', 'Đỗ:93 Thị Lệ Hảu:62', 'Đỗ:93 Thị Lệ Hảu:59'],
  ],
])('a name is in doubt where %s', (_, lines) => {
  expect(nameInLines(readings(...lines)).name).toMatchObject({ text: 'Đỗ Thị Lệ Hảo', isUnsure: true })
})

test('a family name of which only its own letters are left is a guess', () => {
  expect(nameInLines(readings('j4g)yễn:5 Thị:97 Liên:97 Hương:96'))).toMatchObject({
    nameLike: { text: 'Nguyễn Thị Liên Hương' },
  })
  expect(nameInLines(readings('bền:80 Thị:97 Liên:97 Hương:96')).name).toBeUndefined()
})

const PLACE = { left: 0.44, top: 0.6, width: 0.55, height: 0.33 }

test('looks that each read part of a name tell its row together', () => {
  const row = nameRow([lineAt(0.8, 'Nguyễn'), lineAt(0.802, 'Hải', 0.71), lineAt(0.63, 'Giám')], PLACE)
  expect(row).toMatchObject({ read: 'whole', isSure: false })
  expect(row?.box.left).toBeCloseTo(0.6)
  expect(row?.box.width).toBeCloseTo(0.14)
})

test('what one look read well needs no other', () => {
  expect(nameRow([lineAt(0.8, 'Nguyễn Văn Hải')], PLACE)).toMatchObject({ isSure: true })
  expect(nameRow([lineAt(0.8, 'Nguyễn:80 Văn Hải')], PLACE)).toMatchObject({ isSure: false })
  expect(nameRow([lineAt(0.8, 'Văn Hải')], PLACE)).toMatchObject({ isSure: false, read: 'end' })
})

test('recipients that reach so far are no name', () => {
  expect(nameRow([lineAt(0.8, 'của Quốc hội;', 0.45)], PLACE)).toBeUndefined()
})

import { describe, expect, test } from 'vitest'
import { mergedSigner } from '../../shared/decree-30/ii-7-merged-signer.ts'
import { signerOf } from '../../shared/decree-30/ii-7-signature.ts'
import type { Piece } from '../../shared/decree-30/pieces.ts'
import { piecesAt } from '../pieces.ts'

const look = (...lines: string[]) => signerOf(piecesAt(0.58, lines))
const read = (...lines: string[]) => mergedSigner([look(...lines)])?.signer

/** Signature blocks of real letters (domain facts, letters.md §7), as the engine left them. */
describe('the signature block', () => {
  test.each([
    [
      'for the collective by its head',
      ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Nguyễn Hoàng Giang'],
      { authority: 'TM. ỦY BAN NHÂN DÂN', title: 'CHỦ TỊCH', name: 'Nguyễn Hoàng Giang' },
    ],
    [
      'by order and in place of a deputy',
      ['TL. CHỦ TỊCH', 'KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG', 'Phùng Tô Long'],
      { authority: 'TL. CHỦ TỊCH / KT. CHÁNH VĂN PHÒNG', title: 'PHÓ CHÁNH VĂN PHÒNG', name: 'Phùng Tô Long' },
    ],
    [
      'by the party, with slashes',
      ['K/T TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN'],
      { authority: 'K/T TRƯỞNG BAN', title: 'PHÓ TRƯỞNG BAN' },
    ],
    [
      'with a rank',
      ['GIÁM ĐỐC', 'Thiếu tướng Trương Minh Đương'],
      { title: 'GIÁM ĐỐC', name: 'Thiếu tướng Trương Minh Đương' },
    ],
    [
      '“KT.” hidden by ink before a whole title',
      ['tZTƑ- GIÁM ĐỌC', 'PHÓ GIÁM Đ', 'Hà Văn Phúc'],
      { authority: 'KT. GIÁM ĐỐC', title: 'PHÓ GIÁM ĐỐC', name: 'Hà Văn Phúc' },
    ],
    [
      'a title that lost both ends',
      ['KT. CHỦ TỊCH', 'HÓ CHỦ TỊC'],
      { authority: 'KT. CHỦ TỊCH', title: 'PHÓ CHỦ TỊCH' },
    ],
    ['by an acting head', ['Q. GIÁM ĐỐC', 'H’Bia Kbuôr'], { title: 'Q. GIÁM ĐỐC', name: 'H’Bia Kbuôr' }],
    [
      'with a title of two lines',
      ['TL. BỘ TRƯỞNG', 'CỤC TRƯỞNG CỤC', 'QUẢN LÝ CÔNG SẢN', 'Trần Văn Mẫu'],
      { authority: 'TL. BỘ TRƯỞNG', title: 'CỤC TRƯỞNG CỤC QUẢN LÝ CÔNG SẢN', name: 'Trần Văn Mẫu' },
    ],
    ['with part of a family name', ['GIÁM ĐỐC', 'ryen Trúc Mai'], { name: 'Nguyễn Trúc Mai' }],
    ['with a family name that is not known', ['CHỦ TỊCH', 'Zơrông Bảo Ngân'], { name: 'Zơrông Bảo Ngân' }],
    ['with one name', ['T/M BAN THƯỜNG VỤ', 'BÍ THƯ', 'K’Brồm'], { title: 'BÍ THƯ', name: 'K’Brồm' }],
    ['with a middle name that a pen crosses', ['GIÁM ĐỐC', 'Đặng vấn Tùng'], { name: 'Đặng Văn Tùng' }],
    ['with degrees', ['LS. TS. Đỗ Ngọc Thịnh'], { name: 'LS. TS. Đỗ Ngọc Thịnh' }],
    ['a title that lost its capital', ['ục TRƯỞNG'], { title: 'CỤC TRƯỞNG' }],
    ['a name that lost its capital', ['KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG', 'hạm Lê Tuấn'], { name: 'Phạm Lê Tuấn' }],
  ])('is read %s', (_, lines, signer) => expect(read(...lines)).toMatchObject(signer))

  test.each([
    ['no title in what is left of one under a seal', ['G] tĩc ÓG', 'TÂM ĐỐC'], 'title', undefined],
    ['no title in a word that ends many', ['TRƯỞNG', 'Lê Văn Tâm'], 'title', undefined],
    ['no name where the family name is lost', ['GIÁM ĐỐC', 'ăn Phúc'], 'name', undefined],
    ['no name where only half of one is left', ['GIÁM ĐỐC', 'Văn Phúc'], 'name', undefined],
    ['no authority from the seal', ['SỞ Y TẾ', 'KIÊN GIANG'], 'authority', undefined],
    ['no name from the seal', ['CỘNG HÒA XHCN', 'Kiên Giang'], 'name', undefined],
  ] as const)('gives %s', (_, lines, part, nothing) => expect(read(...lines)?.[part]).toBe(nothing))
})

test('a name of whose last word one letter is left is for a person to check', () => {
  expect(mergedSigner([look('GIÁM ĐỐC', 'Lý Thị F')])?.confidence).toBeLessThan(0.8)
  expect(mergedSigner([look('GIÁM ĐỐC', 'Lý Thị Ý')])?.confidence).toBeGreaterThan(0.8)
})

test('a name that two looks read alike is surer than one that a single look read', () => {
  const alone = mergedSigner([look('GIÁM ĐỐC', 'Nguyễn Văn Hải')])
  const twice = mergedSigner([look('GIÁM ĐỐC', 'Nguyễn Văn Hải'), look('GIÁM ĐỐC', 'Nguyễn Văn Hải')])
  expect(twice?.confidence).toBeGreaterThanOrEqual(alone?.confidence ?? 1)
  const apart = mergedSigner([look('Nguyễn Văn Hải'), look('Nguyễn Văn Hái Hà')])
  expect(apart?.confidence).toBeLessThan(0.8)
})

test.each([
  ['a title is missing', ['Nguyễn Văn Hải']],
  ['something hidden stands before a title', ['L^1, GIÁM ĐỐC', 'Hà Văn Phúc']],
  ['only part of the family name was read', ['GIÁM ĐỐC', 'ryen Trúc Mai']],
  ['of a degree one letter was read', ['GIÁM ĐỐC', 'I. Trần Đức Tâm']],
  ['a deputy signs in nobody’s place', ['PHÓ GIÁM ĐỐC', 'Hà Văn Phúc']],
])('a signature is in doubt where %s', (_, lines) =>
  expect(mergedSigner([look(...lines), look(...lines)])?.confidence).toBeLessThan(0.8),
)

test('a title cut short by a seal is no doubt where two looks show it from its first letter on', () => {
  const whole = look('CHỦ TỊCH', 'Nguyễn Hoàng Giang')
  const cut = look('HU TỊCH', 'Nguyễn Hoàng Giang')
  expect(mergedSigner([whole, cut, whole])?.confidence).toBeGreaterThan(0.8)
  expect(mergedSigner([whole, cut])?.confidence).toBeLessThan(0.8)
  expect(mergedSigner([whole, look('L CHỦ TỊCH', 'Nguyễn Hoàng Giang'), whole])?.confidence).toBeLessThan(0.8)
})

test('above a deputy his head’s title stands for “KT.”, by nobody’s order', () => {
  const [tl, tuq] = ['TL.', 'TUQ.'].map((by) => mergedSigner([look(`${by} GIÁM ĐỐC`, 'PHÓ GIÁM ĐỐC', 'Hà Văn Phúc')]))
  expect([tl?.signer.authority, tuq?.signer.authority]).toEqual(['KT. GIÁM ĐỐC', 'KT. GIÁM ĐỐC'])
  expect(tl?.confidence).toBeGreaterThan(0.8)
  expect(tuq?.confidence).toBeLessThan(0.8)
})

test('what no table of titles has is no surer than its least sure word', () => {
  const signed = (confidence: number) => {
    const lines = piecesAt(0.58, ['CỤC TRƯỞNG CỤC CHUYỂN ĐỔI SỐ', 'Trần Văn Mẫu'])
    const faint = lines.map((line) => ({
      ...line,
      words: line.words.map((w) => (w.text === 'SỐ' ? { ...w, confidence } : w)),
    }))
    return mergedSigner([signerOf(faint)])?.confidence
  }
  expect(signed(0.9)).toBeGreaterThan(0.8)
  expect(signed(0.4)).toBeLessThan(0.8)
})

test('the same letters with other marks make a name no surer', () => {
  const named = (...names: string[]) =>
    mergedSigner(names.map((name) => signerOf(piecesAt(0.58, ['GIÁM ĐỐC', name]).map(paler))))?.confidence
  expect(named('Phạm Lê Tuấn', 'Phạm Lê Tuấn')).toBe(0.85)
  expect(named('Phạm Lê Tuấn', 'Phạm Lê Tuần')).toBe(0.75)
})
const paler = (piece: Piece): Piece => ({
  ...piece,
  words: piece.words.map((word) => ({ ...word, confidence: 0.75 })),
})

import { expect, test } from 'vitest'
import { signedBeside } from '../../shared/decree-30/ii-7-beside.ts'
import { signatureBlock } from '../../shared/decree-30/signature-block.ts'
import { zonesOf } from '../../shared/decree-30/zones.ts'
import { lettersOf } from '../../shared/letters-of-reading.ts'
import { pageOf, piecesAt } from '../pieces.ts'

const TEXT = piecesAt(0.12, ['Hai bên thống nhất nội dung chương trình phối hợp nêu trên và ký kết để thực hiện./.'], {
  top: 0.3,
})
const LISTED = ['Nơi nhận:', '- Như trên;', '- Lưu: VT.']
const at = (left: number, lines: string[], top = 0.4) => piecesAt(left, lines, { top })
const inOrder = (...columns: ReturnType<typeof piecesAt>[]) => columns.flat().sort((a, b) => a.box.top - b.box.top)

const beside = (...columns: ReturnType<typeof piecesAt>[]) => signedBeside(zonesOf([inOrder(TEXT, ...columns)]))

test('two who sign a joint document above its recipients are told apart', () => {
  const left = at(0.14, ['SỞ TƯ PHÁP', 'GIÁM ĐỐC', '', '', 'Nguyễn Văn Lâm'])
  const right = at(0.6, ['TỈNH ĐOÀN', 'BÍ THƯ', '', '', 'Trần Thị Mai Hoa'])
  expect(beside(left, right, at(0.12, LISTED, 0.6))).toEqual(['Nguyễn Văn Lâm'])
})

test('of one whose name was not read the title is told', () => {
  expect(beside(at(0.14, ['THƯ KÝ']), at(0.6, ['CHỦ TỌA', '', '', 'Trần Thị Mai Hoa']))).toEqual(['THƯ KÝ'])
})

test.each([
  ['recipients in capitals', ['Nơi nhận:', '- CHỦ TỊCH, CÁC PCT;', '- Lưu: VT.']],
  ['somebody among the recipients', ['Nơi nhận:', '- Ông Nguyễn Văn Lâm;', '- Nguyễn Văn Lâm;', '- Lưu: VT.']],
  ['a unit among the recipients', ['Nơi nhận:', 'Như trên', 'Phòng Lê Lợi', 'Lưu: VT.']],
])('no second signature is seen in %s', (_, recipients) => {
  expect(beside(at(0.12, recipients), at(0.6, ['GIÁM ĐỐC', '', '', 'Trần Thị Mai Hoa']))).toEqual([])
})

test('two seals may hide the titles: the names side by side are signatures all the same', () => {
  const own = inOrder(TEXT, at(0.14, ['Nguyễn Văn Lâm']), at(0.6, ['Trần Thị Mai Hoa']))
  expect(signatureBlock(own, undefined).map(({ text }) => text)).toEqual(['Trần Thị Mai Hoa'])
  expect(signatureBlock(inOrder(TEXT, at(0.6, ['Trần Thị Mai Hoa'])), undefined)).toEqual([])
})

test('the register has the signatory at the right, and the doubt names both', () => {
  const lines = inOrder(
    TEXT,
    at(0.14, ['GIÁM ĐỐC', '', '', 'Nguyễn Văn Lâm']),
    at(0.6, ['BÍ THƯ', '', '', 'Trần Thị Mai Hoa']),
    at(0.12, LISTED, 0.6),
  ).map(({ words, box, confidence }) => ({ words, box, confidence }))
  const [read] = lettersOf({ scan: 'a'.repeat(64), pages: [pageOf({ lines })] })
  expect(read?.letter.fields.signer?.value).toEqual({ title: 'BÍ THƯ', name: 'Trần Thị Mai Hoa' })
  expect(read?.letter.fields.signer?.confidence).toBeLessThan(0.8)
  expect(read?.letter.review.filter(({ field }) => field === 'signer').at(-1)?.reason.vi).toMatch(
    /hai chữ ký.*Trần Thị Mai Hoa.*Nguyễn Văn Lâm/u,
  )
})

import { describe, expect, test } from 'vitest'
import { addresseesOf, copiesOf } from '../../shared/decree-30/ii-9-recipients.ts'
import { pieceOf } from '../../shared/decree-30/pieces.ts'
import { piecesAt } from '../pieces.ts'

const copies = (...lines: string[]) => copiesOf(piecesAt(0.15, ['Nơi nhận:', ...lines]))
const names = (...lines: string[]) =>
  copies(...lines).copies.map(({ value: { name, purpose } }) => (purpose ? `${name} (${purpose})` : name))
const addressees = (left: number, ...lines: string[]) =>
  addresseesOf(piecesAt(left, lines, { top: 0.2 })).addressees.map(({ value }) => value)

/** Lists of real letters (domain facts, letters.md §8 and §12.3; the number is the row there). */
describe('Nơi nhận', () => {
  test('keeps who gets a copy and for what, and the archive’s line by itself', () => {
    const read = copies('- Như trên;', '- Bộ Y tế (b/c);', '- CT, PCT UBND tỉnh;', '- Lưu: VT, NNTN (Vũ 35).')
    expect(read.copies.map(({ value }) => value)).toEqual([
      { name: 'Bộ Y tế', purpose: 'b/c' },
      { name: 'CT, PCT UBND tỉnh' },
    ])
    expect(read.archive?.value).toBe('VT, NNTN (Vũ 35)')
  })

  test.each([
    [64, ['- Bộ Chỉ huy: Quân sự tỉnh, Bộ đội BP tỉnh;'], ['Bộ Chỉ huy: Quân sự tỉnh, Bộ đội BP tỉnh']],
    [65, ['- VPUB: CVP, PCVP, TH, CB-TH;'], ['VPUB: CVP, PCVP, TH, CB-TH']],
    [65, ['- VPCP: BTCN, các Vụ:', 'CN, KTTH, TH;', '- VT;'], ['VPCP: BTCN, các Vụ: CN, KTTH, TH', 'VT']],
    [66, ['- UBND các huyện, thành, thị;'], ['UBND các huyện, thành, thị']],
    [66, ['- UBND các xã, phường, đặc khu;'], ['UBND các xã, phường, đặc khu']],
    [71, ['- Như kính gửi;', '- Sở Tư pháp;'], ['Sở Tư pháp']],
    [71, ['- Như thành phần mời;', '- Lãnh đạo Sở;'], ['Lãnh đạo Sở']],
    [71, ['- Như thành phần GM số 745/GM-UBND;'], ['Như thành phần GM số 745/GM-UBND']],
    [71, ['- Như Điều 3;', '- Bộ Công an;'], ['Như Điều 3', 'Bộ Công an']],
    [72, ['- TT Tỉnh ủy; TT HĐND tỉnh;'], ['TT Tỉnh ủy; TT HĐND tỉnh']],
    [
      0,
      ['- Các bộ, cơ quan ngang bộ, cơ quan', 'thuộc Chính phủ;'],
      ['Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ'],
    ],
    [0, ['- Phó Thủ tướng TT (báo cáo);'], ['Phó Thủ tướng TT (báo cáo)']],
    [0, ['- Chi cục (Báo cáo);'], ['Chi cục (Báo cáo)']],
    [0, ['- Phòng KT (0h);', '- Đội QL (Unh);'], ['Phòng KT (t/h)', 'Đội QL (t/h)']],
    [0, ['- Các khoa (th);', '- Phòng KT (để plh);'], ['Các khoa (t/h)', 'Phòng KT (để p/h)']],
    [0, ['- VPUB (TH);'], ['VPUB (TH)']],
    [0, ['- Như Diều 4;', '- Diều dưỡng trưởng;'], ['Như Điều 4', 'Diều dưỡng trưởng']],
  ])('row %i: %j', (_, lines, expected) => expect(names(...lines)).toEqual(expected))

  test('tells what stands behind a brace from the lines that it holds together', () => {
    const lines = piecesAt(0.15, ['Nơi nhận:', '- Các phòng thuộc Sở', '- Các đơn vị trực thuộc', '- Lưu: VT, TH.'])
    const behind = piecesAt(0.4, ['}ƒTrang tin của Sở'], { top: 0.715 }).flatMap(({ words }) => words)
    const row = (at: number) => lines.slice(at, at + 1).flatMap(({ words }) => words)
    const read = copiesOf([
      ...lines.slice(0, 1),
      pieceOf([...row(2), ...behind], 1),
      pieceOf(row(1), 1),
      pieceOf(row(3), 1),
    ])
    expect(read.copies.map(({ value }) => value.name)).toEqual([
      'Các phòng thuộc Sở',
      'Các đơn vị trực thuộc',
      'Trang tin của Sở',
    ])
    expect(read.archive?.value).toBe('VT, TH')
  })

  test('leaves a brace that is ink over a word in its line, for a person to see', () => {
    expect(names('- Các phòng {chức năng;')).toEqual(['Các phòng {chức năng'])
  })

  test('an office’s own list goes on in the next line with a small letter', () =>
    expect(names('- Như trên;', '- VPCP: BTCN, các PCN: Nguyễn Văn Thành;', 'các Vụ: KGVX, NC;', '- Lưu: VT.')).toEqual(
      ['VPCP: BTCN, các PCN: Nguyễn Văn Thành; các Vụ: KGVX, NC'],
    ))
})

describe('Kính gửi', () => {
  test('is found under what a stamp over “Kính gửi:” leaves beside the list', () => {
    const stamp = piecesAt(0.09, ['ĐẾN Ngày: 12/3'], { top: 0.2 })
    const list = piecesAt(0.36, ['- Sở Nội vụ;', '- Sở Tài chính.'], { top: 0.217 })
    expect(addresseesOf([...stamp, ...list]).addressees.map(({ value }) => value)).toEqual([
      'Sở Nội vụ',
      'Sở Tài chính',
    ])
  })

  test('ends where the text begins, however wide one addressee is', () => {
    const one = piecesAt(0.3, ['Kính gửi: Viện Khoa học Kỹ thuật Thủy lợi miền Trung và Tây Nguyên'], { top: 0.2 })
    const text = piecesAt(0.2, ['Trong thời gian qua, các cơ quan, đơn vị đã có nhiều cố gắng'], { top: 0.217 })
    const { addressees, rest } = addresseesOf([...one, ...text])
    expect(addressees.map(({ value }) => value)).toEqual(['Viện Khoa học Kỹ thuật Thủy lợi miền Trung và Tây Nguyên'])
    expect(rest).toHaveLength(1)
  })

  test('goes on at the margin in a list whose items fill the page’s width', () => {
    const head = piecesAt(0.2, ['BỘ TRƯỞNG BỘ Y TẾ điện:'], { top: 0.2 })
    const item = piecesAt(0.2, ['- Chủ tịch Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương và Giám đốc'], {
      top: 0.217,
    })
    const more = piecesAt(0.15, ['Sở Y tế các tỉnh, thành phố.'], { top: 0.234 })
    expect(addresseesOf([...head, ...item, ...more]).rest).toEqual([])
  })

  test('goes on at the margin where “Kính gửi:” begins a paragraph, for as many lines as it fills', () => {
    const lines = [
      'Kính gửi: Ủy ban nhân dân các tỉnh Gia Lai, Đắk Lắk, Đắk Nông, Kon Tum, Lâm Đồng,',
      'Sơn La, Lai Châu, Điện Biên, Lào Cai, Yên Bái, Quảng Bình, Quảng Trị, Hà Giang, Tuyên',
      'Quang.',
    ]
    const list = lines.flatMap((line, i) => piecesAt(i === 0 ? 0.2 : 0.15, [line], { top: 0.2 + i * 0.017 }))
    const text = piecesAt(0.2, ['Những ngày gần đây, nhiều nơi xuất hiện các đám cháy.'], { top: 0.26 })
    const { addressees, rest } = addresseesOf([...list, ...text])
    expect(addressees.map(({ value }) => value).slice(-2)).toEqual([
      'Ủy ban nhân dân tỉnh Hà Giang',
      'Ủy ban nhân dân tỉnh Tuyên Quang',
    ])
    expect(addressees).toHaveLength(14)
    expect(rest).toHaveLength(1)
  })

  test.each([
    [
      61,
      0.3,
      ['Kính gửi:', '- Các Sở: Tài chính, Văn hóa, Thể thao và Du lịch;', '- UBND các huyện, thành phố.'],
      ['Sở Tài chính', 'Sở Văn hóa, Thể thao và Du lịch', 'UBND các huyện, thành phố'],
    ],
    [62, 0.3, ['Kính gửi:', '- Các Bộ: Công an, Quốc phòng, Y tế.'], ['Bộ Công an', 'Bộ Quốc phòng', 'Bộ Y tế']],
    [
      63,
      0.3,
      ['Kính gửi:', '- Các Ủy ban: Quốc phòng, An ninh và Đối ngoại của Quốc hội, Văn hóa và Xã hội của Quốc hội.'],
      ['Các Ủy ban: Quốc phòng, An ninh và Đối ngoại của Quốc hội, Văn hóa và Xã hội của Quốc hội'],
    ],
    [
      67,
      0.3,
      ['Kính gửi:', '- Sở Y tế;', '- Bệnh viện đa khoa tỉnh.', '(Sau đây gọi chung là thủ trưởng các đơn vị)'],
      ['Sở Y tế', 'Bệnh viện đa khoa tỉnh'],
    ],
    [68, 0.4, ['Kính gửi: Sở Y tế ……………'], ['Sở Y tế']],
    [68, 0.4, ['Kính gửi: Sở Y tế.................... 221g 121222 me'], ['Sở Y tế']],
    [69, 0.4, ['Kính gửi: ………………………'], []],
    [0, 0.3, ['Kính gửi: Sở Nội vụ; Ban Dân tộc; Công an tỉnh.'], ['Sở Nội vụ', 'Ban Dân tộc', 'Công an tỉnh']],
    [70, 0.3, ['Kính gửi: Các đồng chí Giám đốc Sở Tư pháp các tỉnh'], ['Các đồng chí Giám đốc Sở Tư pháp các tỉnh']],
    [
      0,
      0.33,
      ['- Giám đốc các cơ sở khám, chữa bệnh trực thuộc Bộ Y tế;', '- Giám đốc Sở Y tế.'],
      ['Giám đốc các cơ sở khám, chữa bệnh trực thuộc Bộ Y tế', 'Giám đốc Sở Y tế'],
    ],
    [0, 0.16, ['- Tổ chức quán triệt nội dung Chương trình;', '- Bố trí kinh phí thực hiện.'], []],
    [0, 0.4, ['Kính gửi : Hội đồng nhân dân tỉnh'], ['Hội đồng nhân dân tỉnh']],
    [0, 0.4, ['Kính trình: Hội đồng nhân dân tỉnh'], ['Hội đồng nhân dân tỉnh']],
    [0, 0.36, ['- Sở Nội vụ;', '- Sở Tài chính.'], ['Sở Nội vụ', 'Sở Tài chính']],
    [0, 0.3, ['Kính gửi:', '1, Sở Nội vụ;', '2. Sở Tài chính.'], ['Sở Nội vụ', 'Sở Tài chính']],
    [0, 0.3, ['Kính gửi: Các đơn vị trực thuộc', '(theo danh sách đính kèm)'], ['Các đơn vị trực thuộc']],
    [
      0,
      0.3,
      ['Kính gửi: UBND các huyện: Ba Tơ, Sơn Hà và', 'thành phố Quảng Ngãi'],
      ['UBND huyện Ba Tơ', 'UBND huyện Sơn Hà', 'UBND thành phố Quảng Ngãi'],
    ],
  ])('row %i: at %d %j', (_, left, lines, expected) => expect(addressees(left, ...lines)).toEqual(expected))

  test('ends where the paragraph begins', () => {
    const list = piecesAt(0.4, ['Kính gửi: Sở Tài chính'], { top: 0.2 })
    const body = piecesAt(
      0.16,
      ['Thực hiện Công văn số 1060/BTC-QLGCS ngày 23/01/2025 của Bộ Tài chính về việc xin ý kiến'],
      { top: 0.25 },
    )
    const { addressees, rest } = addresseesOf([...list, ...body])
    expect(addressees.map(({ value }) => value)).toEqual(['Sở Tài chính'])
    expect(rest).toEqual(body)
  })
})

test.each([
  ['- Thống đốc NHNN (/©);', 'Thống đốc NHNN (b/c)'],
  ['- BGH (/€);', 'BGH (b/c)'],
  ['- HĐQT Công ty (b/);', 'HĐQT Công ty (b/c)'],
  ['- Các Thứ trưởng (đề bícÌ', 'Các Thứ trưởng (để b/c)'],
  ['- UBND tỉnh (thay b/C);', 'UBND tỉnh (thay b/c)'],
  ['- Các Viện (để t/h);', 'Các Viện (để t/h)'],
  ['- €T, PCT UBND tỉnh;', 'CT, PCT UBND tỉnh'],
])('%s is %s', (line, name) => expect(names(line, '- Lưu: VT.')).toEqual([name]))

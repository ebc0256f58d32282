import { describe, expect, test } from 'vitest'
import { citationsIn } from '../../shared/practice/citations.ts'
import { withAbstract } from '../../shared/practice/relations.ts'

const relations = (text: string) => citationsIn(text).map(({ fullNumber, relation }) => `${fullNumber} ${relation}`)

/** The phrasings of real letters (domain facts, letters.md §12.4; the number is the row there). */
describe('what a letter does with the document that it cites', () => {
  test.each([
    [99, 'Công điện này thay thế cho Công điện số 58/CĐ-VPCP ngày 10 tháng 1 năm 2026.', ['58/CĐ-VPCP replaces']],
    [
      0,
      'Quyết định này có hiệu lực kể từ ngày ký và thay thế Quyết định số 15/2010/QĐ-UBND ngày 26/4/2010.',
      ['15/2010/QĐ-UBND replaces'],
    ],
    [100, 'Sở Y tế đính chính Công văn số 455/SYT-NVD ngày 17/4/2018', ['455/SYT-NVD corrects']],
    [
      102,
      'Thông báo hoãn cuộc họp nghe báo cáo công tác y tế theo Giấy mời số 745/GM-UBND ngày 20/10/2017',
      ['745/GM-UBND postpones'],
    ],
    [
      95,
      'Thực hiện Nghị quyết số 93/NQ-CP ngày 16/4/2025 của Chính phủ; Kết luận số 132-KL/TW ngày 18/3/2025 và Chỉ thị số 36-CT/TW ngày 16/8/2019, Bộ Công an đề nghị',
      ['93/NQ-CP implements', '132-KL/TW implements', '36-CT/TW implements'],
    ],
    [
      0,
      '(sau đây gọi chung là các đơn vị) Thực hiện Công văn số 1054/MT-YT ngày 04 tháng 10 năm 2017 của Cục Quản lý Môi trường Y tế',
      ['1054/MT-YT implements'],
    ],
    [
      0,
      'Phúc đáp Công văn số 1060/BTC-QLGCS ngày 23/01/2025 của Bộ Tài chính, Sở Tài chính có ý kiến như sau:',
      ['1060/BTC-QLGCS answers'],
    ],
    [
      0,
      'Sở Tài chính trả lời ý kiến của Sở Nội vụ tại Công văn số 12/SNV-VP ngày 02/01/2025 như sau',
      ['12/SNV-VP answers'],
    ],
    [
      0,
      'Văn phòng UBND tỉnh sao gửi đến các sở, ban, ngành Công văn số 5633/VPCP-KSTT ngày 09/8/2024',
      ['5633/VPCP-KSTT forwards'],
    ],
    [
      0,
      'Cục Quản lý môi trường y tế ban hành Công văn số 1119/MT-SKCĐ về việc đánh giá tình hình (đính kèm).',
      ['1119/MT-SKCĐ encloses'],
    ],
    [0, 'Gửi kèm theo Hướng dẫn số 4706/HD-BQP ngày 15/10/2024', ['4706/HD-BQP encloses']],
  ])('row %i: %s', (_, text, expected) => expect(relations(text)).toEqual(expected))

  test.each([
    ['grounds', 'Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư;'],
    [
      'what a cited document replaced',
      'Căn cứ Thông tư số 48/2017/TT-BYT thay thế Thông tư số 12/2015/TT-BYT của Bộ Y tế;',
    ],
    ['with what a regulation was issued', 'Quy chế ban hành kèm theo Quyết định số 79/QĐ-UBND ngày 19/02/2021'],
    [
      'by which law something is to be carried out',
      'Thực hiện theo dõi việc thi hành án theo Luật Tố tụng hành chính và Nghị định số 71/2016/NĐ-CP ngày 01/7/2016',
    ],
    ['who asked', 'Theo đề nghị của Sở Tài chính tại Công văn số 143/STC-HCSN ngày 15/01/2025'],
    ['a document in a bracket that encloses another', 'tại Công văn số 143/STC-HCSN (đính kèm dự thảo Thông tư)'],
  ])('nothing but cites %s', (_, text) =>
    expect(citationsIn(text).map(({ relation }) => relation)).not.toContainEqual(expect.any(String)),
  )

  test('what a document is about is not what the letter does with it', () =>
    expect(
      relations(
        'Thực hiện Công văn số 102/CNTT-YTĐTI ngày 12/3/2018 về việc triển khai Thông tư số 54/2017/TT-BYT ngày 29/12/2017',
      ),
    ).toEqual(['102/CNTT-YTĐTI implements', '54/2017/TT-BYT undefined']))
})

test('a letter about putting a meeting off puts off what it cites an invitation for, and nothing else', () => {
  const cited = citationsIn('UBND tỉnh đã ban hành Giấy mời số 745/GM-UBND và Kế hoạch số 12/KH-UBND')
  const read = (abstract: string) => withAbstract(cited, abstract).map(({ relation }) => relation)
  expect(read('hoãn Hội nghị trực tuyến tăng cường công tác phòng, chống dịch bệnh')).toEqual(['postpones', undefined])
  expect(read('triển khai Hội nghị trực tuyến')).toEqual([undefined, undefined])
})

test.each(['thay thế ', 'Thực hiện Công văn số 1/UBND-VP ', 'kèm theo (', 'hoãn theo '])(
  'answers in time on 60,000 letters of %j',
  (piece) => {
    const start = performance.now()
    citationsIn(piece.repeat(60_000 / piece.length))
    expect(performance.now() - start).toBeLessThan(4_000)
  },
)

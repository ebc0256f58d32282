import { describe, expect, test } from 'vitest'
import { asFarAsEnacted } from '../../shared/practice/changed-documents.ts'
import { citationsIn } from '../../shared/practice/citations.ts'

const relations = (text: string) => citationsIn(text).map(({ fullNumber, relation }) => `${fullNumber} ${relation}`)

describe('a letter that changes another', () => {
  test.each([
    [
      'amends articles of it',
      'Điều 1. Sửa đổi, bổ sung một số điều của Quy chế làm việc ban hành kèm theo Quyết định số 12/2020/QĐ-UBND ngày 05/5/2020 của UBND tỉnh như sau:',
      ['12/2020/QĐ-UBND amends'],
    ],
    ['amends it', 'Điều 1. Điều chỉnh Quyết định số 79/QĐ-UBND ngày 19/02/2021', ['79/QĐ-UBND amends']],
    ['repeals a part of it', 'Điều 2. Bãi bỏ khoản 2 Điều 5 Quyết định số 79/QĐ-UBND', ['79/QĐ-UBND amends']],
    ['repeals it', 'Điều 1. Bãi bỏ toàn bộ Quyết định số 45/2018/QĐ-UBND ngày 02/12/2018', ['45/2018/QĐ-UBND repeals']],
    [
      'repeals a list',
      'Điều 1. Bãi bỏ các văn bản sau đây: 1. Quyết định số 45/2018/QĐ-UBND ngày 02/12/2018 quy định giá đất; 2. Chỉ thị số 07/CT-UBND ngày 03/4/2016.',
      ['45/2018/QĐ-UBND repeals', '07/CT-UBND repeals'],
    ],
    [
      'says so of itself',
      'Nghị quyết này sửa đổi Điều 3 của Nghị quyết số 37/2023/NQ-HĐND ngày 08/12/2023',
      ['37/2023/NQ-HĐND amends'],
    ],
    [
      'repeals with its coming into force',
      'Quyết định này có hiệu lực kể từ ngày 01/01/2025 và bãi bỏ Quyết định số 15/2010/QĐ-UBND ngày 26/4/2010.',
      ['15/2010/QĐ-UBND repeals'],
    ],
    [
      'repeals behind its coming into force',
      'Quyết định này có hiệu lực kể từ ngày ký. Hủy bỏ Quyết định số 15/QĐ-UBND ngày 26/4/2010.',
      ['15/QĐ-UBND repeals'],
    ],
  ])('%s', (_, text, expected) => expect(relations(text)).toEqual(expected))

  test.each([
    [
      'a cited act amends another',
      'Căn cứ Nghị định số 72/2019/NĐ-CP ngày 30/8/2019 sửa đổi, bổ sung một số điều của Nghị định số 37/2010/NĐ-CP',
    ],
    ['a law amends others', 'Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Đất đai số 31/2024/QH15'],
    [
      'a cited act was amended',
      'Nghị định số 08/2016/NĐ-CP ngày 25/01/2016 được sửa đổi, bổ sung bởi Nghị định số 115/2021/NĐ-CP',
    ],
    ['somebody else is to do it', 'Giao Sở Tư pháp tham mưu UBND tỉnh bãi bỏ Quyết định số 45/2018/QĐ-UBND'],
    ['it is a plan', 'Kết quả tốt. Sửa đổi, bổ sung Quyết định số 45/2018/QĐ-UBND trong quý II'],
    ['it amends by what another said', 'Điều 1. Bổ sung kinh phí cho Sở Y tế theo Quyết định số 45/QĐ-UBND'],
    ['another part stays', 'Điều 2. Các nội dung khác của Quyết định số 45/QĐ-UBND không thay đổi'],
  ])('is none where %s', (_, text) =>
    expect(citationsIn(text).map(({ relation }) => relation)).not.toContainEqual(expect.any(String)),
  )
})

test('a letter that proposes changes nothing', () => {
  const cited = citationsIn('Điều 1. Bãi bỏ Quyết định số 45/QĐ-UBND. Thực hiện Công văn số 12/UBND-NC')
  const read = (type?: string) => asFarAsEnacted(cited, type).map(({ relation }) => relation)
  expect(read('Quyết định')).toEqual(['repeals', 'implements'])
  expect(read('Tờ trình')).toEqual([undefined, 'implements'])
  expect(read()).toEqual([undefined, 'implements'])
})

test.each(['Điều 1. Sửa đổi một số điều của ', 'này bãi bỏ ', 'này có hiệu lực ', '1. Quyết định; '])(
  'answers in time on 60,000 letters of %j',
  (piece) => {
    const start = performance.now()
    citationsIn(`${piece.repeat(10)}12/QĐ-UBND `.repeat(60_000 / (piece.length * 10 + 11)))
    expect(performance.now() - start).toBeLessThan(4_000)
  },
)

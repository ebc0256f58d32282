import { describe, expect, test } from 'vitest'
import { isTermLost, resolved, termsIn } from '../../shared/practice/defined-terms.ts'

const ADDRESSEES = ['Thủ trưởng các cơ sở y tế', 'Hiệu trưởng Trường Cao đẳng y tế Kiên Giang']
const meaning = (name: string, body: string, address = '', addressees = ADDRESSEES) =>
  resolved([name], termsIn(body, address, addressees), addressees)

describe('a defined term means', () => {
  test('all addressees where it is defined behind their list', () =>
    expect(meaning('Thủ trưởng các đơn vị', '', '(Sau đây gọi chung là thủ trưởng các đơn vị)')).toEqual(ADDRESSEES))

  test('the names before the bracket where it is defined in a sentence', () =>
    expect(
      meaning(
        'Các địa phương',
        'Bộ Y tế đề nghị Sở Y tế Kiên Giang, Sở Y tế An Giang (sau đây viết tắt là các địa phương) rà soát',
      ),
    ).toEqual(['Sở Y tế Kiên Giang', 'Sở Y tế An Giang']))

  test('“Quý Sở” the only one addressed', () => expect(meaning('Quý Sở', '', '', ['Sở Y tế'])).toEqual(['Sở Y tế']))

  test('who only helps goes on to help', () =>
    expect(meaning('các đơn vị (phối hợp)', '', '(sau đây gọi là các đơn vị)', ['Sở Y tế'])).toEqual([
      'Sở Y tế (phối hợp)',
    ]))
})

test.each([
  ['a name that is not defined', 'Sở Tài chính', 'Sở Y tế (sau đây gọi là cơ quan chủ trì) rà soát'],
  ['“Quý cơ quan” among several addressees', 'Quý cơ quan', ''],
  ['a term for a thing', 'các đơn vị', 'thẻ bảo hiểm (sau đây gọi là các đơn vị) và Sở Y tế'],
  ['a bracket that defines nothing', 'Sở Y tế', 'Sở Y tế, Sở Nội vụ (qua Văn phòng) rà soát'],
])('leaves %s alone', (_, name, body) => expect(meaning(name, body)).toEqual([name]))

test.each(['(sau đây gọi là ', 'Sở Y tế (sau đây gọi là A) ', '('])(
  'answers in time on 60,000 letters of %j',
  (piece) => {
    const start = performance.now()
    termsIn(piece.repeat(60_000 / piece.length), '', [])
    expect(performance.now() - start).toBeLessThan(4_000)
  },
)

test.each([
  ['a term that was misread', 'Các bộ, ngành. (Sau dây goi chvmg là các bộ)', true],
  ['no definition', 'Các bộ, ngành; UBND các tỉnh, thành phố.', false],
])('behind the addressees: %s', (_, address, isLost) => {
  expect(isTermLost(address, termsIn('', '', []))).toBe(isLost)
})

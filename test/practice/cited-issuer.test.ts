import { describe, expect, test } from 'vitest'
import { issuerBesides, ownProvince } from '../../shared/practice/cited-issuer.ts'

const cited = (fullNumber: string, issuedOn?: string) => ({ fullNumber, issuedOn })

describe('the issuer that a symbol names by itself', () => {
  test.each([
    ['39/2016/NĐ-CP', undefined, 'Chính phủ'],
    ['131/CĐ-TTg', '2024-12-11', 'Thủ tướng Chính phủ'],
    ['5633/VPCP-KSTT', '2023-07-25', 'Văn phòng Chính phủ'],
    ['02/2009/TT-BYT', undefined, 'Bộ Y tế'],
    ['5311/BYT-BM-TE', '2017-09-20', 'Bộ Y tế'],
    ['75/2025/TT-BNNMT', undefined, 'Bộ Nông nghiệp và Môi trường'],
  ])('of %s', (fullNumber, day, issuer) => expect(issuerBesides(cited(fullNumber, day), [], undefined)).toBe(issuer))

  test.each([
    ['an act that bears its issuer in its name', '86/2015/QH13', '2015-11-19'],
    ['an abbreviation of several organs', '366/BHXH-CNTT', '2018-01-31'],
    ['organisers of anything', '12/QĐ-BTC', '2018-01-31'],
    ['a ministry that did not stand on the day', '12/BNNMT-VP', '2019-01-31'],
    ['a unit', '85/VP-TTHC', '2025-01-08'],
    ['several ministries', '12/2014/TTLT-BYT-BTC', '2014-01-31'],
  ])('but not of %s', (_, fullNumber, day) =>
    expect(issuerBesides(cited(fullNumber, day), [], 'tỉnh Kiên Giang')).toBeUndefined(),
  )
})

describe('the committee or council that the sentence names', () => {
  const own = ownProvince('Sở Y tế tỉnh Kiên Giang', 'Ủy ban nhân dân tỉnh Kiên Giang')
  const read = (sentence: string, fullNumber = '1648/QĐ-UBND') => issuerBesides(cited(fullNumber), [sentence], own)

  test.each([
    [
      'the province’s, which its letters call so',
      'Chủ tịch UBND tỉnh chỉ đạo tại Quyết định số',
      'UBND tỉnh Kiên Giang',
    ],
    [
      'behind other numbers of a list',
      'Ủy ban nhân dân tỉnh giao tại Chỉ thị số 01/CT-UBND ngày 03/01/2024, Công văn số 12/UBND-VX; số',
      'UBND tỉnh Kiên Giang',
    ],
    ['a district’s that did so by it', 'đã được UBND huyện Gò Quao thu hồi tại Quyết định số', 'UBND huyện Gò Quao'],
  ])('%s', (_, sentence, issuer) => expect(read(sentence)).toBe(issuer))

  test('a council’s', () =>
    expect(read('đã được HĐND tỉnh thông qua tại Nghị quyết số', '58/NQ-HĐND')).toBe('HĐND tỉnh Kiên Giang'))

  test.each([
    ['nobody', 'Tiếp tục rà soát thủ tục hành chính nội bộ theo Quyết định số'],
    ['whoever carries it out', 'UBND tỉnh yêu cầu UBND huyện Gò Quao thực hiện Quyết định số'],
    ['a district without its name', 'UBND tỉnh giao UBND huyện báo cáo tại Quyết định số'],
    ['a city, in a province', 'UBND thành phố đã ban hành Quyết định số'],
  ])('is not said by %s', (_, sentence) => expect(read(sentence)).toBeUndefined())

  test('is not told without a province in the head', () =>
    expect(issuerBesides(cited('1648/QĐ-UBND'), ['UBND tỉnh tại Quyết định số'], undefined)).toBeUndefined())
})

test.each([
  [['Ủy ban nhân dân tỉnh Quảng Ngãi', undefined], 'tỉnh Quảng Ngãi'],
  [['Sở Tư pháp', 'UBND thành phố Đà Nẵng'], 'thành phố Đà Nẵng'],
  [['Bộ Y tế', undefined], undefined],
  [['Tỉnh ủy Kiên Giang', undefined], undefined],
])('the province of the head %j', (heads, own) => expect(ownProvince(...heads)).toBe(own))

import { describe, expect, test } from 'vitest'
import { numberAndSymbol } from '../../shared/decree-30/ii-3-number-and-symbol.ts'

describe('number and symbol', () => {
  test.each([
    ['Số: 251/UBND-NNTN', '251', 'UBND-NNTN', '251/UBND-NNTN'],
    ['Số: 09/2025/QĐ-TTg', '09', 'QĐ-TTg', '09/2025/QĐ-TTg'],
    ['Số: 187 /TTr - SNV', '187', 'TTr-SNV', '187/TTr-SNV'],
    ['Số: 2775/SNV-CCHC&VTLT', '2775', 'SNV-CCHC&VTLT', '2775/SNV-CCHC&VTLT'],
    ['Số: 40/HCCV', '40', 'HCCV', '40/HCCV'],
    ['Số 12-CV/TU', '12', 'CV/TU', '12-CV/TU'],
    ['Số: 30c/NQ-CP', '30c', 'NQ-CP', '30c/NQ-CP'],
    ['Số: 154/CTPH-LĐLĐ-SVH,TT,DL', '154', 'CTPH-LĐLĐ-SVH,TT,DL', '154/CTPH-LĐLĐ-SVH,TT,DL'],
    ['Luật số: 33/2024/QH15', '33', 'QH15', '33/2024/QH15'],
    ['Số: 123-CV/TĐTN-BPT', '123', 'CV/TĐTN-BPT', '123-CV/TĐTN-BPT'],
    ['Số: 77/PC-BTCD', '77', 'PC-BTCD', '77/PC-BTCD'],
    ['Số: 605/CCTKV.XII-TTHT', '605', 'CCTKV.XII-TTHT', '605/CCTKV.XII-TTHT'],
    ['Số: 21/KV IX-TH', '21', 'KV IX-TH', '21/KV IX-TH'],
    ['Số: 4186/SNNMT-CCQLĐĐ', '4186', 'SNNMT-CCQLĐĐ', '4186/SNNMT-CCQLĐĐ'],
    ['Só: 04/QĐ-BCĐ138', '04', 'QĐ-BCĐ138', '04/QĐ-BCĐ138'],
    ['Số: 88/KH-5TP', '88', 'KH-STP', '88/KH-STP'],
    ['Số: 178/TBUBND', '178', 'TB-UBND', '178/TB-UBND'],
    ['Số 05QĐ/TU', '05', 'QĐ/TU', '05-QĐ/TU'],
    ['ố 05-QĐ/TU', '05', 'QĐ/TU', '05-QĐ/TU'],
  ])('reads %s', (text, number, symbol, fullNumber) => {
    expect(numberAndSymbol(text)).toMatchObject({ number, symbol, fullNumber })
  })

  test.each([
    ['Số: 9#5KV IX-TH', 'KV IX-TH'],
    ['Số: 3ØQHKT-P3', 'QHKT-P3'],
    ['Số: /BTP-BTTP', 'BTP-BTTP'],
    ['õ::?5⁄/SYT-NVY', 'SYT-NVY'],
    ['Số: 3§51/UBND-TH', 'UBND-TH'],
    ['Số: ……/UBND-NC', 'UBND-NC'],
    ['Số: 29 7UBND-NNTN', 'UBND-NNTN'],
    ['Số: 0##TM-XNK', 'TM-XNK'],
    ['Số: 27ØCĐ-TTg', 'CĐ-TTg'],
    ['Số Ø5-QĐ/TU', 'QĐ/TU'],
    ['Số: 2l/BCH-VPTT', 'BCH-VPTT'],
    ['Số: 94#CCKL-SDPTR', 'CCKL-SDPTR'],
    ['Số: 94CCKL-SDPTR', 'CCKL-SDPTR'],
  ])('keeps the symbol of %s, whose number is not plainly digits', (text, symbol) => {
    expect(numberAndSymbol(text)).toEqual({ symbol })
  })

  test.each(['Số: 27#2023/NQ-HĐND', 'Số: 2712023/NQ-HĐND'])('keeps the year of %s, whose slash is lost', (text) =>
    expect(numberAndSymbol(text)).toEqual({ symbol: 'NQ-HĐND', year: '2023' }),
  )
  test.each(['Số: .2005/SYT-NVY', 'Số: #2005/QĐ-UBND'])('takes no number among strokes for a year: %s', (text) =>
    expect(numberAndSymbol(text)).not.toHaveProperty('year'),
  )
  test('takes no number for a year', () =>
    expect(numberAndSymbol('Số: 2023/QĐ-UBND')).toEqual({
      number: '2023',
      symbol: 'QĐ-UBND',
      fullNumber: '2023/QĐ-UBND',
    }))

  test.each([
    ['a telephone number', 'Số điện thoại: 024/3825'],
    ['an address', '281/11 Hùng Vương'],
    ['the abstract', 'V/v tổ chức triển khai'],
    ['a line not yet divided from the date', 'Số: 1024/SYT-NVY Hà Nội, ngày 05 tháng 3 năm 2024'],
    ['nothing', ''],
  ])('leaves %s alone', (_, text) => expect(numberAndSymbol(text)).toBeUndefined())

  test.each(['S', ' ', '1/', 'Số: ', 'A-', 'UBND - '])('answers in time on 60,000 × %j', (piece) => {
    const start = performance.now()
    numberAndSymbol(piece.repeat(60_000 / piece.length))
    expect(performance.now() - start).toBeLessThan(1_000)
  })
})

import { describe, expect, test } from 'vitest'
import { headOf } from '../../shared/decree-30/head.ts'
import { type Piece, pieceOf } from '../../shared/decree-30/pieces.ts'
import type { Zones } from '../../shared/decree-30/zones.ts'
import type { Look, PageReading } from '../../shared/reading.ts'
import { pageOf, piecesAt } from '../pieces.ts'

const ISSUER = ['ỦY BAN NHÂN DÂN', 'TỈNH QUẢNG NGÃI']
const DATE = 'Quảng Ngãi, ngày 20 tháng 3 năm 2018'
const page = (looks: Look[] = []): PageReading => pageOf({ looks })
const zones = (left: string[], right: Piece[], body: Piece[]): Zones => ({
  headLeft: piecesAt(0.17, left, { top: 0.06 }),
  headRight: right,
  body,
  recipients: [],
  signature: [],
  annexes: [],
  lastPage: 1,
})

describe('the head of a letter', () => {
  test('has its abstract under a short type that begins right of the middle', () => {
    const right = [...piecesAt(0.54, [DATE], { top: 0.11 }), ...piecesAt(0.52, ['CHỈ THỊ'], { top: 0.141 })]
    const body = piecesAt(0.36, ['Về việc tăng cường công tác thi hành án hành chính'], { top: 0.161 })
    const head = headOf(zones([...ISSUER, 'Số: 07/CT-UBND'], right, body), [page()])
    expect(head.type?.value).toBe('Chỉ thị')
    expect(head.subject?.value).toBe('Về việc tăng cường công tác thi hành án hành chính')
  })

  test('has a party number in doubt that was read faintly: pen passes for print there, and no network reads it', () => {
    const numberAt = (confidence: number) => {
      const [line] = piecesAt(0.17, ['Số 72-CV/TU'], { top: 0.12 })
      const words = (line?.words ?? []).map((word) => ({ ...word, confidence }))
      const { box } = pieceOf(words, 1)
      const right = piecesAt(0.54, [DATE], { top: 0.11 })
      const head = zones(['TỈNH ỦY QUẢNG NGÃI'], right, [])
      const looks: Look[] = [{ kind: 'number-line', box, lines: [{ box, words }] }]
      return headOf({ ...head, headLeft: [...head.headLeft, pieceOf(words, 1)] }, [page(looks)]).number
    }
    expect(numberAt(0.97)).toMatchObject({ value: '72' })
    expect(numberAt(0.97)?.confidence).toBeGreaterThan(0.8)
    expect(numberAt(0.89)?.confidence).toBeLessThan(0.8)
  })

  test('has an abstract in doubt whose beginning is lost', () => {
    const under = (abstract: string) => {
      const body = [...piecesAt(0.44, ['QUYẾT ĐỊNH'], { top: 0.141 }), ...piecesAt(0.36, [abstract], { top: 0.161 })]
      const right = piecesAt(0.54, [DATE], { top: 0.11 })
      return headOf(zones([...ISSUER, 'Số: 27/QĐ-UBND'], right, body), [page()]).subject
    }
    expect(under('lập Hội đồng thi đua, khen thưởng')).toMatchObject({ confidence: expect.closeTo(0.6) })
    expect(under('về việc thành lập Hội đồng thi đua')?.confidence).toBeGreaterThan(0.8)
    expect(under('V/v hoãn Hội nghị trực tuyến')?.confidence).toBeGreaterThan(0.8)
    expect(under('Thành lập Hội đồng thi đua')?.confidence).toBeGreaterThan(0.8)
  })

  test('has its abstract under a type whose letters are half lost, where the symbol names the type', () => {
    const body = [
      ...piecesAt(0.45, ['QUYÉẾTĐỊH'], { top: 0.159 }),
      ...piecesAt(0.32, ['Cử người tham gia hội đồng thẩm định'], { top: 0.178 }),
      ...piecesAt(0.26, ['CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI'], { top: 0.246 }),
    ]
    const read = (number: string) => headOf(zones([...ISSUER, number], piecesAt(0.54, [DATE]), body), [page()])
    expect(read('Số: 968/QĐ-UBND').subject?.value).toBe('Cử người tham gia hội đồng thẩm định')
    expect(read('Số: 968/UBND-NC').type?.value).toBe('Công văn')
  })

  test('names organs that write together each in its own way', () => {
    const head = headOf(zones(['SỞ Y TẾ - SỞ NỘI VỤ', 'Số: 85/CTPH-SYT-SNV'], piecesAt(0.54, [DATE]), []), [page()])
    expect(head.issuer?.value).toBe('Sở Y tế - Sở Nội vụ')
  })

  test('has its symbol from the look at the number line where the page’s own reading lost it', () => {
    const again = piecesAt(0.17, ['_só,Jb†Ï /BYT-BH'], { top: 0.12 })
    const look: Look = {
      kind: 'number-line',
      box: { left: 0.17, top: 0.12, width: 0.2, height: 0.02 },
      lines: again.map(({ words, box }) => ({ words, box })),
    }
    const left = ['BỘ Y TẾ', 'Só;Jb†Ï']
    expect(headOf(zones(left, piecesAt(0.54, [DATE]), []), [page([look])]).symbol?.value).toBe('BYT-BH')
    expect(headOf(zones(left, piecesAt(0.54, [DATE]), []), [page()]).symbol).toBeUndefined()
  })

  test.each([
    ['as letters that look like the digits', '1]', 'l1', 0.8, true],
    ['as other letters', 'ef', 'gh', 0.8, false],
    ['as digits, the network seeing others', '1]', 'l1', 0.3, false],
  ])('has its month, read by the engine of print %s', (_, first, second, probability, isSure) => {
    const dated = (month: string) => piecesAt(0.54, [`Quảng Ngãi, ngày 20 tháng ${month} năm 2018`], { top: 0.11 })
    const box = { left: 0.7, top: 0.11, width: 0.02, height: 0.02 }
    const candidates = [
      { text: probability > 0.5 ? '11' : '7', probability },
      { text: '1', probability: 0.1 },
    ]
    const looks: Look[] = [
      { kind: 'date-line', box, lines: dated(second).map(({ words, box }) => ({ words, box })) },
      { kind: 'handwriting', blank: 'month', box, lines: [], candidates },
    ]
    const { issuedOn } = headOf(zones([...ISSUER, 'Số: 85/QĐ-UBND'], dated(first), []), [page(looks)])
    expect(issuedOn?.value).toBe(probability > 0.5 ? '2018-11-20' : '2018-07-20')
    expect((issuedOn?.confidence ?? 0) >= 0.8).toBe(isSure)
  })
})

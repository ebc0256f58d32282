import { describe, expect, test } from 'vitest'
import { headOf } from '../../shared/decree-30/head.ts'
import type { Piece } from '../../shared/decree-30/pieces.ts'
import type { Zones } from '../../shared/decree-30/zones.ts'
import type { Look, PageReading } from '../../shared/reading.ts'
import { piecesAt } from '../pieces.ts'

const ISSUER = ['ỦY BAN NHÂN DÂN', 'TỈNH QUẢNG NGÃI']
const DATE = 'Quảng Ngãi, ngày 20 tháng 3 năm 2018'
const page = (looks: Look[] = []): PageReading => ({
  page: 1,
  width: 1654,
  height: 2339,
  turned: 0,
  skew: 0,
  source: 'ocr',
  engine: 'test',
  lines: [],
  looks,
})
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

  test('has its abstract under a type whose letters are half lost, where the symbol names the type', () => {
    const body = [
      ...piecesAt(0.45, ['QUYÉẾTĐỊH'], { top: 0.159 }),
      ...piecesAt(0.32, ['Phê chuẩn kết quả bầu chức vụ Chủ tịch'], { top: 0.178 }),
      ...piecesAt(0.26, ['CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH NINH BÌNH'], { top: 0.246 }),
    ]
    const read = (number: string) => headOf(zones([...ISSUER, number], piecesAt(0.54, [DATE]), body), [page()])
    expect(read('Số: 968/QĐ-UBND').subject?.value).toBe('Phê chuẩn kết quả bầu chức vụ Chủ tịch')
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
})

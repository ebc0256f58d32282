import { expect, test } from 'vitest'
import { copiesOf } from '../../shared/decree-30/ii-9-recipients.ts'
import { piecesAt } from '../pieces.ts'

const copies = (...lines: string[]) => copiesOf(piecesAt(0.15, ['Nơi nhận:', ...lines]))

test.each([
  ['- Lưu: VT, TTHC(Thu)', 'VT, TTHC(Thu)'],
  ['- Lưu: VT, VP3.', 'VT, VP3'],
  ['- Lưu VT, TCCB.', 'VT, TCCB'],
  ['Lưu: VT, NC (lnphong55).', 'VT, NC (lnphong55)'],
  ['bưu: VT, csthuan.', 'VT, csthuan'],
  ['ưu: VT, SKCĐ.', 'VT, SKCĐ'],
])('reads the archive’s line of %s', (line, archive) =>
  expect(copies('- Như trên;', line).archive?.value).toBe(archive),
)

test('who wrote it stands in brackets under the archive’s line, too', () =>
  expect(copies('- Như trên;', '- Lưu: VT, KHNV.', '(NNTD, NTTV/3b)').archive?.value).toBe('VT, KHNV. (NNTD, NTTV/3b)'))

test('what is enclosed is no part of the archive’s line', () =>
  expect(copies('- Như trên;', '- Lưu: VT, TH.', '(Đính kèm Công văn số 14/UBND-VX)').archive?.value).toBe('VT, TH'))

test('leaves the file’s own code under the archive’s line alone', () => {
  expect(copies('- Như trên;', '- Lưu: VT, VP2, VP7.', 'LQ_VP7_QS.2024').archive?.value).toBe('VT, VP2, VP7')
})

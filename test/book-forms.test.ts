import { expect, test } from 'vitest'
import { type BookKind, cellsIn, formOn } from '../shared/book-forms.ts'

const heads = (kind: BookKind, day: string) => formOn(kind, day).columns.map(({ head }) => head)

test.each([
  [
    'incoming',
    'Ngày đến|Số đến|Tác giả|Số, ký hiệu văn bản|Ngày tháng văn bản|Tên loại và trích yếu nội dung văn bản|Đơn vị hoặc người nhận|Ngày chuyển|Ký nhận|Ghi chú',
  ],
  [
    'outgoing',
    'Số, ký hiệu văn bản|Ngày tháng văn bản|Tên loại và trích yếu nội dung văn bản|Người ký|Nơi nhận văn bản|Đơn vị, người nhận bản lưu|Số lượng bản|Ngày chuyển|Ký nhận|Ghi chú',
  ],
  [
    'tracking',
    'Số đến|Tên loại, số, ký hiệu, ngày, tháng và tên cơ quan, tổ chức ban hành văn bản|Đơn vị hoặc người nhận|Thời hạn giải quyết|Tiến độ giải quyết|Số, ký hiệu văn bản trả lời|Ghi chú',
  ],
] as const)('%s has the columns of Decree 30, annex IV, in their order', (kind, words) =>
  expect(heads(kind, '2020-03-05')).toEqual(words.split('|')),
)

test.each([
  ['incoming', 9, ['Ngày chuyển']],
  ['outgoing', 8, ['Ngày chuyển', 'Ký nhận']],
] as const)('%s of the days before Decree 30 has %i columns', (kind, count, without) => {
  const form = formOn(kind, '2020-03-04')
  expect(form.law).toBe('circular-7-unread')
  expect(form.columns).toHaveLength(count)
  expect(heads(kind, '2020-03-05').filter((head) => !heads(kind, '2020-03-04').includes(head))).toEqual(without)
})

test('the older form of tracking is not known, and says so', () =>
  expect(formOn('tracking', '2019-12-31')).toMatchObject({ law: 'decree-30-for-older', picks: [0, 1, 2, 3, 4, 5, 6] }))

test('cells stand under their own heads in either form', () => {
  const cells = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']
  expect(cellsIn(formOn('incoming', '2019-12-31'), cells)).toEqual(cells.filter((cell) => cell !== '7'))
  expect(cellsIn(formOn('incoming', '2026-12-31'), cells)).toEqual(cells)
})

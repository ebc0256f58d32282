import { z } from 'zod'

/** The registers that the law requires of a văn thư office: what came in, what went out, what is to be dealt with. */
export const BookKind = z.enum(['incoming', 'outgoing', 'tracking'])
export type BookKind = z.infer<typeof BookKind>

/** A column: its head in the law's own words, and how wide it is beside the others (about characters). */
export type Column = { head: string; width: number }

/** The law that gives a form; `circular-7-unread` where only its columns are known, not from its own text. */
export type Law = 'decree-30' | 'circular-7-unread' | 'decree-30-for-older'

/** A register's form; `picks` says which of Decree 30's cells stand in its columns. */
export type BookForm = { title: string; columns: Column[]; picks: number[]; law: Law }

const column = (head: string, width: number): Column => ({ head, width })

/** Decree 30/2020/NĐ-CP, annex IV, parts I, VI and VIII: heads and order as printed there, each numbered under it. */
const DECREE_30: Record<BookKind, { title: string; columns: Column[] }> = {
  incoming: {
    title: 'Sổ đăng ký văn bản đến',
    columns: [
      column('Ngày đến', 13),
      column('Số đến', 8),
      column('Tác giả', 22),
      column('Số, ký hiệu văn bản', 18),
      column('Ngày tháng văn bản', 13),
      column('Tên loại và trích yếu nội dung văn bản', 42),
      column('Đơn vị hoặc người nhận', 17),
      column('Ngày chuyển', 13),
      column('Ký nhận', 10),
      column('Ghi chú', 14),
    ],
  },
  outgoing: {
    title: 'Sổ đăng ký văn bản đi',
    columns: [
      column('Số, ký hiệu văn bản', 18),
      column('Ngày tháng văn bản', 13),
      column('Tên loại và trích yếu nội dung văn bản', 40),
      column('Người ký', 16),
      column('Nơi nhận văn bản', 36),
      column('Đơn vị, người nhận bản lưu', 16),
      column('Số lượng bản', 8),
      column('Ngày chuyển', 13),
      column('Ký nhận', 10),
      column('Ghi chú', 12),
    ],
  },
  tracking: {
    title: 'Sổ theo dõi giải quyết văn bản đến',
    columns: [
      column('Số đến', 8),
      column('Tên loại, số, ký hiệu, ngày, tháng và tên cơ quan, tổ chức ban hành văn bản', 44),
      column('Đơn vị hoặc người nhận', 24),
      column('Thời hạn giải quyết', 26),
      column('Tiến độ giải quyết', 24),
      column('Số, ký hiệu văn bản trả lời', 20),
      column('Ghi chú', 16),
    ],
  },
}

/** The day from which Decree 30/2020/NĐ-CP is in force. */
export const DECREE_30_SINCE = '2020-03-05'

/**
 * Circular 07/2012/TT-BNV, for years before Decree 30. Its own text was not at hand: that its outgoing register lacks
 * “Ngày chuyển” and “Ký nhận” is known from a provincial act that copies it (Bình Định, 34/2012/QĐ-UBND); that its
 * incoming register lacks “Ngày chuyển”, from memory alone. Its form for tracking, and what was in force before
 * 2013, are not known here: those years get the nearest form that is.
 */
const CIRCULAR_7_PICKS: Partial<Record<BookKind, number[]>> = {
  incoming: [0, 1, 2, 3, 4, 5, 6, 8, 9],
  outgoing: [0, 1, 2, 3, 4, 5, 6, 9],
}

/**
 * The form of a register whose last day is this one (ISO). A register that begins before Decree 30 and ends after it
 * has the decree's form, which holds every column of the older one.
 */
export const formOn = (kind: BookKind, lastDay: string): BookForm => {
  const { title, columns } = DECREE_30[kind]
  const older = lastDay < DECREE_30_SINCE
  const picks = (older && CIRCULAR_7_PICKS[kind]) || columns.map((_, i) => i)
  const law = !older ? 'decree-30' : CIRCULAR_7_PICKS[kind] ? 'circular-7-unread' : 'decree-30-for-older'
  return { title, columns: columns.filter((_, i) => picks.includes(i)), picks, law }
}

/** Decree 30's cells as they stand in a form's columns. */
export const cellsIn = ({ picks }: BookForm, cells: readonly string[]): string[] => picks.map((i) => cells[i] ?? '')

import type { ViewKind } from '../letter-view.ts'
import type { InWords } from '../words-for-people.ts'
import { words } from './words.ts'

/** What is said of letters that are restricted to some people, and of who saw them. */
export const ACCESS_WORDS = {
  restricted: words('Hạn chế', 'Restricted'),
  restrictedTo: words('Chỉ dành cho', 'Restricted to'),
  clerksOnly: words('văn thư', 'the clerks'),
  andClerks: words('và văn thư', 'and the clerks'),
  everybody: words('mọi người dùng sổ', 'everybody who uses the register'),
  restrict: words('Hạn chế người xem', 'Restrict who may see it'),
  change: words('Đổi người được xem', 'Change who may see it'),
  names: words('Địa chỉ e-mail hoặc nhóm, mỗi dòng một', 'E-mail addresses or groups, one a line'),
  note: words(
    'Ngoài những người này và văn thư, không ai tìm thấy văn bản, trang ảnh hay tệp của bản quét; trong sổ đăng ký chỉ còn số và ngày. Để trống: chỉ văn thư. Mỗi lần xem được ghi lại.',
    'Beside these people and the clerks nobody finds the letter, its pictures or the files of its scan; the statutory registers keep its number and day alone. Left empty: the clerks alone. Every view is recorded.',
  ),
  doRestrict: words('Chỉ những người này', 'Only these people'),
  open: words('Bỏ hạn chế', 'Open to all again'),
  by: words('Người thực hiện', 'By'),
  wrong: words(
    'Không ghi được: tối đa 100 địa chỉ hoặc nhóm, mỗi cái không quá 200 chữ.',
    'Not kept: at most 100 addresses or groups of at most 200 letters each.',
  ),
  views: words('Ai đã xem', 'Who has seen it'),
  noViews: words('Chưa có ai xem kể từ khi hạn chế.', 'Nobody has seen it since it was restricted.'),
  newest: words('lần xem gần nhất', 'newest views'),
  how: words('Xem gì', 'What'),
} as const

export const VIEW_KINDS: Record<ViewKind, InWords> = {
  page: words('trang văn bản', 'the page'),
  picture: words('ảnh các trang', 'page pictures'),
  file: words('tệp của bản quét', 'the scan’s file'),
  data: words('dữ liệu (JSON, API)', 'data (JSON, API)'),
}

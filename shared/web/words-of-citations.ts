import type { Relation } from '../letter.ts'
import type { InWords } from '../words-for-people.ts'
import { words } from './words.ts'

/** What a later letter does with the one that is shown. */
export const DONE_TO_THIS: Record<Relation, InWords> = {
  implements: words('thực hiện văn bản này', 'implements this letter'),
  amends: words('sửa đổi, bổ sung văn bản này', 'amends this letter'),
  repeals: words('bãi bỏ văn bản này', 'repeals this letter'),
  replaces: words('thay thế văn bản này', 'replaces this letter'),
  corrects: words('đính chính văn bản này', 'corrects this letter'),
  postpones: words('hoãn việc nêu trong văn bản này', 'postpones what this letter calls for'),
  answers: words('trả lời văn bản này', 'answers this letter'),
  forwards: words('sao gửi văn bản này', 'forwards this letter'),
  encloses: words('gửi kèm văn bản này', 'encloses this letter'),
}

/** What is said of documents that letters cite. */
export const CITED = {
  inRegister: words('Trong sổ', 'In the register'),
  missing: words('chưa có trong sổ', 'not in the register'),
  otherDay: words('cùng số, khác ngày:', 'same number, another day:'),
  citedBy: words('Được viện dẫn trong', 'Cited by'),
  all: words('Xem tất cả trong sổ', 'See all in the register'),
  missingTitle: words('Được viện dẫn mà chưa có trong sổ', 'Cited, but not in the register'),
  missingNote: words(
    'Những văn bản được viện dẫn nhiều nhất mà sổ chưa có: có thể chưa đến, chưa quét, hoặc số bị đọc sai.',
    'What is cited most and not in the register: perhaps it never arrived, was not scanned, or its number was misread.',
  ),
  nothingMissing: words(
    'Mọi văn bản được viện dẫn nhiều nhất đều đã có trong sổ.',
    'All that is cited most is in the register.',
  ),
  one: words('Văn bản viện dẫn', 'Cited document'),
  relation: words('Quan hệ', 'Relation'),
  onlyCited: words('Chỉ viện dẫn', 'Only cited'),
  isNone: words('Không phải văn bản viện dẫn', 'This is no cited document'),
  oneByOne: words(
    'Nhận ở đây là nhận cả danh sách. Kiểm từng văn bản chưa chắc',
    'Accepting here answers for the whole list. Check doubtful documents one by one',
  ),
  citing: words('Số văn bản viện dẫn', 'Letters that cite it'),
} as const

import { words } from './words.ts'

/** What is said of documents that letters cite. */
export const CITED = {
  inRegister: words('Trong sổ', 'In the register'),
  missing: words('chưa có', 'not here'),
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
  citing: words('Số văn bản viện dẫn', 'Letters that cite it'),
} as const

import { words } from './words.ts'

/** What is said of one paper that was scanned twice. */
export const SAME = {
  maybe: words('Có thể là cùng một văn bản:', 'Possibly the same letter:'),
  mark: words('Có thể trùng', 'Possibly the same'),
  same: words('Cùng một văn bản', 'The same letter'),
  different: words('Văn bản khác', 'Another letter'),
  isCopy: words(
    'Bản quét khác của văn bản (các sổ chỉ tính một lần):',
    'Another scan of this letter (registers count it once):',
  ),
  hasCopies: words('Văn bản này còn được quét ở:', 'This letter was scanned again:'),
  copy: words('Bản quét khác', 'Another scan'),
  saidSame: words('cùng một văn bản với', 'the same letter as'),
  wrong: words('Chưa ghi: hãy mở lại trang văn bản và chọn lại.', 'Not kept: open the letter’s page and choose again.'),
  conflict: words(
    'Người khác vừa sửa văn bản này, điều bạn chọn chưa được ghi: hãy xem lại rồi chọn.',
    'Somebody else has just changed this letter, and what you chose was not kept: look again, then choose.',
  ),
  saidDifferent: words('văn bản khác với', 'another letter than'),
} as const

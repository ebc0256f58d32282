import type { Turn } from '../reading.ts'
import type { InWords } from '../words-for-people.ts'
import { words } from './words.ts'

/** What a scan's own page says. */
export const SCAN = {
  one: words('Bản quét', 'Scan'),
  begins: words('Văn bản bắt đầu ở trang này', 'A letter begins on this page'),
  pages: words('Các trang', 'Pages'),
  by: words('Người thực hiện', 'By'),
  divideNote: words(
    'Đánh dấu những trang mà một văn bản bắt đầu; các trang sau thuộc về văn bản đứng trước. Nội dung đã sửa của văn bản còn lại được giữ nguyên.',
    'Mark the pages on which a letter begins; pages after it belong to it. Corrections of letters that remain are kept.',
  ),
  divide: words('Chia văn bản như đã đánh dấu', 'Divide as marked'),
  undivide: words('Để chương trình tự chia', 'Let the program divide'),
  dividedBy: words('Đã chia bằng tay:', 'Divided by hand:'),
  again: words('Đọc lại bản quét', 'Read the scan again'),
  againNote: words(
    'Trang nằm ngang hoặc ngược: chọn chiều xoay ở từng trang, chỉ những trang đó được đọc lại. Không chọn trang nào thì mọi trang được đọc lại từ ảnh. Mục đã kiểm, đã sửa và cách chia bằng tay được giữ nguyên.',
    'A page lies on its side or upside down: choose how to turn it, and it alone is read again. With none chosen all pages are read from their pictures again. What was checked, corrected or divided by hand is kept.',
  ),
  turn: words('Xoay', 'Turn'),
  reject: words('Không nhận bản quét này', 'Reject this scan'),
  rejectNote: words(
    'Văn bản của bản quét này sẽ ra khỏi sổ và không tìm thấy nữa; tệp và lịch sử vẫn được giữ. Có thể đọc lại sau.',
    'Its letters leave the register and are not found any more; file and history are kept. It can be read again later.',
  ),
  reason: words('Lý do', 'Reason'),
  noReason: words('Hãy ghi lý do không nhận.', 'Say why it is rejected.'),
  notNow: words(
    'Bản quét đang được đọc hoặc đã thay đổi. Hãy xem lại trạng thái rồi thử lại.',
    'The scan is being read or has changed. Look at its state, then try again.',
  ),
  reload: words('Tải lại', 'Reload'),
  withdrawn: words(
    'Văn bản này không còn trong sổ: bản quét đã được chia lại hoặc không được nhận.',
    'This letter is no longer in the register: its scan was divided otherwise, or rejected.',
  ),
} as const

/** What the page says on which files are joined. */
export const JOIN = {
  title: words('Ghép các tệp của một văn bản', 'Join the files of one letter'),
  note: words(
    'Các trang của một văn bản được quét hoặc chụp thành nhiều tệp: ghi thứ tự 1, 2, 3… cho những tệp cần ghép, để trống các tệp khác. Các tệp được ghép thành một bản quét mới và được đọc lại; tệp cũ vẫn được lưu. Nội dung đã sửa trên văn bản của tệp cũ không chuyển sang bản mới.',
    'Pages of one letter that were scanned or photographed as several files: write 1, 2, 3… at those to be joined and leave the others empty. They become one new scan, which is read; the old files are kept. Corrections of the old files’ letters do not go over to the new one.',
  ),
  none: words('Không có tệp nào khác để ghép.', 'There is no other file to join.'),
  pages: words('Số trang:', 'Pages:'),
  place: words('Thứ tự', 'Place'),
  join: words('Ghép thành một bản quét', 'Join into one scan'),
  open: words('Ghép với tệp khác…', 'Join with other files…'),
} as const

/** Reasons that clerks give most. */
export const REASONS: InWords[] = [
  words('Trùng bản quét khác', 'The same as another scan'),
  words('Quét thiếu trang, cần quét lại', 'Pages are missing: scan again'),
  words('Quét mờ, không đọc được', 'Too faint to read'),
  words('Không phải văn bản đến', 'No incoming letter'),
  words('Gửi nhầm cơ quan', 'Sent to the wrong office'),
]

export const TURNS: [turn: Turn, words: InWords][] = [
  [0, words('không xoay', 'as it is')],
  [90, words('90° sang phải', '90° to the right')],
  [180, words('180°', '180°')],
  [270, words('90° sang trái', '90° to the left')],
]

import type { BookKind, Law } from '../book-forms.ts'
import type { InWords } from '../words-for-people.ts'
import { words } from './words.ts'

/** What the registers are called on their page. */
export const BOOKS: Record<BookKind, InWords> = {
  incoming: words('Sổ văn bản đến', 'Incoming'),
  outgoing: words('Sổ văn bản đi', 'Outgoing'),
  tracking: words('Theo dõi giải quyết', 'Tracking'),
}

/** From where a register's form is taken, and what is not sure of it. */
export const LAWS: Record<Law, InWords> = {
  'decree-30': words('Mẫu theo Phụ lục IV Nghị định 30/2020/NĐ-CP.', 'Form of annex IV of Decree 30/2020/NĐ-CP.'),
  'circular-7-unread': words(
    'Trước ngày 05/3/2020: các cột theo Thông tư 07/2012/TT-BNV, biết qua văn bản khác chép lại, chưa đối chiếu với nguyên văn.',
    'Before 05/03/2020: columns of Circular 07/2012/TT-BNV, known from what others say of it, not yet compared with its own text.',
  ),
  'decree-30-for-older': words(
    'Trước ngày 05/3/2020 mẫu của sổ này theo Thông tư 07/2012/TT-BNV, phần mềm chưa có: dùng mẫu của Nghị định 30/2020/NĐ-CP.',
    'Before 05/03/2020 Circular 07/2012/TT-BNV gave this register its form, which is not known here: that of Decree 30/2020/NĐ-CP is used.',
  ),
}

/** What stands under each register: which letters it holds, and what is left to the hand. */
export const NOTES: Record<BookKind, InWords> = {
  incoming: words(
    'Văn bản không có dấu “ĐẾN” đọc được thì ghi ngày bản quét được đưa vào máy, và để trống số đến. Đơn vị nhận, ngày chuyển, ký nhận để trống để ghi tay.',
    'A letter without a readable arrival stamp bears the day on which its scan was taken in, and no arrival number. To whom and when it was passed on, and who signed for it, are left for the hand.',
  ),
  outgoing: words(
    'Gồm các văn bản do cơ quan ban hành, theo ngày văn bản. Điều văn bản không ghi thì để trống để ghi tay.',
    'The letters that this office issued, by their dates. What the paper does not say is left for the hand.',
  ),
  tracking: words(
    'Gồm các văn bản đến có giao việc. Văn bản còn thiếu: thêm nhiệm vụ ở trang của văn bản. Đơn vị nhận, tiến độ, văn bản trả lời để trống để ghi tay.',
    'The incoming letters that ask for something. Is one missing, add its task on the letter’s page. Unit, progress and answer are left for the hand.',
  ),
}

/** Everything else that the page of the registers says. */
export const BOOK = {
  year: words('Năm', 'Year'),
  month: words('Tháng', 'Month'),
  day: words('Ngày', 'Day'),
  today: words('Hôm nay', 'Today'),
  periods: words('Thời gian', 'Time'),
  otherDays: words('Khoảng ngày khác', 'Other days'),
  pdf: words('PDF để in', 'PDF for print'),
  none: words('Không có dòng nào trong khoảng ngày này.', 'There is no line in these days.'),
  office: words(
    'Chưa biết cơ quan mình là cơ quan nào, nên chưa lập được sổ văn bản đi. Hãy mở phần mềm với tên cơ quan đúng như trên văn bản (nhiều tên cách nhau bằng dấu “;”):',
    'Which office this is was not said, so there is no outgoing register yet. Start the program with its name as its letters bear it (several names divided by “;”):',
  ),
  command: 'vanthu serve --office "Ủy ban nhân dân tỉnh Quảng Ngãi"',
  onAws: words('Trên AWS: đặt tên cơ quan khi triển khai.', 'On AWS: give the name when deploying.'),
  tooMany: words(
    'Chỉ hiện một phần các dòng. Hãy chọn tháng, hoặc tải tệp để có đủ.',
    'Not all lines are shown. Choose a month, or take a file, which has them all.',
  ),
  shown: words('dòng đầu trên', 'first lines of'),
  close: words('Khóa sổ tháng', 'Close the month'),
  closeWhat: words(
    'Các dòng của tháng được giữ nguyên như hiện nay. Văn bản sửa hoặc đến sau sẽ được liệt kê riêng bên dưới. Không mở lại được sổ đã khóa.',
    'The lines of the month are kept as they are now. Letters that are corrected or come in later are listed below them. A closed register is never opened again.',
  ),
  lines: words('dòng', 'lines'),
  toCheck: words('văn bản trong tháng còn cần kiểm tra:', 'letters of the month are still to be checked:'),
  checkFirst: words('kiểm tra trước khi khóa', 'check them first'),
  sure: words('Tôi hiểu sổ đã khóa không mở lại được', 'I understand that a closed register stays closed'),
  closedBy: words('Người khóa sổ', 'Closed by'),
  doClose: words('Khóa sổ', 'Close'),
  notSure: words(
    'Chưa khóa: hãy đánh dấu ô xác nhận rồi bấm lại.',
    'Not closed: tick the box to confirm, then press again.',
  ),
  isClosed: words('Đã khóa sổ tháng', 'Closed:'),
  closedMark: words('đã khóa', 'closed'),
  keptAsWas: words('Các dòng giữ nguyên như lúc khóa.', 'Its lines stay as they were.'),
  changes: words('Thay đổi sau khi khóa sổ', 'Changes since closing'),
  arrivalNumber: words('Số đến', 'Arrival number'),
  givenOn: words('Ngày cấp', 'Given on'),
  assign: words('Cấp số đến', 'Assign arrival number'),
  assignBy: words('Người cấp', 'Assigned by'),
  assignNote: words(
    'Văn bản chưa có số đến. Số tiếp theo trong năm được cấp cho riêng văn bản này; sửa sau này được liệt kê trong sổ.',
    'The letter has no arrival number. The next one of the year is given to it alone; a later correction is listed in the register.',
  ),
  noChanges: words('Chưa có thay đổi nào sau khi khóa sổ.', 'Nothing has changed since.'),
  change: words('Thay đổi', 'Change'),
  before: words('Khi khóa sổ', 'When closed'),
  after: words('Hiện nay', 'Now'),
  who: words('Người ghi, lúc', 'By, at'),
} as const

import type { FieldName } from '../letter.ts'
import type { Facet } from '../ports.ts'
import type { ScanState } from '../register.ts'
import type { InWords } from '../words-for-people.ts'

const words = (vi: string, en: string): InWords => ({ vi, en })

/** Every word that a page shows, in both languages. */
export const SAY = {
  register: words('Sổ văn bản', 'Register'),
  scans: words('Bản quét', 'Scans'),
  search: words('Tìm theo số, ký hiệu, trích yếu, nơi nhận…', 'Search by number, symbol, subject, recipient…'),
  find: words('Tìm', 'Search'),
  letters: words('văn bản', 'letters'),
  toCheck: words('cần kiểm tra', 'to check'),
  onlyToCheck: words('Chỉ văn bản cần kiểm tra', 'Only letters to check'),
  all: words('Tất cả', 'All'),
  number: words('Số, ký hiệu', 'Number'),
  date: words('Ngày', 'Date'),
  issuer: words('Cơ quan ban hành', 'Issuer'),
  subject: words('Tên loại và trích yếu', 'Type and subject'),
  state: words('Trạng thái', 'State'),
  sure: words('đã vào sổ', 'registered'),
  nothing: words(
    'Không tìm thấy văn bản nào. Thử gõ số (251), ký hiệu (ubnd nntn) hoặc vài chữ không dấu.',
    'Nothing found. Try a number (251), a symbol (ubnd nntn) or a few words without diacritics.',
  ),
  empty: words(
    'Sổ còn trống. Đưa bản quét vào: vanthu add THƯ_MỤC, hoặc tải lên ở trang Bản quét.',
    'The register is empty. Add scans: vanthu add FOLDER, or upload them on the Scans page.',
  ),
  original: words('Bản gốc', 'Original'),
  searchable: words('PDF tìm chữ được', 'Searchable PDF'),
  history: words('Lịch sử', 'History'),
  page: words('Trang', 'Page'),
  file: words('Tệp', 'File'),
  upload: words('Tải bản quét lên', 'Upload scans'),
  missing: words('không có', 'none'),
  notFound: words('Không có trang này.', 'There is no such page.'),
  other: words('English', 'Tiếng Việt'),
  newer: words('Mới hơn', 'Newer'),
  older: words('Cũ hơn', 'Older'),
  noNumber: words('(chưa rõ số)', '(number unknown)'),
  review: words('Kiểm tra', 'Review'),
  taskList: words('Nhiệm vụ', 'Tasks'),
  book: words('Sổ văn bản đến', 'Incoming register'),
  skipLink: words('Đến nội dung', 'Skip to content'),
  filters: words('Lọc', 'Filter'),
  clear: words('Bỏ mọi điều kiện', 'Clear all'),
  remove: words('Bỏ', 'Remove'),
  from: words('Từ ngày', 'From'),
  to: words('Đến ngày', 'To'),
  apply: words('Áp dụng', 'Apply'),
  keys: words('Phím: / tìm · ↑ ↓ chọn · Enter mở', 'Keys: / search · ↑ ↓ choose · Enter open'),
  edit: words('Sửa', 'Edit'),
  check: words('Kiểm tra mục này', 'Check this'),
  checked: words('người đã kiểm', 'checked by a person'),
  print: words('In', 'Print'),
  no: words('TT', 'No.'),
  text: words('Nội dung', 'Text'),
  assignees: words('Đơn vị thực hiện', 'Assigned to'),
  deadline: words('Thời hạn', 'Deadline'),
  purpose: words('Mục đích', 'Purpose'),
  when: words('Lúc', 'When'),
  who: words('Ai', 'Who'),
  what: words('Thay đổi', 'Change'),
  program: words('chương trình', 'the program'),
  confirmed: words('xác nhận', 'confirmed'),
  firstRead: words('đọc từ bản quét', 'read from the scan'),
  reread: words('đọc lại bản quét', 'read the scan again'),
  absent: words('(trống)', '(empty)'),
  annexes: words('phụ lục', 'annex'),
  pictures: words('Ảnh các trang', 'Page pictures'),
  zoomIn: words('Phóng to', 'Zoom in'),
  zoomOut: words('Thu nhỏ', 'Zoom out'),
  turn: words('Xoay', 'Turn'),
  hitsOnPages: words('chỗ trùng từ tìm được đóng khung xanh', 'places that match the search, framed in blue'),
  queue: words('Văn bản cần kiểm tra', 'Letters to check'),
  queueEmpty: words(
    'Không còn gì phải kiểm tra. Văn bản mới có chỗ đọc chưa chắc sẽ hiện ở đây.',
    'Nothing is left to check. New letters with doubtful readings will appear here.',
  ),
  start: words('Bắt đầu kiểm tra', 'Start checking'),
  accept: words('Đúng, nhận', 'Accept'),
  acceptKey: words('Enter', 'Enter'),
  acceptKeyLines: words('Ctrl + Enter', 'Ctrl + Enter'),
  notThere: words('Văn bản không có mục này', 'The paper does not bear this'),
  skip: words('Bỏ qua, sang mục sau', 'Skip, next field'),
  yourName: words('Người kiểm tra', 'Checked by'),
  clerk: words('Văn thư', 'Clerk'),
  maybe: words('Có thể là', 'Perhaps'),
  onPaper: words('Trên giấy', 'On the paper'),
  wholeLetter: words('Xem cả văn bản', 'See the whole letter'),
  usedAlready: words(
    'Số này đã có trong năm, cùng cơ quan ban hành:',
    'This number is already used this year by the same issuer:',
  ),
  conflict: words(
    'Người khác vừa sửa văn bản này. Dưới đây là giá trị mới nhất, hãy xem lại rồi nhận.',
    'Somebody else has just changed this letter. Below is the newest value: look again, then accept.',
  ),
  left: words('mục còn lại', 'fields left'),
  arrived: words('Đến lúc', 'Arrived'),
  result: words('Kết quả', 'Result'),
  drop: words(
    'Kéo thả tệp hoặc thư mục bản quét vào đây, dán ảnh, hoặc chọn tệp (PDF, TIFF, JPEG, PNG).',
    'Drop scans or a folder here, paste a picture, or choose files (PDF, TIFF, JPEG, PNG).',
  ),
  choose: words('Chọn tệp', 'Choose files'),
  queuedHere: words('tệp đang gửi', 'files being sent'),
  sent: words('đã gửi', 'sent'),
  noScans: words('Chưa có bản quét nào.', 'No scan has arrived yet.'),
  tooLarge: words(
    'Tệp quá lớn: mỗi lần gửi tối đa 512 MB. Hãy tách tệp, hoặc dùng lệnh vanthu add trên máy này. Tệp chưa được nhận.',
    'The file is too large: at most 512 MB at a time. Split it, or use vanthu add on this machine. It was not taken in.',
  ),
  notTaken: words(
    'Tệp chưa được nhận; các tệp đã nhận trước đó vẫn còn nguyên.',
    'The file was not taken in; files taken in before are safe.',
  ),
  notSent: words(
    'Không gửi được tệp (mất kết nối?). Hãy gửi lại.',
    'The file could not be sent (connection lost?). Send it again.',
  ),
  noFile: words('Chưa chọn tệp nào.', 'No file was chosen.'),
  sureState: words('đã vào sổ', 'registered'),
  ofPages: words('trang', 'page'),
  overdue: words('Quá hạn', 'Overdue'),
  due: words('Còn hạn', 'Due'),
  undated: words('Không ghi ngày hạn', 'No day named'),
  noTasks: words('Không có nhiệm vụ nào.', 'There are no tasks.'),
  letter: words('Văn bản', 'Letter'),
  allAssignees: words('Mọi đơn vị', 'All'),
  coordinates: words('phối hợp', 'supports'),
  csv: words('Tải CSV', 'CSV'),
  xlsx: words('Tải Excel (XLSX)', 'Excel (XLSX)'),
  bookEmpty: words('Không có văn bản nào đến trong khoảng ngày này.', 'No letter arrived in these days.'),
  bookNote: words(
    'Mẫu theo Phụ lục IV Nghị định 30/2020/NĐ-CP. Văn bản không có dấu “ĐẾN” đọc được thì ghi ngày bản quét được đưa vào máy, và để trống số đến.',
    'Form of annex IV of Decree 30/2020/NĐ-CP. A letter without a readable arrival stamp bears the day on which its scan was taken in, and no arrival number.',
  ),
} as const

export const FIELDS: Record<FieldName, InWords> = {
  issuer: words('Cơ quan ban hành', 'Issuer'),
  parentIssuer: words('Cơ quan chủ quản', 'Parent organ'),
  number: words('Số', 'Number'),
  symbol: words('Ký hiệu', 'Symbol'),
  fullNumber: words('Số và ký hiệu', 'Number and symbol'),
  place: words('Địa danh', 'Place'),
  issuedOn: words('Ngày ban hành', 'Issued on'),
  type: words('Tên loại', 'Type'),
  subject: words('Trích yếu', 'Subject'),
  addressees: words('Kính gửi', 'Addressees'),
  copies: words('Nơi nhận', 'Copies'),
  archive: words('Lưu', 'Archive line'),
  tasks: words('Nhiệm vụ', 'Tasks'),
  citations: words('Văn bản viện dẫn', 'Cited documents'),
  signer: words('Người ký', 'Signatory'),
  urgency: words('Độ khẩn', 'Urgency'),
  secrecy: words('Độ mật', 'Secrecy'),
  arrival: words('Dấu đến', 'Arrival stamp'),
}

export const STATES: Record<ScanState, InWords> = {
  waiting: words('đang chờ', 'waiting'),
  reading: words('đang đọc', 'being read'),
  registered: words('đã vào sổ', 'registered'),
  rejected: words('không nhận', 'rejected'),
}

/** Names of what the list can be narrowed by. */
export const FILTERS: Record<Facet, InWords> = {
  review: words('Cần kiểm tra', 'To check'),
  deadline: words('Có thời hạn', 'With a deadline'),
  tasks: words('Có nhiệm vụ', 'With tasks'),
  urgency: words('Độ khẩn', 'Urgency'),
  year: words('Năm', 'Year'),
  type: words('Tên loại', 'Type'),
  issuer: words('Cơ quan ban hành', 'Issuer'),
  recipient: words('Nơi nhận', 'Recipient'),
}

/** How a field of several parts is written, one item a line. */
export const FORMS: { [Name in FieldName]?: InWords } = {
  issuedOn: words('ngày/tháng/năm, ví dụ 16/01/2019', 'day/month/year, for instance 16/01/2019'),
  addressees: words('mỗi dòng một nơi', 'one a line'),
  copies: words(
    'mỗi dòng một nơi, mục đích trong ngoặc: Bộ Y tế (b/c)',
    'one a line, purpose in brackets: Bộ Y tế (b/c)',
  ),
  tasks: words(
    'mỗi dòng một việc: số | nội dung | đơn vị; đơn vị | ngày/tháng/năm | chữ về thời hạn',
    'one a line: no. | text | who; who | day/month/year | words of the deadline',
  ),
  citations: words(
    'mỗi dòng một văn bản: tên loại | số, ký hiệu | ngày/tháng/năm | cơ quan',
    'one a line: type | number | day/month/year | issuer',
  ),
}

/** The parts of a field that has its own input for each. */
export const PARTS: { [Name in FieldName]?: InWords[] } = {
  signer: [
    words('Quyền hạn (TM., KT., TL.…)', 'Authority (TM., KT., TL.…)'),
    words('Chức vụ', 'Title'),
    words('Họ và tên', 'Name'),
  ],
  arrival: [
    words('Số đến', 'Arrival number'),
    words('Ngày đến', 'Arrived on'),
    words('Cơ quan nhận', 'Receiving office'),
  ],
}

import type { FieldName } from '../letter.ts'
import type { Facet } from '../ports.ts'
import type { ScanState } from '../register.ts'
import type { InWords } from '../words-for-people.ts'
import type { Role } from './access.ts'
import { words } from './words.ts'

/** What the fields of the form are called. */
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

export const ROLES: Record<Role, InWords> = {
  clerk: words('văn thư', 'clerk'),
  engineer: words('kỹ sư', 'engineer'),
  officer: words('chuyên viên', 'officer'),
}

/** Names of what the list can be narrowed by. */
export const FILTERS: Record<Facet, InWords> = {
  review: words('Cần kiểm tra', 'To check'),
  restricted: words('Chỉ dành cho một số người', 'Restricted to some people'),
  deadline: words('Còn nhiệm vụ có thời hạn', 'Open tasks with a deadline'),
  tasks: words('Còn nhiệm vụ', 'Open tasks'),
  closed: words('Có nhiệm vụ đã xong', 'Closed tasks'),
  due: words('Đến hạn trong tháng', 'Due in the month'),
  urgency: words('Độ khẩn', 'Urgency'),
  year: words('Năm', 'Year'),
  type: words('Tên loại', 'Type'),
  issuer: words('Cơ quan ban hành', 'Issuer'),
  recipient: words('Nơi nhận', 'Recipient'),
  cites: words('Viện dẫn', 'Cites'),
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
    'mỗi dòng một văn bản: tên loại | số, ký hiệu | ngày/tháng/năm | cơ quan | quan hệ (thực hiện, thay thế …)',
    'one a line: type | number | day/month/year | issuer | relation (implements, replaces …)',
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

import type { FieldName } from '../letter.ts'
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

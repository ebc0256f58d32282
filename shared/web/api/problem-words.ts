import { z } from 'zod'
import type { InWords } from '../../words-for-people.ts'
import { words } from '../words.ts'

/** Everything that the API says against a request; the codes are stable, the words are for people. */
export const ProblemCode = z.enum([
  'invalid-request',
  'not-signed-in',
  'not-for-role',
  'foreign-origin',
  'not-found',
  'send-by-form',
  'no-upload-form',
  'revision-conflict',
  'stale-tag',
  'scan-not-now',
  'scans-not-joined',
  'no-number-given',
  'month-not-closed',
  'no-office',
  'too-many-views',
  'too-large',
  'unsupported-media',
  'not-such-a-field',
  'too-many-requests',
  'failed',
  'no-provider',
  'no-register',
  'no-room',
])
export type ProblemCode = z.infer<typeof ProblemCode>

type Status = 400 | 401 | 403 | 404 | 405 | 409 | 412 | 413 | 415 | 422 | 429 | 500 | 502 | 503 | 507

export const PROBLEMS: Record<ProblemCode, { status: Status; title: InWords }> = {
  'invalid-request': {
    status: 400,
    title: words('Yêu cầu không đúng mẫu: xem “issues”.', 'The request is not of the form asked for: see “issues”.'),
  },
  'not-signed-in': {
    status: 401,
    title: words(
      'Chưa đăng nhập: cần “Authorization: Bearer” với mã còn hạn, do đúng máy chủ đăng nhập cấp cho đúng ứng dụng này.',
      'Not signed in: “Authorization: Bearer” is needed, with a token that has not expired, issued by this register’s sign-in server for this application.',
    ),
  },
  'not-for-role': {
    status: 403,
    title: words('Vai trò của tài khoản này không được làm việc này.', 'The role of this account may not do this.'),
  },
  'foreign-origin': {
    status: 403,
    title: words(
      'Yêu cầu đến từ một trang khác: chỉ trang của sổ này, hoặc chương trình mang mã Bearer, được thay đổi.',
      'The request comes from another site: only this register’s own pages, or a program that bears a token, may change things.',
    ),
  },
  'not-found': { status: 404, title: words('Không có mục này.', 'There is no such thing.') },
  'send-by-form': {
    status: 405,
    title: words(
      'Ở đây tệp được gửi thẳng vào kho: hãy lấy biểu mẫu ở GET /api/v1/scans/upload-form.',
      'Here files go straight to the archive: ask for the form at GET /api/v1/scans/upload-form.',
    ),
  },
  'no-upload-form': {
    status: 404,
    title: words(
      'Ở đây không có biểu mẫu gửi tệp: hãy gửi đến POST /api/v1/scans.',
      'There is no form here: send the file to POST /api/v1/scans.',
    ),
  },
  'revision-conflict': {
    status: 409,
    title: words(
      'Người khác vừa sửa văn bản này: hãy đọc lại, rồi sửa trên bản mới nhất.',
      'Somebody else has changed this letter: read it again, then correct the newest revision.',
    ),
  },
  'stale-tag': {
    status: 412,
    title: words('If-Match không còn là bản mới nhất.', 'If-Match is not the newest revision any more.'),
  },
  'scan-not-now': {
    status: 409,
    title: words(
      'Bản quét đang được đọc hoặc đã ở trạng thái khác: hãy xem lại trạng thái rồi thử lại.',
      'The scan is being read, or stands otherwise than this needs: look at its state, then try again.',
    ),
  },
  'scans-not-joined': {
    status: 409,
    title: words('Không ghép được các bản quét này.', 'These scans cannot be joined.'),
  },
  'no-number-given': {
    status: 409,
    title: words('Văn bản này không được cấp số đến.', 'This letter gets no arrival number.'),
  },
  'month-not-closed': {
    status: 409,
    title: words('Tháng này không khóa được.', 'This month cannot be closed.'),
  },
  'no-office': {
    status: 409,
    title: words(
      'Sổ văn bản đi cần tên cơ quan mình: chạy với --office, hoặc -c office=… trên AWS.',
      'The outgoing register needs the office’s own name: run with --office, or -c office=… on AWS.',
    ),
  },
  'too-many-views': {
    status: 409,
    title: words(
      'Đã lưu quá nhiều lần tìm: hãy bỏ bớt rồi lưu lại.',
      'Too many searches are kept already: forget some, then save again.',
    ),
  },
  'too-large': {
    status: 413,
    title: words('Nội dung gửi quá lớn, chưa được nhận.', 'The body is too large; it was not taken in.'),
  },
  'unsupported-media': {
    status: 415,
    title: words(
      'Content-Type phải là application/octet-stream, application/pdf, image/tiff, image/jpeg, image/png hoặc multipart/form-data.',
      'Content-Type has to be application/octet-stream, application/pdf, image/tiff, image/jpeg, image/png or multipart/form-data.',
    ),
  },
  'not-such-a-field': {
    status: 422,
    title: words('Giá trị không hợp với mục này.', 'The words cannot be such a field.'),
  },
  'too-many-requests': {
    status: 429,
    title: words(
      'Quá nhiều yêu cầu trong ít phút: hãy chờ số giây ghi ở Retry-After rồi thử lại.',
      'Too many requests within a few minutes: wait the seconds that Retry-After says, then try again.',
    ),
  },
  failed: {
    status: 500,
    title: words('Chương trình gặp lỗi; lỗi đã được ghi lại.', 'The program failed; what happened is on record.'),
  },
  'no-provider': {
    status: 502,
    title: words(
      'Máy chủ đăng nhập không trả lời: hãy thử lại sau ít phút.',
      'The sign-in server does not answer: try again in a few minutes.',
    ),
  },
  'no-register': {
    status: 503,
    title: words(
      'Sổ không trả lời: hãy thử lại sau ít phút.',
      'The register does not answer: try again in a few minutes.',
    ),
  },
  'no-room': {
    status: 507,
    title: words('Máy không nhận được tệp.', 'The machine could not take the file in.'),
  },
}

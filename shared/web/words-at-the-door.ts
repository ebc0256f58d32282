import { words } from './words.ts'

/** What people are told who come in, go out, or may not. */
export const DOOR = {
  signIn: words('Đăng nhập', 'Sign in'),
  signOut: words('Đăng xuất', 'Sign out'),
  notForYou: words('Không dành cho bạn', 'Not for you'),
  notForRole: words(
    'Trang hoặc thao tác này không dành cho vai trò của bạn. Nếu công việc cần đến, hãy nhờ người quản trị hệ thống đổi nhóm của tài khoản.',
    'This is not for your role. If your work needs it, ask whoever looks after the system to change the group of your account.',
  ),
  notSignedIn: words(
    'Bạn chưa đăng nhập, hoặc phiên làm việc đã hết sau 8 giờ. Hãy mở trang này trong thẻ khác để đăng nhập, rồi quay lại thẻ này và gửi lại: những gì đã gõ vẫn còn.',
    'You are not signed in, or your session ended after 8 hours. Open this site in another tab to sign in, then go back in this tab and send again: what you typed is still there.',
  ),
  noGroup: words(
    'Tài khoản này chưa thuộc nhóm nào được dùng Văn thư. Hãy nhờ người quản trị hệ thống của cơ quan thêm tài khoản vào nhóm clerk (văn thư), officer (chuyên viên) hoặc engineer (kỹ sư), rồi đăng nhập lại.',
    'This account is in no group that may use Văn thư. Ask the person who looks after accounts in your office to add it to the group clerk, officer or engineer, then sign in again.',
  ),
  failed: words(
    'Đăng nhập không thành công: đã bị hủy, để quá lâu, hoặc bắt đầu trong một thẻ khác. Hãy thử lại.',
    'Signing in did not succeed: it was cancelled, took too long, or was begun in another tab. Please try again.',
  ),
  tooMany: words(
    'Quá nhiều yêu cầu trong ít phút. Hãy chờ vài phút rồi thử lại; những gì đã gửi vẫn được giữ.',
    'Too many requests within a few minutes. Wait a little, then try again; what was sent before is kept.',
  ),
  noProvider: words(
    'Máy chủ đăng nhập không trả lời đúng. Hãy thử lại sau ít phút; nếu vẫn vậy, báo cho người quản trị hệ thống.',
    'The sign-in server does not answer as it should. Try again in a few minutes; if it stays so, tell whoever looks after the system.',
  ),
} as const

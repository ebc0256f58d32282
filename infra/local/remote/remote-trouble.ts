import { words } from '../../../shared/web/words.ts'
import type { InWords } from '../../../shared/words-for-people.ts'

/** The register elsewhere cannot be used as asked; the words say what to do. */
export class RemoteTrouble extends Error {
  override readonly name = 'RemoteTrouble'
  readonly words: InWords
  constructor(words: InWords, options?: ErrorOptions) {
    super(words.en, options)
    this.words = words
  }
}

export const troubles = {
  unreachable: (address: string, cause: unknown) => {
    const why = cause instanceof Error ? cause : new Error(String(cause))
    const reason = why.cause instanceof Error ? why.cause.message || why.cause.name : why.message
    return new RemoteTrouble(
      words(
        `Không kết nối được ${address} (${reason}). Hãy kiểm tra địa chỉ sau --remote và đường mạng.`,
        `${address} cannot be reached (${reason}). Check the address behind --remote, and the network.`,
      ),
      { cause },
    )
  },
  leadsElsewhere: (address: string, to: string) =>
    new RemoteTrouble(
      words(
        `${address} chuyển sang ${to}: nếu đúng là sổ của cơ quan, hãy ghi địa chỉ đó sau --remote.`,
        `${address} leads to ${to}: if that is your register, write that address behind --remote.`,
      ),
    ),
  noRegister: (address: string, status: number) =>
    new RemoteTrouble(
      words(
        `Ở ${address} không có sổ vanthu có API v1 (trả lời ${status}): sai địa chỉ, hoặc máy chủ chạy phiên bản cũ.`,
        `There is no vanthu register with API v1 at ${address} (it answered ${status}): the address is wrong, or an older version runs there.`,
      ),
    ),
  blocked: (address: string, status: number) =>
    new RemoteTrouble(
      words(
        `Tường lửa ở ${address} từ chối (trả lời ${status}), có thể vì quá nhiều yêu cầu. Hãy thử lại sau năm phút.`,
        `The firewall at ${address} refuses (it answered ${status}), perhaps for too many requests. Try again in five minutes.`,
      ),
    ),
  noToken: () =>
    new RemoteTrouble(
      words(
        'Sổ này cần đăng nhập: hãy đặt mã truy cập vào biến môi trường VANTHU_TOKEN.',
        'This register wants you signed in: put a token into the environment variable VANTHU_TOKEN.',
      ),
    ),
  badToken: () =>
    new RemoteTrouble(
      words(
        'Mã trong VANTHU_TOKEN không được nhận: đã hết hạn, hoặc cấp cho ứng dụng khác. Hãy lấy mã mới.',
        'The token in VANTHU_TOKEN is not accepted: it has expired, or is for another application. Get a new one.',
      ),
    ),
  wrongVersion: (theirs: string, ours: string) =>
    new RemoteTrouble(
      words(
        `Máy chủ có API ${theirs}, chương trình này cần ${ours}: hãy cập nhật bên cũ hơn.`,
        `The server has API ${theirs}, this program needs ${ours}: update the older of the two.`,
      ),
    ),
  notListed: (name: string) =>
    new RemoteTrouble(
      words(
        `Đã gửi “${name}” nhưng sổ chưa thấy. Hãy xem lại sau ít phút bằng vanthu list.`,
        `“${name}” was sent, but the register does not list it yet. Look again in a few minutes with vanthu list.`,
      ),
    ),
  notKept: (name: string, status: number) =>
    new RemoteTrouble(
      words(
        `Kho không nhận “${name}” (trả lời ${status}). Hãy gửi lại.`,
        `The archive did not take “${name}” (it answered ${status}). Send it again.`,
      ),
    ),
}

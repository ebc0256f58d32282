import { joined } from '../decree-30/evidence.ts'
import type { Piece } from '../decree-30/pieces.ts'

const TYPE =
  '(?:Quyết định|Công văn|Nghị định|Nghị quyết|Thông tư|Chỉ thị|Kế hoạch|Tờ trình|Thông báo|Báo cáo|Công điện|Kết luận|Văn bản|Hướng dẫn)'
/** “Quyết định số ngày 15/7/2025 của …”: behind “số” stands no number. */
const NUMBERLESS = new RegExp(String.raw`(?<!\p{L})${TYPE} (?:khẩn )?số ?:? ?(?=,? ?ngày \d|của \p{Lu})`, 'u')

/** Whether the body names a document whose number was not read: hidden by a stamp, or dropped by the engine. */
export const isNumberLost = (body: Piece[]): boolean => NUMBERLESS.test(joined(body))

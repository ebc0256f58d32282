import { changeScan } from './change-scan.ts'
import type { Job, Register } from './ports.ts'
import type { ScanId } from './scan.ts'
import type { InWords } from './words-for-people.ts'

/** A step failed at a scan again and again: the scan says so, waits for a person, and can be tried again there. */
export const recordFailure = (scan: ScanId, step: Job['step'], register: Register) =>
  changeScan(register, scan, (entry) => entry && { ...entry, stuck: WORDS[step] })

const WORDS: Record<Job['step'], InWords> = {
  'read-scan': {
    vi: 'Đã thử nhiều lần nhưng không đọc xong bản quét này. Tệp gốc và các trang đã đọc vẫn còn. Hãy bấm “Đọc lại”; nếu vẫn lỗi, báo kỹ sư.',
    en: 'Reading this scan failed several times. The original and the pages read so far are kept. Press “Try again”; if it fails again, tell the engineer.',
  },
  'register-letters': {
    vi: 'Các trang đã đọc xong nhưng chưa đưa được văn bản vào sổ sau nhiều lần thử. Hãy bấm “Đọc lại”; nếu vẫn lỗi, báo kỹ sư.',
    en: 'The pages were read, but entering the letters failed several times. Press “Try again”; if it fails again, tell the engineer.',
  },
}

import type { InWords } from './words-for-people.ts'

/** The system's error codes, and SQLite's (https://www.sqlite.org/rescode.html), by what a person can do about them. */
const TROUBLES: { codes: (string | number)[]; words: InWords }[] = [
  {
    codes: ['ENOSPC', 'EDQUOT', 'EFBIG', 13],
    words: {
      vi: 'Ổ đĩa đã đầy. Hãy xóa bớt hoặc chuyển thư mục dữ liệu (--data) sang ổ khác rồi chạy lại lệnh; phần đã đọc vẫn còn.',
      en: 'The disk is full. Free some space, or move the data folder (--data) to another disk, then run the command again; what was read is kept.',
    },
  },
  {
    codes: ['EACCES', 'EPERM', 'EROFS', 8, 14],
    words: {
      vi: 'Không ghi được vào thư mục dữ liệu. Hãy cấp quyền ghi cho người dùng này hoặc chọn thư mục khác (--data).',
      en: 'The data folder cannot be written. Give this user permission to write there, or choose another folder (--data).',
    },
  },
  {
    codes: ['ENOTDIR', 'EEXIST'],
    words: {
      vi: 'Thư mục dữ liệu trùng tên với một tệp. Hãy chọn thư mục khác (--data).',
      en: 'A file stands where the data folder should be. Choose another folder (--data).',
    },
  },
  {
    codes: ['EIO', 10, 11, 26],
    words: {
      vi: 'Ổ đĩa hoặc tệp register.sqlite bị lỗi. Hãy kiểm tra ổ đĩa và phục hồi thư mục dữ liệu từ bản sao lưu.',
      en: 'The disk or the file register.sqlite is damaged. Check the disk and restore the data folder from its backup.',
    },
  },
  {
    codes: ['EMFILE', 'ENFILE', 'ENOMEM', 7],
    words: {
      vi: 'Máy hết bộ nhớ hoặc mở quá nhiều tệp. Hãy đóng bớt chương trình rồi chạy lại; phần đã đọc vẫn còn.',
      en: 'The machine is out of memory or has too many open files. Close other programs, then run again; what was read is kept.',
    },
  },
  {
    codes: [5, 6],
    words: {
      vi: 'Sổ đang bị một chương trình khác khóa. Hãy đợi chương trình đó xong rồi chạy lại.',
      en: 'Another program keeps the register locked. Wait until it has finished, then run again.',
    },
  },
]

/**
 * What a person can do when the world failed (disk, permissions, memory); undefined for any other error.
 *
 * @example troubleOf(error with code ENOSPC)?.en → 'The disk is full. …'
 */
export const troubleOf = (error: unknown): InWords | undefined => {
  if (!(error instanceof Error)) return undefined
  const code = 'errcode' in error ? Number(error.errcode) & 0xff : 'code' in error ? error.code : undefined
  return TROUBLES.find(({ codes }) => codes.some((known) => known === code))?.words
}

/** The same in one message, for anything that failed: what is known, or the error's own words and whom to ask. */
export const inWords = (error: unknown): InWords => {
  const why = error instanceof Error ? error.message : String(error)
  const { vi, en } = troubleOf(error) ?? {
    vi: 'Chương trình gặp lỗi. Hãy thử lại bằng cách đưa tệp vào lần nữa; nếu vẫn lỗi, báo cho người phụ trách kèm dòng này.',
    en: 'The program failed. Add the file once more to try again; if it fails again, show this line to whoever looks after the program.',
  }
  return { vi: `${vi} (${why})`, en: `${en} (${why})` }
}

import { RejectedScan } from '../scan.ts'

/** A report of more pages is cut into volumes by every archive; ten thousand are a mistake or an attack. */
export const MOST_PAGES = 2_000
/** A3 at 600 dpi has 70 megapixels; what is far above would only exhaust the memory. */
export const MOST_PIXELS = 200_000_000
/** 1 GiB: three times a report of 600 pages in colour at 300 dpi; a larger file is no letter. */
export const MOST_BYTES = 2 ** 30

/** Every way in which a scan cannot be used, in the words of the clerk who has to act on it. */
export const refusals = {
  empty: () =>
    new RejectedScan('empty-file', {
      vi: 'Tệp rỗng (0 byte): việc quét hoặc sao chép đã bị ngắt. Hãy quét hoặc chép lại.',
      en: 'The file is empty (0 bytes): scanning or copying was cut off. Scan or copy it again.',
    }),
  notADocument: () =>
    new RejectedScan('not-a-document', {
      vi: 'Tệp không phải là PDF, TIFF, JPEG hoặc PNG (xét theo nội dung, không theo đuôi tệp). Tệp Word, Excel hoặc ZIP: hãy mở ra và lưu thành PDF.',
      en: 'The file is not a PDF, TIFF, JPEG or PNG (by its content, not its name). If it is a Word, Excel or ZIP file, open it and save it as PDF.',
    }),
  damaged: (cause: unknown) =>
    new RejectedScan(
      'damaged',
      {
        vi: 'Tệp bị hỏng hoặc bị cắt ngang, không mở được. Hãy quét lại hoặc xin lại bản gốc.',
        en: 'The file is damaged or cut short and cannot be opened. Scan it again or ask for the original.',
      },
      { cause },
    ),
  encrypted: (cause: unknown) =>
    new RejectedScan(
      'encrypted',
      {
        vi: 'Tệp PDF có mật khẩu. Hãy mở bằng mật khẩu, lưu lại không mật khẩu (ví dụ in ra PDF) rồi đưa vào.',
        en: 'The PDF asks for a password. Open it, save it without a password (print it to PDF, for example), then add it.',
      },
      { cause },
    ),
  noPages: () =>
    new RejectedScan('no-pages', {
      vi: 'Tệp không có trang nào. Hãy quét lại.',
      en: 'The file has no pages. Scan it again.',
    }),
  tooManyPages: (pages: number) =>
    new RejectedScan('too-many-pages', {
      vi: `Tệp có ${pages} trang, nhiều hơn mức ${MOST_PAGES} trang. Hãy tách thành nhiều tệp.`,
      en: `The file has ${pages} pages, more than the limit of ${MOST_PAGES}. Split it into several files.`,
    }),
  fileTooLarge: (bytes: number) =>
    new RejectedScan('file-too-large', {
      vi: `Tệp lớn ${Math.round(bytes / 2 ** 20)} MiB, quá mức ${MOST_BYTES / 2 ** 20} MiB. Hãy tách thành nhiều tệp hoặc quét lại ở 200–300 dpi.`,
      en: `The file has ${Math.round(bytes / 2 ** 20)} MiB, more than ${MOST_BYTES / 2 ** 20} MiB. Split it into several files or scan it again at 200–300 dpi.`,
    }),
  pageTooLarge: (page: number, width: number, height: number) =>
    new RejectedScan('page-too-large', {
      vi: `Trang ${page} rộng ${width} × ${height} điểm ảnh, quá lớn để đọc an toàn. Hãy quét lại ở 200–300 dpi.`,
      en: `Page ${page} has ${width} × ${height} pixels, too many to read safely. Scan it again at 200–300 dpi.`,
    }),
  noText: () =>
    new RejectedScan('no-text', {
      vi: 'Không tìm thấy chữ trên trang nào (ảnh chụp, trang trắng hoặc quá mờ). Hãy xem lại bản quét.',
      en: 'No text was found on any page (a photo, blank pages, or too faint). Look at the scan again.',
    }),
}

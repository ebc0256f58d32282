import type { InWords } from '../../shared/words-for-people.ts'

/** What `--help` prints, and wrong usage. */
export const USAGE: InWords = {
  vi: `vanthu: bản quét công văn → sổ tra cứu được

  vanthu read FILE|FOLDER…        đọc, không vào sổ
  vanthu add FILE|FOLDER…         đọc và vào sổ
  vanthu watch FOLDER…            theo dõi thư mục, tệp mới được đọc và vào sổ; tệp gốc giữ nguyên
  vanthu list                     mọi bản quét đã đến và tình trạng
  vanthu rejected                 bản quét không nhận được, lý do và việc cần làm
  vanthu search WORDS…            tra cứu theo số, ký hiệu, chữ có dấu hoặc không dấu
  vanthu digest                   nhiệm vụ quá hạn, đến hạn trong 7 ngày và mới
  vanthu serve                    mở sổ ở http://localhost:8080
  vanthu start FILE|FOLDER…       add, rồi serve
  vanthu evaluate FOLDER…         so với đáp án NAME.json cạnh bản quét
  vanthu export-crops FOLDER      chữ số viết tay mà người đã xác nhận: ảnh và chữ, để dạy lại bộ nhận dạng

  --json         mỗi bản quét (văn bản) một dòng JSON trên stdout
  --data DIR     thư mục dữ liệu (data)
  --port N       cổng của serve và start (8080)
  --office TÊN   tên cơ quan mình, cho sổ văn bản đi; nhiều tên cách nhau bằng “;” (serve, start)
  --remote URL   add, list, rejected, search với sổ ở máy khác (https://…); mã truy cập ở biến môi trường VANTHU_TOKEN
  --lang vi|en   ngôn ngữ của thông báo (vi)
  --version      phiên bản
  --help, -h     trang này

Mã thoát: 0 xong tất cả; 1 có bản quét không nhận được hoặc máy gặp sự cố; 2 lệnh sai.
`,
  en: `vanthu: scanned official letters → a searchable register

  vanthu read FILE|FOLDER…        read without registering
  vanthu add FILE|FOLDER…         read and register
  vanthu watch FOLDER…            read and register what is put into a folder; originals stay where they are
  vanthu list                     every scan that arrived and where it stands
  vanthu rejected                 scans that could not be used, why, and what to do
  vanthu search WORDS…            search by number, symbol, words with or without diacritics
  vanthu digest                   tasks that are overdue, due within 7 days, and new
  vanthu serve                    the register on http://localhost:8080
  vanthu start FILE|FOLDER…       add, then serve
  vanthu evaluate FOLDER…         compare with the truth NAME.json beside each scan
  vanthu export-crops FOLDER      handwritten digits that people confirmed: pictures and texts, to teach the recogniser

  --json         one line of JSON a scan (or letter) on stdout
  --data DIR     data folder (data)
  --port N       port of serve and start (8080)
  --office NAME  this office's name, for the outgoing register; several divided by “;” (serve, start)
  --remote URL   add, list, rejected, search of a register elsewhere (https://…); token in the environment variable VANTHU_TOKEN
  --lang vi|en   language of messages (vi)
  --version      the version
  --help, -h     this page

Exit status: 0 all is done; 1 some scans were rejected or the machine is in trouble; 2 wrong usage.
`,
}

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
  vanthu close SỔ THÁNG           khóa sổ một tháng đã qua: incoming (đến), outgoing (đi) hoặc tracking (theo dõi), ví dụ 2026-10
  vanthu serve                    mở sổ ở http://localhost:8080
  vanthu start FILE|FOLDER…       add, rồi serve
  vanthu evaluate FOLDER…         so với đáp án NAME.json cạnh bản quét
  vanthu export-crops FOLDER      chữ số viết tay mà người đã xác nhận: ảnh và chữ, để dạy lại bộ nhận dạng

  --json         mỗi bản quét (văn bản) một dòng JSON trên stdout
  --data DIR     thư mục dữ liệu (data)
  --port N       cổng của serve và start (8080)
  --host ĐỊA_CHỈ địa chỉ của serve và start (127.0.0.1); máy khác vào được thì phải đăng nhập, xem --settings
  --settings TỆP đăng nhập (OIDC) và thư nhắc việc hằng ngày (SMTP): docs/own-server.md (serve, start, digest)
  --mail         digest gửi thư thay vì chỉ in
  --office TÊN   tên cơ quan mình, cho sổ văn bản đi; nhiều tên cách nhau bằng “;” (serve, start, close)
  --by TÊN       close: người khóa sổ
  --directory F  tệp CSV các cơ quan của tỉnh, bộ mình (read, add, watch, serve, start, evaluate); không nêu thì dùng directory.csv
                 trong thư mục dữ liệu
  --worst OUT    evaluate: ghi trang những trường hợp xấu nhất, kèm ảnh, vào thư mục OUT
  --arrival-numbers off|by-hand|automatic
                 cấp số đến theo sổ của cơ quan: không (off), khi văn thư bấm, hoặc ngay khi vào sổ (add, watch, serve, start)
  --arrival-start NĂM:SỐ
                 số đầu của năm khi tiếp quản sổ giấy giữa năm, ví dụ 2026:451
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
  vanthu close BOOK MONTH         close a past month of a register: incoming, outgoing or tracking, for instance 2026-10
  vanthu serve                    the register on http://localhost:8080
  vanthu start FILE|FOLDER…       add, then serve
  vanthu evaluate FOLDER…         compare with the truth NAME.json beside each scan
  vanthu export-crops FOLDER      handwritten digits that people confirmed: pictures and texts, to teach the recogniser

  --json         one line of JSON a scan (or letter) on stdout
  --data DIR     data folder (data)
  --port N       port of serve and start (8080)
  --host ADDRESS address of serve and start (127.0.0.1); where other machines come in, people sign in: --settings
  --settings F   sign-in (OIDC) and the daily mail about tasks (SMTP): docs/own-server.md (serve, start, digest)
  --mail         digest sends its mail too
  --office NAME  this office's name, for the outgoing register; several divided by “;” (serve, start, close)
  --by NAME      close: who closes it
  --directory F  CSV file of the own province's or ministry's organs (read, add, watch, serve, start, evaluate); else directory.csv
                 in the data folder
  --worst OUT    evaluate: writes a page of the worst cases, with pictures, into the folder OUT
  --arrival-numbers off|by-hand|automatic
                 arrival numbers of the office's own series: none (off), at a clerk's click, or on entering the register
                 (add, watch, serve, start)
  --arrival-start YEAR:NUMBER
                 the first number of a year whose register is taken over from paper, for instance 2026:451
  --remote URL   add, list, rejected, search of a register elsewhere (https://…); token in the environment variable VANTHU_TOKEN
  --lang vi|en   language of messages (vi)
  --version      the version
  --help, -h     this page

Exit status: 0 all is done; 1 some scans were rejected or the machine is in trouble; 2 wrong usage.
`,
}
